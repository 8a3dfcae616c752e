import { useState } from 'preact/hooks';
import { faultOf, type AskError } from './fault.ts';

/** A page of a list, and whether there are more. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All rows read so far, and how to read the next page; a page that could not be read can be asked for again. */
export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  readonly fault: AskError | null;
  readonly more: () => void;
}

/** All items of a list, read page by page. */
export async function readAll<Item>(
  first: ListPage<Item>,
  next: (after: string) => Promise<ListPage<Item>>,
): Promise<Item[]> {
  const items = [...first.items];
  for (let { pageInfo } = first; pageInfo.hasNextPage;) {
    const page = await next(pageInfo.endCursor ?? '');
    items.push(...page.items);
    pageInfo = page.pageInfo;
  }
  return items;
}

/** Goes on from the first page of a list with each press of a button. */
export function usePages<Item>(first: ListPage<Item>, next: (after: string) => Promise<ListPage<Item>>): Pages<Item> {
  const [read, setRead] = useState<ListPage<Item>>({ items: [], pageInfo: first.pageInfo });
  const [fault, setFault] = useState<AskError | null>(null);
  const more = () => {
    setFault(null);
    next(read.pageInfo.endCursor ?? '').then(
      ({ items, pageInfo }) => setRead({ items: [...read.items, ...items], pageInfo }),
      (error: unknown) => setFault(faultOf(error)),
    );
  };
  return { items: [...first.items, ...read.items], hasMore: read.pageInfo.hasNextPage, fault, more };
}
