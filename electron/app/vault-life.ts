// Which vault this window is about and whether it is open: choose, create, unlock, lock, quit. The keys themselves
// live in the worker; here is only the folder and a recovery code between showing it and proving it was written down.
import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type AppError, fail } from '../../shared/errors.ts';
import type { Kind } from '../../shared/ipc/channel.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { DeviceStore } from '../device-settings.ts';
import { logIncident } from '../log.ts';
import { newRecoveryCode } from '../vault/recovery-code.ts';
import type { WorkerClient, WorkerEvents } from '../worker-client.ts';
import { Unlocked } from '../worker-protocol.ts';

type Status = OutputOf<'vault.status'>;
type LockReason = 'user' | 'idle' | 'suspend' | 'error';

export interface VaultLifeParts {
  readonly device: DeviceStore;
  readonly startWorker: (events: WorkerEvents) => WorkerClient;
  readonly events: Pick<WorkerEvents, 'changed' | 'progress'>;
  /** Asks for a folder; null when the person changed their mind. */
  readonly askFolder: (purpose: 'create' | 'open') => Promise<string | null>;
  /** Takes the caseload off the screen at once. @returns how many windows were told */
  readonly tellLocked: (reason: LockReason) => number;
  /** Takes the caseload out of the windows' memory as well. */
  readonly replaceWindows: () => Promise<void>;
  /** Told when a vault opened but is not as it should be. */
  readonly warn: (warning: AppError) => void;
  /** The worker died twice within a minute: there is no use in a third one. */
  readonly giveUp: () => void;
}

const NEW_FOLDER = 'Plateau vault';
const KEY_FILE = 'keyslots.json';
const SECOND_DEATH_WITHIN_MS = 60_000;
/** Longest wait for a window that still sends what was being typed. A window that hangs must not keep a vault open. */
const SETTLE_WITHIN_MS = 300;

export class VaultLife {
  readonly #parts: VaultLifeParts;
  #worker: WorkerClient;
  #folder: string;
  #open: 'no' | 'open' | 'read-only' = 'no';
  #recovery: { readonly code: string; readonly askGroups: readonly number[] } | null = null;
  #failedUnlocks = 0;
  #lastDeathMs = Number.NEGATIVE_INFINITY;
  #unlocking: Promise<unknown> = Promise.resolve();
  #locking: Promise<void> | null = null;
  #settling: { readonly left: number; readonly end: () => void } | null = null;

  constructor(parts: VaultLifeParts) {
    this.#parts = parts;
    this.#folder = parts.device.get().vaultPath;
    this.#worker = this.#startWorker();
  }

  get isOpen(): boolean {
    return this.#open !== 'no';
  }

  /** Whether a question about the caseload is let through: all while it is open, only drafts while it closes. */
  admits(kind: Kind): boolean {
    return this.isOpen || (this.#settling !== null && kind === 'draft');
  }

  /** A window has sent what was being typed when it was told of the lock. */
  settled(): void {
    if (this.#settling === null) return;
    const { left, end } = this.#settling;
    this.#settling = { left: left - 1, end };
    if (left <= 1) end();
  }

  get worker(): WorkerClient {
    return this.#worker;
  }

  /** A folder known from last time counts as locked even when it is gone: unlocking then says so. */
  status(): Status {
    const isNew = this.#folder === '' || this.#folder !== this.#parts.device.get().vaultPath;
    const state = this.#open === 'no' ? (isNew ? 'none' : 'locked') : this.#open;
    return { state, name: basename(this.#folder), location: this.#folder };
  }

  async choose({ purpose }: InputOf<'vault.choose'>): Promise<Result<Status, AppError>> {
    if (this.isOpen)
      return failure({ code: 'conflict', params: { detail: 'A vault is open: lock it first.' } });
    const chosen = await this.#parts.askFolder(purpose);
    if (chosen === null) return failure({ code: 'cancelled' });
    const holdsVault = existsSync(join(chosen, KEY_FILE));
    if (purpose === 'create') {
      if (holdsVault) return refuseFolder('already holds a vault; open it, or choose another folder');
      this.#folder = placeForNew(chosen);
      return success(this.status());
    }
    if (!holdsVault) return refuseFolder('holds no vault; choose the folder with the file keyslots.json');
    return this.#remember(chosen);
  }

  newRecoveryCode(): OutputOf<'vault.newRecoveryCode'> {
    const code = newRecoveryCode(count => new Uint8Array(randomBytes(count)));
    const groups = code.split('-').length;
    const first = randomInt(1, groups + 1);
    // One of the others: a step from 1 to groups - 1 around the circle never comes back to the first.
    const second = ((first - 1 + randomInt(1, groups)) % groups) + 1;
    this.#recovery = { code, askGroups: [first, second].sort((a, b) => a - b) };
    return { code, askGroups: [...this.#recovery.askGroups] };
  }

  /** Makes the vault and opens it at once: its passphrase was typed a moment ago. */
  async create({ passphrase, groups }: InputOf<'vault.create'>): Promise<Result<object, AppError>> {
    const recovery = this.#recovery;
    if (recovery === null || this.#folder === '') {
      return failure({ code: 'invalid', fields: [{ field: 'folder', message: 'choose a folder first' }] });
    }
    if (!provesCode(recovery, groups)) {
      const message = 'these groups are not those of the recovery code; look at your paper again';
      return failure({ code: 'invalid', fields: [{ field: 'groups', message }] });
    }
    const folder = this.#folder;
    const task = { op: 'create', folder, passphrase, recoveryCode: recovery.code } as const;
    const created = await this.#worker.run(task);
    if (!created.ok) return created;
    this.#recovery = null;
    const kept = this.#remember(folder);
    const opened = await this.unlock({ passphrase });
    if (!opened.ok) return opened;
    return kept.ok ? success({}) : kept;
  }

  unlock(input: InputOf<'vault.unlock'>): Promise<Result<OutputOf<'vault.unlock'>, AppError>> {
    const unlocking = this.#unlock(input);
    this.#unlocking = unlocking;
    return unlocking;
  }

  /**
   * Order: no new question is let through, the screen is cleared, drafts still on their way arrive, the worker
   * finishes what was asked and closes, windows are replaced by empty ones.
   */
  async lock(reason: LockReason): Promise<void> {
    await this.#unlocking;
    if (!this.isOpen) return this.#locking ?? undefined;
    this.#open = 'no';
    this.#locking = this.#close(reason);
    await this.#locking;
    this.#locking = null;
  }

  /** Everything that was asked before is on disk when this resolves. */
  async quit(): Promise<void> {
    await this.#unlocking;
    // Still open: what was asked before the windows heard of it is on its way as well.
    if (this.isOpen) await this.#settle('user');
    this.#open = 'no';
    await this.#worker.stop();
  }

  async #close(reason: LockReason): Promise<void> {
    await this.#settle(reason);
    const closed = await this.#worker.run({ op: 'lock' });
    if (!closed.ok) this.#parts.warn(closed.error);
    await this.#parts.replaceWindows();
  }

  /** What was typed up to this moment is in the worker's hands when this resolves. */
  async #settle(reason: LockReason): Promise<void> {
    const left = this.#parts.tellLocked(reason);
    if (left === 0) return;
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, SETTLE_WITHIN_MS);
      this.#settling = {
        left,
        end: () => {
          clearTimeout(timer);
          resolve();
        },
      };
    });
    this.#settling = null;
  }

