import type { Place } from '../answers.ts';
import { usePage } from '../page.ts';
import { placesText } from '../place-words.ts';
import { Link } from './link.tsx';

interface PlacesProps {
  readonly of: readonly Place[];
  /** The relation that stands there, whose page it leads to. */
  readonly relation?: string;
  /** What stands there, where that is not plain. */
  readonly what?: string;
}

/** Where something is written: places in words, with addresses and lines; leads to the relation's page where there is one. */
export function Places({ of, relation, what }: PlacesProps) {
  const { t, language } = usePage();
  if (of.length === 0) return null;
  const said = `${what ? `${what} · ` : ''}${t('source')} ${placesText(of, language)}`;
  return <span class="places">{relation ? <Link to={{ screen: 'relation', id: relation }}>{said}</Link> : said}</span>;
}

/** Leads to what is told of how places are written. */
export function PlacesHelp() {
  const { t } = usePage();
  return (
    <p class="small">
      <Link to={{ screen: 'about', id: '' }}>{t('placesHow')}</Link>
    </p>
  );
}
