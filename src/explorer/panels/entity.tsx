import { useEffect, useState } from 'preact/hooks';
import type { Brief, EntityAnswer, MoreAnswer, Partner, Row } from '../answers.ts';
import { ask } from '../ask.ts';
import { classOf } from '../map/classes.ts';
import { usePage } from '../page.ts';
import type { Answer } from '../use-answer.ts';
import { countOf, enumWord } from '../words.ts';
import { Disagreements, Figures, Identities } from './facts.tsx';
import { EntityLink, Link, Places } from './link.tsx';
import { Shape } from './shape.tsx';
import { Fault, Gone, Loading } from './states.tsx';

/** The page of one entity: what it is called, whom it works with, all its relations with where each is written, its figures. */
export function EntityPanel({ answer, hidden }: { answer: Answer<EntityAnswer>; hidden: ReadonlyMap<string, number> }) {
  const { t, view } = usePage();
  if (answer.error) return <Fault error={answer.error} retry={answer.retry} />;
  if (!answer.data) return <EntityHead id={view.id} />;
  const { entity } = answer.data;
  if (!entity) return <Gone title={t('goneEntity')} id={view.id} />;
  return <Told entity={entity} hidden={hidden} key={entity.readableId} />;
}

/** While the answer is under way: what the map knows already. */
function EntityHead({ id }: { id: string }) {
  const { drawing } = usePage();
  const node = drawing?.byId.get(id);
  return (
    <>
      {node && <h1 tabIndex={-1}>{node.name}</h1>}
      <Loading />
    </>
  );
}

type Entity = NonNullable<EntityAnswer['entity']>;

function Told({ entity, hidden }: { entity: Entity; hidden: ReadonlyMap<string, number> }) {
  const { t, language } = usePage();
  const kind = enumWord('EntityKind', entity.kind, language);
  return (
    <>
      <p class="kind">
        <Shape of={classOf(entity.kind)} /> {kind}
        {entity.level && ` · ${enumWord('Level', entity.level, language)}`}
      </p>
      <h1 tabIndex={-1}>{entity.name}</h1>
      {entity.english && <p class="quiet">{entity.english}</p>}
      <Actions entity={entity} hidden={hidden} />
      {entity.note && (
        <p class="note" lang="en">
          {entity.note}
        </p>
      )}
      <PartnerRows entity={entity} />
      <RelationRows entity={entity} />
      <Figures figures={entity.figures.nodes} total={entity.figures.totalCount} />
      <Disagreements of={entity.discrepancies.nodes} total={entity.discrepancies.totalCount} />
      <Identities of={entity.identities.nodes} />
      <NameRows entity={entity} />
    </>
  );
}

function Actions({ entity, hidden }: { entity: Entity; hidden: ReadonlyMap<string, number> }) {
  const { t, view, go, language } = usePage();
  return (
    <p class="actions">
      <Link to={{ screen: 'path', id: '', ends: [entity.readableId, ''] }} class="button main">
        {t('findLinks')}
      </Link>
      <button type="button" aria-pressed={view.focus} onClick={() => go({ focus: !view.focus })}>
        {t(view.focus ? 'unfocus' : 'focus')}
      </button>
      {[...hidden].map(([kind, count]) => (
        <button type="button" class="chip" key={kind} onClick={() => go({ expanded: [...view.expanded, kind] })}>
          {enumWord('EntityKind', kind, language)} +{Math.min(count, 30)}
        </button>
      ))}
      {view.expanded.map((kind) => (
        <button
          type="button"
          class="chip"
          key={kind}
          onClick={() => go({ expanded: view.expanded.filter((each) => each !== kind) })}
        >
          {t('collapse')} {enumWord('EntityKind', kind, language)}
        </button>
      ))}
    </p>
  );
}

