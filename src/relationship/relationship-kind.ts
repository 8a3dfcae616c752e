import type { Words } from '../entity/kind.ts';

/** How a relationship reads from one of its ends; `{other}` stands for the name at the far end. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** What a type of relationship is: which ends it joins, whether it has a direction, how it reads from both ends. */
export interface RelationshipKind {
  readonly type: string;
  /** `from` and `to` say nothing of a direction: the relationship is stored from the smaller id. */
  readonly symmetric: boolean;
  readonly description: string;
  /** Labels of the kinds that may stand at each end. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Read from the `from` end, and from the `to` end. */
  readonly forward: Wording;
  readonly backward: Wording;
  readonly roles?: Words;
  /** A role or a form must be given. */
  readonly required?: 'role' | 'form' | 'office';
  /** Both ends count as partners of each other. */
  readonly partners?: true;
  /** The thing at `to` is shared: all who take part in it are partners of each other through it. */
  readonly shares?: true;
  /** The end that is a whole, of which the other one is a part: a campus of its school, a program of who offers it. */
  readonly whole?: 'from' | 'to';
  /** A body at one end works for a program at the other, which makes it a partner of the program. */
  readonly worksForProgram?: true;
}

/** Kinds that act: they cooperate, join, supervise, fund. */
export const BODIES = ['School', 'University', 'Enterprise', 'Organization', 'Alliance'];
/** Kinds that several take part in. */
export const SHARED = [
  'Project',
  'TrainingBase',
  'TrainingCenter',
  'Studio',
  'Event',
  'Competition',
  'Award',
  'Program',
  'Course',
  'Document',
];
/** Kinds that may be honored. */
export const HONORED = [
  ...BODIES,
  'Person',
  'Team',
  'Studio',
  'Project',
  'TrainingBase',
  'TrainingCenter',
  'Program',
  'Course',
  'Document',
];
/** Every kind that something may concern. */
export const ANY = [...HONORED, 'Event', 'Competition', 'Qualification', 'Award', 'Challenge', 'Place'];
