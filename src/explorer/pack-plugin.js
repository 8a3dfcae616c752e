import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const pack = promisify(brotliCompress);

/** Lays beside each script and style its packed form (`.br`), so that the service need not pack it for the first visitor. */
export function packed() {
  return {
    name: 'packed',
    // once the files are written: until then other plugins may change them
    async writeBundle({ dir }, bundle) {
      const names = Object.keys(bundle).filter((each) => /\.(js|css)$/.test(each));
      const paths = names.map((name) => join(dir, name));
      await Promise.all(paths.map(async (path) => writeFile(`${path}.br`, await pack(await readFile(path)))));
    },
  };
}
