import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { digits } from '../../digits.ts';
import type { PathsAnswer } from '../answers.ts';
import { ask } from '../ask.ts';
import { faultOf, mayPass, type AskError } from '../fault.ts';
import { usePage } from '../page.ts';
import { Combobox } from './combobox.tsx';
import { EntityLink } from './link.tsx';
import { Places } from './places.tsx';
import { Meant } from './meant.tsx';
import { Fault, Loading } from './states.tsx';

/** Bodies that paths cross only when asked to: nearly everybody is joined through them. */
const WIDE = ['Alliance', 'Place', 'Event', 'Competition', 'Award'];

/** How two names, or each two of several, are linked: as sentences, and lit on the map. */
export function PathPanel() {
  const { view, go, t, drawing } = usePage();
  const names = useNames();
  const heading = useRef<HTMLHeadingElement>(null);
  const full = view.ends.filter(Boolean);
  const put = (index: number, id: string) => {
    const ends = view.ends.map((end, at) => (at === index ? id : end));
    go({ ends });
    const empty = ends.indexOf('');
    if (empty < 0) heading.current?.focus();
    else document.getElementById(`end-${empty}`)?.focus();
  };
  useEffect(() => {
    if (full.length === 1) document.getElementById(`end-${view.ends.indexOf('')}`)?.focus();
  }, []);
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t('findLinks')}
      </h1>
      <form onSubmit={(event) => event.preventDefault()}>
        {view.ends.map((end, index) => (
          <Combobox
            key={index}
            id={`end-${index}`}
            label={`${t('name')} ${index + 1}`}
            value={names.get(end) ?? drawing?.byId.get(end)?.name ?? end}
            onPick={({ readableId }) => put(index, readableId)}
          />
        ))}
        <p class="actions">
          {view.ends.length < 5 && full.length === view.ends.length && (
            <button type="button" onClick={() => go({ ends: [...view.ends, ''] })}>
              {t('addName')}
            </button>
          )}
          <label>
            <input type="checkbox" checked={view.wide} onChange={() => go({ wide: !view.wide })} /> {t('crossBodies')}
          </label>
        </p>
      </form>
      {full.length < 2 && <p class="quiet">{t('needTwo')}</p>}
      {full.length > 1 && isTwice(full) && <p class="state">{t('sameTwice')}</p>}
      {full.length > 1 && !isTwice(full) && <Found ends={full} names={names} />}
    </>
  );
}

const isTwice = (ends: readonly string[]) => new Set(ends).size < ends.length;

/** Names that answers have told, by what was asked for. */
const told = new Map<string, string>();
const useNames = () => told;

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly answer: PathsAnswer;
}

function Found({ ends, names }: { ends: readonly string[]; names: Map<string, string> }) {
  const { view, language, light, announce, t, drawing } = usePage();
  const [pairs, setPairs] = useState<readonly Pair[] | null>(null);
  const [error, setError] = useState<AskError | null>(null);
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([ends, view.steps, view.wide, language]);
  useEffect(() => {
    const controller = new AbortController();
    setPairs(null);
    setError(null);
    Promise.all(
      pairsOf(ends).map(([from, to]) =>
        pathsOf(from, to, view.steps, view.wide, language, ends.length, controller.signal),
      ),
    ).then(
      (found) => {
        for (const { from, to, answer } of found) {
          const [first, last] = endsOf(answer);
          if (first) names.set(from, first);
          if (last) names.set(to, last);
        }
        setPairs(found);
        light(
          found.flatMap(({ answer: { from, to, paths } }) =>
            [from ?? [], to ?? [], ...(paths?.paths ?? []).map(({ nodes }) => nodes)]
              .flat()
              .map(({ readableId }) => readableId),
          ),
        );
        announce(`${found.reduce((sum, { answer }) => sum + (answer.paths?.paths.length ?? 0), 0)} ${t('pathCount')}`);
      },
      (thrown: unknown) => {
        const fault = faultOf(thrown, controller.signal);
        if (!fault) return;
        light(null);
        setError(fault);
      },
    );
    return () => controller.abort();
  }, [key, attempt]);
  const unclear = ends.filter((end) => !drawing?.byId.has(end) && !names.has(end));
  const unanswered = (error?.kind === 'refused' && !mayPass(error)) || pairs?.some(({ answer }) => !answer.paths);
  if (unanswered && unclear.length > 0) return <Unclear names={unclear} />;
  if (error) return <Fault error={error} retry={() => setAttempt((count) => count + 1)} />;
  if (!pairs) return <Loading />;
  return (
    <>
      {pairs.map((pair) => (
        <PairPaths key={`${pair.from} ${pair.to}`} pair={pair} several={pairs.length > 1} />
      ))}
    </>
  );
}

