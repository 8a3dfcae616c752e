import type { Partner } from '../answers.ts';
import { usePage } from '../page.ts';
import { enumWord } from '../words.ts';
import { EntityLink, Places } from './link.tsx';

/** A partner: who, in what forms, through what, and where that is written. */
export function PartnerRow({ partner }: { partner: Partner }) {
  const { t, language } = usePage();
  const { node, via } = partner;
  const places = via.flatMap(({ relationships }) => relationships.flatMap(({ evidence }) => evidence));
  const unique = [...new Map(places.map((place) => [place.address, place])).values()];
  return (
    <li>
      <EntityLink id={node.readableId} name={node.name} kind={node.kind} />
      <div class="quiet small">{howOf(partner, language, t('through'))}</div>
      <Places of={unique} />
    </li>
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
