import './later-words.ts';
import { csvOf, gexfOf, save } from './download.ts';
import { CLASSES } from './map/classes.ts';
import { pictureOf, type Frame, type Picture } from './map/picture.ts';
import { picturedOf } from './map/counts.ts';
import { litOf, type Drawing, type Scene } from './map/scene.ts';
import { themeOf } from './map/theme.ts';
import { toPng } from './map/to-png.ts';
import { toSvg } from './map/to-svg.ts';
import { addressOf, type View } from './state/view.ts';
import { countOf, enumWord, word, type Language, type Word } from './words.ts';

/** What is shown, and what it is called. */
export interface Shown {
  readonly drawing: Drawing;
  readonly scene: Scene;
  readonly view: View;
  readonly title: string;
  /** Where the data is from. */
  readonly source: string;
  readonly language: Language;
}

type Table = readonly (readonly (string | number)[])[];

const SIZE = { width: 1600, height: 1100 };

const FORMS = {
  png: async (shown: Shown) => save('map.png', await toPng(picture(shown), 2)),
  svg: (shown: Shown) => save('map.svg', new Blob([svgOf(shown)], { type: 'image/svg+xml' })),
  xlsx: async (shown: Shown) => save('network.xlsx', await workbook(shown)),
  csvNodes: (shown: Shown) => save('entities.csv', new Blob([csvOf(nodeTable(shown))], { type: 'text/csv' })),
  csvRelations: (shown: Shown) => save('relations.csv', new Blob([csvOf(relationTable(shown))], { type: 'text/csv' })),
  gexf: ({ drawing, scene }: Shown) =>
    save('network.gexf', new Blob([gexfOf(drawing, scene)], { type: 'application/gexf+xml' })),
};

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
  return `${title}: ${countOf('entities', litOf(scene).shown.size, language)}`;
}

function frameOf({ drawing, scene, view, title, source, language }: Shown): Frame {
  const t = (key: Word) => word(key, language);
  const filters = [
    view.classes && view.classes.map((id) => CLASSES.find((each) => each.id === id)?.[language] ?? id).join('、'),
    view.categories && view.categories.map((id) => enumWord('TieCategory', id, language)).join('、'),
    view.year,
  ].filter(Boolean);
  const counts = picturedOf(scene, drawing, language);
  const version = drawing.network.dataVersion;
  return {
    title,
    lines: [`${counts}${filters.length > 0 ? ` · ${t('filters')}: ${filters.join(' · ')}` : ''}`],
    foot: [
      `${t('source')}: ${source} · ${t('dataVersion')} ${version} · ${t('asOf')} ${new Date().toISOString().slice(0, 10)}`,
      location.origin + addressOf({ ...view, version }),
    ],
    language,
  };
}

function nodeTable({ drawing, scene, language }: Shown): Table {
  const t = (key: Word) => word(key, language);
  const { shown } = litOf(scene);
  return [
    [t('name'), t('kind'), t('relationCount'), 'id'],
    ...drawing.nodes
      .filter(({ id }) => shown.has(id))
      .map(({ name, kind, degree, id }) => [name, enumWord('EntityKind', kind, language), degree, id]),
  ];
}

function relationTable({ drawing, scene, language }: Shown): Table {
  const t = (key: Word) => word(key, language);
  return [
    [t('from'), t('type'), t('to'), 'id'],
    ...litOf(scene).relations.map(({ id, from, to, type }) => [
      drawing.byId.get(from)?.name ?? from,
      enumWord('RelationshipType', type, language),
      drawing.byId.get(to)?.name ?? to,
      id,
    ]),
  ];
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
  const sheets = [sheet('entities', nodeTable(shown)), sheet('relations', relationTable(shown))];
  return write(sheets as Parameters<typeof write>[0]).toBlob();
}