/** Ends that are no id and no name of just one entity: what they may mean, to choose from. */
function Unclear({ names }: { names: readonly string[] }) {
  const { view } = usePage();
  return (
    <div class="state">
      {names.map((name) => (
        <Meant
          key={name}
          name={name}
          to={(id) => ({ ends: view.ends.map((end) => (end === name ? id : end)) })}
          onlyDoubtful={names.length > 1}
        />
      ))}
    </div>
  );
}

/** The names of both ends: as their ids tell, or as the paths between them begin and end. */
function endsOf({ from, to, paths }: PathsAnswer): [string | undefined, string | undefined] {
  const nodes = paths?.paths[0]?.nodes ?? [];
  return [from?.name ?? nodes[0]?.name, to?.name ?? nodes.at(-1)?.name];
}

function pairsOf(ends: readonly string[]): [string, string][] {
  return ends.flatMap((from, index) => ends.slice(index + 1).map((to): [string, string] => [from, to]));
}

async function pathsOf(
  from: string,
  to: string,
  maxLength: number,
  wide: boolean,
  language: string,
  ends: number,
  signal: AbortSignal,
): Promise<Pair> {
  const variables = {
    from,
    to,
    limit: ends > 2 ? 3 : 10,
    maxLength,
    crossing: wide ? WIDE : [],
    language: language.toUpperCase(),
  };
  return { from, to, answer: await ask<PathsAnswer>('Paths', variables, signal) };
}

function PairPaths({ pair: { from, to, answer }, several }: { pair: Pair; several: boolean }) {
  const { t, view, go, language } = usePage();
  const title = useMemo(() => {
    const [first = from, last = to] = endsOf(answer);
    return `${first} — ${last}`;
  }, [answer]);
  if (!answer.paths) return null;
  const { paths, searched, scope, truncated } = answer.paths;
  return (
    <section>
      {several && <h2>{title}</h2>}
      {paths.length === 0 ? (
        <div class="state">
          <p>
            <strong>
              {language === 'zh' ? `在 ${searched} 步以内没有联系。` : `No link within ${searched} steps.`}
            </strong>
          </p>
          <p class="quiet small">{scope}</p>
          <p class="actions">
            {view.steps < 6 && (
              <button type="button" class="main" onClick={() => go({ steps: 6 })}>
                {t('widen')}
              </button>
            )}
            {!view.wide && (
              <button type="button" onClick={() => go({ wide: true })}>
                {t('crossBodies')}
              </button>
            )}
          </p>
        </div>
      ) : (
        <>
          <p class="quiet small">
            {digits(paths.length)} {t('pathCount')}
            {truncated && ` · ${t('morePaths')}`} · {scope}
          </p>
          <ol class="paths">
            {paths.map((path) => (
              <PathRow key={path.nodes.map(({ readableId }) => readableId).join(' ')} path={path} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function PathRow({ path }: { path: NonNullable<PathsAnswer['paths']>['paths'][number] }) {
  return (
    <li>
      <p class="chain">
        {path.nodes.map(({ readableId, name, kind }, index) => (
          <span key={readableId} class="link-of-chain">
            {index > 0 && <span aria-hidden="true">— </span>}
            <EntityLink id={readableId} name={name} kind={kind} />
          </span>
        ))}
      </p>
      <ul class="rows">
        {path.steps.map(({ wording, relationships }, index) => (
          <li key={index}>
            {wording[0]}
            {wording.length > 1 && <span class="quiet small"> +{wording.length - 1}</span>}
            {relationships.slice(0, 1).map(({ readableId, evidence }) => (
              <Places key={readableId} of={evidence} relation={readableId} />
            ))}
          </li>
        ))}
      </ul>
    </li>
  );
}
