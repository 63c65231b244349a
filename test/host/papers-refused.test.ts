// Every kind of paper goes to printer and disk by one path. Where the printing is cancelled, or the disk is full or not
// to be written, nothing half-written stays, nothing is noted, and what happened to the request is what it was.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {} from '../../renderer/host/bridge.ts';
import type { DocumentSource } from '../../shared/domain/document-source.ts';
import { daysAgo, PASSPHRASE } from '../e2e/pages/desk.ts';
import { preparedVault, sentRequest, stalledAbbott } from '../e2e/pages/prepared-vault.ts';
import { launchApp, type RunningApp } from './launch.ts';

const root = mkdtempSync(join(tmpdir(), 'plateau-papers-'));
const disk = join(root, 'disk');
mkdirSync(disk);
/** A disk of 64 KiB; false where mounting is not permitted, and a place that cannot be written stands for it. */
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'plateau-test', disk]).status === 0;
const place = isMounted ? disk : join(root, 'a-file');
const paper = join(place, 'paper.pdf');
const REFUSAL = isMounted ? 'disk-full' : 'invalid';

const ids = { sent: '', voided: '', episode: '', report: '' };
let folder = '';
let app: RunningApp;

interface Answer {
  readonly ok: boolean;
  readonly value: unknown;
  readonly error: { readonly code: string };
}

async function ask(channel: string, input: object): Promise<Answer> {
  const answer = await app.page.evaluate(([name, payload]) => window.host.call(name, payload), [
    channel,
    input,
  ] as const);
  return answer as Answer;
}

async function valueOf<T>(channel: string, input: object): Promise<T> {
  const answer = await ask(channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  return answer.value as T;
}

beforeAll(async () => {
  folder = await preparedVault(fill => {
    ids.episode = stalledAbbott(fill);
    ids.voided = sentRequest(fill, ids.episode);
    fill('request.void', { requestId: ids.voided, rowVersion: 3, reason: 'Wrong clinic' });
    ids.sent = sentRequest(fill, ids.episode);
    ids.report = fill('report.sign', { input: report('progress'), signedBy: 'Maren Holt', paper: 'A4' }).id;
  });
  app = await launchApp({ userData: join(root, 'profile') });
  await app.control.answerDialog(join(folder, 'vault'));
  await valueOf('vault.choose', { purpose: 'open' });
  await valueOf('vault.unlock', { passphrase: PASSPHRASE });
  if (isMounted) writeFileSync(paper, 'what was there');
  if (isMounted)
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=4096'], { stdio: 'ignore' });
  else writeFileSync(place, '');
}, 120_000);

afterAll(async () => {
  await app.close();
  if (isMounted) execFileSync('umount', [disk]);
  for (const made of [root, folder]) rmSync(made, { recursive: true, force: true });
});

function report(kind: 'progress' | 'discharge') {
  const texts = { statements: '', assessment: 'Sits longer', plan: 'continue', planNote: '' } as const;
  const days = { fromDay: daysAgo(60), toDay: daysAgo(0), writtenOn: daysAgo(0) };
  return { episodeId: ids.episode, kind, language: 'en', ...days, texts } as const;
}

const KINDS: Readonly<Record<string, () => DocumentSource>> = {
  'second letter': () => ({ kind: 'nudge', requestId: ids.sent, today: daysAgo(0) }),
  'void page': () => ({ kind: 'request', requestId: ids.voided }),
  'progress report': () => ({ kind: 'report', input: report('progress') }),
  'signed progress report': () => ({ kind: 'signed-report', reportId: ids.report }),
  'discharge summary': () => ({ kind: 'report', input: report('discharge') }),
  'evidence of a request': () => ({ kind: 'request-evidence', requestId: ids.sent, today: daysAgo(0) }),
};

/** Everything that must be as it was: the steps of both requests, the audit trail, and what lies on the disk. */
async function standing() {
  const steps = async (requestId: string) => await valueOf<unknown[]>('request.events', { requestId });
  const { entries } = await valueOf<{ entries: number }>('audit.verify', {});
  return {
    steps: [await steps(ids.sent), await steps(ids.voided)],
    entries,
    names: isMounted ? readdirSync(disk).sort() : [],
    // On a full disk a file of that name is there already, and stays.
    content: readFileSync(isMounted ? paper : place, 'utf8'),
  };
}

describe.each(Object.entries(KINDS))('the %s', (_name, sourceOf) => {
  it('goes nowhere and is noted nowhere when the dialog of the system is cancelled', async () => {
    const before = await standing();
    await app.control.answerDialog(null);
    expect(await valueOf('document.print', { source: sourceOf(), paper: 'A4' })).toEqual({ printed: false });
    expect(await standing()).toEqual(before);
    expect(await app.control.printed()).toEqual([]);
    await app.control.answerDialog(null);
    const saving = await ask('document.savePdf', { source: sourceOf(), paper: 'A4' });
    expect(saving).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await standing()).toEqual(before);
  });

  it(`leaves nothing half-written on ${isMounted ? 'a full disk' : 'a place that cannot be written'}`, async () => {
    const before = await standing();
    await app.control.answerDialog(paper);
    const answer = await ask('document.savePdf', { source: sourceOf(), paper: 'A4' });
    expect(answer).toMatchObject({ ok: false, error: { code: REFUSAL } });
    expect(await standing()).toEqual(before);
  });
});
