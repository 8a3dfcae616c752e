import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Chromium without a window first: the same engine, and nothing of a window's own to load and to draw. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Software WebGL is asked for by name: newer versions no longer fall back to it by themselves. */
const WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** Switches all of WebGL off. */
export const NO_WEBGL = ['--no-sandbox', '--disable-gpu', '--disable-webgl', '--disable-webgl2'];

/** The Chromium of this machine, or `null` where the PATH has none. */
export function chromiumPath(): string | null {
  const places = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What Chromium is started with, unless a test wants it otherwise. */
export const CHROMIUM_ARGUMENTS: string[] = ['--no-sandbox', ...WEBGL];

/** Starts a Chromium of one's own. */
export function launch(args: readonly string[] = CHROMIUM_ARGUMENTS): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath()!, args: [...args] });
}

/** What a picture looks like: the share of pixels that are not its ground, and how many pixels are near each color. */
export interface Looks {
  readonly width: number;
  readonly height: number;
  readonly drawn: number;
  readonly near: readonly number[];
}

/** Looks at a PNG: its ground is the color of its first pixel. `page` is any page without a policy. */
export function looksOf(page: Page, png: Buffer, colors: readonly string[]): Promise<Looks> {
  return page.evaluate(lookAt, { source: `data:image/png;base64,${png.toString('base64')}`, colors });
}

async function lookAt({ source, colors }: { source: string; colors: readonly string[] }): Promise<Looks> {
  const { document: page, Image: Picture } = globalThis as unknown as {
    document: { createElement(name: string): any }; // eslint-disable-line @typescript-eslint/no-explicit-any
    Image: new () => { src: string; width: number; height: number; decode(): Promise<void> };
  };
  const image = new Picture();
  image.src = source;
  await image.decode();
  const canvas = page.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const data: Uint8ClampedArray = context.getImageData(0, 0, image.width, image.height).data;
  const wanted = colors.map((hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)));
  const near = wanted.map(() => 0);
  const away = (at: number, color: readonly number[]) =>
    Math.abs(data[at]! - color[0]!) + Math.abs(data[at + 1]! - color[1]!) + Math.abs(data[at + 2]! - color[2]!);
  const ground = [data[0]!, data[1]!, data[2]!];
  let drawn = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (away(at, ground) > 24) drawn += 1;
    for (const [index, color] of wanted.entries()) if (away(at, color) < 24) near[index]! += 1;
  }
  return { width: image.width, height: image.height, drawn: drawn / (data.length / 4), near };
}

/** The colors of a screenshot at places of the page that is so wide, as `#rrggbb`. */
export function pixelsAt(
  page: Page,
  png: Buffer,
  width: number,
  points: readonly { readonly x: number; readonly y: number }[],
): Promise<string[]> {
  return page.evaluate(readPixels, { source: sourceOf(png), width, points });
}

/** Share of the pixels of two pictures that are not about the same; all where their sizes are not. */
export function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(comparePixels, [sourceOf(one), sourceOf(other)] as const);
}

const sourceOf = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;

/* What follows runs in the browser, each function by itself. */
/* eslint-disable @typescript-eslint/no-explicit-any */

async function readPixels({ source, width, points }: any): Promise<string[]> {
  const { document: page, Image: Picture } = globalThis as any;
  const image = new Picture();
  image.src = source;
  await image.decode();
  const canvas = page.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const ratio = image.width / width;
  return points.map(({ x, y }: any) => {
    const [red, green, blue] = context.getImageData(Math.floor(x * ratio), Math.floor(y * ratio), 1, 1).data;
    return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
  });
}

async function comparePixels(sources: readonly string[]): Promise<number> {
  const { document: page, Image: Picture } = globalThis as any;
  const read = async (source: string) => {
    const image = new Picture();
    image.src = source;
    await image.decode();
    const canvas = page.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [one, other] = await Promise.all(sources.map(read));
  if (one.width !== other.width || one.height !== other.height) return 1;
  let different = 0;
  for (let at = 0; at < one.data.length; at += 4)
    if ([0, 1, 2].some((part) => Math.abs(one.data[at + part] - other.data[at + part]) > 60)) different += 1;
  return different / (one.data.length / 4);
}
