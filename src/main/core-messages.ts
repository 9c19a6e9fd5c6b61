/** What main and the core process say to each other at the start; afterwards they speak ToCore and FromCore. */
import type { FromCore, ToCore } from '../core/contract/answers.ts';
import type { InstalledSeal } from './secrets/institution-seal.ts';
import type { CoreFaultCode } from '../core/contract/desk.ts';

/** Plain data, as CoreOptions of the core without its functions. */
export interface CoreSettings {
  readonly path: string;
  /** 32 bytes. It reaches the core this way only: never by arguments or environment, which other programs can read. */
  readonly dataKey: Uint8Array;
  readonly migrationsFolder: string;
  readonly fontsFolder: string;
  readonly paperWorker: string;
  readonly backupFolder: string;
  readonly deviceId: string;
  readonly isDemonstration: boolean;
  /** Like the data key it reaches the core this way only. */
  readonly institutionSeal: InstalledSeal | null;
  readonly sqliteBinding: string | undefined;
}

export interface InitMessage {
  readonly kind: 'init';
  readonly settings: CoreSettings;
}

/** The core cannot start and will not be able to by trying again. */
export interface FaultMessage {
  readonly kind: 'fault';
  readonly fault: CoreFaultCode;
}

export type ToCoreProcess = InitMessage | ToCore;
export type FromCoreProcess = FromCore | FaultMessage;
