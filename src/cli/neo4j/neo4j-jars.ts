import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The release of Neo4j Community that is fetched; it also stands in pom.xml. */
export const neo4jVersion = '5.26.30';

/** The root of the project, whose `.neo4j/` keeps the jars. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const jars = join(root, '.neo4j', `lib-${neo4jVersion}`);

/** A file that stands in `src/cli/neo4j/`, where it also stays after a build. */
export function launcherFile(name: string): string {
  return join(root, 'src', 'cli', 'neo4j', name);
}

/** What is missing to start a Neo4j here, as a sentence, or `null` where nothing is. */
export function neo4jAvailable(): string | null {
  const { error, stdout } = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
  const version = Number(/^java\.base@(\d+)/m.exec(stdout ?? '')?.[1] ?? 0);
  if (error !== undefined || version === 0) return 'Java is not installed; install a JDK of version 17 or newer.';
  if (version < 17) return `Java ${version} is too old for Neo4j; install a JDK of version 17 or newer.`;
  if (!/^jdk\.compiler@/m.test(stdout))
    return `Java ${version} is here without its compiler; install a JDK rather than a JRE.`;
  if (existsSync(jars) || spawnSync('mvn', ['--version']).error === undefined) return null;
  return 'Maven is not installed; install it, or copy a filled .neo4j/ folder here.';
}

/** The folder of Neo4j's jars; fetched with Maven the first time (about 120 MB), never again. */
export async function neo4jJars(): Promise<string> {
  if (existsSync(jars)) return jars;
  const draft = `${jars}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    await fetchJars(draft);
    if (!existsSync(jars)) renameSync(draft, jars);
    return jars;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function fetchJars(folder: string): Promise<void> {
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
  const options = ['-B', '-q', '-f', launcherFile('pom.xml'), goal, `-DoutputDirectory=${folder}`];
  try {
    await promisify(execFile)('mvn', options, { maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout = '', message } = error as { stdout?: string; message: string };
    const reason = (stdout.trim() || message).split('\n').slice(0, 5).join('\n');
    throw new Error(
      `Maven could not fetch Neo4j ${neo4jVersion}; see whether it reaches its repositories.\n${reason}`,
      { cause: error },
    );
  }
}
