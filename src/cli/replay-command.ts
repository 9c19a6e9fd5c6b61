/** `replay scenario.json [--json]`: the ledger for outsiders. */

import { readFileSync } from 'node:fs';
import { Refusal } from '../core/kernel/result.ts';
import { replayScenario, type ScenarioResult } from './replay-scenario.ts';

/** @throws Refusal `unreadable_scenario`, `invalid_scenario`. */
export function replayFile(path: string): ScenarioResult {
  return replayScenario(readJson(path));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refusal('unreadable_scenario', { reason: error instanceof Error ? error.message : String(error) }, path);
  }
}

/** The rows and the schedule as aligned text, for a person at a terminal. */
export function scenarioText({ rows, schedule, totals }: ScenarioResult): string {
  return [
    table(rows.map((row) => ({ ...row }))), '', table(schedule.map((row) => ({ ...row }))), '',
    ...Object.entries(totals).map(([name, value]) => `${name.padEnd(22)} ${value}`),
  ].join('\n');
}

function table(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const [first] = rows;
  if (!first) return '';
  const lines = [Object.keys(first), ...rows.map((row) => Object.values(row).map(String))];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => line.map((cell, column) => cell.padStart(widths[column]!)).join('  ')).join('\n');
}
