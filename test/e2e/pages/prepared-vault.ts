// A vault with records in it, made without the window: what a test is not about need not be typed.
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Caseload, caseloadOf, type Sources } from '../../../electron/services/caseload.ts';
import { newRecoveryCode } from '../../../electron/vault/recovery-code.ts';
import { createVault, openVault } from '../../../electron/vault/vault.ts';
import type { ChannelOfSide, OutputOf, RequestOf } from '../../../shared/ipc/contract.ts';
import { daysAgo, PASSPHRASE } from './desk.ts';

/** The least the reader of vaults accepts: about 0.1 s. */
const FAST_KDF = { m: 65_536, t: 2, p: 1 };

export type Ask = <C extends ChannelOfSide<'caseload'>>(channel: C, input: RequestOf<C>) => OutputOf<C>;

/** Makes `vault/` in a new folder, fills it and closes it. @returns the folder, for `sitDown` */
export async function preparedVault(fill: (ask: Ask, caseload: Caseload) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plateau-e2e-'));
  const place = join(folder, 'vault');
  const nowMs = Date.now();
  const made = await createVault(place, {
    passphrase: PASSPHRASE,
    recoveryCode: newRecoveryCode(randomBytes),
    nowMs,
    kdf: FAST_KDF,
  });
  if (!made.ok) throw new Error(`no vault: ${JSON.stringify(made.error)}`);
  const vault = await openVault(place, { passphrase: PASSPHRASE, nowMs, kdf: FAST_KDF });
  if (!vault.ok) throw new Error(`did not open: ${JSON.stringify(vault.error)}`);
  const sources: Sources = {
    boot: 'test',
    now: () => Date.now(),
    monotonicMs: () => Math.round(performance.now()),
    randomBytes: count => randomBytes(count),
  };
  const caseload = caseloadOf(vault.value, () => undefined, sources);
  fill((channel, input) => {
    const answer = caseload.ask(channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }, caseload);
  vault.value.close(Date.now());
  return folder;
}

/** Low back pain that nothing has brought on for ten weeks. */
export const STALLED = [7, 6, 6, 6, 6, 6, 6, 6, 6, 6];

/** A patient in care for low back pain, with one NPRS a week up to a week ago. @returns the ids */
export function inCare(
  fill: Ask,
  familyName: string,
  scores: readonly number[],
  birthDate?: string,
): { readonly patientId: string; readonly episodeId: string } {
  const { id: patientId } = fill('patient.create', { familyName, ...(birthDate ? { birthDate } : {}) });
  const { id: episodeId } = fill('episode.create', {
    patientId,
    title: 'Low back pain',
    region: 'lumbar',
    startDate: daysAgo(7 * scores.length),
    measureIds: ['nprs'],
  });
  for (const [week, total] of scores.entries()) {
    fill('measure.record', {
      episodeId,
      measureId: 'nprs',
      date: daysAgo(7 * (scores.length - week)),
      total,
    });
  }
  return { patientId, episodeId };
}

/** Abbott, whose low back pain has stalled, with all that a letter needs. @returns the id of the episode */
export function stalledAbbott(fill: Ask): string {
  const letterhead = fill('settings.letterhead', {});
  fill('settings.setLetterhead', {
    ...letterhead,
    therapistName: 'Maren Holt',
    credential: 'PT',
    licenceNumber: '4711',
    practice: 'Harbor Physical Therapy',
    phone: '603 555 0142',
    fax: '603 555 0143',
  });
  const referrer = fill('referrer.create', { name: 'Ruth Okafor', fax: '603 555 0112' });
  const patient = fill('patient.create', { familyName: 'Abbott', birthDate: '1970-02-03' });
  const { id: episodeId } = fill('episode.create', {
    patientId: patient.id,
    referrerId: referrer.id,
    title: 'Low back pain',
    region: 'lumbar',
    diagnosis: 'Low back pain',
    startDate: daysAgo(7 * STALLED.length),
    measureIds: ['nprs'],
  });
  for (const [week, total] of STALLED.entries()) {
    const date = daysAgo(7 * (STALLED.length - week));
    fill('visit.record', { episodeId, date, setting: 'clinic', painNow: total, response: 'sore for a day' });
    fill('measure.record', { episodeId, measureId: 'nprs', date, total });
  }
  return episodeId;
}

/** A request for the episode that went out by fax two weeks ago. @returns its id */
export function sentRequest(fill: Ask, episodeId: string): string {
  const { id: requestId } = fill('request.create', { episodeId, today: daysAgo(14), urgency: 'routine' });
  fill('request.sign', { requestId, rowVersion: 1, signedBy: 'Maren Holt', paper: 'A4' });
  fill('request.markSent', { requestId, rowVersion: 2, sentOn: daysAgo(0), channel: 'fax' });
  return requestId;
}
