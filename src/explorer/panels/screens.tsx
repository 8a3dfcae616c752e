/** The screens that a visit seldom begins with; they are loaded when they are asked for. */
export { AboutPanel } from './about.tsx';
export { ListPanel } from './list.tsx';
export { PathPanel } from './paths.tsx';
export { RelationPanel } from './relation.tsx';
