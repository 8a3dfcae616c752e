/** The screens that a visit seldom begins with, with their words; they are loaded when they are asked for. */
import '../later-words.ts';
export { AboutPanel } from './about.tsx';
export { ListPanel } from './list.tsx';
export { PathPanel } from './paths.tsx';
export { RelationPanel } from './relation.tsx';
