import { enumOf } from '../entity/entity.ts';

/** Directions seen from an entity, as a GraphQL enum. */
export const DirectionEnum = enumOf(
  'RelationshipDirection',
  {
    OUT: '出 · relationships that start at the entity',
    IN: '入 · relationships that end at the entity',
    BOTH: '双向 · both',
  },
  '方向 · direction seen from the entity.',
);
