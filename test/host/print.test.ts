// A letter from the app to paper and to a file: real PDF, pages, paper, one audit row each.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type {} from '../../renderer/host/bridge.ts';
import { launchApp, type RunningApp } from './launch.ts';

const root = mkdtempSync(join(tmpdir(), 'plateau-print-'));
const PASSPHRASE = 'gravel lantern orchard vivid';
let app: RunningApp;
let requestId = '';
const letter = () => ({ kind: 'request', requestId });

async function valueOf<T>(channel: string, input: object): Promise<T> {
  const answer = (await app.page.evaluate(([name, payload]) => window.host.call(name, payload), [
    channel,
    input,
  ] as const)) as { ok: boolean; value: T; error: unknown };
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

const auditRows = async () => (await valueOf<{ entries: number }>('audit.verify', {})).entries;

beforeAll(async () => {
  app = await launchApp({ userData: join(root, 'profile') });
  await app.control.answerDialog(join(root, 'vault'));
  await valueOf('vault.choose', { purpose: 'create' });
  const recovery = await valueOf<{ code: string; askGroups: number[] }>('vault.newRecoveryCode', {});
  const groups = recovery.askGroups.map(number => recovery.code.split('-')[number - 1]);
  await valueOf('vault.create', { passphrase: PASSPHRASE, groups });
  const patient = await valueOf<{ id: string }>('patient.create', {
    familyName: 'Okonkwo',
    givenName: 'Ada',
  });
  const episode = await valueOf<{ id: string }>('episode.create', {
    patientId: patient.id,
    title: 'Low back pain',
    region: 'lumbar',
    startDate: '2026-01-05',
    measureIds: ['odi'],
  });
  const request = await valueOf<{ id: string }>('request.create', {
    episodeId: episode.id,
    today: '2026-03-02',
  });
  requestId = request.id;
});
afterAll(async () => {
  await app.close();
  rmSync(root, { recursive: true, force: true });
});

/** Width and height of the first page in millimetres, and how many there are. */
function pagesOf(pdf: Buffer): { width: number; height: number; count: number } {
  const text = pdf.toString('latin1');
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(text);
  const millimetres = (points: string | undefined) => Math.round((Number(points) / 72) * 25.4);
  return {
    width: millimetres(box?.[1]),
    height: millimetres(box?.[2]),
    count: text.split(/\/Type\s*\/Page\b/).length - 1,
  };
}

it.each([
  ['A4', 210, 297],
  ['Letter', 216, 279],
] as const)('saves the letter as PDF on %s and notes it', async (paper, width, height) => {
  const path = join(root, `letter-${paper}.pdf`);
  const before = await auditRows();
  await app.control.answerDialog(path);
  expect(await valueOf('document.savePdf', { source: letter(), paper })).toEqual({
    fileName: `letter-${paper}.pdf`,
  });
  const pdf = readFileSync(path);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesOf(pdf)).toMatchObject({ width, height });
  expect(pagesOf(pdf).count).toBeGreaterThanOrEqual(2);
  expect(pdf.length).toBeLessThan(150_000);
  expect(await auditRows()).toBe(before + 1);
});

it('proposes a file name without the name of the patient', async () => {
  const dialogs = await app.control.dialogs();
  expect(dialogs.filter(({ kind }) => kind === 'save')).toMatchObject([
    { options: { defaultPath: expect.stringMatching(/^re-evaluation-request-[\w-]+\.pdf$/) } },
    { options: {} },
  ]);
});

it('prints through the dialog, and notes nothing when that is cancelled', async () => {
  const before = await auditRows();
  await app.control.answerDialog(null);
  expect(await valueOf('document.print', { source: letter(), paper: 'A4' })).toEqual({ printed: false });
  expect(await auditRows()).toBe(before);
  await app.control.answerDialog('the printer');
  expect(await valueOf('document.print', { source: letter(), paper: 'A4' })).toEqual({ printed: true });
  expect(await auditRows()).toBe(before + 1);
  const [printed] = await app.control.printed();
  expect(pagesOf(printed ?? Buffer.alloc(0))).toMatchObject({ width: 210, height: 297 });
});

it('writes nothing and says so when the place cannot be written', async () => {
  await app.control.answerDialog(join(root, 'profile', 'device.json', 'letter.pdf'));
  await expect(valueOf('document.savePdf', { source: letter(), paper: 'A4' })).rejects.toThrow(/invalid/);
  await expect(valueOf('document.savePdf', { source: letter(), paper: 'A4' })).rejects.toThrow(/cancelled/);
  expect(existsSync(join(root, 'profile', 'device.json', 'letter.pdf'))).toBe(false);
});

it('leaves no window of the printer behind and asked nothing of a network', async () => {
  expect(
    app.page
      .context()
      .browser()
      ?.contexts()
      .flatMap(context => context.pages()),
  ).toHaveLength(1);
  expect(await app.control.refused()).toEqual([]);
});
