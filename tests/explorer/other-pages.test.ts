import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startExplorer } from './explorer-service.ts';
import { inChromium } from './in-chromium.ts';

/** What a page that asks the service got. */
interface Asked {
  readonly answer?: unknown;
  readonly tag?: string | null;
  readonly fault?: string;
}

/** How it asks. */
interface Sent {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
}

inChromium('A page of another origin', (readers) => {
  let pages: Server;
  let port: number;
  beforeAll(async () => {
    pages = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end('<title>看板</title>')).listen(
      0,
    );
    await once(pages, 'listening');
    port = (pages.address() as AddressInfo).port;
  });
  afterAll(() => void pages.close());

  const pageOn = async (host: string): Promise<Page> => {
    const page = await readers.blank();
    await page.goto(`http://${host}:${port}/`);
    return page;
  };

  /** Asks from within the page, as a dashboard does. */
  const ask = (page: Page, path: string, init: Sent = {}) =>
    page.evaluate(
      ([url, sent]) =>
        fetch(url, sent).then(
          async (response) => ({ answer: await response.json(), tag: response.headers.get('etag') }),
          (error: Error) => ({ fault: error.message }),
        ),
      [readers.url + path, init] as const,
    ) as Promise<Asked>;

  const question = JSON.stringify({ query: '{ school(name: "曹杨职校") { name } }' });
  const posted = {
    method: 'POST',
    body: question,
    headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
  };
  const answer = { data: { school: { name: '上海市曹杨职业技术学校' } } };
  const address = `/graphql?query=${encodeURIComponent('{ school(name: "曹杨职校") { name } }')}`;

  test('on this machine may ask by GET and by POST, and read exports', async () => {
    const page = await pageOn('localhost');
    expect(await ask(page, address)).toMatchObject({ answer });
    expect(
      await ask(page, address, { headers: { 'apollo-require-preflight': '1', 'if-none-match': '"x"' } }),
    ).toMatchObject({ answer });
    expect(await ask(page, '/graphql', posted)).toMatchObject({ answer });
    expect(await ask(page, '/export/cytoscape')).toMatchObject({
      answer: expect.any(Object),
      tag: expect.stringMatching(/^"/),
    });
  });

  test('of another site reads nothing', async () => {
    const page = await pageOn('other.localhost');
    for (const asked of [
      await ask(page, address),
      await ask(page, '/graphql', posted),
      await ask(page, '/export/cytoscape'),
    ])
      expect(asked).toEqual({ fault: 'Failed to fetch' });
  });

  test('shows the explorer in a frame only where the setting names it', async () => {
    const framed = async (url: string): Promise<string> => {
      const page = await pageOn('localhost');
      await page.setContent(`<iframe src="${url}/"></iframe>`);
      const frame = page.frames()[1]!;
      await frame.waitForLoadState().catch(() => undefined);
      return frame.evaluate(() => document.title).catch(() => '');
    };
    expect(await framed(readers.url)).not.toBe('产教图谱');
    const open = await startExplorer({ frames: [`http://localhost:${port}`] });
    expect(await framed(open.url)).toBe('产教图谱');
    await open.close();
  });
});
