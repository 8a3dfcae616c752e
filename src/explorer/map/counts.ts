import { digits } from '../../digits.ts';
import { countOf, MARKS, type Language } from '../words.ts';
import type { MapNode, Network } from './answers.ts';
import { countOfRelations, litOf, type Drawing, type Scene } from './scene.ts';

/** How many nodes a scene shows, groups or entities, and how many relations, in words. */
export function countsOf(
  { shown, relations }: Pick<Scene, 'shown' | 'relations'>,
  { nodes }: Drawing,
  language: Language,
): string {
  const what = nodes.some(isGroup) ? 'groups' : 'entities';
  return [countOf(what, shown.size, language), countOf('relations', countOfRelations(relations), language)].join(
    MARKS[language].comma,
  );
}

/**
 * The same of what a picture is about, beside all there are where these are more: `画出 26 / 共 772 个主体，40 / 共 1,241 条关系`.
 * Of a network cut short it is not known how many relations there are.
 */
export function picturedOf(scene: Scene, drawing: Drawing, language: Language): string {
  const { network, nodes } = drawing;
  const { shown, relations } = litOf(scene);
  const allRelations = network.truncated ? relations.length : network.edges.length;
  if (nodes.some(isGroup) || (shown.size >= network.total && relations.length >= allRelations))
    return countsOf({ shown, relations }, drawing, language);
  const of = (what: 'entities' | 'relations', some: number, all: number) =>
    some < all
      ? `${digits(some)} ${language === 'zh' ? '/ 共' : 'of'} ${countOf(what, all, language)}`
      : countOf(what, some, language);
  const parts = [of('entities', shown.size, network.total), of('relations', relations.length, allRelations)];
  return `${language === 'zh' ? '画出' : 'Drawn:'} ${parts.join(MARKS[language].comma)}`;
}

const isGroup = ({ kinds }: MapNode) => kinds !== undefined;

/** How much of a network is drawn: `画出 3,000 / 共 12,480`. */
export function sharesOf({ nodes, total }: Network, language: Language): string {
  const [some, all] = [nodes.length, total].map(digits);
  return language === 'zh' ? `画出 ${some} / 共 ${all}` : `${some} drawn of ${all}`;
}
