import { useEffect, useRef, useState } from 'preact/hooks';
import type { Brief, SearchAnswer } from '../answers.ts';
import { ask } from '../ask.ts';
import { classOf } from '../map/classes.ts';
import { usePage } from '../page.ts';
import { enumWord } from '../words.ts';
import { Shape } from './shape.tsx';

interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  /** What stands in the field at first. */
  readonly value?: string;
  readonly hideLabel?: boolean;
  readonly onPick: (found: Brief) => void;
}

/** The types of the elements ask for a `list` beside this role, which is for native suggestions. */
const COMBOBOX: object = { role: 'combobox' };

type Found = SearchAnswer['search'];

/** A field that finds entities as one types: characters, pinyin, initials, short names. */
export function Combobox({ id, label, value = '', hideLabel = false, onPick }: ComboboxProps) {
  const { language, t, announce } = usePage();
  const [text, setText] = useState(value);
  const [found, setFound] = useState<Found | null>(null);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState(false);
  const waiting = useRef(false);
  const asking = useRef<AbortController | null>(null);
  useEffect(() => setText(value), [value]);

  const pick = (brief: Brief) => {
    waiting.current = false;
    setOpen(false);
    setText(brief.name);
    onPick(brief);
  };
  const search = (query: string) => {
    setText(query);
    asking.current?.abort();
    setFault(false);
    if (!query.trim()) return setOpen(false);
    asking.current = new AbortController();
    ask<SearchAnswer>('Search', { query, language: language.toUpperCase() }, asking.current.signal).then(
      ({ search: answer }) => {
        setFound(answer);
        setActive(0);
        setOpen(true);
        announce(answer.edges.length > 0 ? `${answer.totalCount}` : `${t('noHit')} “${query}”`);
        if (waiting.current && answer.edges[0]) pick(answer.edges[0].node);
        waiting.current = false;
      },
      (error: Error) => {
        if (error.name !== 'AbortError') setFault(true);
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = found?.edges.length ?? 0;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (count > 0) setActive((active + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
      setOpen(count > 0);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const hit = open ? found?.edges[active] : undefined;
      if (hit) pick(hit.node);
      else if (text.trim()) {
        waiting.current = true;
        search(text);
      }
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div class="combobox">
      <label for={id} class={hideLabel ? 'unseen' : ''}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        {...COMBOBOX}
        autocomplete="off"
        spellcheck={false}
        placeholder={hideLabel ? label : undefined}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found && found.edges.length > 0 ? `${id}-${active}` : undefined}
        value={text}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open || !found || found.edges.length === 0}>
        {found?.edges.map(({ node, name, hint, highlights }, index) => (
          <li
            key={node.readableId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(node)}
          >
            <Shape of={classOf(node.kind)} />
            <span>
              <Marked text={name} parts={highlights} />
              {name !== node.name && <span class="quiet"> {node.name}</span>}
              <span class="quiet small">
                {' '}
                {enumWord('EntityKind', node.kind, language)} · {hint}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {open && found && found.edges.length === 0 && (
        <div class="nothing">
          <p>
            {t('noHit')} “{text}”
          </p>
          {found.near.length > 0 && (
            <p>
              {t('nearNames')}
              {found.near.map((near) => (
                <button
                  type="button"
                  key={near}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => search(near)}
                >
                  {near}
                </button>
              ))}
            </p>
          )}
        </div>
      )}
      {fault && <div class="nothing">{t('awayTitle')}</div>}
    </div>
  );
}

/** A name with the parts that matched. */
function Marked({ text, parts }: { text: string; parts: readonly { from: number; to: number }[] }) {
  const characters = [...text];
  let at = 0;
  const pieces = parts.flatMap(({ from, to }) => {
    const plain = characters.slice(at, from).join('');
    at = to;
    return [plain, <mark key={from}>{characters.slice(from, to).join('')}</mark>];
  });
  return (
    <span>
      {pieces}
      {characters.slice(at).join('')}
    </span>
  );
}
