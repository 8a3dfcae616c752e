import { useEffect, useMemo } from 'preact/hooks';
import type { NewCooperationAnswer, WithoutEnterpriseAnswer } from '../answers.ts';
import { ask } from '../ask.ts';
import type { Column } from '../columns.ts';
import { usePage } from '../page.ts';
import { placesText } from '../place-words.ts';
import { useAnswer } from '../use-answer.ts';
import { readAll, usePages, type ListPage } from '../use-pages.ts';
import { countOf, enumTitle, newIn } from '../words.ts';
import { EntityLink, Link } from './link.tsx';
import { Places } from './places.tsx';
import { Fault, Loading, More } from './states.tsx';
import { Table } from './table.tsx';

interface Listed<Item> {
  readonly list: {
    readonly totalCount: number;
    readonly pageInfo: ListPage<Item>['pageInfo'];
    readonly nodes: readonly Item[];
  };
}

interface ListProps<Item> {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly what: 'entities' | 'relations';
  readonly title: string;
  readonly note: string;
  readonly none: string;
  readonly columns: readonly Column<Item>[];
  readonly shown: readonly string[];
  readonly row: (item: Item) => preact.ComponentChildren;
  /** Ids of what a row is about, to be lit on the map. */
  readonly about: (item: Item) => readonly string[];
}

/** What answers a question, as a list that goes on until its end, whatever is drawn. */
function Answered<Item>(props: ListProps<Item>) {
  const { operation, variables, title, none } = props;
  const answer = useAnswer<Listed<Item>>(operation, variables);
  if (answer.error) return <Fault error={answer.error} retry={answer.retry} title={title} />;
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <p class="note">{props.note}</p>
      {!answer.data && <Loading />}
      {answer.data?.list.totalCount === 0 && <p class="state">{none}</p>}
      {answer.data && answer.data.list.totalCount > 0 && (
        <Rows {...props} list={answer.data.list} key={JSON.stringify(variables)} />
      )}
    </>
  );
}

function Rows<Item>({ list, operation, variables, ...props }: ListProps<Item> & Listed<Item>) {
  const { light, language } = usePage();
  const next = async (after: string) => pageOf((await ask<Listed<Item>>(operation, { ...variables, after })).list);
  const first = useMemo(() => pageOf(list), [list]);
  const pages = usePages(first, next);
  const { items } = pages;
  useEffect(() => light(items.flatMap(props.about)), [items.length]);
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

/** Schools of which no enterprise partner is recorded. */
export function WithoutEnterprise() {
  const { t, language } = usePage();
  return (
    <Answered<WithoutEnterpriseAnswer>
      operation="WithoutEnterprise"
      what="entities"
      variables={{}}
      title={t('askNoEnterprise')}
      note={t('noEnterpriseNote')}
      none={t('absence')}
      columns={[
        { id: 'name', head: t('name'), value: ({ name }) => name },
        { id: 'kind', head: t('kind'), value: ({ kind }) => enumTitle('EntityKind', kind, language) },
        { id: 'id', head: 'id', value: ({ readableId }) => readableId },
      ]}
      shown={['name', 'kind']}
      row={({ readableId, name, kind }) => (
        <tr key={readableId}>
          <th scope="row">
            <EntityLink id={readableId} name={name} kind={kind} />
          </th>
          <td>{enumTitle('EntityKind', kind, language)}</td>
        </tr>
      )}
      about={({ readableId }) => [readableId]}
    />
  );
}

/** Cooperation that began in a year or later. */
export function NewCooperation({ year }: { year: string }) {
  const { t, language } = usePage();
  return (
    <Answered<NewCooperationAnswer>
      operation="NewCooperation"
      what="relations"
      variables={{ since: year, language: language.toUpperCase() }}
      title={newIn(year, language)}
      note={t('newNote')}
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
