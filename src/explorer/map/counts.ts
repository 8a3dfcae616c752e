import { countOf, type Language } from '../words.ts';
import type { Network } from './answers.ts';
import { countOfRelations, type Drawing, type Scene } from './scene.ts';

/** How many nodes a scene shows, groups or entities, and how many relations, in words. */
export function countsOf({ shown, relations }: Scene, { nodes }: Drawing, language: Language): string {
  const what = nodes.some(({ kinds }) => kinds) ? 'groups' : 'entities';
  return `${countOf(what, shown.size, language)}, ${countOf('relations', countOfRelations(relations), language)}`;
}

/** How much of a network is drawn: `画出 3,000 / 共 12,480`. */
export function sharesOf({ nodes, total }: Network, language: Language): string {
  const [some, all] = [nodes.length, total].map((count) => count.toLocaleString('en'));
  return language === 'zh' ? `画出 ${some} / 共 ${all}` : `${some} drawn of ${all}`;
}
