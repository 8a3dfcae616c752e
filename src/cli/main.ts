import 'reflect-metadata';
import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { startFault } from '../start-fault.ts';
import { exportFormats, exportGraph } from './export.ts';
import { exportReportTables } from './export-report-tables.ts';
import { load } from './load.ts';
import { register } from './register.ts';
import { emitSchema } from './schema.ts';
import { seed, type SeedOptions } from './seed.ts';
import { coverage, type CoverageOptions } from './coverage.ts';
import { validate, type ValidateOptions } from './validate.ts';
import { workbook } from './workbook.ts';

const program = new Command('chanjiao-graph').description('产教图谱 · the command line of the knowledge-graph service');
const config = () => readConfig(process.env);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = ({ text, failed }: { text: string; failed: boolean }): void => {
  say(text);
  if (failed) process.exitCode = 1;
};

type ExportOptions = { format: string; out?: string; reportTables?: string };

program
  .command('seed')
  .description('brings the graph in line with the folders of editions')
  .option('--dir <path>', 'folder of editions, or one edition: its folder or its workbook (SEEDS_DIR unless given)')
  .option('--check', 'only say what would be added, changed and removed, record by record')
  .option('--all', 'list every record, not the first of each kind')
  .option('--json', 'the same as JSON')
  .action(async (options: SeedOptions) => say(await seed(config(), options)));

program
  .command('validate')
  .description('checks folders of editions before they are loaded; exit code 1 where one of them cannot be')
  .option('--dir <path>', 'folder of editions, or one edition: its folder or its workbook (SEEDS_DIR unless given)')
  .option('--json', 'findings as JSON')
  .option('--strict', 'exit code 1 for warnings too')
  .action(async (options: ValidateOptions) => tell(await validate(config(), options)));

program
  .command('coverage')
  .description(
    'reads a report again and shows unit by unit what it was read into; exit code 1 where a unit was not read',
  )
  .requiredOption('--report <file>', 'text of the report')
  .option('--dir <path>', "the edition's folder or workbook (the only one of SEEDS_DIR unless given)")
  .option('--json', 'units as JSON')
  .action(async (options: CoverageOptions) => tell(await coverage(config(), options)));

program
  .command('workbook')
  .description("writes an edition's folder as a workbook (.xlsx), one sheet a file")
  .requiredOption('--folder <folder>', "the edition's folder")
  .requiredOption('--out <file>', 'workbook to write')
  .action(async (options: { folder: string; out: string }) => say(await workbook(options)));

program
  .command('export')
  .description(
    'writes the graph: the dump that can be loaded again, a feed for other tools, or the tables for a report; an empty store is seeded first',
  )
  .addOption(
    new Option('--format <format>', 'jsonl is the dump; tables for a report are csv or xlsx')
      .choices([...exportFormats, 'csv'])
      .default('jsonl'),
  )
  .option('--out <file>', 'file to write; standard output unless given')
  .option('--around <names>', 'only what lies around these ids or names, separated by commas')
  .option('--depth <number>', 'how many relationships away from them, 1 to 4')
  .option('--kinds <kinds>', 'only entities of these kinds')
  .option('--relation-types <types>', 'only relationships of these types')
  .option('--period <year>', 'only relationships of this year')
  .option('--min-degree <number>', 'only entities with so many relationships')
  .option('--without <names>', 'without these ids or names')
  .option('--community <number>', 'only the community of this number, from 0, the largest')
  .option('--limit <number>', 'most entities, 1 to 3000')
  .option('--report-tables <edition>', 'the tables for the next report, in the outline of this edition')
  .option('--chapter <number>', 'of them those of this chapter; the one on cooperation unless given')
  .option('--language <language>', 'of them in zh or en')
  .action(({ reportTables: edition, ...options }: ExportOptions) =>
    edition === undefined ? exportGraph(config(), options) : exportReportTables(config(), { ...options, edition }),
  );

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
