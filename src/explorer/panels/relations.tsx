import { useState } from 'preact/hooks';
import type { Brief, EntityAnswer, MoreAnswer, Row } from '../answers.ts';
import { ask } from '../ask.ts';
import { usePage } from '../page.ts';
import { enumTitle, enumWord } from '../words.ts';
import { usePages } from '../use-pages.ts';
import { goOn } from './go-on.ts';
import { EntityLink, Places } from './link.tsx';
import { More } from './states.tsx';

type Entity = NonNullable<EntityAnswer['entity']>;

/** All relations of an entity by their type, each with where it is written; what does not come at once is a button away. */
export function RelationRows({ entity }: { entity: Entity }) {
  const { t, language, view } = usePage();
  const { relationships } = entity;
  const pages = usePages({ items: relationships.edges, pageInfo: relationships.pageInfo }, async (after) => {
    const variables = { id: entity.readableId, after, language: language.toUpperCase() };
    const rows = (await ask<MoreAnswer>('MoreRelationships', variables)).entity?.relationships;
    return { items: rows?.edges ?? [], pageInfo: rows?.pageInfo ?? { hasNextPage: false, endCursor: null } };
  });
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">
        {t('relations')} <span class="count">{relationships.totalCount}</span>
      </h2>
      {relationships.totalCount === 0 && (
        <p>
          {view.year ? `${view.year} · ` : ''}
          {t('noRelations')}
          {language === 'zh' ? '。' : '. '}
          {t('noRelationsHelp')}
        </p>
      )}
      {groupsOf(pages.items, language).map(([type, group]) => (
        <Group key={type} title={type} rows={group} />
      ))}
      <More pages={pages} total={relationships.totalCount} />
    </section>
  );
}

function groupsOf(rows: readonly Row[], language: 'zh' | 'en'): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const title = enumTitle('RelationshipType', row.node.type, language);
    groups.set(title, [...(groups.get(title) ?? []), row]);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

const SHORT = 8;

function Group({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { t, language } = usePage();
  const [all, setAll] = useState(false);
  return (
    <>
      <h3>
        {title} <span class="count">{rows.length}</span>
      </h3>
      <ul class="rows">
        {(all ? rows : rows.slice(0, SHORT)).map((row) => (
          <RelationRow key={row.node.readableId} row={row} language={language} />
        ))}
      </ul>
      {!all && rows.length > SHORT && (
        <button type="button" onClick={goOn(() => setAll(true))}>
          {t('more')} {rows.length - SHORT}
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
    node.students !== null && `${t('students')} ${node.students}`,
    node.status !== 'ASSERTED' && enumWord('RelationshipStatus', node.status, language),
    node.note,
  ].filter(Boolean);
  return (
    <li>
      <Wording text={wording} other={other} />
      {facts.length > 0 && <div class="quiet small">{facts.join(' · ')}</div>}
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
