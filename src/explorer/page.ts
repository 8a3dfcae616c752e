import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { GroupsAnswer } from './map/answers.ts';
import type { Drawing } from './map/scene.ts';
import type { Router } from './state/router.ts';
import type { Data } from './use-data.ts';
import type { Language, Word } from './words.ts';

/** What every part of the page needs: where it is, the language, the map's drawing, and ways to say and to light something. */
export interface Page extends Router {
  readonly language: Language;
  readonly t: (key: Word) => string;
  readonly drawing: Drawing | null;
  /** What the page has read. */
  readonly data: Data;
  /** What a screen has found itself and lights on the map. */
  readonly found: readonly string[] | null;
  /** The groups of a network that is too large to be drawn whole. */
  readonly groups: GroupsAnswer['network'] | null;
  /** Says something to those who cannot see the change. */
  readonly announce: (text: string) => void;
  /** Lights these nodes on the map, for screens that find them themselves. */
  readonly light: (ids: readonly string[] | null) => void;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  return useContext(PageContext)!;
}
