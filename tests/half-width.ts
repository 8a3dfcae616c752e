const HAN = '\\u3400-\\u9fff';

/** A mark of Latin scripts beside a Chinese character, or a Chinese mark, where a full one belongs; a bracket of English words within is none. */
export const HALF_WIDTH = new RegExp(
  [
    `[${HAN}“”」）》] ?[,;:!?()]`,
    `[,;:!?] ?[${HAN}“「（《]`,
    `[()][${HAN}]`,
    `[${HAN}）”]\\.(?!\\w)`,
    `[${HAN}][ ]?\\d+[,;:] `,
  ].join('|'),
  'u',
);
