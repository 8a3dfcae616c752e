import { useEffect, useMemo } from 'preact/hooks';
import type { WordingsAnswer } from '../map/answers.ts';
import { DRAWN } from '../ask.ts';
import type { Scene } from '../map/scene.ts';
import { usePage } from '../page.ts';
import { useAnswer } from '../use-answer.ts';
import { sharesOf } from '../map/counts.ts';
import { countOf, enumTitle, enumWord } from '../words.ts';
import { GroupList, WholeFiles } from './group-list.tsx';
import { EntityLink, Link } from './link.tsx';
import { NewCooperation, WithoutEnterprise } from './questions.tsx';
import { Fault, Loading } from './states.tsx';
import { Table } from './table.tsx';

/** What the filters leave, as a table: entities or relations; groups, where the network is too large; or what answers a question (`newest` is the year of the newest edition). */
export function ListPanel({ scene, newest }: { scene: Scene | null; newest: string | undefined }) {
  const { view, t, go, drawing, groups, light, language } = usePage();
  useEffect(() => {
    if (!view.question) light(null);
  }, [view.question]);
  if (view.question === 'no-enterprise') return <WithoutEnterprise />;
  if (view.question === 'new' && (view.year ?? newest)) return <NewCooperation year={(view.year ?? newest)!} />;
  const head = <h1 tabIndex={-1}>{t('list')}</h1>;
  if (!drawing || !scene)
    return (
      <>
        {head}
        <Loading />
      </>
    );
  if (groups && view.part === null)
    return (
      <>
        {head}
        <GroupList groups={groups} />
      </>
    );
  const { network } = drawing;
  return (
    <>
      {head}
      <p class="actions" role="group" aria-label={t('list')}>
        <button type="button" aria-pressed={view.of === 'nodes'} onClick={() => go({ of: 'nodes' })}>
          {t('entities')}
        </button>
        <button type="button" aria-pressed={view.of === 'relations'} onClick={() => go({ of: 'relations' })}>
          {t('relations')}
        </button>
      </p>
      {network.truncated && (
        <p class="note">
          {t('listCut')} {sharesOf(network, language)} · {t('wholeAsFile')} <WholeFiles />
        </p>
      )}
      {view.of === 'relations' ? <Relations scene={scene} /> : <Entities scene={scene} />}
    </>
  );
}

function Entities({ scene }: { scene: Scene }) {
  const { t, language, drawing } = usePage();
  const rows = useMemo(() => {
    return drawing!.network.nodes
      .filter(({ id }) => scene.shown.has(id))
      .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  }, [drawing, scene]);
  const table = () => [
    [t('name'), t('kind'), t('relationCount'), 'id'],
    ...rows.map(({ name, kind, degree, id }) => [name, enumWord('EntityKind', kind, language), degree, id]),
  ];
  return (
    <Table
      caption={countOf('entities', rows.length, language)}
      file="entities.csv"
      csv={table}
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
  const { t, language, drawing, view, groups } = usePage();
  const variables = {
    limit: DRAWN,
    period: view.year,
    ...(groups && { community: view.part }),
    language: language.toUpperCase(),
  };
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
      file="relations.csv"
      csv={table}
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
