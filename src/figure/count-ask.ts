import { evidenceId } from '../record/ids.ts';
import { relationshipKindOf } from '../relationship/relationship-kinds.ts';
import type { Figure } from './figure.ts';

/** What a total asks of the graph, in plain values for a statement; `figure` is the key that its answers carry. */
export type CountAsk = { readonly figure: string; readonly subject: string };

/** What the total of a figure asks of the graph. */
export function countAsk(figure: Figure): CountAsk {
  const { readableId: id, subject, period, counts } = figure;
  return {
    figure: id,
    subject,
    period,
    relationship: counts?.relationship ?? '',
    symmetric: relationshipKindOf(counts?.relationship ?? '')?.symmetric ?? false,
    direction: counts?.direction ?? 'OUT',
    endKind: counts?.endKind ?? '',
    endTypes: counts?.endTypes ?? [],
    roles: counts?.roles ?? [],
    forms: counts?.forms ?? [],
    since: counts?.since ?? '',
    ends: counts?.ends ?? [],
    metric: counts?.metric ?? '',
    place: placeOf(figure),
  } as CountAsk;
}

/** The table of a sum as the beginning of the ids of its rows. */
function placeOf({ evidence, counts }: Figure): string {
  const [edition] = (evidence[0] ?? '').split('~');
  return counts?.place ? evidenceId(edition ?? '', `${counts.place}/`) : '';
}
