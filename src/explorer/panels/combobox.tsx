import { useRef } from 'preact/hooks';
import type { Brief } from '../answers.ts';
import { classOf } from '../map/classes.ts';
import type { AskError } from '../fault.ts';
import { usePage } from '../page.ts';
import { isPlain } from '../use-keys.ts';
import { enumTitle } from '../words.ts';
import { actsOf, NoHit } from './no-hit.tsx';
import { Shape } from './shape.tsx';
import { SmallFault } from './states.tsx';
import { useSearch, type Hit } from './use-search.ts';

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

/** A field that finds entities as one types: characters, pinyin, initials, short names. */
export function Combobox({ id, label, value = '', hideLabel = false, onPick }: ComboboxProps) {
  const search = useSearch(value, onPick);
  const { text, hits, active, open, pick } = search;
  const [field, box] = [useRef<HTMLInputElement>(null), useRef<HTMLDivElement>(null)];
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = event.key === 'ArrowDown' && isPlain(event) ? actsOf(box.current) : [];
    if (!first) return search.onKeyDown(event);
    event.preventDefault();
    first.focus();
  };
  const again = () => {
    field.current?.focus();
    search.type(text);
  };
  const onFocusOut = ({ currentTarget }: { readonly currentTarget: HTMLElement }) =>
    setTimeout(() => currentTarget.contains(document.activeElement) || search.close(), 150);
  return (
    <div class="combobox" onFocusOut={onFocusOut}>
      <label for={id} class={hideLabel ? 'unseen' : ''}>
        {label}
      </label>
      <input
        id={id}
        ref={field}
        type="search"
        {...COMBOBOX}
        autocomplete="off"
        spellcheck={false}
        placeholder={hideLabel ? label : undefined}
        aria-expanded={open && hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && hits.length > 0 ? `${id}-${active}` : undefined}
        value={text}
        onInput={(event) => search.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open || hits.length === 0}>
        {hits.map((hit, index) => (
          <li
            key={hit.node.readableId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(hit.node)}
          >
            <HitText hit={hit} />
          </li>
        ))}
      </ul>
      {open && hits.length === 0 && <NoHit search={search} box={box} field={field} />}
      {search.fault && <NotSearched text={text} fault={search.fault} retry={again} />}
    </div>
  );
}

/** Why nothing was searched: what is typed has nothing to look for, or there is a fault. */
function NotSearched({ text, fault, retry }: { text: string; fault: AskError; retry: () => void }) {
  const { t } = usePage();
  if (fault.code !== 'BAD_USER_INPUT') return <SmallFault error={fault} retry={retry} what={t('searchAway')} />;
  return (
    <p class="nothing" role="status">
      {t('noHit')} “{text}” {t('searchHow')}
    </p>
  );
}

function HitText({ hit: { node, name, hint, highlights } }: { hit: Hit }) {
  const { language } = usePage();
  return (
    <>
      <Shape of={classOf(node.kind)} />
      <span>
        <Marked text={name} parts={highlights} />
        {name !== node.name && (
          <span class="quiet" lang="zh-CN">
            {' '}
            {node.name}
          </span>
        )}
        <span class="quiet small hit-hint">
          {enumTitle('EntityKind', node.kind, language)} · {hint}
        </span>
      </span>
    </>
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
    <span lang="zh-CN">
      {pieces}
      {characters.slice(at).join('')}
    </span>
  );
}
