import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { startFault } from '../start-fault.ts';
import { exportDump, exportFormats } from './export.ts';
import { load } from './load.ts';
import { register } from './register.ts';
import { emitSchema } from './schema.ts';
import { seed } from './seed.ts';

const program = new Command('chanjiao-graph').description('产教图谱 · the command line of the knowledge-graph service');
const config = () => readConfig(process.env);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

program
  .command('seed')
  .description('brings the graph in line with the folders of editions')
  .option('--dir <folder>', 'folder that holds the folders of editions (SEEDS_DIR unless given)')
  .option('--check', 'only say what would be added, changed and removed')
  .action(async (options: { dir?: string; check?: boolean }) => say(await seed(config(), options)));

program
  .command('export')
  .description('writes a dump of the graph; an empty store is seeded first')
  .addOption(new Option('--format <format>', 'format of the dump').choices(exportFormats).default('jsonl'))
  .option('--out <file>', 'file to write; standard output unless given')
  .action((options: { out?: string }) => exportDump(config(), options));

program
  .command('load')
  .description('loads a dump into an empty store')
  .argument('<file>', 'dump in JSON Lines')
  .action(async (file: string) => say(await load(config(), file)));

program
  .command('register')
  .description("makes units.csv, the register of an edition's places, from the report's text")
  .requiredOption('--report <file>', 'text of the report')
  .requiredOption('--folder <folder>', "the edition's folder")
  .action(async (options: { report: string; folder: string }) => say(await register(options)));

program
  .command('schema')
  .description('writes schema/schema.graphql')
  .option('--check', 'only check that it is as emitted')
  .action(async (options: { check?: boolean }) => say(await emitSchema(options)));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${startFault(error)}\n`);
  process.exitCode = 1;
}
