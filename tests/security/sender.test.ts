/** Row 17 of the Electron security list: whom main listens to, with frames as an attacker would have them. */
import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import type { Responder } from '../../src/main/ipc/handle.ts';
import { guarded } from '../../src/main/ipc/guarded.ts';
import { TrustedPages, type Page, type SenderEvent } from '../../src/main/ipc/trusted-pages.ts';

class FakePage extends EventEmitter implements Page {
  readonly id: number;
  readonly sent: unknown[][] = [];
  constructor(id: number) {
    super();
    this.id = id;
  }
  send(...words: unknown[]): void {
    this.sent.push(words);
  }
  isDestroyed(): boolean {
    return false;
  }
}

function withOnePage() {
  const gone = vi.fn<(clientId: string) => void>();
  const pages = new TrustedPages(gone);
  const page = new FakePage(7);
  return { pages, page, gone, clientId: pages.add(page) };
}

const from = (id: number, senderFrame: SenderEvent['senderFrame']): SenderEvent => ({ sender: { id }, senderFrame });
const mainFrame = { url: 'app://branch/index.html', parent: null };

describe('row 17: a message is heard', () => {
  it('from the main frame of a page of ours, under the client id of its window', () => {
    const { pages, clientId } = withOnePage();
    expect(pages.clientOf(from(7, mainFrame))).toBe(clientId);
  });

  it.each([
    ['a frame that is gone', from(7, null)],
    ['a frame inside the page', from(7, { ...mainFrame, parent: mainFrame })],
    ['an empty page', from(7, { url: 'about:blank', parent: null })],
    ['no URL', from(7, { url: '', parent: null })],
    ['another host', from(7, { url: 'app://branch.evil/index.html', parent: null })],
    ['another scheme', from(7, { url: 'https://branch/index.html', parent: null })],
    ['a file', from(7, { url: 'file:///opt/branch/index.html', parent: null })],
    ['a URL that names ours', from(7, { url: 'http://x/?next=app://branch/index.html', parent: null })],
    ['a window that main does not know', from(8, mainFrame)],
  ])('not from %s', (_who, event) => {
    expect(withOnePage().pages.clientOf(event)).toBeNull();
  });

  it('no more when the window is closed, and the core is told', () => {
    const { pages, page, gone, clientId } = withOnePage();
    page.emit('destroyed');
    expect(pages.clientOf(from(7, mainFrame))).toBeNull();
    expect(gone).toHaveBeenCalledExactlyOnceWith(clientId);
  });
});

describe('row 17: the wrapper around every handler', () => {
  const logError = vi.fn<(...words: unknown[]) => void>();

  it('refuses with a code and does not call the handler', async () => {
    const respond = vi.fn<Responder>();
    const respondTo = guarded('core:call', withOnePage().pages, respond, logError);
    expect(await respondTo(from(7, null), 'household.list', {})).toMatchObject({ ok: false, error: { code: 'untrusted_sender' } });
    expect(respond).not.toHaveBeenCalled();
  });

  it('passes the client id that main knows, never one from the page', async () => {
    const { pages, clientId } = withOnePage();
    const respond = vi.fn<Responder>(() => ({ ok: true, value: null }));
    await guarded('core:call', pages, respond, logError)(from(7, mainFrame), 'a', 'b');
    expect(respond).toHaveBeenCalledExactlyOnceWith(clientId, 'a', 'b');
  });

  it('answers a defect with a code and keeps its stack to the log', async () => {
    const fail = () => { throw new Error('/home/teller/branch.store'); };
    const answer = await guarded('core:call', withOnePage().pages, fail, logError)(from(7, mainFrame));
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal_error', params: {} } });
    expect(JSON.stringify(answer)).not.toContain('teller');
  });

  it('sends only to the window that it is about', () => {
    const { pages, page, clientId } = withOnePage();
    const other = new FakePage(9);
    pages.add(other);
    pages.send(clientId, 'core:progress', 1);
    expect(page.sent).toEqual([['core:progress', 1]]);
    expect(other.sent).toEqual([]);
  });
});
