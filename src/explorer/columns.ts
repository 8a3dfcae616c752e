import type { EvidencesAnswer, MapEdge, MapNode, WordingsAnswer } from './map/answers.ts';
import type { Drawing } from './map/scene.ts';
import { placesText } from './place-words.ts';
import { enumTitle, word, type Language, type Word } from './words.ts';

/** A column of a list: what it is called, and what it holds of an item, for files and for the order. */
export interface Column<Item> {
  /** What addresses call it. */
  readonly id: string;
  readonly head: string;
  readonly value: (item: Item) => string | number;
}

/** What is told of relations beyond what the map knows, by their ids. */
export interface Told {
  readonly wordings: ReadonlyMap<string, WordingsAnswer['network']['edges'][number]>;
  readonly evidences: ReadonlyMap<string, EvidencesAnswer['network']['edges'][number]['evidence']>;
}

/** What an edition calls a place, and which edition that is: the two parts of a readable id. */
export function placeOf({ readableId, lines }: { readableId: string; lines: readonly number[] }) {
  const at = readableId.indexOf('~');
  return { edition: readableId.slice(0, at), address: readableId.slice(at + 1), lines };
}

/** The columns of a list of entities; the first three are shown, files have all. */
export function entityColumns(language: Language): Column<Pick<MapNode, 'id' | 'name' | 'kind' | 'degree'>>[] {
  const t = (key: Word) => word(key, language);
  return [
    { id: 'name', head: t('name'), value: ({ name }) => name },
    { id: 'kind', head: t('kind'), value: ({ kind }) => enumTitle('EntityKind', kind, language) },
    { id: 'degree', head: t('relationCount'), value: ({ degree }) => degree },
    { id: 'id', head: 'id', value: ({ id }) => id },
  ];
}

/** The columns of a list of relations as files have them, each saying where it is written. */
export function relationColumns(drawing: Drawing, told: Told, language: Language): Column<MapEdge>[] {
  const t = (key: Word) => word(key, language);
  const { wordings } = told;
  const name = (id: string) => drawing.byId.get(id)?.name ?? id;
  return [
    { id: 'relation', head: t('relation'), value: ({ id }) => wordings.get(id)?.wording ?? '' },
    { id: 'from', head: t('from'), value: ({ from }) => name(from) },
    { id: 'to', head: t('to'), value: ({ to }) => name(to) },
    { id: 'type', head: t('type'), value: ({ type }) => enumTitle('RelationshipType', type, language) },
    { id: 'since', head: t('begins'), value: ({ id }) => wordings.get(id)?.since ?? '' },
    { id: 'until', head: t('ends'), value: ({ id }) => wordings.get(id)?.until ?? '' },
    { id: 'status', head: t('status'), value: ({ id }) => statusOf(wordings.get(id)?.status, language) },
    { id: 'places', head: t('evidences'), value: ({ id }) => wordings.get(id)?.evidences ?? 0 },
    ...placeColumns(told, language),
    { id: 'id', head: 'id', value: ({ id }) => id },
  ];
}

/** Where a relation is written: in words, by addresses alone, in which editions. */
function placeColumns({ evidences }: Told, language: Language): Column<MapEdge>[] {
  const t = (key: Word) => word(key, language);
  const column = (id: string, head: string, say: (places: ReturnType<typeof placeOf>[]) => string) => ({
    id,
    head,
    value: (edge: MapEdge) => say((evidences.get(edge.id) ?? []).map(placeOf)),
  });
  return [
    column('source', t('source'), (places) => placesText(places, language)),
    column('address', t('address'), (places) => places.map(({ address }) => address).join(' ')),
    column('edition', t('edition'), (places) => [...new Set(places.map(({ edition }) => edition))].join(' ')),
  ];
}

function statusOf(status: string | undefined, language: Language): string {
  return status === undefined ? '' : enumTitle('RelationshipStatus', status, language);
}

/** Chinese by pinyin, numbers in texts as numbers. */
const byPinyin = new Intl.Collator('zh-u-co-pinyin', { numeric: true });

/** The items in the order of a column, named by its id, after a `-` the other way round; as they stand where no column has that id. What a column leaves empty comes last. */
export function sorted<Item>(items: readonly Item[], columns: readonly Column<Item>[], sort: string): readonly Item[] {
  const column = columns.find(({ id }) => id === sort.replace(/^-/, ''));
  if (!column) return items;
  const turn = sort.startsWith('-') ? -1 : 1;
  const keyed = items.map((item) => ({ item, value: column.value(item) }));
  return keyed
    .sort(({ value: a }, { value: b }) => {
      if (a === '' || b === '') return Number(a === '') - Number(b === '');
      if (typeof a === 'number' && typeof b === 'number') return turn * (a - b);
      return turn * byPinyin.compare(String(a), String(b));
    })
    .map(({ item }) => item);
}

/** A table for a file: heads, then a row for each item. */
export function cellsOf<Item>(columns: readonly Column<Item>[], items: readonly Item[]): (string | number)[][] {
  return [columns.map(({ head }) => head), ...items.map((item) => columns.map(({ value }) => value(item)))];
}
