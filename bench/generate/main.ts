import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import { generateDump, planNetwork } from './generate.ts';

const positive = (text: string): number => {
  const value = Number(text);
  if (value > 0) return value;
  throw new InvalidArgumentError('It must be a number above 0.');
};

const { out, ...options } = new Command('generate')
  .description('Writes a made-up network of realistic shape as a dump; the same seed gives the same bytes.')
  .option('--entities <number>', 'number of entities', positive, 1000)
  .option('--relationships-per-entity <number>', 'mean number of relationships an entity', positive, 3)
  .option('--seed <number>', 'seed', Number, 1)
  .option('--out <file>', 'file to write; standard output unless given')
  .parse()
  .opts<{ entities: number; relationshipsPerEntity: number; seed: number; out?: string }>();

const pieces = Readable.from(generateDump(await planNetwork(options)), { objectMode: false });
if (out) await pipeline(pieces, createWriteStream(out));
else await pipeline(pieces, process.stdout, { end: false });
