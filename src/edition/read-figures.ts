import { levels } from '../entity/level.ts';
import { prizes } from '../entity/prize.ts';
import { comparators, entrants, scopes } from '../figure/comparators.ts';
import { metricOf, metrics } from '../figure/metrics.ts';
import { bases, type Metric } from '../figure/metrics/metric.ts';
import { cooperationForms, roles } from '../relationship/roles.ts';
import { relationshipKinds } from '../relationship/relationship-kinds.ts';
import { entityKindOf, entityKinds } from '../entity/entity-kinds.ts';
import { didYouMeanSentence } from '../entity/suggest.ts';
import { figureId } from '../record/ids.ts';
import type { Counts, FigureRecord } from '../record/record.ts';
import { present, type Cells } from './cells.ts';
import type { Reading } from './reading.ts';

const counts = [
  'countsType',
  'countsDirection',
  'countsKind',
  'countsTypes',
  'countsRoles',
  'countsForms',
  'countsSince',
  'countsEnds',
  'countsMetric',
  'countsPlace',
];
const columns = {
  required: ['subject', 'metric', 'value', 'evidence'],
  optional: [
    ...['comparator', 'asWritten', 'unit', 'basis', 'period', 'scope', 'scopeName', 'detail', 'note'],
    ...['about', 'level', 'prize', 'entrants'],
    ...counts,
  ],
};
const types = Object.fromEntries(relationshipKinds.map(({ type }) => [type, type]));
const kinds = Object.fromEntries(entityKinds.map(({ kind }) => [kind, kind]));

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
  const metric = knownMetric(cells);
  const value = cells.number('value');
  const evidence = reading.evidence(cells, 'evidence');
  const facts = factsOf(reading, cells);
  const period = cells.period('period') ?? edition;
  if (!subject || !metric || value === undefined || !evidence[0]) return null;
  const { id, unit, basis } = metric;
  return {
    record: 'figure',
    id: figureId(subject, id, period, distinctionsOf(facts), evidence[0]),
    subject,
    metric: id,
    value,
    unit: cells.text('unit') ?? unit,
    basis: cells.word('basis', bases) ?? basis,
    period,
    ...facts,
    evidence,
    sources: [],
    version: 1,
  };
}

function factsOf(reading: Reading, cells: Cells) {
  return {
    about: present([...new Set(reading.entities(cells, 'about'))]),
    level: cells.word('level', levels),
    prize: cells.word('prize', prizes),
    entrants: cells.word('entrants', entrants),
    comparator: cells.word('comparator', comparators) ?? 'EXACT',
    scope: cells.word('scope', scopes),
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

function knownMetric(cells: Cells, field = 'metric'): Metric | undefined {
  const id = cells.required(field);
  const metric = metricOf(id);
  if (id && !metric)
    cells.fault(
      field,
      `there is no metric "${id}".${didYouMeanSentence(
        id,
        metrics.map((each) => each.id),
      )}`,
    );
  return metric;
}

function countsOf(reading: Reading, cells: Cells): { counts?: Counts } {
  const relationship = cells.word('countsType', types);
  if (!relationship) return {};
  const direction = cells.word('countsDirection', { IN: 'IN', OUT: 'OUT' });
  const endKind = cells.word('countsKind', kinds);
  const endTypes = present(cells.words('countsTypes', (endKind && entityKindOf(endKind)?.types) || {}));
  const narrowed = {
    roles: present(cells.words('countsRoles', roles)),
    forms: present(cells.words('countsForms', cooperationForms)),
    since: cells.period('countsSince'),
    ends: present(reading.entities(cells, 'countsEnds')),
    metric: cells.text('countsMetric') && knownMetric(cells, 'countsMetric')?.id,
    place: cells.text('countsPlace'),
  };
  if (!direction) cells.fault('countsDirection', 'must be IN or OUT where a type is counted.');
  return {
    counts: { relationship, direction: direction === 'IN' ? 'IN' : 'OUT', endKind, endTypes, ...narrowed } as Counts,
  };
}
