import { useEffect, useState } from 'preact/hooks';
import type { AskError } from '../ask.ts';
import { usePage } from '../page.ts';

/** What went wrong, what still works, what to do; `title` is the heading of a page that has none yet. */
export function Fault({ error, retry, title }: { error: AskError; retry: () => void; title?: string | undefined }) {
  const { t, undo, done } = usePage();
  const away = error.kind === 'away';
  return (
    <div class="state fault" role="alert">
      {title !== undefined && <h1 tabIndex={-1}>{title}</h1>}
      <h2>{t(away ? 'awayTitle' : 'refusedTitle')}</h2>
      <p>{t(away ? 'awayHelp' : 'refusedHelp')}</p>
      {error.message && (
        <p class="quiet small">
          {t('serviceSays')} <span lang="en">{error.message}</span>
        </p>
      )}
      <QuotedId of={error} />
      <p class="actions">
        <button type="button" class="main" onClick={retry}>
          {t('retry')}
        </button>
        {done > 0 && (
          <button type="button" onClick={undo}>
            {t('undo')}
          </button>
        )}
      </p>
    </div>
  );
}

/** What to quote when asking for help, where the service gave an id. */
export function QuotedId({ of }: { of: AskError | null }) {
  const { t } = usePage();
  if (!of?.requestId) return null;
  return (
    <p class="quiet small">
      {t('quoteId')} <code>{of.requestId}</code>
    </p>
  );
}

/** That something is on its way; after three seconds, that it takes long. */
export function Loading() {
  const { t, undo, done } = usePage();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 3_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="state" aria-busy="true">
      {t(long ? 'stillLoading' : 'loading')} …{' '}
      {long && done > 0 && (
        <button type="button" onClick={undo}>
          {t('cancel')}
        </button>
      )}
    </p>
  );
}
