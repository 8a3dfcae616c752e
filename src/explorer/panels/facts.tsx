import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { digits } from '../../digits.ts';
import type { Discrepancy, EntityAnswer, Figure } from '../answers.ts';
import { usePage } from '../page.ts';
import { enumWord } from '../words.ts';
import { goOn } from './go-on.ts';
import { EntityLink } from './link.tsx';
import { Places } from './places.tsx';

const SHORT = 8;

/** Figures as the report states them; where one is a total, how many of it are named. */
export function Figures({ figures, total }: { figures: readonly Figure[]; total: number }) {
  const { t } = usePage();
  const [all, setAll] = useState(false);
  if (total === 0) return null;
  const sorted = [...figures].sort((a, b) => Number(b.named !== null) - Number(a.named !== null));
  const rows = all ? sorted : sorted.slice(0, SHORT);
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">
        {t('figures')} <span class="count">{digits(total)}</span>
      </h2>
      <ul class="rows">
        {rows.map((figure) => (
          <FigureRow key={figure.readableId} figure={figure} />
        ))}
      </ul>
      {rows.length < sorted.length && (
        <button type="button" onClick={goOn(() => setAll(true))}>
          {t('more')} {digits(sorted.length - rows.length)}
        </button>
      )}
    </section>
  );
}

export function FigureRow({ figure }: { figure: Figure }) {
  const { t, language } = usePage();
  const comparator = figure.comparator === 'EXACT' ? '' : `${enumWord('Comparator', figure.comparator, language)} `;
  return (
    <li>
      {figure.subject && (
        <>
          <EntityLink id={figure.subject.readableId} name={figure.subject.name} />{' '}
        </>
      )}
      {figure.metric[language]}{' '}
      <strong>
        {comparator}
        {digits(figure.value)} {figure.unit}
      </strong>{' '}
      <span class="quiet small">
        {[figure.period, figure.scopeName, figure.detail, figure.asWritten && `${t('asWritten')}“${figure.asWritten}”`]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {figure.named !== null && (
        <div class="totals">
          {t('stated')} {digits(figure.value)} · {t('named')} {digits(figure.named)} · {t('unnamed')}{' '}
          {digits(figure.unnamed ?? 0)}
        </div>
      )}
      {figure.sum && figure.sum.value !== figure.value && (
        <div class="totals">
          {t('partsSum')} {digits(figure.sum.value)}
        </div>
      )}
      <Places of={figure.evidence} />
    </li>
  );
}

interface DisagreementsProps {
  readonly of: readonly Discrepancy[];
  readonly total: number;
  /** What reads on, once all that is here is shown. */
  readonly more?: ComponentChildren;
}

/** Where the report does not agree with itself, each side with its place. */
export function Disagreements({ of, total, more }: DisagreementsProps) {
  const { t } = usePage();
  const [all, setAll] = useState(false);
  if (total === 0) return null;
  const rows = all ? of : of.slice(0, SHORT);
  return (
    <section aria-labelledby="disagreements">
      <h2 id="disagreements">
        {t('disagreements')} <span class="count">{digits(total)}</span>
      </h2>
      <ul class="rows">
        {rows.map((each) => (
          <DisagreementRow key={each.readableId} of={each} />
        ))}
      </ul>
      {rows.length < of.length ? (
        <button type="button" onClick={goOn(() => setAll(true))}>
          {t('more')} {digits(total - rows.length)} {t('disagreementsLeft')}
        </button>
      ) : (
        more
      )}
    </section>
  );
}

/** What a remark is about. */
function Abouts({ of }: { of: readonly { readableId: string; name: string }[] }) {
  return (
    <span class="abouts">
      {of.map(({ readableId, name }) => (
        <EntityLink key={readableId} id={readableId} name={name} />
      ))}
    </span>
  );
}

function DisagreementRow({ of }: { of: Discrepancy }) {
  const { language } = usePage();
  return (
    <li class="disagreement">
      <span class="tag">{enumWord('DiscrepancyKind', of.kind, language)}</span> {of[language]}
      <ul>
        {of.sides.map(({ says, evidence }) => (
          <li key={`${evidence.address} ${says}`}>
            <q lang="zh-CN">{says}</q> <Places of={[evidence]} />
          </li>
        ))}
      </ul>
      <Abouts of={of.about ?? []} />
    </li>
  );
}

/** Whether things of like names are one. */
export function Identities({ of }: { of: NonNullable<EntityAnswer['entity']>['identities']['nodes'] }) {
  const { t, language } = usePage();
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="identities">
      <h2 id="identities">
        {t('identities')} <span class="count">{digits(of.length)}</span>
      </h2>
      <ul class="rows">
        {of.map((each) => (
          <li key={each.readableId}>
            <span class="tag">{enumWord('IdentityVerdict', each.verdict, language)}</span> {each[language]}{' '}
            <Abouts of={each.about} />
            <Places of={each.evidence} />
          </li>
        ))}
      </ul>
    </section>
  );
}
