/**
 * Lists in package-lock.json the optional packages for other platforms that `npm install` left out because its registry
 * does not serve them; without them `npm ci` calls the lock file out of step. Run it after `npm install` where it complains.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'netbsd', 'openbsd', 'sunos', 'aix', 'openharmony'];
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];

/** What a package for a platform runs on, read from its name. */
function platformOf(name) {
  if (name === 'fsevents') return { os: ['darwin'] };
  const words = name.split(/[-/]/);
  const cpu = processors.filter((each) => words.includes(each));
  const os = systems.filter((each) => words.includes(each));
  const libc = words.some((word) => word.startsWith('gnu')) ? ['glibc'] : words.includes('musl') ? ['musl'] : [];
  return { ...(cpu.length && { cpu }), ...(libc.length && os[0] === 'linux' && { libc }), ...(os.length && { os }) };
}

for (const [place, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const known = [`${place}/node_modules/${name}`, `node_modules/${name}`].some((each) => each in lock.packages);
    const platform = platformOf(name);
    if (known || !(platform.os ?? platform.cpu)) continue;
    const version = range.replace(/^[~^]/, '');
    lock.packages[`node_modules/${name}`] = { version, ...(dev && { dev }), ...platform, optional: true };
    console.log(`listed ${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
