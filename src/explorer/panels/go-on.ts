/** A press on a button that shows more rows of the list before it: the first new row takes the focus, since the button may be gone. */
export function goOn(showMore: () => void): (event: MouseEvent) => void {
  return ({ currentTarget }) => {
    const list = (currentTarget as Element).previousElementSibling;
    const rows = list?.querySelector('tbody') ?? list;
    const before = rows?.children.length ?? 0;
    showMore();
    requestAnimationFrame(() => {
      const row = rows?.children[before];
      const target = row?.querySelector('a') ?? row;
      if (!(target instanceof HTMLElement)) return;
      if (target === row) target.tabIndex = -1;
      target.focus();
    });
  };
}
