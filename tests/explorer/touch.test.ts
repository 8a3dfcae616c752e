import { expect, test } from '@jest/globals';
import type { CDPSession } from 'playwright-core';
import { heading, inChromium, PHONE } from './in-chromium.ts';
import type { Visit } from './visit.ts';

type Point = readonly [x: number, y: number];

inChromium('on a touch screen', (readers) => {
  const onMap = async () => {
    const reader = await readers.opened('/', PHONE);
    await reader.page.evaluate(toTop);
    const { x, y, width, height } = (await reader.page.locator('.canvas').boundingBox())!;
    const middle: Point = [x + width / 2, y + height / 2];
    return { reader, middle, fingers: await reader.page.context().newCDPSession(reader.page) };
  };

  test('the head of a phone’s page is low; undo, the link and the rest are behind a button', async () => {
    const { page } = await readers.opened('/', PHONE);
    expect((await page.locator('header').boundingBox())!.height).toBeLessThanOrEqual(120);
    const copy = page.getByRole('button', { name: '复制链接' });
    expect(await copy.isVisible()).toBe(false);
    const more = page.getByRole('button', { name: '更多' });
    await more.click();
    await copy.waitFor();
    expect(await more.getAttribute('aria-expanded')).toBe('true');
  });

  test('one finger scrolls the page past the map, which stays as it is', async () => {
    const { reader, middle, fingers } = await onMap();
    const before = await placeOnMap(reader);
    await drag(fingers, [middle], [0, -120]);
    await reader.page.waitForFunction(isScrolled, 60);
    const after = await placeOnMap(reader);
    expect([after.x, after.y]).toEqual([expect.closeTo(before.x, 6), expect.closeTo(before.y, 6)]);
    await reader.page.getByText('两指移动、缩放地图').waitFor();
  });

  test('two fingers move the map, and not the page', async () => {
    const { reader, middle, fingers } = await onMap();
    const before = await placeOnMap(reader);
    const [x, y] = middle;
    await drag(
      fingers,
      [
        [x - 40, y],
        [x + 40, y],
      ],
      [30, -60],
    );
    const after = await placeOnMap(reader);
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([
      expect.closeTo(30, -1),
      expect.closeTo(-60, -1),
    ]);
    expect(await reader.page.evaluate(scrolled)).toBe(0);
  });

  test('after a tap on the map one finger moves it as well; a tap on a node opens it', async () => {
    const { reader, middle, fingers } = await onMap();
    const box = (await reader.page.locator('.canvas').boundingBox())!;
    await reader.page.touchscreen.tap(box.x + 6, box.y + box.height - 6);
    const before = await placeOnMap(reader);
    await drag(fingers, [middle], [0, -50]);
    expect((await placeOnMap(reader)).y - before.y).toBeLessThan(-20);
    expect(await reader.page.evaluate(scrolled)).toBe(0);

    await reader.page.locator('#fit').tap();
    await reader.page.waitForTimeout(600);
    const { 'school-xinxi': place } = await reader.places(['school-xinxi']);
    await reader.page.touchscreen.tap(place!.x, place!.y);
    await reader.page.waitForURL('**/n/school-xinxi');
    await heading(reader).getByText('上海信息技术学校').waitFor();
  });
});

/** Puts fingers down, moves them a way together, and lifts them. */
async function drag(fingers: CDPSession, from: readonly Point[], [wayX, wayY]: Point): Promise<void> {
  const at = (share: number) => from.map(([x, y], id) => ({ x: x + wayX * share, y: y + wayY * share, id }));
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number; id: number }[]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', at(0).slice(0, 1));
  if (from.length > 1) await send('touchStart', at(0));
  for (let step = 1; step <= 12; step += 1) {
    await send('touchMove', at(step / 12));
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  await new Promise((resolve) => setTimeout(resolve, 250)); // what stands still goes on no further
  await send('touchEnd', []);
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** Where a node stands within the map, in pixels. */
async function placeOnMap(reader: Visit): Promise<{ x: number; y: number }> {
  const box = (await reader.page.locator('.canvas').boundingBox())!;
  const { 'school-xinxi': place } = await reader.places(['school-xinxi']);
  return { x: place!.x - box.x, y: place!.y - box.y };
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

const toTop = (): void => (globalThis as any).scrollTo(0, 0);
const scrolled = (): number => (globalThis as any).scrollY;
const isScrolled = (least: number): boolean => (globalThis as any).scrollY > least;
