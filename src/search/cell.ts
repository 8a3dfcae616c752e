import { nameKey } from '../entity/name.ts';

const BREAKS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;
/** What stands between the cells of a row, or between names that share a cell. */
const SEPARATORS = /[\t\r\n\u2028\u2029、；;,，|]+/;
/** 1. · 1、· (1) · [1] · A、· 一、· ① · • : how rows of a list are numbered or marked. */
const NUMBERING =
  /^(?:[（([【]\s*(?:\d{1,4}|[A-Za-z]|[一二三四五六七八九十]{1,3})\s*[)）\]】]|(?:\d{1,4}|[A-Za-z])\s*[.．、)）:：](?!\d)|[一二三四五六七八九十]{1,3}\s*[、.．]|\p{No}|[•·*\-–—]+)\s*/u;
/** 甲方： · 单位名称: what a line says before its name. */
const LABEL = /^[^:：]{1,8}[:：]\s*(?=.)/u;
/** （乙方） · (简称蓝海) · 【黄浦区】: a remark after a name. */
const REMARK = /\s*[（([【][^（([【）)\]】]*[)）\]】]\s*$/u;
/** A number to call, with or without a word for it. */
const PHONE = /[\s,，]*(?:电话|手机|tel|phone)?\s*[:：.]?\s*\+?\d[\d\s()-]{5,}$/iu;
const QUOTED = /["“「『]([^"”」』]+)["”」』]/u;

/** The name in a cell of a list: without line breaks, invisible characters, quotes around it and marks at its end. */
export function cellText(cell: string): string {
  const text = cell.replace(BREAKS, ' ').trim();
  return text.replace(/^["'“”「」]+|["'“”「」、，,;；。]+$/gu, '').trim();
}

/** The names that a cell may hold, the likeliest first: as it stands, then without what lists put before and behind a name. */
export function cellNames(cell: string): string[] {
  const texts = [cellText(cell)];
  for (const mark of [NUMBERING, PHONE, REMARK, LABEL]) texts.push(cellText(texts.at(-1)!.replace(mark, '')));
  const quoted = QUOTED.exec(cell.replace(BREAKS, ' '))?.[1];
  if (quoted !== undefined) texts.push(cellText(quoted));
  return [...new Set(texts)].filter((name) => nameKey(name) !== '');
}

/** The cells of a row, or the names in a cell, that may be names: without bare numbers; none where there is but one cell. */
export function cellParts(cell: string): string[] {
  const parts = cell.split(SEPARATORS).map((part) => part.trim());
  const cells = parts.filter((part) => nameKey(part) !== '');
  return cells.length < 2 ? [] : cells.filter((part) => !/^[\d\s.()（）+-]+$/u.test(part));
}
