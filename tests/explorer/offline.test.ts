import { expect, test } from '@jest/globals';
import { heading, inChromium } from './in-chromium.ts';
import { settled } from './screens.ts';

inChromium('without the service', (readers) => {
  test('the explorer shows what was read last, says so, and goes on when the service is back', async () => {
    const reader = await readers.opened('/', { serviceWorkers: 'allow' });
    const { page } = reader;
    while (!(await page.evaluate(isKept))) await page.waitForTimeout(200);
    await page.goto(`${readers.url}/n/school-caoyang`);
    await settled(page);
    await page.getByRole('heading', { name: /^合作伙伴/ }).waitFor();
    const told = await page.getByRole('main').innerText();
    await page.context().setOffline(true);

    await page.reload();
    await reader.ready();
    await page.getByText('离线：连不上服务，这里是上次读到的内容').waitFor();
    expect(await page.getByRole('main').innerText()).toBe(told);
    await readers.expectDrawn(reader, 'light', 2);
    await page.getByRole('link', { name: '总览' }).click();
    await page.getByRole('heading', { level: 1, name: '产教图谱' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: '上海市贸易学校' }).click();
    await page.getByRole('alert').getByText('连不上服务').waitFor();

    await page.context().setOffline(false);
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.getByRole('heading', { name: /^合作伙伴/ }).waitFor();
    expect(await heading(reader).textContent()).toBe('上海市贸易学校');
    expect(await page.getByText('离线').count()).toBe(0);
  });

  test('what the first visit has read opens too, wherever it began; it is said when the service goes and when it is back', async () => {
    const reader = await readers.opened('/n/enterprise-boke', { serviceWorkers: 'allow' });
    const { page } = reader;
    await page.getByRole('heading', { name: /^合作伙伴/ }).waitFor();
    while (!(await page.evaluate(isPostedKept))) await page.waitForTimeout(200);
    const told = await page.getByRole('main').innerText();
    await page.context().setOffline(true);
    await page.getByText('现在连不上服务').waitFor();

    await page.reload();
    await page.getByText('离线：连不上服务，这里是上次读到的内容').waitFor();
    await page.getByRole('heading', { name: /^合作伙伴/ }).waitFor();
    expect(await page.getByRole('main').innerText()).toBe(told);
    await page.getByRole('link', { name: '总览' }).click();
    await page.getByRole('heading', { level: 1, name: '产教图谱' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: '上海市贸易学校' }).click();
    const fault = page.getByRole('main').getByRole('alert');
    await fault.getByText('连不上服务').waitFor();
    expect(await fault.innerText()).not.toMatch(/fail|fetch|error/i); // what the browser says of it is in another language
    expect(await page.locator('p.unseen[role=status]').textContent()).toBe('');

    await page.context().setOffline(false);
    await page.getByText('已重新连上服务；这里仍是先前读到的内容').waitFor();
    await page.getByRole('heading', { name: /^合作伙伴/ }).waitFor(); // asked again by itself
    expect(await heading(reader).textContent()).toBe('上海市贸易学校');
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.getByText('已重新连上服务').waitFor({ state: 'detached' });
  });
});

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

/** Whether the page, its files and the map have been kept. */
const isKept = async (): Promise<boolean> => {
  const store = await (globalThis as any).caches.open('last-read');
  const kept: string[] = (await store.keys()).map(({ url }: any) => url);
  return ['.js', '.css', '/graphql?id='].every((part) => kept.some((url) => url.includes(part)));
};

/** Whether an answer that was posted has been kept. */
const isPostedKept = async (): Promise<boolean> => {
  const store = await (globalThis as any).caches.open('last-read');
  return (await store.keys()).some(({ url }: any) => url.includes('posted='));
};
