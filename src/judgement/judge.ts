import type { Context } from '../context.ts';
import type { Entity } from '../entity/entity.ts';
import { looseKey, nameKey } from '../entity/name.ts';
import { ConflictError } from '../errors.ts';
import { ConstraintError } from '../graph/errors.ts';
import { versionOf } from '../graph/meta.ts';
import { step, write, type Parameters, type Step, type Value } from '../graph/statement.ts';
import { nameId } from '../record/ids.ts';
import { ulid } from 'ulid';
import type { Relationship } from '../relationship/relationship.ts';
import { judgementOf, type Judgement, type JudgementRow } from './judgement.ts';

const guardDataVersion = write<{ expected: number }>('guardDataVersion');
const rename = write<{ id: string; name: string; curated: readonly string[] }>('renameEntity');
const markNamesCurated = write<{ id: string; curated: readonly string[] }>('markNamesCurated');
const addCuratedName = write<{ owner: string; id: string; properties: Parameters }>('addCuratedName');
const setStatus = write<{ from: string; id: string; status: string; curated: readonly string[] }>(
  'setRelationshipStatus',
);
const createJudgement = write<{ id: string; properties: Parameters }>('createJudgement');

/** Fields of a record that curators have set; absent where there is none. */
interface Curated {
  readonly curated?: readonly string[];
}

/** The data version to decide on; a decision that is written with {@link decide} holds only if nobody wrote since. */
export async function dataVersionOf(context: Context): Promise<number> {
  return versionOf(context.graph);
}

/** Gives an entity another canonical name, keeping the old one among its names. */
export function renameSteps(entity: Entity, name: string, known: boolean): Step[] {
  const curated = withField(entity, 'name');
  return [
    step(rename, { id: entity.readableId, name, curated: known ? curated : withField({ curated }, 'names') }),
    ...(known ? [] : [nameStep(entity, name, 'VARIANT')]),
  ];
}

/** Adds a name to an entity. */
export function addNameSteps(entity: Entity, name: string, kind: string): Step[] {
  return [
    step(markNamesCurated, { id: entity.readableId, curated: withField(entity, 'names') }),
    nameStep(entity, name, kind),
  ];
}

/** Sets the status of a relationship. */
export function statusSteps(relationship: Relationship, status: string): Step[] {
  const curated = withField(relationship, 'status');
  return [step(setStatus, { from: relationship.from, id: relationship.readableId, status, curated })];
}

/** Writes a decision and the judgement that keeps it; a `ConflictError` where somebody else wrote since `version`. */
export async function decide(
  context: Context,
  version: number,
  steps: readonly Step[],
  said: Omit<JudgementRow, 'id' | 'at' | 'version'>,
): Promise<Judgement> {
  const row = { ...said, id: `judgement-${ulid().toLowerCase()}`, at: new Date().toISOString(), version: 1 };
  const all = [
    step(guardDataVersion, { expected: version + 1 }),
    ...steps,
    step(createJudgement, { id: row.id, properties: row }),
  ];
  try {
    await context.graph.write(all);
  } catch (error) {
    if (error instanceof ConstraintError)
      throw new ConflictError(
        'The graph was changed at the same moment. Nothing was written; look again and decide anew.',
      );
    throw error;
  }
  context.forget();
  return judgementOf(row);
}

function withField(record: Curated, field: string): string[] {
  return [...new Set([...(record.curated ?? []), field])].sort();
}

function nameStep(entity: Entity, text: string, kind: string): Step {
  const id = nameId(entity.readableId, text);
  const none: readonly Value[] = [];
  const properties = {
    id,
    text,
    key: nameKey(text),
    core: looseKey(text, entity.kind),
    kind,
    evidence: none,
    origin: 'curator',
    place: 1000,
  };
  return step(addCuratedName, { owner: entity.readableId, id, properties });
}
