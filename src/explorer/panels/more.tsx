import { digits } from '../../digits.ts';
import { usePage } from '../page.ts';
import type { Pages } from '../use-pages.ts';
import { SmallFault } from './states.tsx';

/** The button that reads the next page of a list, where there is one; `what` is left, in a word for many. */
export function More({ pages, total, what }: { pages: Pages<unknown>; total: number; what?: string }) {
  const { t } = usePage();
  if (!pages.hasMore) return null;
  const left = digits(total - pages.items.length);
  return (
    <>
      {pages.fault && <SmallFault error={pages.fault} what={t('partAway')} />}
      <button type="button" onClick={pages.more}>
        {pages.fault ? t('retry') : [t('more'), left, what].filter(Boolean).join(' ')}
      </button>
    </>
  );
}
