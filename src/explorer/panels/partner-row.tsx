import type { Partner } from '../answers.ts';
import { usePage } from '../page.ts';
import { enumWord } from '../words.ts';
import { EntityLink, Places } from './link.tsx';

/** A partner: who, in what forms, through what, since when if that is stated of all that joins them directly, and where each relation is written. */
export function PartnerRow({ partner }: { partner: Partner }) {
  const { t, language } = usePage();
  const { node, via } = partner;
  const direct = via.filter(({ through }) => !through).flatMap(({ relationships }) => relationships);
  const isDated = direct.every(({ since }) => since !== null);
  const since = isDated ? direct.map((each) => each.since!).sort()[0] : undefined;
  const relations = via.flatMap(({ relationships }) => relationships);
  const how = [howOf(partner, language, t('through')), since && `${t('since')} ${since}`].filter(Boolean).join(' · ');
  return (
    <li>
      <EntityLink id={node.readableId} name={node.name} kind={node.kind} />
      <div class="quiet small">{how}</div>
      {relations.map(({ readableId, evidence }) => (
        <Places key={readableId} of={evidence} relation={readableId} />
      ))}
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
