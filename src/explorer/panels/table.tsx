import { useEffect, useState } from 'preact/hooks';
import { csvOf, save } from '../download.ts';
import { usePage } from '../page.ts';
import { EmptyFilter } from './empty-filter.tsx';
import { goOn } from './go-on.ts';

const PAGE = 100;

/** Rows of a file: heads first. */
export type Cells = readonly (readonly (string | number)[])[];

interface TableProps<Item> {
  readonly caption: string;
  readonly file: string;
  /** What the file holds. */
  readonly csv: () => Cells | Promise<Cells>;
  readonly heads: readonly string[];
  readonly rows: readonly Item[];
  readonly row: (item: Item) => preact.ComponentChildren;
}

/** Rows to read, a hundred at a time, and all of them as a file. */
export function Table<Item>({ caption, file, csv, heads, rows, row }: TableProps<Item>) {
  const { t } = usePage();
  const [shown, setShown] = useState(PAGE);
  useEffect(() => setShown(PAGE), [rows[0]]);
  if (rows.length === 0)
    return (
      <div class="state">
        <EmptyFilter />
      </div>
    );
  const take = async () => save(file, new Blob([csvOf(await csv())], { type: 'text/csv' }));
  return (
    <>
      <p class="actions">
        <button type="button" onClick={() => void take()}>
          {t('export')} CSV
        </button>
      </p>
      <table class="last-number">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.slice(0, shown).map(row)}</tbody>
      </table>
      {shown < rows.length && (
        <button type="button" onClick={goOn(() => setShown(shown + PAGE))}>
          {t('showMore')} ({shown} / {rows.length})
        </button>
      )}
    </>
  );
}
