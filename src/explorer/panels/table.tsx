import { useEffect, useMemo, useState } from 'preact/hooks';
import { digits } from '../../digits.ts';
import { cellsOf, sorted, type Column } from '../columns.ts';
import { csvOf, save } from '../download.ts';
import { faultOf, type AskError } from '../fault.ts';
import { usePage } from '../page.ts';
import { nameOfFile } from '../file-subject.ts';
import { EmptyFilter } from './empty-filter.tsx';
import { goOn } from './go-on.ts';
import { SmallFault } from './states.tsx';

const PAGE = 100;

interface TableProps<Item> {
  readonly caption: string;
  /** What the file holds, in a word or a title. */
  readonly file: string;
  /** What the file holds of each item, and by what the list can be ordered. */
  readonly columns: readonly Column<Item>[];
  /** Ids of the columns that are shown. */
  readonly shown: readonly string[];
  /** Ids of those that a narrow screen does without. */
  readonly wide?: readonly string[];
  readonly rows: readonly Item[];
  /** Reads the rows of the file where these are more than are here: such a list stays in its own order. */
  readonly all?: (() => Promise<readonly Item[]>) | undefined;
  readonly row: (item: Item) => preact.ComponentChildren;
}

/** Rows to read, a hundred at a time, in the order of a column, and all of them as a file in the same order. */
export function Table<Item>({ caption, file, columns, shown, wide = [], rows, all, row }: TableProps<Item>) {
  const page = usePage();
  const { t, view } = page;
  const [end, setEnd] = useState(PAGE);
  const [fault, setFault] = useState<AskError | null>(null);
  const sort = all ? '' : view.sort;
  const inOrder = useMemo(() => sorted(rows, columns, sort), [rows, columns, sort]);
  useEffect(() => setEnd(PAGE), [inOrder[0]]);
  if (rows.length === 0)
    return (
      <div class="state">
        <EmptyFilter />
      </div>
    );
  const take = async () => {
    setFault(null);
    const items = all ? await all() : inOrder;
    save(nameOfFile(page, file, 'csv'), new Blob([csvOf(cellsOf(columns, items))], { type: 'text/csv' }));
  };
  return (
    <>
      <p class="actions">
        <button type="button" onClick={() => void take().catch((error: unknown) => setFault(faultOf(error)))}>
          {t('export')} CSV
        </button>
      </p>
      {fault && <SmallFault error={fault} what={t('exportFault')} />}
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {shown.map((id) => (
              <Head
                key={id}
                column={columns.find((each) => each.id === id)!}
                first={rows[0]!}
                fixed={!!all}
                class={wide.includes(id) ? 'wide-only' : undefined}
              />
            ))}
          </tr>
        </thead>
        <tbody>{inOrder.slice(0, end).map(row)}</tbody>
      </table>
      {end < inOrder.length && (
        <button type="button" onClick={goOn(() => setEnd(end + PAGE))}>
          {t('showMore')} · {digits(end)} / {digits(inOrder.length)}
        </button>
      )}
    </>
  );
}

interface HeadProps<Item> {
  readonly column: Column<Item>;
  readonly first: Item;
  readonly fixed: boolean;
  readonly class: string | undefined;
}

/** The head of a column: a press orders the list by it, the largest number first, the next turns that round, the third takes it back. */
function Head<Item>({ column: { id, head, value }, first, fixed, class: className }: HeadProps<Item>) {
  const { view, go } = usePage();
  const isNumber = typeof value(first) === 'number';
  const classes = [className, isNumber && 'number'].filter(Boolean).join(' ');
  if (fixed)
    return (
      <th scope="col" class={classes}>
        {head}
      </th>
    );
  const turns = isNumber ? [`-${id}`, id] : [id, `-${id}`];
  const at = turns.indexOf(view.sort);
  const order = at < 0 ? undefined : view.sort === id ? 'ascending' : 'descending';
  return (
    <th scope="col" class={classes} aria-sort={order}>
      <button type="button" class="sort" onClick={() => go({ sort: turns[at + 1] ?? '' })}>
        {head} <span aria-hidden="true">{order ? (order === 'ascending' ? '↑' : '↓') : '↕'}</span>
      </button>
    </th>
  );
}
