import { networksOf, type Joins, type RandomNetwork, type Sorts, type Tie } from './random-network.ts';

const sorts: Sorts = [
  { kind: 'School' },
  { kind: 'School' },
  { kind: 'Enterprise' },
  { kind: 'Enterprise' },
  { kind: 'Organization', type: 'DEPARTMENT' },
  { kind: 'Organization' },
  { kind: 'TrainingBase', type: 'INTEGRATION_BASE' },
  { kind: 'TrainingCenter' },
  { kind: 'Project', type: 'RESEARCH' },
  { kind: 'Project', type: 'TALENT_PLAN' },
  { kind: 'Event' },
  { kind: 'Program' },
  { kind: 'Place' },
];

const part = ['PART_OF', {}] as const;
const takesPart = [
  ['PARTICIPATES_IN', { role: 'PARTNER' }],
  ['PARTICIPATES_IN', { role: 'FOUNDER' }],
  ['PARTICIPATES_IN', { role: 'PARTNER', status: 'ENDED' }],
] as const;
const works = [
  ['COOPERATES_WITH', { form: 'PRACTICE' }],
  ['DONATES_TO', {}],
  ['COMMISSIONS', {}],
  ['COOPERATES_WITH', { form: 'EXCHANGE', status: 'ENDED' }],
] as const;
const bodies = ['School', 'Enterprise', 'Organization'];
const shared = ['TrainingBase', 'TrainingCenter', 'Project', 'Event', 'Program'];

/** Only what the registers allow: who gives is an enterprise or an organization. */
const joins: Joins = {
  ...Object.fromEntries(
    bodies.flatMap((from) => [
      ...bodies.map((to) => [
        `${from} ${to}`,
        [part, ...works.filter(([type]) => from !== 'School' || type !== 'DONATES_TO')],
      ]),
      ...shared.map((thing) => [`${from} ${thing}`, takesPart]),
      [`${from} Place`, [['ASSISTS', {}]]],
      [`TrainingCenter ${from}`, [['BELONGS_TO', {}]]],
      [`Program ${from}`, [['BELONGS_TO', {}], part]],
    ]),
  ),
  'School Program': [['OFFERS', {}], takesPart[0]],
  'School TrainingCenter': [['COMMISSIONS', {}], takesPart[0]],
  'Program TrainingBase': [takesPart[0]],
  'TrainingCenter Project': [takesPart[0]],
  'Program Program': [part],
  'Place School': [['CAMPUS_OF', {}]],
};

/** Random networks of bodies, of what they have in common, and of parts and their wholes. */
export const partnerNetworks = networksOf(sorts, joins, 34);

const upward = ['PART_OF', 'CAMPUS_OF', 'BELONGS_TO'];

/** The partners of an entity, worked out as plainly as can be, to compare with. */
export function partnersByHand({ things, ties }: RandomNetwork, own: string): string[] {
  const thing = (id: string) => things.find((each) => each.id === id)!;
  const is = (tie: Tie, ...types: string[]) => types.includes(tie.type);
  const wholes = (id: string): string[] => [
    id,
    ...ties.filter((tie) => tie.from === id && is(tie, ...upward)).flatMap(({ to }) => wholesBut(to, id)),
    ...ties.filter((tie) => tie.to === id && is(tie, 'OFFERS')).flatMap(({ from }) => wholesBut(from, id)),
  ];
  const seen = new Set<string>();
  const wholesBut = (id: string, from: string): string[] => {
    const key = `${from} ${id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return wholes(id);
  };
  const all = (id: string) => {
    seen.clear();
    return wholes(id);
  };
  const joinedBy = (id: string, ...types: string[]) =>
    ties
      .filter((tie) => is(tie, ...types) && (tie.from === id || tie.to === id))
      .map(({ from, to }) => (from === id ? to : from));
  const direct = joinedBy(own, 'COOPERATES_WITH', 'DONATES_TO', 'ASSISTS', 'COMMISSIONS');
  const met = ties
    .filter((tie) => is(tie, 'PARTICIPATES_IN') && tie.from === own)
    .filter(({ to }) => ['TrainingBase', 'TrainingCenter', 'Project'].includes(thing(to).kind))
    .filter(({ to }) => thing(to).type !== 'TALENT_PLAN')
    .flatMap(({ to }) => ties.filter((tie) => is(tie, 'PARTICIPATES_IN') && tie.to === to).map(({ from }) => from))
    .filter((id) => bodies.includes(thing(id).kind));
  const mine = all(own);
  const partners = [...direct, ...met].filter((id) => id !== own && !all(id).some((whole) => mine.includes(whole)));
  return [...new Set(partners)].sort();
}
