/** What the household's file says of the bureau: the worst of the latest reports of those who may be asked about. */
import { desc, eq } from 'drizzle-orm';
import { editHousehold, readHousehold } from '../household/household-store.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { combineReports } from './combine-reports.ts';
import { authorisationFor } from './inquiry-store.ts';
import { bureauReport } from './tables.ts';

/** Without any report that may be used, the file stays as the survey left it. */
export function keepCombinedRecord(context: CommandContext, householdId: string): void {
  const reports = orm(context.db).select().from(bureauReport).where(eq(bureauReport.householdId, householdId))
    .orderBy(desc(bureauReport.queriedOn), desc(bureauReport.recordedAt), desc(bureauReport.id)).all();
  const latest = new Map<string, (typeof reports)[number]>();
  for (const report of reports) if (!latest.has(report.identityHash)) latest.set(report.identityHash, report);
  const usable = [...latest.values()].filter((report) => authorisationFor(context, householdId, report.identityHash, report.purpose, context.businessDate) !== null);
  const combined = combineReports(usable.map(({ result }) => result));
  if (!combined) return;
  const { revision } = readHousehold(context, householdId);
  editHousehold(context, { householdId, revision }, (content) => ({
    ...content, file: { ...content.file, creditRecord: { ...content.file.creditRecord, ...combined } },
  }));
}
