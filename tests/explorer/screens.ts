import type { Page } from 'playwright-core';
import { asLarge } from './as-large.ts';

/** A screen or a state of the explorer, and how one comes to it. */
export interface Screen {
  readonly name: string;
  readonly address: string;
  /** What is done to the page before it is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** What is done once it stands. */
  readonly then?: (page: Page) => Promise<unknown>;
  /** What shows that the state is reached. */
  readonly sign: string;
}

const noWebGl = (page: Page) => page.addInitScript(withoutWebGl);

const type = (text: string, sign: string) => async (page: Page) => {
  await page.locator('#search').fill(text);
  await page.locator(sign).first().waitFor();
};

/** The service goes away while one reads, and something is asked of it. */
const goAway = async (page: Page) => {
  await page.route('**/graphql**', (route) => route.abort());
  await page.locator('#details .top a').last().click();
};

/** On a phone the menu stands among the tools that a button brings. */
const openMenu = async (page: Page): Promise<void> => {
  const tools = page.locator('[aria-controls=tools]');
  if ((await tools.isVisible()) && (await tools.getAttribute('aria-expanded')) !== 'true') await tools.click();
  await page.locator('.menu summary').click();
};

/** Every screen of the explorer, and every state that says something went another way. */
export const SCREENS: readonly Screen[] = [
  { name: 'overview', address: '/', sign: '.top a' },
  { name: 'entity', address: '/n/enterprise-boke', sign: '#partners' },
  { name: 'school', address: '/n/school-caoyang?x=Enterprise&f=1', sign: '#disagreements' },
  { name: 'partners of a kind', address: '/n/school-caoyang?p=Enterprise', sign: '#details .rows' },
  { name: 'entity gone', address: '/n/school-gone', sign: '.state code' },
  {
    name: 'relation',
    address: '/r/PARTICIPATES_IN~enterprise-saic~college-zhineng-qiche~FOUNDER',
    sign: '#details dl',
  },
  { name: 'relation gone', address: '/r/MEMBER_OF~gone~gone', sign: '.state code' },
  { name: 'paths asked', address: '/path', sign: '#end-1' },
  { name: 'paths', address: '/path?a=enterprise-boke&b=enterprise-saic', sign: '.paths' },
  { name: 'path group', address: '/path?g=school-caoyang,enterprise-boke,enterprise-saic', sign: '.paths' },
  { name: 'no path', address: '/path?a=person-0013&b=school-genadiya&max=1', sign: '#details .state' },
  { name: 'unclear names', address: '/path?a=nobody-at-all&b=%E4%B8%8A%E6%B1%BD', sign: '#details .state' },
  { name: 'entities listed', address: '/list', sign: 'tbody tr' },
  { name: 'relations listed', address: '/list?of=relations', sign: 'tbody tr' },
  { name: 'a question', address: '/list?q=no-enterprise', sign: 'tbody tr' },
  { name: 'new cooperation', address: '/list?q=new&y=2024', sign: 'tbody tr' },
  { name: 'communities', address: '/', before: asLarge, sign: '.notices p' },
  { name: 'communities listed', address: '/list', before: asLarge, sign: 'tbody tr' },
  { name: 'empty filter', address: '/list?t=person&c=PLACE', sign: '#details .state' },
  { name: 'about the data', address: '/about-data', sign: '#totals' },
  { name: 'hits', address: '/', then: type('上海', '[role=option]'), sign: '[role=option]' },
  { name: 'no hit', address: '/?y=2024', then: type('caoyangzhongxue', '.nothing'), sign: '.nothing button' },
  { name: 'export menu', address: '/', then: openMenu, sign: '.menu[open]' },
  { name: 'keys', address: '/', then: (page) => page.keyboard.press('?'), sign: 'dialog[open]' },
  { name: 'service away', address: '/', then: goAway, sign: '[role=alert]' },
  { name: 'no WebGL', address: '/n/school-caoyang', before: noWebGl, sign: '.still svg' },
  { name: 'older link', address: '/?v=999', sign: '.notices p' },
  { name: 'no such page', address: '/nowhere', sign: '.notices p' },
];

/** The address of a screen in a language. */
export function addressIn({ address }: Screen, language: 'zh' | 'en'): string {
  if (language === 'zh') return address;
  return `${address}${address.includes('?') ? '&' : '?'}lang=en`;
}

/** Goes on to a screen from another one of the same page, as a link within it does. What is only begun there stays: a menu, a search. */
export async function goOnTo(page: Page, screen: Screen, language: 'zh' | 'en' = 'zh'): Promise<void> {
  await page.evaluate(follow, addressIn(screen, language));
  await page.waitForTimeout(50);
  await settled(page);
  await screen.then?.(page);
  await page.locator(screen.sign).first().waitFor();
}

/** Opens a screen and waits until all of it stands. */
export async function show(page: Page, url: string, screen: Screen, language: 'zh' | 'en' = 'zh'): Promise<void> {
  await screen.before?.(page);
  await page.goto(url + addressIn(screen, language));
  await settled(page);
  await screen.then?.(page);
  await page.locator(screen.sign).first().waitFor();
}

/** Waits until nothing is under way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#details h1').first().waitFor();
  await page.locator('.canvas canvas, .still svg').first().waitFor({ state: 'attached' });
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}

/* What follows runs in the browser. */
/* eslint-disable @typescript-eslint/no-explicit-any */

const follow = (address: string): void => {
  const { history, dispatchEvent, PopStateEvent } = globalThis as any;
  history.pushState({ depth: 1 }, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
};

const withoutWebGl = (): void => {
  const { prototype } = (globalThis as any).HTMLCanvasElement;
  const { getContext } = prototype;
  prototype.getContext = function (kind: string, ...rest: unknown[]) {
    return kind.includes('webgl') ? null : getContext.call(this, kind, ...rest);
  };
};
