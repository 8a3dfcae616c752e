import { useEffect, useState } from 'preact/hooks';
import { digits } from '../../digits.ts';
import type { Brief, EntityAnswer, MoreAnswer, Row, TypesAnswer } from '../answers.ts';
import { ask } from '../ask.ts';
import { usePage } from '../page.ts';
import { useAnswer } from '../use-answer.ts';
import { usePages } from '../use-pages.ts';
import { enumTitle, enumWord, MARKS } from '../words.ts';
import { EditorsText } from './editors-text.tsx';
import { goOn } from './go-on.ts';
import { EntityLink } from './link.tsx';
import { Places, PlacesHelp } from './places.tsx';
import { More } from './more.tsx';
import { Fault, Loading } from './states.tsx';

type Entity = NonNullable<EntityAnswer['entity']>;

/** How many relations are read unasked, page after page; the rest is a button away. */
const MOST_READ = 1_000;

/** All relations of an entity by their type, each with where it is written. The types and their counts are those of all, however many are read so far. */
export function RelationRows({ entity }: { entity: Entity }) {
  const { t, language, view } = usePage();
  const { relationships } = entity;
  const isPart = relationships.pageInfo.hasNextPage;
  const told = useAnswer<TypesAnswer>('RelationshipTypes', isPart ? { id: entity.readableId } : null);
  const pages = usePages({ items: relationships.edges, pageInfo: relationships.pageInfo }, async (after) => {
    const variables = { id: entity.readableId, after, language: language.toUpperCase() };
    const rows = (await ask<MoreAnswer>('MoreRelationships', variables)).entity?.relationships;
    return { items: rows?.edges ?? [], pageInfo: rows?.pageInfo ?? { hasNextPage: false, endCursor: null } };
  });
  const isReading = pages.hasMore && !pages.fault && pages.items.length < MOST_READ;
  useEffect(() => {
    if (isReading) pages.more();
  }, [isReading, pages.items.length]);
  const rows = rowsByType(pages.items);
  const counts = isPart ? told.data?.relationshipGroups : [...rows].map(([key, { length: count }]) => ({ key, count }));
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">
        {t('relations')} <span class="count">{digits(relationships.totalCount)}</span>
      </h2>
      {relationships.totalCount > 0 && <PlacesHelp />}
      {relationships.totalCount === 0 && (
        <p>
          {view.year ? `${view.year} · ` : ''}
          {t('noRelations')}
          {MARKS[language].stop}
          {t('noRelationsHelp')}
        </p>
      )}
      {told.error && <Fault error={told.error} retry={told.retry} />}
      {counts?.toSorted(larger(entity.kind === 'Alliance' ? 'MEMBER_OF' : undefined)).map(({ key, count }) => (
        <Group
          key={key}
          title={enumTitle('RelationshipType', key, language)}
          rows={rows.get(key) ?? []}
          count={count}
        />
      ))}
      {isReading ? <Loading /> : <More pages={pages} total={relationships.totalCount} what={t('relationsLeft')} />}
    </section>
  );
}

function rowsByType(rows: readonly Row[]): Map<string, Row[]> {
  const types = new Map<string, Row[]>();
  for (const row of rows) types.set(row.node.type, [...(types.get(row.node.type) ?? []), row]);
  return types;
}

type Counted = TypesAnswer['relationshipGroups'][number];

/** The type that leads first, then the larger group; of one size, in the order of their types. */
const larger = (lead: string | undefined) => (a: Counted, b: Counted) =>
  Number(b.key === lead) - Number(a.key === lead) || b.count - a.count || (a.key < b.key ? -1 : 1);

const SHORT = 8;

function Group({ title, rows, count }: { title: string; rows: readonly Row[]; count: number }) {
  const { t, language } = usePage();
  const [all, setAll] = useState(false);
  return (
    <>
      <h3>
        {title} <span class="count">{digits(count)}</span>
      </h3>
      <ul class="rows">
        {(all ? rows : rows.slice(0, SHORT)).map((row) => (
          <RelationRow key={row.node.readableId} row={row} language={language} />
        ))}
      </ul>
      {!all && rows.length > SHORT && (
        <button type="button" onClick={goOn(() => setAll(true))}>
          {t('more')} {digits(rows.length - SHORT)}
        </button>
      )}
    </>
  );
}

function RelationRow({ row, language }: { row: Row; language: 'zh' | 'en' }) {
  const { t } = usePage();
  const { node, other, wording } = row;
  const facts = [
    node.since && `${t('since')} ${node.since}`,
    node.until && `${t('until')} ${node.until}`,
    node.covers,
    node.students !== null && `${t('students')} ${digits(node.students)}`,
    node.status !== 'ASSERTED' && enumWord('RelationshipStatus', node.status, language),
  ].filter(Boolean);
  return (
    <li>
      <Wording text={wording} other={other} />
      {facts.length > 0 && <div class="quiet small">{facts.join(' · ')}</div>}
      {node.note && (
        <div class="quiet small">
          <EditorsText label={t('editorsNote')} text={node.note} />
        </div>
      )}
      <Places of={node.evidence} relation={node.readableId} />
    </li>
  );
}

/** The relation in words, the other end in it as a link. */
function Wording({ text, other }: { text: string; other: Brief }) {
  const at = text.indexOf(other.name);
  const link = <EntityLink id={other.readableId} name={other.name} />;
  if (at < 0)
    return (
      <span>
        {text} {link}
      </span>
    );
  return (
    <span>
      {text.slice(0, at)}
      {link}
      {text.slice(at + other.name.length)}
    </span>
  );
}
