import type { Plugin } from 'vite';

/** What the schema calls the values of its enums, by type and value: in Chinese and in English. */
export function wordsOfSchema(): Record<string, Record<string, [zh: string, en: string]>>;

/** Gives the page the words of the schema's enums. */
export function schemaWords(): Plugin;
