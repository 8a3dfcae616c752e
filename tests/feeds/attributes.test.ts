/** @engines both */
import { expect, test } from '@jest/globals';
import { edgeAttributes, nodeAttributes, type Attribute } from '../../src/feeds/attributes.ts';
import { catalog } from '../../src/graph/catalog.ts';
import { engine } from '../engine.ts';

/** What feeds work out, or have from elsewhere than the properties of the entity or relationship. */
const DERIVED = ['kindZh', 'names', 'degree', 'community', 'x', 'y', 'size', 'color', 'label'];

test.each([
  ['feedNodes', nodeAttributes],
  ['feedEdges', edgeAttributes],
] as const)('%s reads just what feeds carry', (statement, attributes: readonly Attribute[]) => {
  const read = [
    ...catalog()
      .text(statement, 'many', engine)
      .matchAll(/[{,]\s*\.(\w+)/g),
  ].map(([, name]) => name);
  const stored = attributes.map(({ name }) => name).filter((name) => !DERIVED.includes(name));
  const head = statement === 'feedNodes' ? ['id', 'kind', 'name'] : ['id', 'type', 'from', 'to'];
  expect(read.sort()).toEqual([...head, ...stored].sort());
});
