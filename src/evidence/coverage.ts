import type { Words } from '../entity/kind.ts';

/** Why a unit of a report holds no fact. */
export const coverageReasons: Words = {
  HEADING: '标题 · a heading that names nothing of its own',
  CONTENTS: '目录 · the table of contents',
  COLUMNS: '表头 · the head of a table',
  CAPTION: '图注 · a caption without a fact',
  GENERAL: '一般论述 · aims, policy or praise only, nothing that could be checked',
  REPEATED: '重复 · says only what another place says, which holds the facts',
};

/** Whether a place holds facts, was read and holds none, or has not been read. */
export function coverageOf({
  facts,
  reason,
}: {
  readonly facts: readonly string[];
  readonly reason?: string;
}): Coverage {
  return facts.length > 0 ? 'FACTS' : reason ? 'NONE' : 'UNREAD';
}

/** How a place was read. */
export type Coverage = 'FACTS' | 'NONE' | 'UNREAD';
