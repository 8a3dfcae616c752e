import { nameKey } from '../entity/name.ts';

const BREAKS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
/** 1. · 1、· (1) · 一、· ① · • : how rows of a list are numbered or marked. */
const NUMBERING =
  /^(?:[（(]\s*(?:\d{1,4}|[一二三四五六七八九十]{1,3})\s*[)）]|\d{1,4}\s*[.．、)）:：](?!\d)|[一二三四五六七八九十]{1,3}\s*[、.．]|\p{No}|[•·*\-–—]+)\s*/u;

/** The name in a cell of a list: without line breaks, invisible characters, quotes around it and marks at its end. */
export function cellText(cell: string): string {
  const text = cell.replace(BREAKS, ' ').trim();
  return text.replace(/^["'“”「」]+|["'“”「」、，,;；。]+$/gu, '').trim();
}

/** The names that a cell may hold, the likeliest first: as it stands, then without the numbering before it. */
export function cellNames(cell: string): string[] {
  const text = cellText(cell);
  const bare = cellText(text.replace(NUMBERING, ''));
  return [...new Set([text, bare])].filter((name) => nameKey(name) !== '');
}
