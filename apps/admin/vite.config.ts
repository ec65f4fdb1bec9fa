import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const domain = fileURLToPath(new URL('../../libs/domain/src/index.ts', import.meta.url));

export default defineConfig({
  plugins: [react()],
  // The rules are read from their source: the CommonJS build the API runs could not be cut down to what a screen uses.
  resolve: { alias: { '@terril/domain': domain } },
  build: { outDir: 'dist', target: 'es2022', chunkSizeWarningLimit: 900 },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
