/**
 * Keeps the core process alive and carries calls to it.
 *
 * A core that dies fails the calls that wait for an answer, is started again after a pause, and given up after three
 * deaths in a row. It knows nothing of what the calls are about.
 */
import type { CallMessage, PackedAnswer, Progress, ToCore } from '../core/contract/answers.ts';
import type { CoreFaultCode, CoreStatus } from '../core/contract/desk.ts';
import type { CoreSettings, FromCoreProcess, ToCoreProcess } from './core-messages.ts';
import { refuse } from './ipc/refuse.ts';

/** The part of Electron's UtilityProcess that is needed; a test passes an event emitter. */
export interface CoreProcess {
  postMessage(message: ToCoreProcess): void;
  kill(): boolean;
  on(event: 'message', listener: (message: FromCoreProcess) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

export interface SupervisorOptions {
  readonly fork: () => CoreProcess;
  readonly settings: CoreSettings;
  readonly onStatus: (status: CoreStatus, fault: CoreFaultCode | null) => void;
  readonly onProgress: (clientId: string, progress: Progress) => void;
  readonly logWarning: (...words: unknown[]) => void;
  /** Pause before each new start; as many starts as there are pauses. */
  readonly restartPausesMs?: readonly number[];
  /** Alive for so long, the core counts as sound again. */
  readonly soundAfterMs?: number;
  /** A command under way may take as long before the app closes without it. */
  readonly closeWithinMs?: number;
}

export class CoreSupervisor {
  readonly #options: Required<SupervisorOptions>;
  readonly #waiting = new Map<string, (answer: PackedAnswer) => void>();
  #core: CoreProcess | null = null;
  #status: CoreStatus = 'starting';
  #fault: CoreFaultCode | null = null;
  #deaths = 0;
  #soundTimer: NodeJS.Timeout | undefined;
  #restartTimer: NodeJS.Timeout | undefined;
  #onClosed: (() => void) | null = null;

  constructor(options: SupervisorOptions) {
    this.#options = { restartPausesMs: [250, 1_000, 4_000], soundAfterMs: 60_000, closeWithinMs: 15_000, ...options };
  }

  get status(): CoreStatus {
    return this.#status;
  }

  get fault(): CoreFaultCode | null {
    return this.#fault;
  }

  start(): void {
    const core = this.#options.fork();
    this.#core = core;
    core.on('message', (message) => this.#core === core && this.#receive(message));
    core.on('exit', (code) => this.#core === core && this.#died(code));
    core.postMessage({ kind: 'init', settings: this.#options.settings });
  }

  /** Answers always; `core_restarted` when the core died before it answered or is not there. Then nothing is known of the call. */
  call(message: CallMessage): Promise<PackedAnswer> {
    // While starting, the process keeps calls until the store is open. After a death a call would meet a core that
    // knows no session, so the page is told at once.
    const isOpen = this.#status === 'ready' || this.#status === 'starting';
    if (!this.#core || !isOpen || this.#onClosed) return Promise.resolve(refuse('core_restarted'));
    return new Promise((resolve) => {
      this.#waiting.set(message.callId, resolve);
      this.#core?.postMessage(message);
    });
  }

  cancel(clientId: string, commandId: string): void {
    this.#tell({ kind: 'cancel', clientId, commandId });
  }

  clientGone(clientId: string): void {
    this.#tell({ kind: 'clientGone', clientId });
  }

  /** Nothing happens on a device that is not enrolled, or while a meeting is under way. */
  meetHub(withComparison: boolean): void {
    this.#tell({ kind: 'meetHub', withComparison });
  }

  /** Lets the command under way finish and the store write its log back, then ends the process. Never rejects. */
  async close(): Promise<void> {
    clearTimeout(this.#restartTimer);
    clearTimeout(this.#soundTimer);
    const core = this.#core;
    if (!core) return;
    await new Promise<void>((resolve) => {
      this.#onClosed = resolve;
      setTimeout(resolve, this.#options.closeWithinMs).unref();
      core.postMessage({ kind: 'close' });
    });
    this.#core = null;
    core.kill();
  }

  #tell(message: ToCore): void {
    if (this.#status === 'ready') this.#core?.postMessage(message);
  }

  #receive(message: FromCoreProcess): void {
    switch (message.kind) {
      case 'ready':
        this.#soundTimer = setTimeout(() => (this.#deaths = 0), this.#options.soundAfterMs);
        this.#soundTimer.unref();
        return this.#become('ready');
      case 'answer':
        this.#waiting.get(message.callId)?.(message.answer);
        return void this.#waiting.delete(message.callId);
      case 'progress':
        return this.#options.onProgress(message.clientId, message.progress);
      case 'fault':
        return this.#giveUp(message.fault);
      case 'closed':
        return this.#onClosed?.();
    }
  }

  #died(code: number): void {
    clearTimeout(this.#soundTimer);
    this.#core = null;
    this.#failWaiting();
    if (this.#onClosed) return this.#onClosed();
    const pause = this.#options.restartPausesMs[this.#deaths];
    this.#deaths += 1;
    this.#options.logWarning('the core process ended with', code, 'for the time', this.#deaths);
    if (pause === undefined) return this.#become('failed', 'core_keeps_dying');
    this.#become('restarting');
    this.#restartTimer = setTimeout(() => this.start(), pause);
  }

  /** Starting again would end in the same way. */
  #giveUp(fault: CoreFaultCode): void {
    const core = this.#core;
    this.#core = null;
    this.#failWaiting();
    core?.kill();
    this.#options.logWarning('the core cannot start:', fault);
    this.#become('failed', fault);
  }

  #failWaiting(): void {
    for (const resolve of this.#waiting.values()) resolve(refuse('core_restarted'));
    this.#waiting.clear();
  }

  #become(status: CoreStatus, fault: CoreFaultCode | null = null): void {
    this.#status = status;
    this.#fault = fault;
    this.#options.onStatus(status, fault);
  }
}
