import { useEffect, useMemo, useState } from 'preact/hooks';
import type { WithoutEnterpriseAnswer, WordingsAnswer } from '../answers.ts';
import { DRAWN } from '../ask.ts';
import { csvOf, save } from '../download.ts';
import type { Scene } from '../map/scene.ts';
import { usePage } from '../page.ts';
import { useAnswer } from '../use-answer.ts';
import { countOf, enumTitle, enumWord } from '../words.ts';
import { goOn } from './go-on.ts';
import { EntityLink, Link } from './link.tsx';
import { EmptyFilter } from './empty-filter.tsx';
import { Fault, Loading } from './states.tsx';

const PAGE = 100;

/** What the filters leave, as a table: entities or relations. */
export function ListPanel({ scene }: { scene: Scene | null }) {
  const { view, t, go, drawing, light } = usePage();
  const question = useAnswer<WithoutEnterpriseAnswer>('WithoutEnterprise', view.question ? {} : null);
  const asked = useMemo(
    () => question.data?.schools.nodes.map(({ readableId }) => readableId) ?? null,
    [question.data],
  );
  useEffect(() => light(view.question ? asked : null), [asked, view.question]);
  const title = t(view.question ? 'askNoEnterprise' : 'list');
  if (question.error) return <Fault error={question.error} retry={question.retry} title={title} />;
  if (!drawing || !scene || question.loading)
    return (
      <>
        <h1 tabIndex={-1}>{title}</h1>
        <Loading />
      </>
    );
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      {view.question && <p class="note">{t('noEnterpriseNote')}</p>}
      {!view.question && (
        <p class="actions" role="group" aria-label={t('list')}>
          <button type="button" aria-pressed={view.of === 'nodes'} onClick={() => go({ of: 'nodes' })}>
            {t('entities')}
          </button>
          <button type="button" aria-pressed={view.of === 'relations'} onClick={() => go({ of: 'relations' })}>
            {t('relations')}
          </button>
        </p>
      )}
      {view.of === 'relations' && !view.question ? (
        <Relations scene={scene} />
      ) : (
        <Entities scene={scene} only={asked} />
      )}
    </>
  );
}

function Entities({ scene, only }: { scene: Scene; only: readonly string[] | null }) {
  const { t, language, drawing } = usePage();
  const rows = useMemo(() => {
    const wanted = only && new Set(only);
    return drawing!.network.nodes
      .filter(({ id }) => (wanted ? wanted.has(id) : scene.shown.has(id)))
      .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  }, [drawing, scene, only]);
  const table = () => [
    [t('name'), t('kind'), t('relationCount'), 'id'],
    ...rows.map(({ name, kind, degree, id }) => [name, enumWord('EntityKind', kind, language), degree, id]),
  ];
  return (
    <Table
      caption={countOf('entities', rows.length, language)}
      csv={() => save('entities.csv', new Blob([csvOf(table())], { type: 'text/csv' }))}
      heads={[t('name'), t('kind'), t('relationCount')]}
      rows={rows}
      row={({ id, name, kind, degree }) => (
        <tr key={id}>
          <th scope="row">
            <EntityLink id={id} name={name} kind={kind} />
          </th>
          <td>{enumTitle('EntityKind', kind, language)}</td>
          <td class="number">{degree}</td>
        </tr>
      )}
    />
  );
}

function Relations({ scene }: { scene: Scene }) {
  const { t, language, drawing, view } = usePage();
  const variables = { limit: DRAWN, period: view.year, language: language.toUpperCase() };
  const answer = useAnswer<WordingsAnswer>('Wordings', variables);
  const wordings = useMemo(() => new Map(answer.data?.network.edges.map((edge) => [edge.id, edge])), [answer.data]);
  if (answer.error) return <Fault error={answer.error} retry={answer.retry} />;
  if (answer.loading) return <Loading />;
  const name = (id: string) => drawing!.byId.get(id)?.name ?? id;
  const table = () => [
    [t('relation'), t('from'), t('to'), t('type'), t('evidences'), 'id'],
    ...scene.relations.map(({ id, from, to, type }) => {
      const edge = wordings.get(id);
      return [
        edge?.wording ?? '',
        name(from),
        name(to),
        enumWord('RelationshipType', type, language),
        edge?.evidences ?? 0,
        id,
      ];
    }),
  ];
  return (
    <Table
      caption={countOf('relations', scene.relations.length, language)}
      csv={() => save('relations.csv', new Blob([csvOf(table())], { type: 'text/csv' }))}
      heads={[t('relation'), t('type'), t('evidences')]}
      rows={scene.relations}
      row={({ id, type }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={{ screen: 'relation', id }}>{wordings.get(id)?.wording ?? id}</Link>
          </th>
          <td>{enumTitle('RelationshipType', type, language)}</td>
          <td class="number">{wordings.get(id)?.evidences}</td>
        </tr>
      )}
    />
  );
}

interface TableProps<Item> {
  readonly caption: string;
  readonly csv: () => void;
  readonly heads: readonly string[];
  readonly rows: readonly Item[];
  readonly row: (item: Item) => preact.ComponentChildren;
}

function Table<Item>({ caption, csv, heads, rows, row }: TableProps<Item>) {
  const { t } = usePage();
  const [shown, setShown] = useState(PAGE);
  useEffect(() => setShown(PAGE), [rows]);
  if (rows.length === 0)
    return (
      <div class="state">
        <EmptyFilter />
      </div>
    );
  return (
    <>
      <p class="actions">
        <button type="button" onClick={csv}>
          {t('export')} CSV
        </button>
      </p>
      <table class="last-number">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.slice(0, shown).map(row)}</tbody>
      </table>
      {shown < rows.length && (
        <button type="button" onClick={goOn(() => setShown(shown + PAGE))}>
          {t('showMore')} ({shown} / {rows.length})
        </button>
      )}
    </>
  );
}
