import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Lays beside each script and style its packed form (`.br`), so that the service need not pack it for the first visitor. */
export function packed() {
  return {
    name: 'packed',
    // once the files are written: until then other plugins may change them
    async writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((each) => /\.(js|css)$/.test(each))) {
        const path = join(dir, name);
        await writeFile(`${path}.br`, brotliCompressSync(await readFile(path)));
      }
    },
  };
}
