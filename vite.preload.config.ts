// Builds the preload script into .vite/build. It is a build of its own because a sandboxed preload must be one file:
// it cannot load a chunk that it shares with main.

import { type UserConfig, defineConfig } from 'vite';

/** Packages with files of their own beside the code, which therefore go into the installed app as they are. */
export const unbundled = ['better-sqlite3'];

/** A build for Node in CommonJS. The target is the Node inside the fallback Electron, the oldest that it must run on. */
export function nodeSide(entries: Record<string, string>): UserConfig {
  return {
    build: {
      ssr: true,
      target: 'node20',
      outDir: '.vite/build',
      emptyOutDir: false,
      sourcemap: true,
      rolldownOptions: {
        input: entries,
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
    ssr: { noExternal: true, external: ['electron', ...unbundled] },
  };
}

export default defineConfig(nodeSide({ preload: 'src/main/preload.ts' }));
