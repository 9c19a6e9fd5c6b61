/** Hands jobs of the print queue to the printers of this device, one after the other; what fails stays in the queue with its reason. */
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerError } from '../../../core/contract/answers.ts';
import type { DocumentKind } from '../../../core/contract/document.ts';
import { callBranch, errorDetailOf } from '../../api/branch.ts';
import { errorTextOf } from '../../text/error-text.ts';
import type { PrintSettings } from './print-settings.ts';

/** Jobs that this window is printing now: another that says "printing" was left by a program that ended. */
const underWay = new Set<string>();
export const isUnderWay = (jobId: string): boolean => underWay.has(jobId);

let last: Promise<unknown> = Promise.resolve();

/** null when it was printed, else what went wrong. */
function print(jobId: string): Promise<AnswerError | null> {
  const run = last.then(() => printNow(jobId));
  last = run.catch(() => undefined);
  return run;
}

async function printNow(jobId: string): Promise<AnswerError | null> {
  underWay.add(jobId);
  try {
    const job = await callBranch('printing.begin', { jobId }, crypto.randomUUID());
    const fault = await send(job);
    await callBranch('printing.end', { jobId, fault: fault?.code ?? null, detail: fault ? detailOf(fault) : null }, crypto.randomUUID());
    return fault;
  } catch (thrown) {
    return errorDetailOf(thrown);
  } finally {
    underWay.delete(jobId);
  }
}

async function send({ documentIds, printer, copies, duplex }: { documentIds: readonly string[]; printer: string; copies: number; duplex: PrintSettings['duplex'] }): Promise<AnswerError | null> {
  try {
    const [only] = documentIds;
    const file = documentIds.length === 1 && only !== undefined
      ? await callBranch('document.open', { documentId: only, purpose: 'print' }, crypto.randomUUID())
      : await callBranch('document.openMerged', { documentIds: [...documentIds], purpose: 'print', isDuplex: duplex !== 'simplex' }, crypto.randomUUID());
    const answer = await window.desk.printDocument({ file, deviceName: printer, copies, duplex });
    return answer.ok ? null : answer.error;
  } catch (thrown) {
    return errorDetailOf(thrown);
  }
}

const detailOf = ({ params }: AnswerError): string => JSON.stringify(params).slice(0, 300);

export interface PrintQueue {
  /** The papers, in this order, on the printer of the settings; true when they were printed. */
  readonly add: (kind: DocumentKind, documentIds: readonly string[], settings: PrintSettings & { readonly printer: string }) => Promise<boolean>;
  /** One that waits, failed or was interrupted; perhaps on another printer. */
  readonly again: (jobId: string, isWaiting: boolean, printer?: string) => Promise<boolean>;
}

export function usePrintQueue(): PrintQueue {
  const queries = useQueryClient();
  const { message, notification } = App.useApp();
  const { t } = useTranslation();
  const tell = useCallback((fault: AnswerError | null): boolean => {
    void queries.invalidateQueries({ queryKey: ['printing'] });
    if (fault) notification.error({ title: t('document.queue.failed'), description: errorTextOf(fault), placement: 'bottomRight', duration: 10 });
    else void message.success(t('common.printed'));
    return fault === null;
  }, [queries, message, notification, t]);
  const start = useCallback(async (begin: () => Promise<string>): Promise<boolean> => {
    try {
      const jobId = await begin();
      void queries.invalidateQueries({ queryKey: ['printing'] });
      return tell(await print(jobId));
    } catch (thrown) {
      return tell(errorDetailOf(thrown));
    }
  }, [queries, tell]);
  const add = useCallback<PrintQueue['add']>((_kind, documentIds, { printer, copies, duplex }) => start(async () =>
    (await callBranch('printing.add', { documentIds: [...documentIds], printer, copies, duplex }, crypto.randomUUID())).jobId), [start]);
  const again = useCallback<PrintQueue['again']>((jobId, isWaiting, printer) => start(async () => {
    if (!isWaiting || printer !== undefined) await callBranch('printing.retry', { jobId, printer }, crypto.randomUUID());
    return jobId;
  }), [start]);
  return { add, again };
}
