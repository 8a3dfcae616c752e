import type { RelationshipKind } from '../relationship/relationship-kind.ts';
import { relationshipKinds } from '../relationship/relationship-kinds.ts';

/** Kinds of thing that make those who take part in them partners; an event, a competition or an award does not. */
export const sharedKinds: readonly string[] = ['Project', 'TrainingBase', 'TrainingCenter', 'Studio'];

/** Types of project that are open to many, who are no partners of each other by that. */
export const openTypes: readonly string[] = [
  'BASE_PROGRAM',
  'APPRENTICESHIP_PILOT',
  'TEACHER_TRAINING',
  'EXCHANGE',
  'TALENT_PLAN',
  'GOVERNANCE',
  'PILOT',
  'COMPETITION_SERIES',
];

/** The form of cooperation that a shared thing of a type stands for. */
const forms: Readonly<Record<string, string>> = {
  INTEGRATION_BASE: 'SHARED_BASE',
  TRAINING_PLATFORM: 'SHARED_BASE',
  VIRTUAL_SIMULATION_BASE: 'SHARED_BASE',
  ENTERPRISE_LEARNING_CENTER: 'ENTERPRISE_LEARNING_CENTER',
  INDUSTRIAL_COLLEGE: 'INDUSTRIAL_COLLEGE',
  DEVELOPMENT_BASE: 'DEVELOPMENT_BASE',
  ENTERPRISE_STUDIO: 'STUDIO',
  JOINT_TRAINING: 'JOINT_TRAINING',
  DONATION: 'DONATION',
};

/** The form of cooperation that a tie stands for: its own, that of a donation, or that of the thing in which two meet. */
export function formOfTie(
  tie: { type: string; form?: string | undefined },
  through: { type?: string } | null,
): string | undefined {
  if (through) return forms[through.type ?? ''];
  return tie.form ?? (tie.type === 'DONATES_TO' ? 'DONATION' : undefined);
}

/** Kinds that may be partners by taking part in one thing. */
export const partnerBodies: readonly string[] = ['School', 'University', 'Enterprise', 'Organization'];

/** Types of relationship that make their ends partners of each other. */
export const directTypes = typesWith(({ partners }) => partners === true);

/** Types of relationship to a shared thing, at `to`: who takes part in it is a partner of the others. */
export const sharingTypes = typesWith(({ shares }) => shares === true);

/** Types of relationship from a part to its whole. */
export const partTypes = typesWith(({ whole }) => whole === 'to');

/** Types of relationship from a whole to what it has. */
export const havingTypes = typesWith(({ whole }) => whole === 'from');

/** Types of relationship by which a body works for a program directly. */
export const programTypes = typesWith(({ worksForProgram }) => worksForProgram === true);

function typesWith(holds: (kind: RelationshipKind) => boolean): readonly string[] {
  return relationshipKinds.filter(holds).map(({ type }) => type);
}
