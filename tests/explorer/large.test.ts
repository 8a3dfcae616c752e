import { expect, test } from '@jest/globals';
import type { Route } from 'playwright-core';
import { inChromium } from './in-chromium.ts';
import { settled } from './screens.ts';

inChromium('a network that is too large to be drawn whole', (readers) => {
  test('is drawn as its most connected part, which is said; what lies around the entity shown is drawn too', async () => {
    const reader = await readers.open(null);
    const { page } = reader;
    await page.route(/limit%22%3A3000/, drawLess);
    await page.goto(readers.url);
    await reader.ready();
    const notice = page.getByRole('region', { name: '提示' });
    expect(await notice.innerText()).toMatch(/^数据较多，图和列表先给关系最多的部分.*: 40 \/ \d{3}$/);
    expect(await reader.label()).toContain('图: 40 个主体');

    await page.goto(`${readers.url}/n/person-0013`);
    await settled(page);
    await reader.ready();
    await page.waitForFunction(stands, 'person-0013');
    const { x, y } = (await reader.places(['person-0013']))['person-0013']!;
    const map = (await page.locator('.map').boundingBox())!;
    expect([x > map.x && x < map.x + map.width, y > map.y && y < map.y + map.height]).toEqual([true, true]);
    expect(await reader.label()).toMatch(/图: (4[1-9]|[5-9]\d|\d{3}) 个主体/);
  });

  test('shows paths through what it does not draw', async () => {
    const reader = await readers.open(null);
    const { page } = reader;
    await page.route(/limit%22%3A3000/, drawLess);
    await page.goto(`${readers.url}/path?a=enterprise-boke&b=enterprise-saic`);
    await settled(page);
    await page.locator('.paths').first().waitFor();
    await page.waitForFunction(stands, 'enterprise-saic');
    await reader.ready();
    await readers.expectDrawn(reader, 'light', 2);
  });
});

/** As if no more than 40 could be drawn. */
function drawLess(route: Route): Promise<void> {
  return route.continue({ url: route.request().url().replace('limit%22%3A3000', 'limit%22%3A40') });
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Whether a node is drawn. */
const stands = (id: string): boolean => {
  const { renderer } = (globalThis as any).document.querySelector('.canvas');
  return Boolean(renderer?.placeOf(id));
};
