import { brotliCompressSync } from 'node:zlib';

/** Lays beside each script and style its packed form (`.br`), so that the service need not pack it for the first visitor. */
export function packed() {
  return {
    name: 'packed',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [fileName, file] of Object.entries(bundle))
        if (/\.(js|css)$/.test(fileName))
          this.emitFile({
            type: 'asset',
            fileName: `${fileName}.br`,
            source: brotliCompressSync(file.type === 'chunk' ? file.code : file.source),
          });
    },
  };
}
