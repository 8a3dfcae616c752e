import { useEffect } from 'preact/hooks';
import { digits } from '../../digits.ts';
import type { RelationAnswer } from '../answers.ts';
import { usePage } from '../page.ts';
import { placeInWords, placeNote } from '../place-words.ts';
import { useAnswer } from '../use-answer.ts';
import { enumTitle } from '../words.ts';
import { EditorsText } from './editors-text.tsx';
import { EntityLink, Link } from './link.tsx';
import { PlacesHelp } from './places.tsx';
import { Gone } from './gone.tsx';
import { Fault, Loading } from './states.tsx';

/** The page of one relation: both ends, its wording, its dates, and every place where it is written. */
export function RelationPanel() {
  const { view, t, language, light } = usePage();
  const answer = useAnswer<RelationAnswer>('Relation', { id: view.id, language: language.toUpperCase() });
  const relation = answer.data?.node?.readableId ? answer.data.node : null;
  useEffect(() => {
    light(relation ? [relation.from.readableId, relation.to.readableId] : null);
  }, [relation]);
  if (answer.error) return <Fault error={answer.error} retry={answer.retry} title={t('relation')} />;
  if (!answer.data)
    return (
      <>
        <h1 tabIndex={-1}>{t('relation')}</h1>
        <Loading />
      </>
    );
  if (!relation) return <Gone title={t('goneRelation')} id={view.id} />;
  const facts: [string, string | number | null][] = [
    [t('type'), enumTitle('RelationshipType', relation.type, language)],
    [t('form'), relation.form && enumTitle('CooperationForm', relation.form, language)],
    [t('office'), relation.office],
    [t('covers'), relation.covers],
    [t('students'), relation.students === null ? null : digits(relation.students)],
    [t('begins'), relation.since],
    [t('ends'), relation.until],
    [t('status'), enumTitle('RelationshipStatus', relation.status, language)],
  ];
  return (
    <>
      <p class="kind">{t('relation')}</p>
      <h1 tabIndex={-1}>{relation.wording}</h1>
      <h2>{t('bothEnds')}</h2>
      <ul class="rows">
        {[relation.from, relation.to].map(({ readableId, name, kind }) => (
          <li key={readableId}>
            <EntityLink id={readableId} name={name} kind={kind} />
          </li>
        ))}
      </ul>
      <dl>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        {relation.note && (
          <div>
            <dt>{t('editorsNote')}</dt>
            <dd>
              <EditorsText text={relation.note} />
            </dd>
          </div>
        )}
      </dl>
      <h2>
        {t('sources')} <span class="count">{digits(relation.evidence.length)}</span>
      </h2>
      <ul class="rows">
        {relation.evidence.map(({ edition, ...place }) => (
          <li key={place.address}>
            <strong>{placeInWords(place.address, language)}</strong>{' '}
            <span class="quiet small">{placeNote(place, language)}</span>
            <div class="quiet small">{edition.title}</div>
          </li>
        ))}
      </ul>
      <PlacesHelp />
      <p>
        <Link to={{ screen: 'path', id: '', ends: [relation.from.readableId, relation.to.readableId] }} class="button">
          {t('findLinks')}
        </Link>
      </p>
    </>
  );
}
