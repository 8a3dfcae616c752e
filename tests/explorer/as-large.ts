import type { Page, Route } from 'playwright-core';

/** Makes the page take the network for one that is too large to be drawn whole: its totals are told larger than they are. */
export async function asLarge(page: Page): Promise<void> {
  await page.route((url) => isPage(url.pathname), tellMore);
  await page.route(/\/graphql\?id=\w+&variables=%7B%22period%22/, tellMore);
}

const isPage = (path: string) => path === '/' || /^\/(list|n|path)\b/.test(path);

async function tellMore(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replace(/"total":(\d+)/, '"total":100$1');
  await route.fulfill({ response, body });
}
