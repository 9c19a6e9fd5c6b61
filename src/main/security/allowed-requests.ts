/** Which requests of a page leave its process at all: the app's own files and bytes that the page holds already. */
import { isAppUrl } from './app-url.ts';

/** `devtools:` exists in unpackaged builds only; the installed app cannot open them. */
const insideSchemes: ReadonlySet<string> = new Set(['data:', 'blob:', 'devtools:']);

export function mayBeRequested(url: string): boolean {
  return isAppUrl(url) || (URL.canParse(url) && insideSchemes.has(new URL(url).protocol));
}
