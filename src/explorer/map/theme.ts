/** Colors that the map and its pictures are drawn with. */
export interface Theme {
  readonly dark: boolean;
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly edge: string;
  readonly accent: string;
}

const LIGHT: Theme = {
  dark: false,
  ground: '#ffffff',
  text: '#1d232b',
  quiet: '#59636f',
  edge: '#c9ced6',
  accent: '#0b5fc4',
};
const DARK: Theme = {
  dark: true,
  ground: '#14171a',
  text: '#e8ebef',
  quiet: '#a3adb8',
  edge: '#3a4048',
  accent: '#6db1ff',
};

export const FONT = '"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif';

export function themeOf(dark: boolean): Theme {
  return dark ? DARK : LIGHT;
}

/** A color as it looks through a veil of the ground: what is not lit keeps `share` of itself, 0 to 1. */
export function veiled(color: string, ground: string, share: number): string {
  const parts = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const [own, under] = [parts(color), parts(ground)];
  const mixed = own.map((value, index) => Math.round(value * share + under[index]! * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
