import './later-words.ts';
import { cellsOf, entityColumns, relationColumns, sorted } from './columns.ts';
import { csvOf, gexfOf, save } from './download.ts';
import { dayOf } from '../export/file-name.ts';
import { nameOfFile, pictured, type Named } from './file-subject.ts';
import { CLASSES } from './map/classes.ts';
import { pictureOf, type Frame, type Picture } from './map/picture.ts';
import { picturedOf } from './map/counts.ts';
import { litOf, type Drawing, type Scene } from './map/scene.ts';
import { themeOf } from './map/theme.ts';
import { toPng } from './map/to-png.ts';
import { toSvg } from './map/to-svg.ts';
import { readTold } from './read-told.ts';
import { addressOf } from './state/view.ts';
import { countOf, enumWord, MARKS, word, type Language, type Word } from './words.ts';

/** What is shown, and what it is called. */
export interface Shown extends Named {
  readonly drawing: Drawing;
  readonly scene: Scene;
  readonly title: string;
  /** Where the data is from. */
  readonly source: string;
  readonly language: Language;
}

type Table = readonly (readonly (string | number)[])[];

const SIZE = { width: 1600, height: 1100 };

const FORMS = {
  png: async (shown: Shown) => save(pictureName(shown, 'png'), await toPng(picture(shown), 2)),
  svg: (shown: Shown) => save(pictureName(shown, 'svg'), new Blob([svgOf(shown)], { type: 'image/svg+xml' })),
  xlsx: async (shown: Shown) => save(tableName('list', shown, 'xlsx'), await workbook(shown)),
  csvNodes: (shown: Shown) => saveCsv('entities', nodeTable(shown), shown),
  csvRelations: async (shown: Shown) => saveCsv('relations', await relationTable(shown), shown),
  gexf: (shown: Shown) =>
    save(pictureName(shown, 'gexf'), new Blob([gexfOf(shown.drawing, shown.scene)], { type: 'application/gexf+xml' })),
};

function tableName(what: Word, shown: Shown, ending: string): string {
  return nameOfFile(shown, word(what, shown.language), ending);
}

function pictureName(shown: Shown, ending: string): string {
  return nameOfFile(shown, pictured(shown.view, shown.language), ending);
}

function saveCsv(what: Word, table: Table, shown: Shown): void {
  save(tableName(what, shown, 'csv'), new Blob([csvOf(table)], { type: 'text/csv' }));
}

/** Gives the reader what is shown in a form. */
export async function exportAs(form: keyof typeof FORMS, shown: Shown): Promise<void> {
  await FORMS[form](shown);
}

/** What is shown as an SVG document with title, legend, source and date. */
export function svgOf(shown: Shown): string {
  return toSvg(picture(shown), label(shown));
}

function picture(shown: Shown): Picture {
  return pictureOf(shown.drawing, shown.scene, { ...SIZE, theme: themeOf(false), frame: frameOf(shown) });
}

function label({ title, scene, language }: Shown): string {
  return `${title}${MARKS[language].colon}${countOf('entities', litOf(scene).shown.size, language)}`;
}

function frameOf({ drawing, scene, view, title, source, language }: Shown): Frame {
  const t = (key: Word) => word(key, language);
  const { colon, list } = MARKS[language];
  const filters = [
    view.classes && view.classes.map((id) => CLASSES.find((each) => each.id === id)?.[language] ?? id).join(list),
    view.categories && view.categories.map((id) => enumWord('TieCategory', id, language)).join(list),
    view.year,
  ].filter(Boolean);
  const counts = picturedOf(scene, drawing, language);
  const version = drawing.network.dataVersion;
  return {
    title,
    lines: [`${counts}${filters.length > 0 ? ` · ${t('filters')}${colon}${filters.join(' · ')}` : ''}`],
    foot: [
      `${t('source')}${colon}${source} · ${t('dataVersion')} ${version} · ${t('asOf')} ${dayOf(new Date())}`,
      location.origin + addressOf({ ...view, version }),
    ],
    language,
  };
}

function nodeTable({ drawing, scene, view, language }: Shown): Table {
  const { shown } = litOf(scene);
  const nodes = drawing.nodes.filter(({ id }) => shown.has(id));
  const columns = entityColumns(language);
  return cellsOf(columns, sorted(nodes, columns, view.of === 'nodes' ? view.sort : ''));
}

/** The relations with their wordings and where each is written, in the order of the list. */
async function relationTable({ drawing, scene, view, language }: Shown): Promise<Table> {
  const { relations } = litOf(scene);
  const columns = relationColumns(drawing, await readTold(relations, language), language);
  return cellsOf(columns, sorted(relations, columns, view.of === 'relations' ? view.sort : ''));
}

/** Both tables as a workbook, every text as text. */
async function workbook(shown: Shown): Promise<Blob> {
  const { default: write } = await import('write-excel-file/browser');
  const cell = (value: string | number) =>
    typeof value === 'number' ? { value, type: Number } : { value: value || null, type: String };
  const sheet = (name: Word, [head = [], ...rows]: Table) => ({
    sheet: word(name, shown.language),
    data: [head.map((value) => ({ ...cell(value), fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cell))],
    stickyRowsCount: 1,
  });
  const sheets = [sheet('entities', nodeTable(shown)), sheet('relations', await relationTable(shown))];
  return write(sheets as Parameters<typeof write>[0]).toBlob();
}
