import type { Page } from 'playwright-core';

/** Between two keys, in milliseconds: faster than most people type. */
const BETWEEN_KEYS = 150;

/** Milliseconds from each key to the list that answers it, as words are typed letter by letter. */
export async function keystrokes(page: Page, words: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const word of words) {
    await page.locator('#search').fill('');
    for (const [index] of [...word].entries()) {
      const text = [...word].slice(0, index + 1).join('');
      await page.waitForTimeout(BETWEEN_KEYS);
      times.push(await page.evaluate(typed, text));
    }
  }
  return times;
}

/** What a reader does to the map, one after the other. */
const STEPS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['an entity is chosen', (page) => page.locator('#details .top a').first().click()],
  ['expand', (page) => page.locator('#details .chip').first().click()],
  ['undo', (page) => page.getByRole('button', { name: '撤销' }).click()],
  ['filter by class', (page) => page.getByRole('button', { name: '只看 企业' }).click()],
  ['filter by relation', (page) => page.getByRole('button', { name: '只看 合作' }).click()],
  [
    'undo of both',
    (page) =>
      page
        .getByRole('button', { name: '撤销' })
        .click()
        .then(() => page.getByRole('button', { name: '撤销' }).click()),
  ],
  ['filter by year', (page) => page.getByLabel('年份').selectOption({ index: 1 })],
];

/** How many of the nodes stand elsewhere after each step than before the first, wherever the camera went. */
export async function* movedBy(page: Page): AsyncIterable<[string, number]> {
  const before = await page.evaluate(placesInNetwork);
  for (const [step, act] of STEPS) {
    await act(page);
    await page.waitForTimeout(800);
    const after = await page.evaluate(placesInNetwork);
    yield [step, Object.keys(after).filter((id) => id in before && after[id] !== before[id]).length];
  }
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Where each node stands in the frame of the whole map, as the graph that is drawn has it. */
const placesInNetwork = (): Record<string, string> => {
  const { sigma } = (globalThis as any).document.querySelector('.canvas').renderer;
  const places: Record<string, string> = {};
  sigma.getGraph().forEachNode((id: string, { x, y }: any) => (places[id] = `${x} ${y}`));
  return places;
};

/** Types a text into the search, and waits for the list that answers it, or for the word that there is none. */
const typed = async (text: string): Promise<number> => {
  const { document, performance, requestAnimationFrame, MutationObserver, Event } = globalThis as any;
  const field = document.querySelector('#search');
  field.value = text;
  const begun = performance.now();
  const answered = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(document.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true });
  });
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await answered;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))); // the list is drawn
  return performance.now() - begun;
};
