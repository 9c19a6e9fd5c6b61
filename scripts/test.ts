// npm test: everything that must hold before a change lands: types, lint, unit and integration tests, end-to-end tests in
// real Electron, and the installer. All parts run even if one fails. The last line counts the tests of all runners.

import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { exitCode } from './machine/run.ts';

const results = path.join(import.meta.dirname, '../out/test-results');

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Part {
  name: string;
  command: [string, ...string[]];
  /** What the runner's JSON report counts; a part without a runner counts as one test. */
  count?: (report: never) => Count;
}

const parts: Part[] = [
  { name: 'types', command: ['tsc'] },
  { name: 'lint', command: ['oxlint'] },
  vitest('unit'),
  { name: 'e2e', command: ['node', 'scripts/e2e.ts'], count: countPlaywright },
  vitest('packaged'),
];

await rm(results, { recursive: true, force: true });
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const part of parts) {
  console.log(`\n── ${part.name} ──`);
  const start = Date.now();
  const count = await runPart(part);
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key];
  lines.push(`${part.name}: ${inWords(count)} (${Math.round((Date.now() - start) / 1000)} s)`);
}
console.log(`\n${lines.join('\n')}\n${inWords(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** A runner that fails without naming a failed test (it crashed, or found none) counts as one failure. */
async function runPart({ name, command: [program, ...args], count }: Part): Promise<Count> {
  const { code } = await exitCode(program, args);
  const report = path.join(results, `${name}.json`);
  const counted = count && existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8')) as never) : undefined;
  const result = counted ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  return code === 0 ? result : { ...result, failed: Math.max(1, result.failed) };
}

function vitest(project: string): Part {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=out/test-results/${project}.json`];
  return { name: project, command: ['vitest', 'run', '--project', project, ...reporters], count: countVitest };
}

function countVitest(report: { numPassedTests: number; numFailedTests: number; numPendingTests: number }): Count {
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

/** A flaky test passed at its second try; Playwright's own summary names it. */
function countPlaywright({ stats }: { stats: { expected: number; flaky: number; unexpected: number; skipped: number } }): Count {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
