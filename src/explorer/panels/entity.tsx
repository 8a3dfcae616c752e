import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { digits } from '../../digits.ts';
import type { EntityAnswer, Partner, PartnersAnswer } from '../answers.ts';
import { classOf } from '../map/classes.ts';
import { usePage } from '../page.ts';
import { useAnswer, type Answer } from '../use-answer.ts';
import { MOST_EXPANDED, type Unlit } from '../use-scene.ts';
import { countOf, enumTitle, enumWord } from '../words.ts';
import { EditorsText } from './editors-text.tsx';
import { Disagreements, Figures, Identities } from './facts.tsx';
import { goOn } from './go-on.ts';
import { Link } from './link.tsx';
import { Places } from './places.tsx';
import { Named } from './named.tsx';
import { PartnerRow } from './partner-row.tsx';
import { RelationRows } from './relations.tsx';
import { Shape } from './shape.tsx';
import { Fault, Loading } from './states.tsx';

/** The page of one entity: what it is called, whom it works with, all its relations with where each is written, its figures. */
export function EntityPanel({ answer, unlit }: { answer: Answer<EntityAnswer>; unlit: Unlit }) {
  const { view, drawing } = usePage();
  if (answer.error)
    return <Fault error={answer.error} retry={answer.retry} title={drawing?.byId.get(view.id)?.name ?? view.id} />;
  if (!answer.data) return <EntityHead id={view.id} />;
  const { entity } = answer.data;
  if (!entity) return <Named name={view.id} />;
  return <Told entity={entity} unlit={unlit} key={entity.readableId} />;
}

/** While the answer is under way: what the map knows already. */
function EntityHead({ id }: { id: string }) {
  const { drawing } = usePage();
  const node = drawing?.byId.get(id);
  return (
    <>
      <h1 tabIndex={-1}>{node?.name ?? id}</h1>
      <Loading />
    </>
  );
}

type Entity = NonNullable<EntityAnswer['entity']>;

function Told({ entity, unlit }: { entity: Entity; unlit: Unlit }) {
  const { t, language } = usePage();
  const kind = enumTitle('EntityKind', entity.kind, language);
  return (
    <>
      <p class="kind">
        <Shape of={classOf(entity.kind)} /> {kind}
        {entity.level && ` · ${enumWord('Level', entity.level, language)}`}
      </p>
      <h1 tabIndex={-1} lang="zh-CN">
        {entity.name}
      </h1>
      {entity.english && (
        <p class="quiet" lang="en">
          {entity.english}
        </p>
      )}
      <Actions entity={entity} unlit={unlit} />
      {entity.note && (
        <p class="note">
          <EditorsText label={t('editorsNote')} text={entity.note} />
        </p>
      )}
      {entity.kind !== 'Alliance' && <PartnerRows entity={entity} />}
      <RelationRows entity={entity} key={language} />
      {entity.kind === 'Alliance' && <PartnerRows entity={entity} />}
      <Figures figures={entity.figures.nodes} total={entity.figures.totalCount} />
      <Disagreements of={entity.discrepancies.nodes} total={entity.discrepancies.totalCount} />
      <Identities of={entity.identities.nodes} />
      <NameRows entity={entity} />
    </>
  );
}

function Actions({ entity, unlit: { hidden, left } }: { entity: Entity; unlit: Unlit }) {
  const { t, view, go, language } = usePage();
  const isOpen = (kind: string) => view.expanded.includes(kind);
  const toggled = (kind: string) =>
    isOpen(kind) ? view.expanded.filter((each) => each !== kind) : [...view.expanded, kind];
  const kinds = [...new Set([...hidden.keys(), ...view.expanded])].sort(); // in one order, so that a button pressed keeps the focus
  return (
    <p class="actions">
      <Link to={{ screen: 'path', id: '', ends: [entity.readableId, ''] }} class="button main">
        {t('findLinks')}
      </Link>
      <button type="button" aria-pressed={view.focus} onClick={() => go({ focus: !view.focus })}>
        {t(view.focus ? 'unfocus' : 'focus')}
      </button>
      {kinds.map((kind) => (
        <Fragment key={kind}>
          <button type="button" class="chip" onClick={() => go({ expanded: toggled(kind) })}>
            {chipText(kind, isOpen(kind) ? null : Math.min(hidden.get(kind)!, MOST_EXPANDED), language)}
          </button>
          {isOpen(kind) && <Left entity={entity} kind={kind} count={left.get(kind) ?? 0} />}
        </Fragment>
      ))}
    </p>
  );
}

