import { z } from 'zod';
import { allowedFrame, allowedHost, allowedOrigin } from './http/admission.ts';
import { DEFAULT_LIMITS } from './http/limits.ts';

/** One setting of the service, as its table in the README shows it. */
export interface Setting {
  /** The environment variable. */
  readonly name: SettingName;
  /** The text that stands for an absent or empty variable; `null` where there is none. */
  readonly fallback: string | null;
  /** What it decides, in one sentence. */
  readonly description: string;
}

/** Schemes of the addresses under which a Neo4j answers. */
export const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'] as const;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const text = z.string().trim();

const HOST_FORM = 'names or addresses without scheme and port, such as graph.example.cn or *.example.cn';
const ORIGIN_FORM = 'origins such as https://board.example.cn, https://*.example.cn or http://board.example.cn:*';

/** The values that settings take, by variable. */
export const SETTING_VALUES = {
  PORT: whole(0, 65_535),
  HOST: text,
  DATA_DIR: text,
  SEEDS_DIR: text,
  NEO4J_URI: text.refine(hasKnownScheme, { error: schemeFault }).optional(),
  NEO4J_USER: text.optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: text.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: expected(`one of ${LOG_LEVELS.join(', ')}`) }),
  INTROSPECTION: z.stringbool({ error: expected('true or false') }),
  CURATOR_TOKEN: z
    .string()
    .min(16, { error: 'must be at least 16 characters long' })
    .regex(/^[\x21-\x7e]*$/, {
      error: 'must be of visible ASCII characters without spaces, since it travels in a header',
    })
    .optional(),
  ALLOWED_HOSTS: list(allowedHost, HOST_FORM).optional(),
  ALLOWED_ORIGINS: list(allowedOrigin, ORIGIN_FORM),
  FRAME_ANCESTORS: list(allowedFrame, `"self" or ${ORIGIN_FORM}`),
  MAX_DEPTH: whole(1, 100),
  MAX_COST: whole(1, 10_000_000),
  MAX_ALIASES: whole(0, 1_000),
  MAX_BODY_BYTES: whole(1_000, 100_000_000),
  REQUEST_TIMEOUT_MS: whole(100, 600_000),
};

/** The names of all settings. */
export type SettingName = keyof typeof SETTING_VALUES;

/** All settings, in the order of the README's table. */
export const SETTINGS: readonly Setting[] = [
  setting('PORT', '4000', 'Port to listen on; 0 takes any free one.'),
  setting(
    'HOST',
    '127.0.0.1',
    'Address to listen on; 0.0.0.0 lets other machines in, and the start says what that opens.',
  ),
  setting(
    'DATA_DIR',
    './data',
    'Folder of the embedded graph store, and of the secret by which its owner may change the graph.',
  ),
  setting('SEEDS_DIR', './seeds', 'Folder of the report editions that are seeded.'),
  setting(
    'NEO4J_URI',
    null,
    'Address of a Neo4j (bolt:// or neo4j://); set, it takes the place of the embedded store.',
  ),
  setting('NEO4J_USER', null, 'User of the Neo4j; "neo4j" where only a password is given.'),
  setting('NEO4J_PASSWORD', null, 'Password of that user; without one there is no login.'),
  setting('NEO4J_DATABASE', null, "Database on the Neo4j; the server's default one otherwise."),
  setting('LOG_LEVEL', 'info', `Least level that is logged: ${LOG_LEVELS.join(', ')}.`),
  setting('INTROSPECTION', 'true', 'Whether callers may ask for the schema.'),
  setting(
    'CURATOR_TOKEN',
    null,
    'Token with which curators may change the graph over HTTP; without one only the owner of DATA_DIR may.',
  ),
  setting(
    'ALLOWED_HOSTS',
    null,
    'Host names to answer under beside the bound address and localhost: graph.example.cn, *.example.cn; * for all.',
  ),
  setting(
    'ALLOWED_ORIGINS',
    'localhost',
    'Origins whose pages may read questions, exports and tables: https://board.example.cn; localhost is any port of it; * all, none nobody.',
  ),
  setting(
    'FRAME_ANCESTORS',
    'none',
    'Origins whose pages may show the explorer, exports and tables in a frame, besides self for its own; * all, none nobody.',
  ),
  setting('MAX_DEPTH', String(DEFAULT_LIMITS.depth), 'Nested fields that an operation may have.'),
  setting(
    'MAX_COST',
    String(DEFAULT_LIMITS.cost),
    'Fields an operation may resolve: refused if its lists can hold more, stopped where they do.',
  ),
  setting('MAX_ALIASES', String(DEFAULT_LIMITS.aliases), 'Aliases that an operation may have.'),
  setting('MAX_BODY_BYTES', String(DEFAULT_LIMITS.bodyBytes), 'Bytes that the body of a request may have.'),
  setting(
    'REQUEST_TIMEOUT_MS',
    String(DEFAULT_LIMITS.requestMilliseconds),
    'Milliseconds within which a request is answered.',
  ),
];

function setting(name: SettingName, fallback: string | null, description: string): Setting {
  return { name, fallback, description };
}

function whole(least: number, most: number) {
  const error = expected(`a whole number from ${least} to ${most}`);
  return z
    .string()
    .trim()
    .regex(/^\d+$/, { error, abort: true })
    .transform(Number)
    .pipe(z.number({ error }).min(least, { error }).max(most, { error }));
}

/** Items apart by commas; `none` by itself is the empty list. */
function list(form: (item: string) => string | null, what: string) {
  return z.string().transform((value, { issues }) => {
    const items = value.split(/[\s,]+/).filter(Boolean);
    if (items.join() === 'none') return [];
    return items.map((item) => {
      const formed = form(item);
      if (formed === null)
        issues.push({ code: 'custom', input: item, message: `must be ${what}, separated by commas, not "${item}"` });
      return formed ?? item;
    });
  });
}

function expected(what: string): (issue: { input?: unknown }) => string {
  return ({ input }) => `must be ${what}, not "${String(input)}"`;
}

function schemeOf(address: string): string {
  return address.split('://')[0] ?? '';
}

function hasKnownScheme(address: string): boolean {
  const isKnown = (NEO4J_SCHEMES as readonly string[]).includes(schemeOf(address));
  return isKnown && URL.canParse(address) && new URL(address).hostname !== '';
}

/** An address may hold a password, so only its scheme is repeated. */
function schemeFault({ input }: { input?: unknown }): string {
  return `must be an address that begins with ${NEO4J_SCHEMES.join('://, ')}://, not with "${schemeOf(String(input)).slice(0, 20)}"`;
}
