/** What the first view does without, with its words: all screens but the overview. */
import '../later-words.ts';
export { AboutPanel } from './about.tsx';
export { EntityPanel } from './entity.tsx';
export { Help } from './help.tsx';
export { ListPanel } from './list.tsx';
export { PartnerPanel } from './partner-list.tsx';
export { PathPanel } from './paths.tsx';
export { RelationPanel } from './relation.tsx';
