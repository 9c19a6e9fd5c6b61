/**
 * How long a village's contracts take: filled, printed, numbered, sealed and kept, by threads, against one after the other in the core's own
 * thread with the fonts read for each paper, as pdfmake does it by itself.
 *
 * `node tests/bench/papers.ts [contracts]`. One line per figure. Beside the batch a timer ticks in the core's thread: its longest delay is how
 * long another call would have waited for its turn.
 */
import pdfmake from 'pdfmake';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillTemplate } from '../../src/core/document/filled-document.ts';
import { firstTemplate } from '../../src/core/document/first-templates.ts';
import { documentDefinition, FONT } from '../../src/core/document/layout-pdf.ts';
import { threadCount } from '../../src/core/document/print-papers-pdf.ts';
import { sampleFacts, sampleInstitution, sampleNumbers } from '../../src/core/document/sample-papers.ts';
import { businessDate } from '../../src/core/kernel/business-date.ts';
import { addExampleHouseholds, addExampleVillage } from '../support/example-households.ts';
import { fontsFolder, startTestCore, valueOf } from '../support/test-core.ts';

const contracts = Number(process.argv[2] ?? 500);
/** A page asks for so many at a time. */
const AT_ONCE = 20;
/** Enough for a mean; all 500 one by one take minutes. */
const ONE_BY_ONE = 20;

const line = (name: string, value: string): void => console.log(`${name.padEnd(34)} ${value}`);

async function inBatch(): Promise<{ seconds: number; longestWait: number }> {
  const test = await startTestCore();
  const households = addExampleHouseholds(test.core, addExampleVillage(test.core, '龙潭村', 'KH0001'), Array.from({ length: contracts }, () => ({})));
  const manager = await test.signedIn('KH0001');
  const head = await test.signedIn('FZ0001');
  const { batchId } = valueOf(await manager.credit.runRating({ householdIds: households }));
  valueOf(await manager.credit.submitBatch({ batchId }));
  valueOf(await head.credit.decideRows({ batchId, householdIds: households, decision: 'approve' }));
  const lines = valueOf(await manager.credit.lines({})).map(({ id }) => id);
  let longestWait = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    const now = performance.now();
    longestWait = Math.max(longestWait, now - last - 10);
    last = now;
  }, 10);
  const from = performance.now();
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const { made, failed } = valueOf(await manager.document.generate({ kind: 'lineContract', subjectIds: lines.slice(at, at + AT_ONCE) }));
    if (failed.length > 0 || made.length === 0) throw new Error(JSON.stringify(failed));
  }
  const seconds = (performance.now() - from) / 1000;
  clearInterval(ticking);
  await test.close();
  return { seconds, longestWait };
}

/** As before: pdfmake by itself, in this thread. */
async function oneByOne(): Promise<number> {
  const files = { normal: '400Regular/NotoSansSC_400Regular.ttf', bold: '700Bold/NotoSansSC_700Bold.ttf' };
  const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void } };
  for (const file of Object.values(files)) virtualfs.writeFileSync(file, readFileSync(join(fontsFolder, file)));
  pdfmake.setFonts({ [FONT]: files });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const filled = fillTemplate(firstTemplate('lineContract'), sampleFacts('lineContract'));
  if (!filled.ok) throw new Error(filled.error.join());
  const frame = { ...sampleInstitution, ...sampleNumbers('lineContract'), createdOn: businessDate('2026-11-25'), isDemonstration: true, digest: '0'.repeat(64) };
  await pdfmake.createPdf(documentDefinition(filled.value, frame)).getBuffer();
  const from = performance.now();
  for (let paper = 0; paper < ONE_BY_ONE; paper += 1) await pdfmake.createPdf(documentDefinition(filled.value, frame)).getBuffer();
  return (performance.now() - from) / ONE_BY_ONE;
}

const before = await oneByOne();
const { seconds, longestWait } = await inBatch();
line('papers.contracts', String(contracts));
line('papers.threads', String(threadCount));
line('papers.batch_seconds', `${seconds.toFixed(1)} (${Math.round((seconds * 1000) / contracts)} ms a contract, kept)`);
line('papers.one_by_one_ms', `${Math.round(before)} a contract, not yet kept`);
line('papers.longest_wait_ms', `${Math.round(longestWait)} in the core's thread`);
