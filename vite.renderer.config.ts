// Builds the pages into .vite/renderer/main_window, from where the app serves them as app://.

import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.join(import.meta.dirname, 'src/renderer');

export default defineConfig({
  root,
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: path.join(import.meta.dirname, '.vite/renderer/main_window'),
    emptyOutDir: true,
    rolldownOptions: { input: { index: path.join(root, 'index.html'), print: path.join(root, 'print.html') } },
    chunkSizeWarningLimit: 10_000, // read from the local disk, not over a network
    reportCompressedSize: false,
  },
});
