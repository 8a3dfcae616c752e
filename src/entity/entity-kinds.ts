import { alliance } from '../kinds/alliance.ts';
import { award } from '../kinds/award.ts';
import { challenge } from '../kinds/challenge.ts';
import { competition } from '../kinds/competition.ts';
import { course } from '../kinds/course.ts';
import { document } from '../kinds/document.ts';
import { enterprise } from '../kinds/enterprise.ts';
import { event } from '../kinds/event.ts';
import { organization } from '../kinds/organization.ts';
import { person } from '../kinds/person.ts';
import { place } from '../kinds/place.ts';
import { program } from '../kinds/program.ts';
import { project } from '../kinds/project.ts';
import { qualification } from '../kinds/qualification.ts';
import { school } from '../kinds/school.ts';
import { studio } from '../kinds/studio.ts';
import { team } from '../kinds/team.ts';
import { trainingBase } from '../kinds/training-base.ts';
import { trainingCenter } from '../kinds/training-center.ts';
import { university } from '../kinds/university.ts';
import type { EntityKind } from './kind.ts';

/** The register of all kinds of entity. A new kind is a file in `kinds/` and a row here. */
export const entityKinds: readonly EntityKind[] = [
  school,
  university,
  enterprise,
  alliance,
  team,
  person,
  studio,
  project,
  trainingCenter,
  trainingBase,
  program,
  organization,
  award,
  competition,
  event,
  course,
  qualification,
  document,
  challenge,
  place,
];

/** The kind with this label, or `undefined`. */
export function entityKindOf(label: string): EntityKind | undefined {
  return entityKinds.find(({ kind }) => kind === label);
}
