/** The one origin of the user interface, and whether a URL belongs to it. */

export const APP_SCHEME = 'app';
export const APP_HOST = 'branch';
export const PAGE_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;
export const PRINT_PAGE_URL = `${APP_SCHEME}://${APP_HOST}/print.html`;

/** Decided on the parsed URL, never on a part of its text: `http://x/?next=app://branch` is not ours. */
export function isAppUrl(text: unknown): boolean {
  if (typeof text !== 'string' || !URL.canParse(text)) return false;
  const { protocol, host, username, password } = new URL(text);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}
