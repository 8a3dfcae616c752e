import { entityKindOf } from '../entity/entity-kinds.ts';
import type { Parameters } from '../graph/statement.ts';
import { relationshipKindOf } from '../relationship/relationship-kinds.ts';
import { edgeAttributes, nodeAttributes, type Attribute } from './attributes.ts';
import { colorOf, sizeOf } from './colors.ts';
import type { AttributeValue, FeedEdge, FeedNode } from './feed.ts';

/** What a layout and an analysis give to a node. */
export interface Drawing {
  readonly x?: number;
  readonly y?: number;
  readonly community?: number;
  readonly degree?: number;
}

/** Gives the drawing of a node, by its id. */
export type DrawingOf = (id: string) => Drawing;

/** A node of a feed from an entity's properties, all its names, and its drawing. */
export function feedNode(entity: Parameters, names: readonly string[], drawing: Drawing): FeedNode {
  const { id, name, kind } = entity as { id: string; name: string; kind: string };
  const values: Parameters = {
    ...entity,
    kindZh: entityKindOf(kind)?.zh,
    names: names
      .filter((each) => each !== name)
      .sort() // engines give them in orders of their own
      .join(' | '),
    size: sizeOf(drawing.degree ?? 0),
    color: colorOf(kind),
    ...drawing,
  };
  return { id, name, kind, attributes: attributesOf(values, nodeAttributes) };
}

/** An edge of a feed from a relationship's properties. */
export function feedEdge(relationship: Parameters): FeedEdge {
  const { id, type, from, to } = relationship as { id: string; type: string; from: string; to: string };
  const kind = relationshipKindOf(type);
  const values = { ...relationship, label: kind?.description.split(' · ')[0] };
  const evidence = (relationship['evidence'] ?? []) as readonly string[];
  return {
    ...{ id, source: from, target: to, type },
    directed: !kind?.symmetric,
    weight: Math.max(1, evidence.length),
    attributes: attributesOf(values, edgeAttributes),
  };
}

function attributesOf(values: Parameters, attributes: readonly Attribute[]): Record<string, AttributeValue> {
  return Object.fromEntries(
    attributes.flatMap(({ name, type }) => {
      const value = values[name];
      if (value === undefined || value === null || value === '') return [];
      if (Array.isArray(value)) return value.length > 0 ? [[name, value.join(name === 'evidence' ? ' ' : ';')]] : [];
      return [[name, type === 'string' ? String(value) : (value as AttributeValue)]];
    }),
  );
}
