import { execFileSync, spawnSync } from 'node:child_process';
import { test } from '@jest/globals';

const script = new URL('read-feeds.py', import.meta.url).pathname;
const LIBRARIES = 'networkx, igraph, rdflib, openpyxl';

/** Attributes by name. */
export type Values = Readonly<Record<string, unknown>>;

/** Nodes or edges by id, each with all its attributes. */
export type Things = Readonly<Record<string, Values>>;

/** What a reader found in a file, or why it failed. */
export interface Found {
  readonly failed?: string;
  readonly nodes: Things;
  readonly edges: Things;
}

/** What this machine lacks to run readers that others wrote, or `null` where it has them all. */
export const lack = lacking();
if (lack && process.env['CI'] === 'true') throw new Error(`The feeds are opened in readers of Python, and ${lack}.`);
if (lack)
  console.log(
    `NOT compared with networkx, igraph, rdflib and openpyxl: ${lack}. "pip install -r tests/feeds/requirements.txt" installs them.`,
  );

/** A test that needs the readers; skipped, and said so, where they are not. */
export const testInPython = lack ? test.skip : test;

function lacking(): string | null {
  const { error, status, stderr } = spawnSync('python3', ['-c', `import ${LIBRARIES}`], { encoding: 'utf8' });
  if (error) return 'there is no python3 on the PATH';
  return status === 0 ? null : `python3 says "${stderr.trim().split('\n').at(-1)}"`;
}

/** What each reader finds in the feeds of a folder, whose files are named by their formats. */
export function readFeeds(folder: string): Readonly<Record<string, Found>> {
  const environment = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' };
  const options = { encoding: 'utf8', env: environment, maxBuffer: 2 ** 28 } as const;
  return JSON.parse(execFileSync('python3', ['-W', 'ignore', script, folder], options)) as Record<string, Found>;
}
