import { useEffect, useMemo } from 'preact/hooks';
import { digits } from '../../digits.ts';
import { entityColumns } from '../columns.ts';
import type { Scene } from '../map/scene.ts';
import { usePage } from '../page.ts';
import { sharesOf } from '../map/counts.ts';
import { countOf, enumTitle } from '../words.ts';
import { GroupList, WholeFiles } from './group-list.tsx';
import { EntityLink } from './link.tsx';
import { NewCooperation, WithoutEnterprise } from './questions.tsx';
import { RelationTable } from './relation-table.tsx';
import { Loading } from './states.tsx';
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
        <button type="button" aria-pressed={view.of === 'nodes'} onClick={() => go({ of: 'nodes', sort: '' })}>
          {t('entities')}
        </button>
        <button type="button" aria-pressed={view.of === 'relations'} onClick={() => go({ of: 'relations', sort: '' })}>
          {t('relations')}
        </button>
      </p>
      {network.truncated && (
        <p class="note">
          {t('listCut')} {sharesOf(network, language)} · {t('wholeAsFile')} <WholeFiles />
        </p>
      )}
      {view.of === 'relations' ? <RelationTable scene={scene} /> : <EntityTable scene={scene} />}
    </>
  );
}

function EntityTable({ scene }: { scene: Scene }) {
  const { t, language, drawing } = usePage();
  const rows = useMemo(() => {
    return drawing!.network.nodes
      .filter(({ id }) => scene.shown.has(id))
      .sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  }, [drawing, scene]);
  const columns = useMemo(() => entityColumns(language), [language]);
  return (
    <Table
      caption={countOf('entities', rows.length, language)}
      file={t('entities')}
      columns={columns}
      shown={['name', 'kind', 'degree']}
      rows={rows}
      row={({ id, name, kind, degree }) => (
        <tr key={id}>
          <th scope="row">
            <EntityLink id={id} name={name} kind={kind} />
          </th>
          <td>{enumTitle('EntityKind', kind, language)}</td>
          <td class="number">{digits(degree)}</td>
        </tr>
      )}
    />
  );
}
