import { useEffect, useState } from 'preact/hooks';
import { digits } from '../../digits.ts';
import { mayPass, type AskError } from '../fault.ts';
import { usePage } from '../page.ts';

/** What a fault is, and what to do, in the reader's language. */
export function useFaultWords(error: AskError): { title: string; help: string } {
  const { t, language } = usePage();
  const { kind, code, retryAfter } = error;
  if (kind === 'away') return { title: t('awayTitle'), help: t('awayHelp') };
  if (code === 'LIMIT_EXCEEDED') return { title: t('limitTitle'), help: t('limitHelp') };
  if (kind === 'tooMany') {
    const seconds = digits(retryAfter);
    const when = language === 'zh' ? `请在 ${seconds} 秒后重试。` : `Try again in ${seconds} seconds.`;
    return { title: t('busyTitle'), help: retryAfter > 0 ? when : t('busyHelp') };
  }
  const title = {
    BAD_USER_INPUT: t('badInput'),
    NOT_FOUND: t('notFound'),
    INTERNAL_SERVER_ERROR: t('brokenTitle'),
    OUTDATED: t('outdated'),
  };
  return { title: title[code as keyof typeof title] ?? t('refusedTitle'), help: t('refusedHelp') };
}

/** What went wrong, what still works, what to do; `title` is the heading of a page that has none yet. */
export function Fault({ error, retry, title }: { error: AskError; retry: () => void; title?: string | undefined }) {
  const { undo, done, t } = usePage();
  const words = useFaultWords(error);
  return (
    <div class="state fault" role="alert">
      {title !== undefined && <h1 tabIndex={-1}>{title}</h1>}
      <h2>{words.title}</h2>
      <p>{words.help}</p>
      {error.message && (
        <p class="quiet small">
          {t('serviceSays')} <span lang="en">{error.message}</span> {error.code && <code>{error.code}</code>}
        </p>
      )}
      <QuotedId of={error} />
      <p class="actions">
        {mayPass(error) && (
          <button type="button" class="main" onClick={retry}>
            {t('retry')}
          </button>
        )}
        {done > 0 && (
          <button type="button" onClick={undo}>
            {t('undo')}
          </button>
        )}
      </p>
    </div>
  );
}

/** The same in a line, where something small was asked: `what` did not come; with a button where asking again may help. */
export function SmallFault({ error, retry, what = '' }: { error: AskError; retry?: () => void; what?: string }) {
  const { t, language } = usePage();
  const { title, help } = useFaultWords(error);
  return (
    <div class="nothing" role="alert">
      {language === 'zh' ? `${what}${title}。${help}` : `${what} ${title}. ${help}`}
      <QuotedId of={error} />
      {retry && mayPass(error) && (
        <p>
          <button type="button" onClick={retry}>
            {t('retry')}
          </button>
        </p>
      )}
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
