import { describe, expect, it } from 'vitest';
import { awayReason } from './printer-state.ts';

const cups = (options: Record<string, string>) => awayReason({ options }, 'linux');

describe('a printer of CUPS', () => {
  it('is there when idle or at work', () => {
    expect(cups({ 'printer-state': '3', 'printer-state-reasons': 'none', 'printer-is-accepting-jobs': 'true' })).toBeNull();
    expect(cups({ 'printer-state': '4', 'printer-state-reasons': 'toner-low-warning' })).toBeNull();
    expect(cups({})).toBeNull();
  });
  it('is away when stopped, refusing or out of reach, in the system’s words', () => {
    expect(cups({ 'printer-state': '5', 'printer-state-reasons': 'paused' })).toBe('paused');
    expect(cups({ 'printer-state': '5', 'printer-state-reasons': 'none' })).toBe('stopped');
    expect(cups({ 'printer-state': '3', 'printer-is-accepting-jobs': 'false' })).toBe('not-accepting-jobs');
    expect(cups({ 'printer-state': '4', 'printer-state-reasons': 'offline-report' })).toBe('offline-report');
  });
  it('of an older Electron has its state beside the options', () => expect(awayReason({ status: 5, options: {} }, 'linux')).toBe('stopped'));
});

describe('a printer of Windows', () => {
  it.each([[0, null], [0x80, 'offline'], [0x10, 'paper-out'], [0x400, null], [0x8 | 0x400, 'paper-jam']])('%i', (status, word) => {
    expect(awayReason({ status, options: {} }, 'win32')).toBe(word);
  });
});
