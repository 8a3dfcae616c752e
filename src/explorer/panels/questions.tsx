import { useEffect, useMemo } from 'preact/hooks';
import { digits } from '../../digits.ts';
import type { NewCooperationAnswer, WithoutEnterpriseAnswer } from '../answers.ts';
import { ask } from '../ask.ts';
import type { Column } from '../columns.ts';
import { CLASSES } from '../map/classes.ts';
import { usePage } from '../page.ts';
import { placesText } from '../place-words.ts';
import { useAnswer } from '../use-answer.ts';
import { readAll, usePages, type ListPage } from '../use-pages.ts';
import { countOf, enumTitle, MARKS, newIn } from '../words.ts';
import { EmptyFilter } from './empty-filter.tsx';
import { EntityLink, Link } from './link.tsx';
import { Places } from './places.tsx';
import { More } from './more.tsx';
import { Fault, Loading } from './states.tsx';
import { Table } from './table.tsx';

interface Listed<Item> {
  /** How many the answer was looked for among. */
  readonly among?: { readonly totalCount: number };
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: ListPage<Item>['pageInfo'];
    readonly nodes: readonly Item[];
  };
}

interface ListProps<Item> {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly what: 'schools' | 'relations';
  readonly title: string;
  /** Whether it comes after another answer under the same heading. */
  readonly second?: boolean;
  /** What the answer rests on, in a line; told of how many it was looked for among and how many were found. */
  readonly note: (found: number, among: number) => string;
  readonly none: string;
  readonly columns: readonly Column<Item>[];
  readonly shown: readonly string[];
  readonly row: (item: Item) => preact.ComponentChildren;
  /** Ids of what a row is about, to be lit on the map. */
  readonly about: (item: Item) => readonly string[];
}

/** What answers a question, as a list that goes on until its end, whatever is drawn. */
function Answered<Item>(props: ListProps<Item>) {
  const { operation, variables, title, none, second = false } = props;
  const answer = useAnswer<Listed<Item>>(operation, variables);
  if (answer.error) return <Fault error={answer.error} retry={answer.retry} title={title} />;
  const list = answer.data?.list;
  if (second && list?.totalCount === 0) return null;
  return (
    <>
      {second ? <h2>{title}</h2> : <h1 tabIndex={-1}>{title}</h1>}
      {list && <p class="note">{props.note(list.totalCount, answer.data!.among?.totalCount ?? 0)}</p>}
      {!list && <Loading />}
      {list?.totalCount === 0 && <p class="state">{none}</p>}
      {list && list.totalCount > 0 && <Rows {...props} list={list} key={JSON.stringify(variables)} />}
    </>
  );
}

function Rows<Item>({ list, operation, variables, ...props }: ListProps<Item> & Listed<Item>) {
  const { light, language } = usePage();
  const next = async (after: string) => pageOf((await ask<Listed<Item>>(operation, { ...variables, after })).list);
  const first = useMemo(() => pageOf(list), [list]);
  const pages = usePages(first, next);
  const { items } = pages;
  useEffect(() => {
    if (!props.second) light(items.flatMap(props.about));
  }, [items.length]);
  return (
    <>
      <Table
        caption={countOf(props.what, list.totalCount, language)}
        file={props.title}
        columns={props.columns}
        shown={props.shown}
        rows={items}
        all={pages.hasMore ? () => readAll(first, next) : undefined}
        row={props.row}
      />
      <More pages={pages} total={list.totalCount} />
    </>
  );
}

const pageOf = <Item,>({ nodes, pageInfo }: Listed<Item>['list']): ListPage<Item> => ({ items: nodes, pageInfo });

/** Nothing: the filters leave no end of what the question is about. */
function Nothing({ title }: { title: string }) {
  const { light } = usePage();
  useEffect(() => light(null), []);
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <div class="state">
        <EmptyFilter />
      </div>
    </>
  );
}

const WITHOUT = { partners: { none: { kinds: ['Enterprise'] } } };
const SECONDARY = { type: { in: ['SECONDARY_VOCATIONAL'] } };
const OTHERS = { not: SECONDARY };

