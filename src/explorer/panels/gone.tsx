import { usePage } from '../page.ts';
import { Link } from './link.tsx';
import { Meant } from './meant.tsx';

/** That what an address names is not there, and what to do. */
export function Gone({ title, id, named = false }: { title: string; id: string; named?: boolean }) {
  const { t } = usePage();
  return (
    <div class="state">
      <h1 tabIndex={-1}>{title}</h1>
      <p>
        <code>{id}</code>
      </p>
      <p>{t('goneHelp')}</p>
      {named && <Meant name={id} to={(found) => ({ screen: 'entity', id: found })} />}
      <p>
        <Link to={{ screen: 'overview', id: '' }} class="button">
          {t('overview')}
        </Link>
      </p>
    </div>
  );
}
