import { fileName, wholeSubject } from '../export/file-name.ts';
import type { EntityAnswer } from './answers.ts';
import { groupName } from './map/groups.ts';
import { shortName } from './map/names.ts';
import type { Page } from './page.ts';
import { word, type Language } from './words.ts';

/** What the name of a file is made from: where the page is, and what it has read. */
export type Named = Pick<Page, 'view' | 'data' | 'drawing' | 'found'>;

/** The name of a file of what is shown: whom it is about, the year, `what` it holds, and the day: `普陀区-2024-关系-2026-11-29.csv`. */
export function nameOfFile(page: Named, what: string, ending: string): string {
  const editions = page.data.overview.data?.editions.nodes ?? [];
  const [whole = '', years] = wholeSubject(editions, page.view.year);
  const about = aboutOf(page);
  return fileName([...(about.length > 0 ? about : [whole]), years, what], ending);
}

/** What a picture of the screen holds; nothing more than whom it is about, where that is one. */
export function pictured({ screen }: Named['view'], language: Language): string {
  if (screen === 'entity') return '';
  return word(screen === 'path' ? 'findLinks' : screen === 'relation' ? 'relation' : 'graphFile', language);
}

/** Those that the screen is about, by the names that they go by; none where it is about all. */
function aboutOf({ view, data, drawing, found }: Named): string[] {
  const nameOf = (id: string) => shortName(drawing?.byId.get(id)?.name ?? id);
  const entity = data.entity.data?.entity;
  if (view.screen === 'entity') return [entity ? calledIn(entity) : nameOf(view.id)];
  if (view.screen === 'path') return view.ends.filter(Boolean).map(nameOf);
  if (view.screen === 'relation') return (found ?? [view.id]).map(nameOf);
  const part = view.part === null ? undefined : data.groups?.groups.find(({ id }) => id === String(view.part));
  return part ? [groupName(part, view.language)] : [];
}

/** Kinds whose short names tell them from all others; those of parts, such as 团委, do not. */
const BODIES = ['School', 'University', 'Enterprise', 'Alliance'];

/** What an entity is called in short: as the report does most often. */
function calledIn({ kind, name, names }: NonNullable<EntityAnswer['entity']>): string {
  const short = BODIES.includes(kind) ? names.filter((each) => each.kind === 'SHORT') : [];
  const [most] = short.toSorted((a, b) => b.evidence.length - a.evidence.length || (a.text < b.text ? -1 : 1));
  return most?.text ?? shortName(name);
}
