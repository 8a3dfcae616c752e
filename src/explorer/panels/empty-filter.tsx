import { CLASSES } from '../map/classes.ts';
import { usePage } from '../page.ts';
import type { Change } from '../state/router.ts';
import { enumTitle } from '../words.ts';

/** That the filters leave nothing: each of them as a button that takes it away, and one for all. */
export function EmptyFilter() {
  const { t, view, go, language } = usePage();
  const { classes, categories, year } = view;
  const comma = language === 'zh' ? '、' : ', ';
  const className = (id: string) => CLASSES.find((each) => each.id === id)?.[language] ?? id;
  const chips: [string | undefined, Change][] = [
    [classes?.map(className).join(comma), { classes: null }],
    [categories?.map((id) => enumTitle('TieCategory', id, language)).join(comma), { categories: null }],
    [year ?? undefined, { year: null }],
  ];
  const set = chips.filter(([text]) => text !== undefined);
  return (
    <>
      <p>{t('emptyFilter')}</p>
      <p class="actions">
        {set.map(([text, change]) => (
          <button type="button" class="chip" key={text} onClick={() => go(change)}>
            <span class="unseen">{t('remove')} </span>
            {text || '—'} <span aria-hidden="true">×</span>
          </button>
        ))}
        {set.length > 0 && (
          <button type="button" class="main" onClick={() => go({ classes: null, categories: null, year: null })}>
            {t('clear')}
          </button>
        )}
      </p>
    </>
  );
}
