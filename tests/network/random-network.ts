import fc from 'fast-check';
import { relationshipId } from '../../src/record/ids.ts';

/** An entity of a random network. */
export interface Thing {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly type?: string;
}

/** A relationship of a random network. */
export interface Tie {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly role?: string;
  readonly form?: string;
  readonly office?: string;
  readonly since?: string;
  readonly status?: string;
  readonly evidence: readonly string[];
}

/** A random network of all sorts of things, small enough to work everything out by hand. */
export interface RandomNetwork {
  readonly things: readonly Thing[];
  readonly ties: readonly Tie[];
}

/** Kinds of thing that a random network is made of. */
export type Sorts = readonly { kind: string; type?: string }[];
/** Types that may join two kinds, each with what tells it apart. */
export type Joins = Readonly<Record<string, readonly (readonly [type: string, facts: Partial<Tie>])[]>>;

const sorts: Sorts = [
  { kind: 'School' },
  { kind: 'Enterprise' },
  { kind: 'Enterprise' },
  { kind: 'Person' },
  { kind: 'TrainingBase', type: 'INTEGRATION_BASE' },
  { kind: 'Project', type: 'BASE_PROGRAM' },
  { kind: 'Alliance' },
  { kind: 'Place' },
];

const joins: Joins = {
  'School Enterprise': [
    ['COOPERATES_WITH', { form: 'PRACTICE' }],
    ['COOPERATES_WITH', { form: 'SHARED_BASE' }],
  ],
  'School School': [['COOPERATES_WITH', { form: 'EXCHANGE' }]],
  'Enterprise Enterprise': [['COOPERATES_WITH', { form: 'PARTNER_UNIT' }]],
  'Person School': [['HOLDS_OFFICE', { office: '校长' }]],
  'Person Enterprise': [['HOLDS_OFFICE', { office: '经理' }]],
  ...Object.fromEntries(
    ['School', 'Enterprise', 'Person'].flatMap((kind) => [
      [
        `${kind} Alliance`,
        [
          ['MEMBER_OF', { role: 'MEMBER' }],
          ['MEMBER_OF', { role: 'CHAIR' }],
        ],
      ],
      [
        `${kind} TrainingBase`,
        [
          ['PARTICIPATES_IN', { role: 'PARTNER' }],
          ['PARTICIPATES_IN', { role: 'FOUNDER' }],
        ],
      ],
      [`${kind} Project`, [['PARTICIPATES_IN', { role: 'PARTNER' }]]],
    ]),
  ),
  'School Place': [['LOCATED_IN', {}]],
  'Enterprise Place': [['LOCATED_IN', {}]],
  'TrainingBase Place': [['LOCATED_IN', {}]],
};

const evidences = [['e-1~p1'], ['e-2~p1'], ['e-1~p1', 'e-2~p1']];

/** Random networks of at most twelve things. */
export const randomNetwork = networksOf(sorts, joins, 26);

/** Random networks of at most twelve things of some kinds, and so many ties by what may join them. */
export function networksOf(sorts: Sorts, joins: Joins, most: number): fc.Arbitrary<RandomNetwork> {
  return fc
    .record({
      sorts: fc.array(fc.constantFrom(...sorts), { minLength: 3, maxLength: 12 }),
      links: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(3), fc.nat(2), fc.boolean()), { maxLength: most }),
    })
    .map(({ sorts: chosen, links }) => {
      const things = chosen.map((sort, index) => ({ ...sort, id: `thing-${index + 10}`, name: `名${index}` }));
      const ties = links.flatMap(([a, b, which, evidence, since]) =>
        tieOf(joins, things[a % things.length]!, things[b % things.length]!, which, evidences[evidence]!, since),
      );
      return { things, ties: [...new Map(ties.map((tie) => [tie.id, tie])).values()] };
    });
}

function tieOf(joins: Joins, a: Thing, b: Thing, which: number, evidence: readonly string[], since: boolean): Tie[] {
  const choices = joins[`${a.kind} ${b.kind}`];
  if (a.id === b.id || !choices) return [];
  const [type, facts] = choices[which % choices.length]!;
  const [from, to] = type === 'COOPERATES_WITH' && b.id < a.id ? [b.id, a.id] : [a.id, b.id];
  const id = relationshipId(type, from, to, facts.role ?? facts.form ?? facts.office);
  return [{ id, type, from, to, ...facts, ...(since ? { since: '2019-09' } : {}), evidence }];
}

/** The network as a dump; edition e-1 is of 2023, e-2 of 2024. */
export function dumpOfNetwork({ things, ties }: RandomNetwork): string {
  const fact = { sources: ['e-1=0'], version: 1 };
  const place = { address: 'p1', kind: 'PARAGRAPH', lines: [1, 1], length: 1, digest: '0', facts: [], version: 1 };
  const editions = ['e-1', 'e-2'].map((id, index) => ({ id, period: String(2023 + index), seeds: '0', version: 1 }));
  const records = [
    { record: 'dump', format: 1 },
    ...editions.map((edition) => ({ record: 'edition', ...edition, title: 't', publisher: 'p' })),
    ...editions.map(({ id }) => ({ record: 'evidence', id: `${id}~p1`, edition: id, ...place })),
    ...things.map((thing) => ({
      record: 'entity',
      ...thing,
      names: [{ name: thing.name, kind: 'FULL', evidence: ['e-1~p1'] }],
      evidence: ['e-1~p1'],
      ...fact,
    })),
    ...ties.map((tie) => ({ record: 'relationship', status: 'ASSERTED', ...tie, ...fact })),
  ];
  return records.map((record) => JSON.stringify(record)).join('\n');
}
