import fc from 'fast-check';
import { expect, it } from 'vitest';
import { replayScenario } from '../../cli/replay-scenario.ts';
import { scenarioArbitrary } from '../../../tests/reference/random-scenario.ts';
import { slowLedger } from '../../../tests/reference/slow-ledger.ts';

/** LEDGER_HISTORIES=20000 for a long run. */
const histories = Number(process.env['LEDGER_HISTORIES'] ?? 1500);

it('agrees with the day-by-day reference to the fen, row by row', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(scenarioArbitrary, (scenario) => {
      expect(replayScenario(scenario).rows).toEqual(slowLedger(scenario));
    }),
    { numRuns: histories },
  );
});
