import type { Figure } from '../measure/figure.ts';
import { watched } from '../measure/longest-wait.ts';
import type { Bench, NetworkService } from '../service/bench.ts';

/** Every feed of the whole network at each size, each from a service that is ready for questions and has written no feed yet. */
export async function* feeds(bench: Bench): AsyncIterable<Figure> {
  for (const size of bench.sizes) {
    const { url } = await bench.service(size);
    const formats = (await (await fetch(`${url}/export`)).json()) as { id: string }[];
    for (const { id } of formats) {
      const service = await bench.freshService(size);
      await settled(service);
      const idle = service.megabytes();
      let bytes = 0;
      const seen = await watched(service, async () => (bytes = await received(`${service.url}/export/${id}`)));
      const what = `feed ${id} of ${size} entities (${Math.round(bytes / 1e6)} MB)`;
      yield { what, value: seen.milliseconds / 1000, unit: 's' };
      yield { what: 'memory above idle, at most', value: seen.mostMegabytes - idle, unit: 'MB', bar: 150 };
      yield { what: 'longest wait of a small request meanwhile', value: seen.longestWait, unit: 'ms', bar: 50 };
    }
  }
}

/** What the service makes ready in its first half minute is ready: snapshot, communities, layout, and what a first small feed unfolds. */
async function settled(service: NetworkService): Promise<void> {
  const question = '{ network(limit: 1) { layoutVersion nodes { community } } }';
  type Answer = { network: { layoutVersion: number | null; nodes: { community: number | null }[] } };
  for (;;) {
    const { network } = await service.ask<Answer>(question);
    if (network.layoutVersion !== null && network.nodes[0]?.community !== null) break;
  }
  await received(`${service.url}/export/network-jsonl?limit=50`);
}

async function received(address: string): Promise<number> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address} answered ${response.status}.`);
  let bytes = 0;
  for await (const piece of response.body) bytes += (piece as Uint8Array).length;
  return bytes;
}
