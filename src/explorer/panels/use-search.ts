import { useEffect, useRef, useState } from 'preact/hooks';
import type { Brief, SearchAnswer } from '../answers.ts';
import { ask } from '../ask.ts';
import { faultOf, type AskError } from '../fault.ts';
import { usePage } from '../page.ts';
import { isPlain } from '../use-keys.ts';
import { countOf } from '../words.ts';

export type Hit = SearchAnswer['search']['edges'][number];

/** A search as it stands: what is typed, what was found, which hit Enter would take. */
export interface Search {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly near: readonly string[];
  readonly active: number;
  readonly open: boolean;
  /** Why there is no answer; a text that the service refuses, such as `。`, is no fault but finds nothing. */
  readonly fault: AskError | null;
  readonly type: (text: string) => void;
  readonly pick: (hit: Brief) => void;
  readonly close: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Found {
  readonly query: string;
  readonly answer: SearchAnswer['search'];
}

/** Asks at each keystroke; an answer to what is no longer typed is dropped, and Enter waits for the right one. */
export function useSearch(value: string, onPick: (hit: Brief) => void): Search {
  const sayFound = useSayFound();
  const [text, setText] = useState(value);
  const choice = useChoice();
  const waiting = useRef(false);
  useEffect(() => setText(value), [value]);
  const pick = (brief: Brief) => {
    waiting.current = false;
    choice.close();
    setText(brief.name);
    onPick(brief);
  };
  const { found, fault, forget, look } = useLook((told) => {
    const first = waiting.current && told?.answer.edges[0];
    waiting.current = false;
    if (!told) return choice.close();
    choice.show();
    sayFound(told);
    if (first) pick(first.node);
  });
  const type = (query: string) => (setText(query), look(query) || choice.close());
  const hits = found?.answer.edges ?? [];
  const enter = () => {
    const hit = choice.open && found?.query === text ? hits[choice.active] : undefined;
    if (hit) return pick(hit.node);
    waiting.current = true;
    type(text);
  };
  const leave = () => (choice.close(), forget());
  const onKeyDown = keysOf({
    ...choice,
    open: choice.open || fault !== null,
    close: leave,
    enter,
    move: (by) => choice.move(by, hits.length),
  });
  return { ...choice, close: leave, text, hits, near: found?.answer.near ?? [], fault, type, pick, onKeyDown };
}

/** Says to those who cannot see it how many were found. */
function useSayFound(): (found: Found) => void {
  const { announce, t, language } = usePage();
  return ({ query, answer: { totalCount } }) =>
    announce(totalCount > 0 ? countOf('entities', totalCount, language) : `${t('noHit')} “${query}”`);
}

/** A list that opens and closes, and the row that is chosen in it. */
function useChoice() {
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const show = () => {
    setActive(0);
    setOpen(true);
  };
  const move = (by: number, count: number) => {
    if (count > 0) setActive((active + count + by) % count);
    setOpen(count > 0);
  };
  return { active, open, show, move, close: () => setOpen(false) };
}

interface Acts {
  readonly open: boolean;
  readonly enter: () => void;
  readonly close: () => void;
  readonly move: (by: number) => void;
}

/** Enter takes a hit, the arrows go through them; Escape closes the list, and only then means anything to the page. While an input method composes, the keys are its own. */
function keysOf({ open, enter, close, move }: Acts): (event: KeyboardEvent) => void {
  return (event) => {
    const arrows = { ArrowDown: () => move(1), ArrowUp: () => move(-1) };
    const act = { Enter: enter, ...arrows, ...(open && { Escape: close }) }[event.key];
    if (!act || !isPlain(event)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

/** Asks the service, one question at a time, and calls back with what was found, or `null` where there is no answer; `look` is false where there is nothing to ask. */
function useLook(onEnd: (found: Found | null) => void) {
  const { language } = usePage();
  const [found, setFound] = useState<Found | null>(null);
  const [fault, setFault] = useState<AskError | null>(null);
  const asking = useRef<AbortController | null>(null);
  const look = (query: string): boolean => {
    asking.current?.abort();
    setFault(null);
    if (!query.trim()) return false;
    const { signal } = (asking.current = new AbortController());
    ask<SearchAnswer>('Search', { query, language: language.toUpperCase() }, signal).then(
      ({ search: answer }) => {
        setFound({ query, answer });
        onEnd({ query, answer });
      },
      (error: unknown) => {
        const told = faultOf(error, signal);
        if (!told) return;
        setFound(null);
        setFault(told);
        onEnd(null);
      },
    );
    return true;
  };
  return { found, fault, forget: () => setFault(null), look };
}