  async #unlock({
    passphrase,
  }: InputOf<'vault.unlock'>): Promise<Result<OutputOf<'vault.unlock'>, AppError>> {
    if (this.#locking) await this.#locking;
    await delay(pauseAfter(this.#failedUnlocks));
    const folder = this.#folder;
    const answer = await this.#worker.run({ op: 'unlock', folder, passphrase });
    if (!answer.ok) {
      if (answer.error.code === 'wrong-passphrase') this.#failedUnlocks += 1;
      return answer;
    }
    const { readOnly, warning } = Unlocked.parse(answer.value);
    this.#failedUnlocks = 0;
    this.#open = readOnly ? 'read-only' : 'open';
    if (warning !== null) this.#parts.warn(warning);
    this.#scan();
    return success({ readOnly });
  }

  #remember(folder: string): Result<Status, AppError> {
    this.#folder = folder;
    const kept = this.#parts.device.set({ vaultPath: folder });
    return kept.ok ? success(this.status()) : kept;
  }

  #startWorker(): WorkerClient {
    return this.#parts.startWorker({
      ...this.#parts.events,
      changed: topics => this.#heard(topics),
      died: () => this.#afterDeath(),
    });
  }

  /** Under other rules every verdict is out of date, also those of episodes that nobody touches. */
  #heard(topics: readonly string[]): void {
    this.#parts.events.changed(topics);
    if (this.isOpen && topics.includes('rules')) this.#scan();
  }

  /** Verdicts are brought up to date behind the screen; the worker puts waiting questions in between. */
  #scan(): void {
    void this.#worker.run({ op: 'scan' });
  }

  /** What was saved is safe; a new worker starts locked, once. */
  #afterDeath(): void {
    const now = performance.now();
    const isSecond = now - this.#lastDeathMs < SECOND_DEATH_WITHIN_MS;
    this.#lastDeathMs = now;
    this.#open = 'no';
    if (isSecond) {
      this.#parts.giveUp();
      return;
    }
    this.#worker = this.#startWorker();
    this.#parts.tellLocked('error');
    this.#parts.replaceWindows().catch(logIncident);
  }
}

function refuseFolder(message: string): Result<never, AppError> {
  return failure({ code: 'invalid', fields: [{ field: 'folder', message }] });
}

/** The folder itself when it is new or empty; otherwise a folder of its own inside. */
function placeForNew(chosen: string): string {
  const status = statSync(chosen, { throwIfNoEntry: false });
  if (!status) return chosen;
  if (!status.isDirectory()) return fail('invalid', { fields: [{ field: 'folder', message: 'is a file' }] });
  if (readdirSync(chosen).length === 0) return chosen;
  for (let number = 1; ; number += 1) {
    const place = join(chosen, number === 1 ? NEW_FOLDER : `${NEW_FOLDER} ${number}`);
    if (!existsSync(place)) return place;
  }
}

function provesCode(
  { code, askGroups }: { readonly code: string; readonly askGroups: readonly number[] },
  typed: readonly string[],
): boolean {
  const groups = code.split('-').map(forgiving);
  return askGroups.every((number, index) => groups[number - 1] === forgiving(typed[index] ?? ''));
}

/** What people confuse on paper counts as the same, as it does when the code is used. */
function forgiving(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** Milliseconds before the next try: 0, 0, 1, 2, 4 ... 30 s. Guessing offline is what the key derivation stops. */
function pauseAfter(failures: number): number {
  return failures < 2 ? 0 : Math.min(30_000, 1000 * 2 ** (failures - 2));
}
