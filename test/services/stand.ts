// A real encrypted vault with the services over it, a clock that only moves when told, and ids in order.
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect } from 'vitest';
import { transaction } from '../../electron/data/db.ts';
import { type Caseload, caseloadOf, type Sources } from '../../electron/services/caseload.ts';
import { newRecoveryCode } from '../../electron/vault/recovery-code.ts';
import { createVault, openVault } from '../../electron/vault/vault.ts';
import type { AppError } from '../../shared/errors.ts';
import { type ChannelOfSide, contract, type OutputOf, type RequestOf } from '../../shared/ipc/contract.ts';

/** The day on which every test happens; the clock stands at noon UTC. */
export const TODAY = '2026-03-30';
const PASSPHRASE = 'lantern orbit velvet cactus';
/** The least the reader of vaults accepts: about 0.1 s. */
const FAST_KDF = { m: 65_536, t: 2, p: 1 };
const NOON = Date.UTC(2026, 2, 30, 12);

type Channel = ChannelOfSide<'caseload'>;

export interface TestCaseload {
  readonly caseload: Caseload;
  /** Where the vault lies. */
  readonly folder: string;
  /** Asks and expects an answer, which must be what the contract promises. */
  ask<C extends Channel>(channel: C, input: RequestOf<C>): OutputOf<C>;
  /** Asks and expects a refusal. */
  refused<C extends Channel>(channel: C, input: RequestOf<C>): AppError;
  /** Topics announced so far, one list for each announcement. */
  readonly announced: (readonly string[])[];
  /** Actions in the audit trail so far, oldest first, without those of the vault itself. */
  auditActions(): string[];
  /** Rows of a table. */
  count(table: string): number;
  /** Closes the vault and opens it again, as a program of the given version. */
  reopened(appVersion?: string): Promise<TestCaseload>;
}

const givenBack: (() => void)[] = [];
afterEach(() => {
  while (givenBack.length > 0) givenBack.pop()?.();
});

/** An empty vault, made once for each file of tests: a copy of it opens like a new one. */
let emptyVault: Promise<string> | null = null;
afterAll(async () => {
  if (emptyVault) rmSync(await emptyVault, { recursive: true, force: true });
});

async function makeEmptyVault(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plateau-empty-'));
  const recoveryCode = newRecoveryCode(randomBytes);
  const options = { passphrase: PASSPHRASE, recoveryCode, nowMs: NOON, kdf: FAST_KDF };
  expect(await createVault(folder, options)).toMatchObject({ ok: true });
  return folder;
}

export async function newCaseload(sources: Sources = sourcesInOrder()): Promise<TestCaseload> {
  emptyVault ??= makeEmptyVault();
  const folder = mkdtempSync(join(tmpdir(), 'plateau-services-'));
  givenBack.push(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(await emptyVault, folder, { recursive: true });
  return opened(folder, sources);
}

async function opened(folder: string, sources: Sources, appVersion?: string): Promise<TestCaseload> {
  const vault = await openVault(folder, { passphrase: PASSPHRASE, nowMs: NOON, kdf: FAST_KDF });
  if (!vault.ok) throw new Error(`did not open: ${JSON.stringify(vault.error)}`);
  givenBack.push(() => vault.value.close(NOON));
  const announced: (readonly string[])[] = [];
  const announce = (topics: readonly string[]) => {
    // Inside a transaction this would throw: what is announced is on the disk.
    transaction(vault.value.db, () => undefined);
    announced.push(topics);
  };
  const made = caseloadOf(vault.value, announce, sources);
  if (appVersion !== undefined) Object.assign(made.context, { appVersion });
  const { db } = vault.value;
  return {
    caseload: made,
    folder,
    announced,
    ask: (channel, input) => {
      const answer = made.ask(channel, input);
      if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
      expect(contract[channel].output.parse(answer.value), channel).toEqual(answer.value);
      return answer.value;
    },
    refused: (channel, input) => {
      const answer = made.ask(channel, input);
      if (answer.ok) throw new Error(`${channel} went well, against expectation`);
      return answer.error;
    },
    auditActions: () =>
      (
        db.prepare("SELECT action FROM audit WHERE entity <> 'vault' ORDER BY seq").all() as {
          action: string;
        }[]
      ).map(row => row.action),
    count: table => (db.prepare(`SELECT count(*) AS rows FROM ${table}`).get() as { rows: number }).rows,
    reopened: version => {
      vault.value.close(NOON);
      return opened(folder, sources, version);
    },
  };
}

function sourcesInOrder(): Sources {
  let count = 0;
  let seconds = 0;
  return {
    boot: 'test',
    now: () => NOON + 1000 * seconds++,
    monotonicMs: () => 1000 * seconds,
    randomBytes: length => {
      count++;
      return Uint8Array.from({ length }, (_, index) =>
        index < 4 ? (count >> (8 * (3 - index))) & 255 : index,
      );
    },
  };
}

/** A patient with an episode that follows the pain scale, first seen on 5 January 2026. */
export function anOpenEpisode({ ask }: TestCaseload, familyName = 'Abbott') {
  const patient = ask('patient.create', { familyName });
  const episode = ask('episode.create', {
    patientId: patient.id,
    title: 'Low back pain',
    region: 'lumbar',
    startDate: '2026-01-05',
    measureIds: ['nprs'],
  });
  return { patient, episode };
}

/** Weekly pain scores from the first day on. */
export function weeklyScores({ ask }: TestCaseload, episodeId: string, scores: readonly number[]): void {
  for (const [week, total] of scores.entries()) {
    ask('measure.record', { episodeId, measureId: 'nprs', date: dayOfWeek(week), total });
  }
}

/** The day `week` weeks after the first visit. */
export function dayOfWeek(week: number): string {
  return new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10);
}

/** Episodes that are over, of patients who gained slowly and steadily. */
export function closedEpisodes(test: TestCaseload, count: number): void {
  const course = [8, 8, 7, 7, 7, 6, 6, 6, 5, 5];
  for (let patient = 0; patient < count; patient++) {
    const { id } = anOpenEpisode(test, `Closed ${patient}`).episode;
    weeklyScores(
      test,
      id,
      course.map((score, week) => score - ((patient + week) % 3 === 0 ? 1 : 0)),
    );
    const { rowVersion } = test.ask('episode.record', { episodeId: id }).episode;
    test.ask('episode.update', { episodeId: id, rowVersion, status: 'discharged', endDate: '2026-03-20' });
  }
}

/** Of a therapist whose letters lack nothing. */
export const LETTERHEAD = {
  therapistName: 'Maya Lind',
  credential: 'PT, DPT',
  licenceNumber: '4711',
  practice: 'Harbour Physiotherapy',
  address: '3 Pier Road',
  phone: '555 0120',
  fax: '555 0121',
  email: '',
  bestTimeToCall: '',
};

/** An episode of which nothing a letter needs is missing. */
export function readyEpisode(test: TestCaseload): string {
  test.ask('settings.setLetterhead', LETTERHEAD);
  const referrer = test.ask('referrer.create', { name: 'Ruth Okafor', fax: '555 0112' });
  const { patient, episode } = anOpenEpisode(test);
  test.ask('patient.update', { patientId: patient.id, rowVersion: 1, birthDate: '1961-04-02' });
  test.ask('episode.update', {
    episodeId: episode.id,
    rowVersion: 1,
    referrerId: referrer.id,
    diagnosis: 'Lumbar radiculopathy',
  });
  weeklyScores(test, episode.id, [7, 6, 6, 6, 6, 6, 6, 6, 6, 6]);
  return episode.id;
}
