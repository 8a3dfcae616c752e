import { metricOf } from '../figure/metrics.ts';
import { figureId } from '../record/ids.ts';
import type { Counts, FigureRecord } from '../record/record.ts';
import { present, type Cells, type ColumnOf } from './cells.ts';
import type { Reading } from './reading.ts';

/** Columns of what a total counts, by the fields of a figure's `counts`. */
const countsColumns: Readonly<Record<string, string>> = {
  relationship: 'countsType',
  direction: 'countsDirection',
  endKind: 'countsKind',
  endTypes: 'countsTypes',
  roles: 'countsRoles',
  forms: 'countsForms',
  since: 'countsSince',
  ends: 'countsEnds',
  metric: 'countsMetric',
  place: 'countsPlace',
};

const columns = {
  required: ['subject', 'metric', 'value', 'evidence'],
  optional: [
    ...['comparator', 'asWritten', 'unit', 'basis', 'period', 'scope', 'scopeName', 'detail', 'note'],
    ...['about', 'level', 'prize', 'entrants'],
    ...Object.values(countsColumns),
  ],
};

/** Reads `figures.csv`; a figure without a period is of the edition's own. */
export function readFigures(reading: Reading, period: string): FigureRecord[] {
  const seen = new Set<string>();
  return reading.rows('figures.csv', columns).flatMap((row) => {
    const cells = reading.cells(row);
    const record = figureOf(reading, cells, period);
    if (!record) return [];
    reading.note(record.id, row);
    if (seen.has(record.id))
      cells.fault(
        'detail',
        'another row states this metric of the same subject, period and place; tell them apart by detail, level, prize, entrants or about.',
      );
    seen.add(record.id);
    return [record];
  });
}

function figureOf(reading: Reading, cells: Cells, edition: string): FigureRecord | null {
  const subject = reading.entity(cells, 'subject');
  const metric = cells.required('metric');
  const value = cells.number('value');
  const evidence = reading.evidence(cells, 'evidence');
  const facts = factsOf(reading, cells);
  const period = cells.text('period') ?? edition;
  // Of a metric that is not there only that is told, not what it would have brought.
  const { unit, basis } = metricOf(metric) ?? { unit: metric, basis: 'ITEMS' };
  const record = {
    record: 'figure' as const,
    id: figureId(subject ?? '', metric, period, distinctionsOf(facts), evidence[0] ?? ''),
    subject,
    metric,
    value,
    unit: cells.text('unit') ?? unit,
    basis: cells.text('basis') ?? basis,
    period,
    ...facts,
    evidence,
    sources: [],
    version: 1,
  };
  reading.check(cells, record, columnOf);
  return subject && metricOf(metric) && value !== undefined && evidence[0] ? (record as FigureRecord) : null;
}

function factsOf(reading: Reading, cells: Cells) {
  return {
    about: present([...new Set(reading.entities(cells, 'about'))]),
    level: cells.text('level'),
    prize: cells.text('prize'),
    entrants: cells.text('entrants'),
    comparator: cells.text('comparator') ?? 'EXACT',
    scope: cells.text('scope'),
    scopeName: cells.text('scopeName'),
    detail: cells.text('detail'),
    asWritten: cells.text('asWritten'),
    note: cells.text('note'),
    ...countsOf(reading, cells),
  };
}

function distinctionsOf({ about = [], level, prize, entrants: who, detail }: ReturnType<typeof factsOf>) {
  return [...about, level, prize, who, detail];
}

const columnOf: ColumnOf = ([field, part]) =>
  field === 'counts' ? (countsColumns[String(part)] ?? 'countsType') : String(field);

function countsOf(reading: Reading, cells: Cells): { counts?: Counts } {
  const counts = {
    relationship: cells.text('countsType'),
    direction: cells.text('countsDirection'),
    endKind: cells.text('countsKind'),
    endTypes: present(cells.list('countsTypes')),
    roles: present(cells.list('countsRoles')),
    forms: present(cells.list('countsForms')),
    since: cells.text('countsSince'),
    ends: present(reading.entities(cells, 'countsEnds')),
    metric: cells.text('countsMetric'),
    place: cells.text('countsPlace'),
  };
  const given = Object.entries(counts).filter(([, value]) => value !== undefined);
  return given.length > 0 ? { counts: Object.fromEntries(given) as unknown as Counts } : {};
}
