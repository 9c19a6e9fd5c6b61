/**
 * main's log file. It holds what happened, codes and correlation ids; never what a page sent or what the core answered.
 *
 * electron-log's plain Node logger is used: its Electron one would listen to pages on a channel without a sender check.
 */
import electronLog from 'electron-log/node';
import path from 'node:path';

const MAX_LOG_BYTES = 5 * 1024 * 1024;

export const log = electronLog.functions;

export function logInto(folder: string): void {
  electronLog.transports.file.resolvePathFn = () => path.join(folder, 'main.log');
  electronLog.transports.file.maxSize = MAX_LOG_BYTES;
  electronLog.transports.file.level = 'info';
  electronLog.transports.console.level = 'warn';
}
