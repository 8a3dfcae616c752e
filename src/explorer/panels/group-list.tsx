import type { GroupsAnswer } from '../map/answers.ts';
import { classOf } from '../map/classes.ts';
import { groupName } from '../map/groups.ts';
import { usePage } from '../page.ts';
import { countOf, enumWord } from '../words.ts';
import { Link } from './link.tsx';
import { Table } from './table.tsx';

type Groups = GroupsAnswer['network'];

/** All groups of a network that is too large to be drawn whole, each leading to the list of who is in it. */
export function GroupList({ groups: { groups, total } }: { groups: Groups }) {
  const { t, language, view } = usePage();
  const inClass = ({ kinds }: Groups['groups'][number]) =>
    kinds.some(({ kind }) => !view.classes || view.classes.includes(classOf(kind).id));
  const rows = groups.filter(inClass);
  const kindsOf = ({ kinds }: Groups['groups'][number]) =>
    kinds
      .slice(0, 3)
      .map(({ kind, count }) => `${enumWord('EntityKind', kind, language)} ${count}`)
      .join(language === 'zh' ? '、' : ', ');
  return (
    <>
      <p>
        {t('listGroups')} {t('wholeAsFile')} <WholeFiles />
      </p>
      <Table
        caption={`${countOf('groups', rows.length, language)} · ${countOf('entities', total, language)}`}
        file="communities.csv"
        csv={() => [
          [t('name'), t('kind'), t('relations'), t('entities')],
          ...rows.map((group) => [groupName(group, language), kindsOf(group), group.inner, group.count]),
        ]}
        heads={[t('name'), t('kind'), t('entities')]}
        rows={rows}
        row={(group) => (
          <tr key={group.id}>
            <th scope="row">
              <Link to={{ part: Number(group.id) }}>{groupName(group, language)}</Link>
            </th>
            <td>{kindsOf(group)}</td>
            <td class="number">{group.count.toLocaleString('en')}</td>
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
