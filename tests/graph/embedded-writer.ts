import { openGraph } from '../../src/graph/open.ts';
import { stepText } from '../statements.ts';

/** A process of its own that writes pairs into the store of a folder until it is killed, printing how many were acknowledged. */
const graph = await openGraph({ engine: 'embedded', folder: process.argv[2], command: 'writer' });
for (let pairs = 0; ; pairs += 1) {
  process.stdout.write(`${pairs}\n`);
  await graph.write([
    stepText('CREATE (:Entity {id: $id})', { id: `a${pairs}` }),
    stepText('MATCH (a:Entity {id: $from}) CREATE (a)-[:TWIN]->(:Entity {id: $id})', {
      from: `a${pairs}`,
      id: `b${pairs}`,
    }),
  ]);
}
