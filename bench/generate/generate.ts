import { DUMP_FORMAT } from '../../src/export/dump.ts';
import { recordKinds, type AnyRecord } from '../../src/record/record.ts';
import { recordsOf } from './district.ts';
import { Network, type NetworkOptions } from './network.ts';
import { readShape, shapeFolder } from './shape.ts';

/**
 * The plan of a made-up network after the real edition in a folder of seeds: its mix of kinds, relationships, roles, names,
 * figures and evidence. The same seed gives the same network.
 */
export async function planNetwork(
  options: Partial<NetworkOptions> & { entities: number },
  folder: string = shapeFolder,
): Promise<Network> {
  return new Network(await readShape(folder), { seed: 1, relationshipsPerEntity: 3, ...options });
}

/** All records of a network in the order of a dump, district by district: memory is needed for one district at a time. */
export function* generateRecords(network: Network): Iterable<AnyRecord[]> {
  for (const kind of recordKinds) {
    for (const district of network.districts) yield recordsOf(network, district, kind);
  }
}

/** A network as a dump, in pieces of whole lines. */
export function* generateDump(network: Network): Iterable<string> {
  yield `${JSON.stringify({ record: 'dump', format: DUMP_FORMAT })}\n`;
  for (const records of generateRecords(network)) {
    const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
    if (lines !== '') yield lines;
  }
}
