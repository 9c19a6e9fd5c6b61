// Plants one violation after another in a copy of the lint configuration's folder, and expects lint to name each.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');

const planted: Array<[file: string, code: string, rule: string]> = [
  ['src/core/loan/clock.ts', 'export const now = () => Date.now();', 'no-clock-or-chance'],
  ['src/core/loan/today.ts', 'export const today = () => new Date();', 'no-clock-or-chance'],
  ['src/core/credit/chance.ts', 'export const dice = () => Math.random();', 'no-clock-or-chance'],
  ['src/core/kernel/fraction.ts', 'export const rate = 0.0435;', 'no-float'],
  ['src/core/accounting/parse.ts', 'export const fen = (text: string) => parseFloat(text);', 'no-float'],
  ['src/core/accounting/number.ts', 'export const fen = (text: string) => Number.parseFloat(text);', 'no-float'],
  ['src/core/statistics/fixed.ts', 'export const text = (fen: number) => fen.toFixed(2);', 'no-float'],
  ['src/core/kernel/needs-area.ts', "export { x } from '../loan/x.ts';", 'import-direction'],
  ['src/core/credit/looks-up.ts', "export { x } from '../workday/x.ts';", 'import-direction'],
  ['src/core/loan/allocate.ts', "export { readFileSync } from 'node:fs';", 'import-direction'],
  ['src/core/loan/score.ts', "export { sql } from 'drizzle-orm';", 'import-direction'],
  ['src/core/contract/drizzle.ts', "export { sql } from 'drizzle-orm';", 'import-direction'],
  ['src/core/store/window.ts', "export { app } from 'electron';", 'import-direction'],
  ['src/renderer/screens/disk.ts', "export { readFileSync } from 'node:fs';", 'import-direction'],
  ['src/renderer/screens/core.ts', "export { x } from '../../core/loan/x.ts';", 'import-direction'],
  ['src/renderer/screens/grid.tsx', "export { AgGridReact } from 'ag-grid-react';", 'import-direction'],
  ['src/renderer/screens/lazy.ts', "export const x = () => import('../../core/loan/x.ts');", 'import-direction'],
  ['src/main/rule.ts', "export { x } from '../core/loan/x.ts';", 'import-direction'],
  ['src/main/remote.ts', "export { x } from '@electron/remote';", 'import-direction'],
  ['src/main/raw.ts', "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();", 'no-restricted-imports'],
  ['src/main/window.ts', 'export const preferences = { webSecurity: false };', 'no-dangerous-setting'],
  ['src/main/blink.ts', "export const preferences = { enableBlinkFeatures: 'x' };", 'no-dangerous-setting'],
  ['src/renderer/screens/text.tsx', 'export const Screen = () => <p>额度</p>;', 'no-chinese-in-screens'],
  ['src/renderer/screens/label.tsx', 'export const Screen = () => <p title="额度" />;', 'no-chinese-in-screens'],
  ['src/renderer/screens/template.tsx', 'export const label = (n: number) => `共 ${n}`;', 'no-chinese-in-screens'],
  ['src/core/loan/log.ts', "export const log = () => console.log('x');", 'no-console'],
  ['src/core/loan/loop-a.ts', "import { b } from './loop-b.ts';\nexport const a = () => b();", 'no-cycle'],
  ['src/core/loan/loop-b.ts', "import { a } from './loop-a.ts';\nexport const b = () => a();", 'no-cycle'],
];

const allowed: Array<[file: string, code: string]> = [
  ['src/core/kernel/whole.ts', 'export const rate = 43_500;'],
  ['src/core/kernel/date.ts', "export const day = (text: string) => new Date(text).getUTCDay();"],
  ['src/core/credit/looks-down.ts', "export { x } from '../household/x.ts';"],
  ['src/core/credit/queries.ts', "export { sql } from 'drizzle-orm';"],
  ['src/core/loan/clock.test.ts', 'export const now = () => Date.now() * 0.5;'],
  ['src/main/core-process.ts', "export { x } from '../core/loan/x.ts';"],
  ['src/main/ipc/relay.ts', "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();"],
  ['src/renderer/text/zh-cn.tsx', "export const zh = { line: '额度' };"],
  ['src/renderer/components/grid/data-grid.tsx', "export { AgGridReact } from 'ag-grid-react';"],
];

interface Finding {
  filename: string;
  code: string;
}

describe('lint', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'branch-desk-lint-'));
  let findings: Finding[];

  beforeAll(() => {
    cpSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
    cpSync(path.join(root, 'scripts/lint'), path.join(folder, 'scripts/lint'), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    for (const [file, code] of [...planted, ...allowed]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), `${code}\n`);
    }
    const { stdout } = spawnSync('oxlint', ['-f', 'json', 'src'], { cwd: folder, encoding: 'utf8' });
    findings = JSON.parse(stdout).diagnostics;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(planted)('finds the violation in %s', (file, _code, rule) => {
    const found = findings.filter(({ filename }) => filename === file).map(({ code }) => code);
    expect(found).toContainEqual(expect.stringContaining(`(${rule})`));
  });

  it.each(allowed)('lets %s pass', (file) => {
    expect(findings.filter(({ filename }) => filename === file)).toEqual([]);
  });
});
