import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const domain = fileURLToPath(new URL('../../libs/domain/src/index.ts', import.meta.url));

/** What is not worth compressing, in bytes; the API's own limit. */
const SMALL = 1024;

/** Compresses each file once, as hard as can be: the API sends the `.br` or `.gz` beside it instead of doing so each time. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const names = await readdir(dir, { recursive: true });
      for (const name of names.filter((each) => /\.(js|css|html|svg)$/.test(each))) {
        const file = path.join(dir, name);
        const content = await readFile(file);
        if (content.length < SMALL) continue;
        await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
        await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), compressed()],
  // The rules are read from their source: the CommonJS build the API runs could not be cut down to what a screen uses.
  resolve: { alias: { '@terril/domain': domain } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    chunkSizeWarningLimit: 1300,
    // What every screen needs is one file: in a hundred small ones, a list cost as many requests and a fifth more bytes.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
