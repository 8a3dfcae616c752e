import type { Partner } from '../answers.ts';
import { usePage } from '../page.ts';
import { enumWord } from '../words.ts';
import { EntityLink, Places } from './link.tsx';

/** A partner: who, in what forms, through what, since when, and where that is written, which leads to the relation told most often, a direct one first. */
export function PartnerRow({ partner }: { partner: Partner }) {
  const { t, language } = usePage();
  const { node, via } = partner;
  const places = via.flatMap(({ relationships }) => relationships.flatMap(({ evidence }) => evidence));
  const unique = [...new Map(places.map((place) => [place.address, place])).values()];
  const direct = via.filter(({ through }) => !through).flatMap(({ relationships }) => relationships);
  const ties = direct.length > 0 ? direct : via.flatMap(({ relationships }) => relationships);
  const strongest = [...ties].sort((a, b) => b.evidence.length - a.evidence.length)[0];
  const since = direct.flatMap((each) => each.since ?? []).sort()[0];
  const how = [howOf(partner, language, t('through')), since && `${t('since')} ${since}`].filter(Boolean).join(' · ');
  return (
    <li>
      <EntityLink id={node.readableId} name={node.name} kind={node.kind} />
      <div class="quiet small">{how}</div>
      <Places of={unique} {...(strongest && { relation: strongest.readableId })} />
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
