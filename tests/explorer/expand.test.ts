import { expect, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { heading, inChromium } from './in-chromium.ts';

inChromium('partners of a kind', (readers) => {
  test('are put on the map at most 30 at once; how many are left is said, and leads to the list of all', async () => {
    const reader = await readers.open(null);
    const { page } = reader;
    await withManyPartners(page, readers.url, 60);
    await page.goto(`${readers.url}/n/school-xinxi`);
    await reader.ready();
    await reader.click(page.getByRole('button', { name: '图上再加 30 个企业伙伴' }));
    await page.getByRole('button', { name: '收起企业伙伴' }).waitFor();
    const left = page.getByRole('link', { name: /^还有 \d+ 个$/ });
    expect(Number(/\d+/.exec(await left.innerText())![0])).toBeGreaterThan(10);
    await page.waitForFunction(litMore, 30);
    await reader.click(left);
    await page.waitForURL(/\/n\/school-xinxi\?.*p=Enterprise/);
    await heading(reader).getByText('合作伙伴 · 企业').waitFor();
    await page.locator('#details .rows > li').first().waitFor();
    const count = Number(/(\d+) 个主体/.exec(await page.getByRole('main').innerText())![1]);
    expect(await page.locator('#details .rows > li').count()).toBe(count);
    expect(await page.evaluate(focusIsHeading)).toBe(true);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: '收起企业伙伴' }).waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});

/** As if an entity had so many enterprises more among its partners, all of which stand on the map. */
async function withManyPartners(page: Page, url: string, count: number): Promise<void> {
  const query = '{ network(limit: 700) { nodes { id name degree } } }';
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = (await response.json()) as { data: { network: { nodes: { id: string; name: string }[] } } };
  const more = data.network.nodes.slice(-count).map(({ id, name }) => ({
    forms: [],
    node: { readableId: id, name, kind: 'Enterprise' },
    via: [],
  }));
  await page.route('**/graphql', async (route: Route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as {
      data?: { entity?: { partners?: { edges: unknown[]; totalCount: number } } };
    };
    const partners = body.data?.entity && 'figures' in body.data.entity ? body.data.entity.partners : undefined;
    if (partners) {
      partners.edges.push(...more);
      partners.totalCount += count;
    }
    await route.fulfill({ response: answer, json: body });
  });
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Whether at least so many nodes are lit. */
const litMore = (least: number): boolean =>
  (globalThis as any).document.querySelector('.canvas').renderer.shown.scene.lit.size > least;

const focusIsHeading = (): boolean => (globalThis as any).document.activeElement.localName === 'h1';
