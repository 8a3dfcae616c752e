import { Converter } from 'opencc-js/t2cn';
import type { Words } from './kind.ts';

/** Kinds of name. */
export const nameKinds: Words = {
  FULL: '全称 · full name',
  SHORT: '简称 · short name',
  FORMER: '曾用名 · former name',
  VARIANT: '异写 · another way of writing it',
  MISSPELT: '误写 · a slip of the pen in the source',
  TRADITIONAL: '繁体 · in traditional characters',
  FOREIGN: '外文名 · in a foreign language',
  PROBABLE: '可能的名称 · very probably the same thing; the source does not say so',
  EDITORIAL: '编者简称 · a short name that the editors added for looking things up; no source has it',
};

/** A name of an entity as a source writes it. */
export interface Name {
  readonly name: string;
  readonly kind: string;
  /** Ids of the evidence where the name stands. */
  readonly evidence: readonly string[];
}

const simplified = Converter({ from: 't', to: 'cn' });
const IGNORED = /[\s\p{P}\p{S}\p{C}]+/gu;
const LONGEST_NAME = 200;
const PREFIX = /^(?:上海市|上海)+(?=.{2,})/;
const BRACKETED_PLACE = /[(（](?:上海|中国|集团)[)）]/g;
const SUFFIX = /(股份有限公司|有限责任公司|有限公司)$/;

/** Why a text cannot be a name, or `null` where it can. */
export function nameFault(name: string): string | null {
  if (nameKey(name) === '') return 'must have a letter, a character or a digit.';
  if (/\p{C}/u.test(name)) return 'must not have control characters or invisible ones.';
  return name.length > LONGEST_NAME ? `may have at most ${LONGEST_NAME} characters; it has ${name.length}.` : null;
}

/** The form in which names are compared: width, case, spaces, punctuation and traditional characters do not matter. */
export function nameKey(name: string): string {
  return simplified(name.normalize('NFKC')).toLowerCase().replace(IGNORED, '');
}

/** Kinds whose names registers compare by their cores; elsewhere what the core leaves out tells things apart: 上海市技能大师工作室. */
const BODIES: readonly string[] = ['School', 'University', 'Enterprise', 'Alliance', 'Organization'];

/** The core of a name as registers compare them: without 上海市, a place in brackets, and the legal form of a company. */
export function coreKey(name: string): string {
  const core = nameKey(name.normalize('NFKC').replace(BRACKETED_PLACE, '')).replace(SUFFIX, '');
  return core.replace(PREFIX, '') || nameKey(name);
}

/** The key by which the name of an entity of this kind is found where no name is written like it: its core, for bodies. */
export function looseKey(name: string, kind: string): string {
  return BODIES.includes(kind) ? coreKey(name) : nameKey(name);
}
