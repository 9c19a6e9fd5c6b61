/** Serves the built pages as app://branch/…, and nothing else: no other file, method or host. */
import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { APP_SCHEME } from './app-url.ts';
import { builtFileFor, type BuiltFiles } from './built-files.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** Before `ready`. A standard, secure scheme has an origin, so that same-origin rules and the CSP's 'self' mean it. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** @param extra a path of this session alone, answered from memory: the document that is being printed. */
export function serveApp(session: Session, files: BuiltFiles, extra: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map()): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET') return refusal(405);
    const built = builtFileFor(files, request.url);
    if (built) return new Response(await readFile(built.file), { headers: headersFor(built.mediaType) });
    const bytes = extra.get(new URL(request.url).pathname);
    return bytes ? new Response(bytes, { headers: headersFor('application/octet-stream') }) : refusal(404);
  });
}

const refusal = (status: number) => new Response(null, { status, headers: headersFor('text/plain') });

export function headersFor(mediaType: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}
