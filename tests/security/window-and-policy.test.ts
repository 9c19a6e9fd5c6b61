/** Rows 2, 3, 4, 6 to 11 of the Electron security list: the window factory and the content security policy. */
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/main/security/content-security-policy.ts';
import { securePreferences } from '../../src/main/security/window-options.ts';

describe('rows 2, 3, 4, 6, 8, 9, 10, 11: the window factory', () => {
  it('gives these powers and no other', () => {
    expect(securePreferences({ preload: '/preload.cjs', isPackaged: true })).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    });
  });

  it('leaves developer tools to unpackaged builds', () => {
    expect(securePreferences({ isPackaged: false }).devTools).toBe(true);
  });
});

describe('row 7: the content security policy', () => {
  it('is exactly this', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
        "connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('lets no script run but from a file of ours', () => {
    const [scripts] = /script-src ([^;]*)/.exec(contentSecurityPolicy)?.slice(1) ?? [];
    expect(scripts).toBe("'self'");
  });
});