function PartnerRows({ entity: { partners } }: { entity: Entity }) {
  const { t, language } = usePage();
  const [all, setAll] = useState(false);
  const rows = all ? partners.edges : partners.edges.slice(0, 12);
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">
        {t('partners')} <span class="count">{partners.totalCount}</span>
      </h2>
      {partners.totalCount === 0 && <p class="quiet">{t('noPartners')}</p>}
      <ul class="rows">
        {rows.map((partner) => (
          <li key={partner.node.readableId}>
            <EntityLink id={partner.node.readableId} name={partner.node.name} kind={partner.node.kind} />
            <div class="quiet small">{howOf(partner, language, t('through'))}</div>
            <PartnerPlaces partner={partner} />
          </li>
        ))}
      </ul>
      {!all && partners.edges.length > rows.length && (
        <button type="button" onClick={() => setAll(true)}>
          {t('more')} {partners.edges.length - rows.length}
        </button>
      )}
    </section>
  );
}

function howOf({ forms, via }: Partner, language: 'zh' | 'en', through: string): string {
  const separator = language === 'zh' ? '、' : ', ';
  const ways = [...new Set(via.flatMap((each) => (each.through ? [each.through.name] : [])))];
  return [
    forms.map((form) => enumWord('CooperationForm', form, language)).join(separator),
    ways.length > 0 ? `${through} ${ways.join(separator)}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function PartnerPlaces({ partner }: { partner: Partner }) {
  const places = partner.via.flatMap(({ relationships }) => relationships.flatMap(({ evidence }) => evidence));
  const unique = [...new Map(places.map((place) => [place.address, place])).values()];
  return <Places of={unique} />;
}

function RelationRows({ entity }: { entity: Entity }) {
  const { t, language, view } = usePage();
  const { relationships } = entity;
  const [more, setMore] = useState<Row[]>([]);
  const [page, setPage] = useState(relationships.pageInfo);
  const [fault, setFault] = useState(false);
  const rows = [...relationships.edges, ...more];
  const read = () => {
    setFault(false);
    ask<MoreAnswer>('MoreRelationships', {
      id: entity.readableId,
      after: page.endCursor,
      language: language.toUpperCase(),
    }).then(
      ({ entity: next }) => {
        setMore([...more, ...(next?.relationships.edges ?? [])]);
        setPage(next?.relationships.pageInfo ?? { hasNextPage: false, endCursor: null });
      },
      () => setFault(true),
    );
  };
  const left = relationships.totalCount - rows.length;
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
      {groupsOf(rows, language).map(([type, group]) => (
        <Group key={type} title={type} rows={group} />
      ))}
      {page.hasNextPage && (
        <button type="button" onClick={read}>
          {fault ? t('retry') : `${t('more')} ${left}`}
        </button>
      )}
    </section>
  );
}

function groupsOf(rows: readonly Row[], language: 'zh' | 'en'): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const title = enumWord('RelationshipType', row.node.type, language);
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
        <button type="button" onClick={() => setAll(true)}>
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

function NameRows({ entity }: { entity: Entity }) {
  const { t, language } = usePage();
  const [open, setOpen] = useState(entity.names.length <= 6);
  useEffect(() => setOpen(entity.names.length <= 6), [entity]);
  return (
    <section aria-labelledby="names">
      <h2 id="names">
        {t('names')} <span class="count">{entity.names.length}</span>
      </h2>
      <ul class="rows">
        {(open ? entity.names : entity.names.slice(0, 6)).map(({ text, kind, evidence }) => (
          <li key={`${text} ${kind}`}>
            {text} <span class="quiet small">{enumWord('NameKind', kind, language)}</span>
            <Places of={evidence.slice(0, 3)} />
            {evidence.length > 3 && (
              <span class="quiet small"> +{countOf('places', evidence.length - 3, language)}</span>
            )}
          </li>
        ))}
      </ul>
      {!open && (
        <button type="button" onClick={() => setOpen(true)}>
          {t('more')} {entity.names.length - 6}
        </button>
      )}
    </section>
  );
}
