import { useEffect, useRef, useState } from 'preact/hooks';
import type { Brief, SearchAnswer } from '../answers.ts';
import { ask, AskError } from '../ask.ts';
import { usePage } from '../page.ts';
import { countOf } from '../words.ts';

export type Hit = SearchAnswer['search']['edges'][number];

/** A search as it stands: what is typed, what was found, which hit Enter would take. */
export interface Search {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly near: readonly string[];
  readonly active: number;
  readonly open: boolean;
  /** Why the service could not be asked. */
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
  const { announce, t, language } = usePage();
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
  const { found, fault, forget, look } = useLook(({ query, answer }) => {
    choice.show();
    announce(answer.totalCount > 0 ? countOf('entities', answer.totalCount, language) : `${t('noHit')} “${query}”`);
    if (waiting.current && answer.edges[0]) pick(answer.edges[0].node);
    waiting.current = false;
  });
  const type = (query: string) => {
    setText(query);
    if (!look(query)) choice.close();
  };
  const hits = found?.answer.edges ?? [];
  const enter = () => {
    const hit = choice.open && found?.query === text ? hits[choice.active] : undefined;
    if (hit) return pick(hit.node);
    waiting.current = true;
    type(text);
  };
  const onKeyDown = keysOf({
    ...choice,
    enter,
    down: () => choice.move(1, hits.length),
    up: () => choice.move(-1, hits.length),
  });
  const leave = () => (choice.close(), forget());
  return { ...choice, close: leave, text, hits, near: found?.answer.near ?? [], fault, type, pick, onKeyDown };
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
  readonly down: () => void;
  readonly up: () => void;
}

/** Enter takes a hit, the arrows go through them; Escape closes the list, and only then means anything to the page. */
function keysOf({ open, enter, close, down, up }: Acts): (event: KeyboardEvent) => void {
  return (event) => {
    const act = { Enter: enter, ArrowDown: down, ArrowUp: up, ...(open && { Escape: close }) }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

/** Asks the service, one question at a time; `look` is false where there is nothing to ask. */
function useLook(onFound: (found: Found) => void) {
  const { language } = usePage();
  const [found, setFound] = useState<Found | null>(null);
  const [fault, setFault] = useState<AskError | null>(null);
  const asking = useRef<AbortController | null>(null);
  const look = (query: string): boolean => {
    asking.current?.abort();
    setFault(null);
    if (!query.trim()) return false;
    asking.current = new AbortController();
    ask<SearchAnswer>('Search', { query, language: language.toUpperCase() }, asking.current.signal).then(
      ({ search: answer }) => {
        setFound({ query, answer });
        onFound({ query, answer });
      },
      (error: unknown) => setFault(error instanceof AskError ? error : null),
    );
    return true;
  };
  return { found, fault, forget: () => setFault(null), look };
}
