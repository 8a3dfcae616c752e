import { writeFileSync } from 'node:fs';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { Engine } from '../src/graph/graph.ts';
import { rowOf, type Figure } from './measure/figure.ts';
import { Bench } from './service/bench.ts';
import { topics } from './topics.ts';

const sizes = (text: string): number[] => {
  const numbers = text.split(',').map(Number);
  if (numbers.every((each) => Number.isInteger(each) && each >= 1000)) return numbers.sort((a, b) => a - b);
  throw new InvalidArgumentError('Give whole numbers from 1000 up, separated by commas.');
};

const command = new Command('bench')
  .description('Measures the service on this machine and prints rows of a table. Run it on an otherwise idle machine.')
  .addArgument(new Argument('[topic...]', 'topics to measure; "start" unless given').choices(Object.keys(topics)))
  .option('--entities <numbers>', 'sizes of the generated networks', sizes, [10_000, 100_000])
  .addOption(new Option('--engine <engine>', 'engine of the stores').choices(['embedded', 'neo4j']).default('embedded'))
  .option('--json <file>', 'file to write the figures to as JSON as well')
  .parse();

const { entities, engine, json } = command.opts<{ entities: number[]; engine: Engine; json?: string }>();
const chosen = command.args.length > 0 ? command.args : ['start'];
const figures: (Figure & { topic: string })[] = [];
const bench = new Bench(engine, entities);
try {
  for (const topic of chosen) {
    for await (const figure of topics[topic]!(bench)) {
      figures.push({ topic, ...figure });
      console.log(rowOf(figure));
    }
  }
} finally {
  await bench.close();
}
if (json) writeFileSync(json, `${JSON.stringify({ engine, entities, figures }, null, 2)}\n`);
