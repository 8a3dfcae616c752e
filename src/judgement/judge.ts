import { ulid } from 'ulid';
import type { Context } from '../context.ts';
import { ConflictError } from '../errors.ts';
import { ConstraintError } from '../graph/errors.ts';
import { versionOf } from '../graph/meta.ts';
import { judged, statedOf, type History } from '../record/judged.ts';
import type { EntityRecord, JudgementRecord, RelationshipRecord } from '../record/record.ts';
import { stepsOf } from '../record/write-records.ts';
import { judgementOf, type Judgement } from './judgement.ts';

/** A record that curators decide on, with all that they decided before, as of a data version. */
export interface Case<R extends EntityRecord | RelationshipRecord> {
  readonly record: R;
  readonly history: History;
  readonly dataVersion: number;
}

/** What a curator says of a field. */
export type Saying = Pick<JudgementRecord, 'field' | 'was' | 'now' | 'reason' | 'nameKind'>;

/** The data version to decide on; a decision that is written with {@link decide} holds only if nobody wrote since. */
export async function dataVersionOf(context: Context): Promise<number> {
  return versionOf(context.graph);
}

/** Writes a decision: the judgement, and the record as it is with it; a `ConflictError` where somebody else wrote meanwhile. */
export async function decide<R extends EntityRecord | RelationshipRecord>(
  context: Context,
  { record, history, dataVersion }: Case<R>,
  saying: Saying,
): Promise<Judgement> {
  const stated = statedOf(record, history);
  const judgement = judgementFrom(record.id, saying, stated, history);
  const decided = { ...judged(stated, [...history, judgement], record), version: record.version + 1 };
  try {
    await context.graph.write(stepsOf({ put: [decided, judgement], remove: [], relabel: new Map() }, dataVersion));
  } catch (error) {
    if (error instanceof ConstraintError)
      throw new ConflictError(
        'The graph was changed at the same moment. Nothing was written; look again and decide anew.',
      );
    throw error;
  }
  context.forget();
  return judgementOf(judgement);
}

/** Its id comes after those of all earlier judgements on the record: the order of ids is the order of decisions. */
function judgementFrom(
  about: string,
  saying: Saying,
  stated: EntityRecord | RelationshipRecord,
  history: History,
): JudgementRecord {
  const last = history.at(-1);
  const moment = Math.max(Date.now(), last ? Date.parse(last.at) + 1 : 0);
  return {
    record: 'judgement',
    id: `judgement-${ulid(moment).toLowerCase()}`,
    about,
    ...saying,
    ...(saying.field === 'names' ? {} : { stated: String(stated[saying.field]) }),
    at: new Date(moment).toISOString(),
    version: 1,
  };
}
