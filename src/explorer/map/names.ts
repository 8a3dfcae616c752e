import type { MapNode } from './answers.ts';

/** What a node is called on the map. */
export function nameOnMap({ name, short }: MapNode): string {
  return short ?? shortName(name);
}

/** A name short enough for the map; panels and exports never cut it. */
export function shortName(name: string): string {
  const short =
    name.replace(/^上海市?(?=.{4})/, '').replace(/(科技|实业|企业发展)?(集团)?(股份)?有限公司$/, '') || name;
  return short.length > 14 ? `${short.slice(0, 13)}…` : short;
}