/** What a chip does: light so many more partners of a kind, which are joined through something shared, or (`null`) no longer. */
function chipText(kind: string, count: number | null, language: 'zh' | 'en'): string {
  const name = enumTitle('EntityKind', kind, language);
  if (language === 'zh') return count === null ? `收起${name}伙伴` : `图上再加 ${count} 个${name}伙伴`;
  const partners = count === 1 ? 'partner' : 'partners';
  return count === null ? `Collapse partners: ${name}` : `Add ${count} more ${partners} to the map: ${name}`;
}

/** How many partners of a kind are not on the map although it is expanded, which leads to the list of all of them. */
function Left({ entity: { readableId, partners }, kind, count }: { entity: Entity; kind: string; count: number }) {
  const { language } = usePage();
  const isRead = partners.totalCount === partners.edges.length;
  const all = useAnswer<PartnersAnswer>(
    'Partners',
    isRead ? null : { id: readableId, kinds: [kind], language: language.toUpperCase() },
  );
  const read = partners.edges.filter(({ node }) => node.kind === kind).length;
  const more = count + Math.max(0, (all.data?.entity?.partners.totalCount ?? read) - read);
  if (more === 0) return null;
  return (
    <Link to={{ partners: kind }} class="button chip">
      {language === 'zh' ? `还有 ${digits(more)} 个` : `${digits(more)} more`}
    </Link>
  );
}

/** The partner with more relations first, then by name; told only where all partners are there. */
const closer = (a: Partner, b: Partner) => weightOf(b) - weightOf(a) || a.node.name.localeCompare(b.node.name, 'zh-CN');
const weightOf = ({ via }: Partner) => via.reduce((sum, { relationships }) => sum + relationships.length, 0);

function PartnerRows({ entity: { partners } }: { entity: Entity }) {
  const { t } = usePage();
  const [all, setAll] = useState(false);
  const { edges, totalCount } = partners;
  const sorted = edges.length === totalCount ? [...edges].sort(closer) : edges;
  const rows = all ? sorted : sorted.slice(0, 12);
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">
        {t('partners')} <span class="count">{digits(totalCount)}</span>
      </h2>
      {totalCount === 0 && <p class="quiet">{t('noPartners')}</p>}
      <ul class="rows">
        {rows.map((partner) => (
          <PartnerRow key={partner.node.readableId} partner={partner} />
        ))}
      </ul>
      {!all && edges.length > rows.length && (
        <button type="button" onClick={goOn(() => setAll(true))}>
          {t('more')} {digits(edges.length - rows.length)}
        </button>
      )}
      {all && totalCount > edges.length && (
        <Link to={{ partners: 'all' }} class="button">
          {t('more')} {digits(totalCount - edges.length)}
        </Link>
      )}
    </section>
  );
}

function NameRows({ entity }: { entity: Entity }) {
  const { t, language } = usePage();
  const [open, setOpen] = useState(entity.names.length <= 6);
  useEffect(() => setOpen(entity.names.length <= 6), [entity]);
  return (
    <section aria-labelledby="names">
      <h2 id="names">
        {t('names')} <span class="count">{digits(entity.names.length)}</span>
      </h2>
      <ul class="rows">
        {(open ? entity.names : entity.names.slice(0, 6)).map(({ text, kind, evidence }) => (
          <li key={`${text} ${kind}`}>
            <span lang="zh-CN">{text}</span> <span class="quiet small">{enumWord('NameKind', kind, language)}</span>
            <Places of={evidence.slice(0, 3)} />
            {evidence.length > 3 && (
              <span class="quiet small"> +{countOf('places', evidence.length - 3, language)}</span>
            )}
          </li>
        ))}
      </ul>
      {!open && (
        <button type="button" onClick={goOn(() => setOpen(true))}>
          {t('more')} {digits(entity.names.length - 6)}
        </button>
      )}
    </section>
  );
}
