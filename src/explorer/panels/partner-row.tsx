import type { Partner } from '../answers.ts';
import { usePage } from '../page.ts';
import { countOf, enumTitle, enumWord } from '../words.ts';
import { EntityLink } from './link.tsx';
import { Places } from './places.tsx';

/** How many relations behind a partner are shown unasked. */
const SHORT = 3;

/** A partner: who, in what forms, through what, since when if that is stated of all that joins them directly, and where each relation is written. */
export function PartnerRow({ partner }: { partner: Partner }) {
  const { t, language } = usePage();
  const { node, via } = partner;
  const direct = via.filter(({ through }) => !through).flatMap(({ relationships }) => relationships);
  const isDated = direct.every(({ since }) => since !== null);
  const since = isDated ? direct.map((each) => each.since!).sort()[0] : undefined;
  const relations = via.flatMap(({ through, relationships }) => relationships.map((each) => ({ ...each, through })));
  const how = [howOf(partner, language, t('through')), since && `${t('since')} ${since}`].filter(Boolean).join(' · ');
  return (
    <li>
      <EntityLink id={node.readableId} name={node.name} kind={node.kind} />
      <div class="quiet small">{how}</div>
      <Grounds of={relations.slice(0, SHORT)} />
      {relations.length > SHORT && (
        <details class="rest">
          <summary>
            {t('more')} {countOf('relations', relations.length - SHORT, language)}
          </summary>
          <Grounds of={relations.slice(SHORT)} />
        </details>
      )}
    </li>
  );
}

type Via = Partner['via'][number];
type Ground = Via['relationships'][number] & Pick<Via, 'through'>;

/** What each relation is, and where it is written: of one that joins the two directly its form, of another the whole of it. */
function Grounds({ of }: { of: readonly Ground[] }) {
  const { language } = usePage();
  const titleOf = ({ through, wording, form, type }: Ground) => {
    if (through) return wording;
    return form ? enumTitle('CooperationForm', form, language) : enumTitle('RelationshipType', type, language);
  };
  return (
    <>
      {of.map((each) => (
        <Places key={each.readableId} of={each.evidence} relation={each.readableId} what={titleOf(each)} />
      ))}
    </>
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
