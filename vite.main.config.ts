// Builds what runs on Node inside Electron, the main process and the core process, into .vite/build.

import { defineConfig } from 'vite';
import { nodeSide } from './vite.preload.config.ts';

export default defineConfig(nodeSide({ main: 'src/main/main.ts', 'core-process': 'src/main/core-process.ts' }));
