import type { Words } from '../entity/kind.ts';

/** Status of a relationship. */
export const statuses: Words = {
  ASSERTED: '写明 · a source states it',
  DISPUTED: '存疑 · a curator doubts it',
  ENDED: '已终止 · a source or a curator says that it has ended',
};
