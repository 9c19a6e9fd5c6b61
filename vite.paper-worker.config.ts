// Builds the program of the threads that print papers into .vite/build. It is a build of its own because it must be one
// file: it is read from the app's archive and started as it is.

import { defineConfig } from 'vite';
import { nodeSide } from './vite.preload.config.ts';

export default defineConfig(nodeSide({ 'paper-worker': 'src/core/document/paper-worker-pdf.ts' }));
