import { useMemo } from 'preact/hooks';
import type { Column } from '../columns.ts';
import { digits } from '../../digits.ts';
import type { GroupsAnswer } from '../map/answers.ts';
import { classOf } from '../map/classes.ts';
import { groupName } from '../map/groups.ts';
import { usePage } from '../page.ts';
import { countOf, enumWord, MARKS } from '../words.ts';
import { Link } from './link.tsx';
import { Table } from './table.tsx';

type Groups = GroupsAnswer['network'];
type Group = Groups['groups'][number];

/** All groups of a network that is too large to be drawn whole, each leading to the list of who is in it. */
export function GroupList({ groups: { groups, total } }: { groups: Groups }) {
  const { t, language, view } = usePage();
  const inClass = ({ kinds }: Group) =>
    kinds.some(({ kind }) => !view.classes || view.classes.includes(classOf(kind).id));
  const rows = useMemo(() => groups.filter(inClass), [groups, view.classes]);
  const kindsOf = ({ kinds }: Group) =>
    kinds
      .slice(0, 3)
      .map(({ kind, count }) => `${enumWord('EntityKind', kind, language)} ${digits(count)}`)
      .join(MARKS[language].list);
  const columns = useMemo<Column<Group>[]>(
    () => [
      { id: 'name', head: t('name'), value: (group) => groupName(group, language) },
      { id: 'kind', head: t('kind'), value: kindsOf },
      { id: 'inner', head: t('relations'), value: ({ inner }) => inner },
      { id: 'count', head: t('entities'), value: ({ count }) => count },
    ],
    [language],
  );
  return (
    <>
      <p>
        {t('listGroups')} {t('wholeAsFile')} <WholeFiles />
      </p>
      <Table
        caption={`${countOf('groups', rows.length, language)} · ${countOf('entities', total, language)}`}
        file={t('communities')}
        columns={columns}
        shown={['name', 'kind', 'count']}
        rows={rows}
        row={(group) => (
          <tr key={group.id}>
            <th scope="row">
              <Link to={{ part: Number(group.id) }}>{groupName(group, language)}</Link>
            </th>
            <td>{kindsOf(group)}</td>
            <td class="number">{digits(group.count)}</td>
          </tr>
        )}
      />
    </>
  );
}

/** All entities and all relations as files, whatever is drawn. */
export function WholeFiles() {
  const { t } = usePage();
  return (
    <>
      <a href="/export/nodes-csv" download>
        {t('csvNodes')}
      </a>
      {' · '}
      <a href="/export/edges-csv" download>
        {t('csvRelations')}
      </a>
    </>
  );
}
