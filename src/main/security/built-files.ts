/**
 * Which file a URL of ours stands for.
 *
 * The list of built files is read once at the start, and a URL is served only if its path is on it: there is no path to
 * escape from, because no path of a request ever reaches the file system.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isAppUrl } from './app-url.ts';

export interface BuiltFile {
  readonly file: string;
  readonly mediaType: string;
}

/** URL path ("/assets/index-x1.js") → file. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>;

/** A kind of file that is not listed here is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

export function listBuiltFiles(folder: string): BuiltFiles {
  return new Map(filesBelow(folder, '').flatMap((relative) => {
    const mediaType = mediaTypes[path.posix.extname(relative)];
    return mediaType ? [[`/${relative}`, { file: path.join(folder, relative), mediaType }] as const] : [];
  }));
}

/** null when it is no URL of ours, or its path is not exactly that of a built file. */
export function builtFileFor(files: BuiltFiles, url: string): BuiltFile | null {
  if (!isAppUrl(url)) return null;
  return files.get(new URL(url).pathname) ?? null;
}

/** By hand: node's own recursive listing does not see into app.asar on every version of Electron. */
function filesBelow(folder: string, prefix: string): string[] {
  return readdirSync(path.join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const relative = path.posix.join(prefix, entry.name);
    return entry.isDirectory() ? filesBelow(folder, relative) : [relative];
  });
}
