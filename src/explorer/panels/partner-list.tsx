import { useMemo } from 'preact/hooks';
import type { PartnersAnswer } from '../answers.ts';
import { ask } from '../ask.ts';
import { usePage } from '../page.ts';
import { useAnswer } from '../use-answer.ts';
import { usePages, type ListPage } from '../use-pages.ts';
import { countOf, enumTitle } from '../words.ts';
import { EntityLink } from './link.tsx';
import { Named } from './named.tsx';
import { PartnerRow } from './partner-row.tsx';
import { More } from './more.tsx';
import { Fault, Loading } from './states.tsx';

type Entity = NonNullable<PartnersAnswer['entity']>;
type Partners = Entity['partners'];

const pageOf = ({ edges, pageInfo }: Partners): ListPage<Partners['edges'][number]> => ({ items: edges, pageInfo });

/** All partners of an entity, or those of a kind, whatever is drawn. */
export function PartnerPanel() {
  const { view, t, language } = usePage();
  const kinds = view.partners === 'all' ? [] : [view.partners];
  const answer = useAnswer<PartnersAnswer>('Partners', { id: view.id, kinds, language: language.toUpperCase() });
  const of = kinds.map((kind) => ` · ${enumTitle('EntityKind', kind!, language)}`).join('');
  const title = `${t('partners')}${of}`;
  if (answer.error) return <Fault error={answer.error} retry={answer.retry} title={title} />;
  if (answer.data && !answer.data.entity) return <Named name={view.id} />;
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      {answer.data?.entity ? (
        <List entity={answer.data.entity} kinds={kinds} key={`${view.id} ${view.partners}`} />
      ) : (
        <Loading />
      )}
    </>
  );
}

function List({ entity: { name, partners }, kinds }: { entity: Entity; kinds: readonly (string | null)[] }) {
  const { view, language } = usePage();
  const first = useMemo(() => pageOf(partners), [partners]);
  const pages = usePages(first, async (after) => {
    const { entity } = await ask<PartnersAnswer>('Partners', {
      id: view.id,
      kinds,
      after,
      language: language.toUpperCase(),
    });
    return entity ? pageOf(entity.partners) : { items: [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  return (
    <>
      <p>
        <EntityLink id={view.id} name={name} /> · {countOf('entities', partners.totalCount, language)}
      </p>
      <ul class="rows">
        {pages.items.map((partner) => (
          <PartnerRow key={partner.node.readableId} partner={partner} />
        ))}
      </ul>
      <More pages={pages} total={partners.totalCount} />
    </>
  );
}
