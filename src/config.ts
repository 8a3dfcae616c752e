import { z } from 'zod';
import type { Admission } from './http/admission.ts';
import type { Limits } from './http/limits.ts';
import { SETTINGS, SETTING_VALUES, type SettingName } from './settings.ts';

/** How the service is set up. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly seedsFolder: string;
  readonly store: StoreConfig;
  readonly logLevel: string;
  readonly introspection: boolean;
  /** What curators send to change the graph; `null` where only the owner of the data folder may. */
  readonly curatorToken: string | null;
  /** Folder of what belongs to this machine whatever the store. */
  readonly dataFolder: string;
  readonly admission: Admission;
  readonly limits: Partial<Limits>;
}

/** The store that the settings name, as `openGraph` takes it. */
export type StoreConfig =
  | { readonly engine: 'embedded'; readonly folder: string }
  | {
      readonly engine: 'neo4j';
      readonly uri: string;
      readonly user: string | undefined;
      readonly password: string | undefined;
      readonly database: string | undefined;
    };

/** The settings are not what they must be; the message names every variable at fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;
type Values = z.infer<typeof VALUES>;

const VALUES = z.object(SETTING_VALUES).check(({ value, issues }) => {
  if (value.NEO4J_URI !== undefined) return;
  for (const name of ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'] as const) {
    // Otherwise a forgotten address would quietly start on an empty embedded store.
    if (value[name] !== undefined)
      issues.push({ code: 'custom', input: undefined, path: [name], message: 'needs NEO4J_URI beside it' });
  }
});

/** Reads the settings from environment variables; fails with a `ConfigError` that tells all faults at once. */
export function readConfig(environment: Environment): Config {
  const result = VALUES.safeParse(
    Object.fromEntries(SETTINGS.map(({ name, fallback }) => [name, textOf(environment, name, fallback)])),
  );
  if (result.success) return configOf(result.data);
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
  throw new ConfigError(`The settings are not right: ${faults.join('; ')}.`);
}

/** An empty variable counts as absent, as compose files write it. */
function textOf(environment: Environment, name: SettingName, fallback: string | null): string | undefined {
  return environment[name]?.trim() ? environment[name] : (fallback ?? undefined);
}

function configOf(values: Values): Config {
  return {
    port: values.PORT,
    host: values.HOST,
    seedsFolder: values.SEEDS_DIR,
    store: storeOf(values),
    logLevel: values.LOG_LEVEL,
    introspection: values.INTROSPECTION,
    curatorToken: values.CURATOR_TOKEN ?? null,
    dataFolder: values.DATA_DIR,
    admission: { hosts: values.ALLOWED_HOSTS ?? [], origins: values.ALLOWED_ORIGINS, frames: values.FRAME_ANCESTORS },
    limits: limitsOf(values),
  };
}

function storeOf(values: Values): StoreConfig {
  const { NEO4J_URI: uri, NEO4J_USER: name, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = values;
  if (uri === undefined) return { engine: 'embedded', folder: values.DATA_DIR };
  return { engine: 'neo4j', uri, user: name ?? (password === undefined ? undefined : 'neo4j'), password, database };
}

function limitsOf(values: Values): Partial<Limits> {
  return {
    depth: values.MAX_DEPTH,
    cost: values.MAX_COST,
    aliases: values.MAX_ALIASES,
    bodyBytes: values.MAX_BODY_BYTES,
    requestMilliseconds: values.REQUEST_TIMEOUT_MS,
  };
}