/** Schools of which no enterprise partner is recorded: the secondary vocational ones, which the reports are about; then the others. */
export function WithoutEnterprise() {
  const { t, language, view } = usePage();
  if (view.classes && !view.classes.includes('school')) return <Nothing title={t('askNoEnterprise')} />;
  const zh = language === 'zh';
  return (
    <>
      <SchoolsWithout
        of={SECONDARY}
        title={t('askNoEnterprise')}
        note={(found, among) =>
          zh
            ? `按数据里写明的学校类型选取：中等职业学校 ${digits(among)} 所，其中 ${digits(found)} 所没有企业伙伴的记录；没有记录不等于没有。`
            : `By the type of school that the data states: of ${digits(among)} secondary vocational schools, ${digits(found)} have no recorded enterprise partner; no record is not the same as none.`
        }
      />
      <SchoolsWithout
        second
        of={OTHERS}
        title={t('otherSchools')}
        note={(found, among) =>
          zh
            ? `普通中小学、境外学校、类型不明的学校等共 ${digits(among)} 所，其中 ${digits(found)} 所没有记录。`
            : `General schools, schools abroad, schools of which no type is stated and the like: ${digits(found)} of ${digits(among)}.`
        }
      />
    </>
  );
}

type SchoolsProps = Pick<ListProps<WithoutEnterpriseAnswer>, 'title' | 'note' | 'second'> & { of: object };

function SchoolsWithout({ of, ...props }: SchoolsProps) {
  const { t, language } = usePage();
  const typeOf = ({ type }: WithoutEnterpriseAnswer) =>
    type ? enumTitle('SchoolType', type, language) : t('notStated');
  return (
    <Answered<WithoutEnterpriseAnswer>
      {...props}
      operation="WithoutEnterprise"
      what="schools"
      variables={{ filter: { and: [of, WITHOUT] }, among: of }}
      none={t('absence')}
      columns={[
        { id: 'name', head: t('name'), value: ({ name }) => name },
        { id: 'type', head: t('type'), value: typeOf },
        { id: 'id', head: 'id', value: ({ readableId }) => readableId },
      ]}
      shown={['name', 'type']}
      row={(school) => (
        <tr key={school.readableId}>
          <th scope="row">
            <EntityLink id={school.readableId} name={school.name} kind={school.kind} />
          </th>
          <td>{typeOf(school)}</td>
        </tr>
      )}
      about={({ readableId }) => [readableId]}
    />
  );
}

/** Cooperation that began in a year or later; where classes are chosen, that with an end of these. */
export function NewCooperation({ year }: { year: string }) {
  const { t, language, view } = usePage();
  const { classes, categories } = view;
  const title = newIn(year, language);
  if (classes?.length === 0 || (categories && !categories.includes('COOPERATION'))) return <Nothing title={title} />;
  const chosen = CLASSES.filter(({ id }) => classes?.includes(id));
  const kinds = chosen.flatMap((each) => each.kinds);
  const narrowed = chosen.map((each) => each[language]).join(MARKS[language].list);
  const only = language === 'zh' ? `只列一端是所选类别的：${narrowed}。` : ` Only what has an end among: ${narrowed}.`;
  return (
    <Answered<NewCooperationAnswer>
      operation="NewCooperation"
      what="relations"
      variables={{ since: year, kinds, language: language.toUpperCase() }}
      title={title}
      note={() => `${t('newNote')}${narrowed && only}`}
      none={t('noneNew')}
      columns={[
        { id: 'relation', head: t('relation'), value: ({ wording }) => wording },
        { id: 'since', head: t('begins'), value: ({ since }) => since ?? '' },
        {
          id: 'source',
          head: t('source'),
          value: ({ evidence }) => placesText(evidence, language),
        },
        { id: 'id', head: 'id', value: ({ readableId }) => readableId },
      ]}
      shown={['relation', 'since']}
      row={({ readableId, wording, since, evidence }) => (
        <tr key={readableId}>
          <th scope="row">
            <Link to={{ screen: 'relation', id: readableId }}>{wording}</Link>
            <div>
              <Places of={evidence} relation={readableId} />
            </div>
          </th>
          <td class="number">{since}</td>
        </tr>
      )}
      about={({ from, to }) => [from.readableId, to.readableId]}
    />
  );
}
