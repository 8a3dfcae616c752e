import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { usePage } from '../page.ts';
import { countOf, enumWord, MARKS } from '../words.ts';
import type { Renderer } from './renderer.ts';
import type { Scene } from './scene.ts';
import { DIRECTIONS, walked } from './walk.ts';

/** Goes over the map by the arrow keys, from what is selected: each node come to is ringed and announced; `at` is the last one. */
export function useWalk(renderer: Renderer | null, scene: Scene | null) {
  const { drawing, language, announce } = usePage();
  const at = useRef<string | null>(null);
  const mark = (id: string | null) => {
    at.current = id;
    renderer?.mark(id);
  };
  useEffect(() => mark(null), [scene?.selected, renderer]);
  const walk = (key: string) => {
    const next = drawing && scene && walked(drawing, scene, at.current ?? scene.selected, DIRECTIONS[key]!);
    if (!next) return;
    mark(next.id);
    const kind = enumWord('EntityKind', next.kind, language);
    announce([next.name, kind, countOf('relations', next.degree, language)].join(MARKS[language].comma));
  };
  return { walk, at: at as RefObject<string | null> };
}
