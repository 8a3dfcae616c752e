import type { Context } from '../context.ts';
import { suggestions } from '../entity/suggest.ts';
import { NotFoundError } from '../errors.ts';
import { editionById } from './find-evidence.ts';

const MOST = 3;

/** The error for an edition that is not there, with the editions that come near, or all where these are few or none does. */
export async function editionNotFound(
  context: Context,
  asked: string,
  known: readonly string[],
): Promise<NotFoundError> {
  const near = suggestions(asked, known);
  const offered = known.length <= MOST || near.length === 0 ? known : near;
  const editions = await Promise.all(offered.map((id) => editionById(context, id)));
  const candidates = editions.flatMap((edition) =>
    edition ? [{ id: edition.readableId, name: edition.title, kind: 'ReportEdition' }] : [],
  );
  return new NotFoundError('edition', asked, offered, candidates);
}
