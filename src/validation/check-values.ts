import type { FactRecord } from '../record/record.ts';
import { factsOf, warning, type Checked } from './checked.ts';
import type { Finding } from './finding.ts';

const YEAR_FIELDS = ['year', 'founded', 'reviewYear', 'since', 'until', 'date', 'period'];
const EARLIEST = 1800;

/** Dates that cannot be, spans that end before they begin, and numbers outside of their range. */
export function valueFindings(checked: Checked): Finding[] {
  const latest = Number(checked.edition.period.slice(0, 4)) + 1;
  return [
    ...checked.facts.flatMap((fact) => yearFindings(checked, fact, latest)),
    ...spanFindings(checked),
    ...rangeFindings(checked),
  ];
}

function yearFindings(checked: Checked, fact: FactRecord, latest: number): Finding[] {
  return YEAR_FIELDS.flatMap((field) => {
    const value = fact[field];
    if (typeof value !== 'number' && typeof value !== 'string') return [];
    const year = Number(String(value).slice(0, 4));
    if (Number.isNaN(year) || (year >= EARLIEST && year <= latest)) return [];
    const message = `${String(value)} lies outside of ${EARLIEST} to ${latest}.`;
    return [warning(checked, fact.id, 'dates', field, message, 'Check the year at its place.')];
  });
}

function spanFindings(checked: Checked): Finding[] {
  return factsOf(checked, 'relationship').flatMap(({ id, since, until }) => {
    if (typeof since !== 'string' || typeof until !== 'string' || until >= since) return [];
    const message = `ends (${until}) before it begins (${since}).`;
    return [warning(checked, id, 'dates', 'until', message, 'Swap the two, or mend one.')];
  });
}

function rangeFindings(checked: Checked): Finding[] {
  return factsOf(checked, 'figure').flatMap(({ id, basis, value, unit }) => {
    if (value >= 0 && (basis !== 'SHARE' || value <= 100)) return [];
    const hint = 'Check the number at its place; a rise or fall needs a metric of its own.';
    return [warning(checked, id, 'ranges', 'value', `${value} ${unit} can hardly be.`, hint)];
  });
}
