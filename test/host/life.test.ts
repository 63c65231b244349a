// The life of a vault in the built app: made, locked by everything that locks, killed, quit, found again.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import type { AppError } from '../../shared/errors.ts';
import type { ChannelName, OutputOf, RequestOf } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';
import { launchApp, type RunningApp } from './launch.ts';

const PASSPHRASE = 'gravel lantern orchard vivid';
const root = mkdtempSync(join(tmpdir(), 'plateau-life-'));
const userData = join(root, 'profile');
const vault = join(root, 'vault');
let app: RunningApp;

beforeEach(async () => {
  app = await launchApp({ userData });
});
afterEach(async () => {
  await app.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Answer<C extends ChannelName> = Result<OutputOf<C>, AppError>;

/** Asks from the page, as the workbench does. */
function ask<C extends ChannelName>(
  channel: C,
  input: RequestOf<C>,
  page: Page = app.page,
): Promise<Answer<C>> {
  return page.evaluate(([name, payload]) => window.host.call(name, payload), [
    channel,
    input,
  ] as const) as Promise<Answer<C>>;
}

async function valueOf<C extends ChannelName>(channel: C, input: RequestOf<C>): Promise<OutputOf<C>> {
  const answer = await ask(channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

async function errorOf<C extends ChannelName>(channel: C, input: RequestOf<C>): Promise<AppError> {
  const answer = await ask(channel, input);
  if (answer.ok) throw new Error(`${channel} should have been refused`);
  return answer.error;
}

const unlock = () => valueOf('vault.unlock', { passphrase: PASSPHRASE });
const state = async () => (await valueOf('vault.status', {})).state;
const names = async () => (await valueOf('caseload.list', {})).map(({ familyName }) => familyName).sort();
const newPatient = (familyName: string) => ask('patient.create', { familyName });

it('makes a vault only for a strong passphrase and two groups from paper, and opens it at once', async () => {
  expect(await valueOf('vault.status', {})).toEqual({ state: 'none', name: '', location: '' });
  expect((await errorOf('vault.choose', { purpose: 'create' })).code).toBe('cancelled');
  await app.control.answerDialog(vault);
  expect(await valueOf('vault.choose', { purpose: 'create' })).toEqual({
    state: 'none',
    name: 'vault',
    location: vault,
  });
  const { code, askGroups } = await valueOf('vault.newRecoveryCode', {});
  const groups = askGroups.map(number => code.split('-')[number - 1] ?? '');
  expect(new Set(askGroups).size).toBe(2);

  const wrong = [groups[0] ?? '', groups[0] === '0000' ? '1111' : '0000'];
  expect(await errorOf('vault.create', { passphrase: PASSPHRASE, groups: wrong })).toMatchObject({
    fields: [{ field: 'groups' }],
  });
  expect((await errorOf('vault.create', { passphrase: 'password', groups })).code).toBe('weak-passphrase');
  expect(existsSync(vault)).toBe(false);

  const typed = groups.map(group => ` ${group.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `);
  await valueOf('vault.create', { passphrase: PASSPHRASE, groups: typed });
  expect(await state()).toBe('open');
  await newPatient('Okonkwo');
  expect(await names()).toEqual(['Okonkwo']);
});

it('remembers the vault, says wrong passphrase, refuses questions while locked', async () => {
  expect(await valueOf('vault.status', {})).toEqual({ state: 'locked', name: 'vault', location: vault });
  expect((await errorOf('caseload.list', {})).code).toBe('vault-locked');
  expect((await errorOf('vault.unlock', { passphrase: 'gravel lantern orchard vivit' })).code).toBe(
    'wrong-passphrase',
  );
  expect(await unlock()).toEqual({ readOnly: false });
  expect(await names()).toEqual(['Okonkwo']);
  expect((await errorOf('vault.choose', { purpose: 'open' })).code).toBe('conflict');
});

it('keeps no name in clear in any file of vault and profile', async () => {
  await unlock();
  await newPatient('Markerfield');
  const files = [vault, userData].flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()),
  );
  const found = files.filter(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    return bytes.includes('Markerfield') || bytes.includes(Buffer.from('Markerfield', 'utf16le'));
  });
  expect(files.length).toBeGreaterThan(3);
  expect(found).toEqual([]);
});

it.each(['suspend', 'lock-screen'] as const)(
  'locks on %s and takes the caseload out of the window',
  async event => {
    await unlock();
    await app.page.reload();
    await app.page.getByText('Okonkwo').first().waitFor();
    const locked = await app.afterLock(() => app.control.power(event));
    expect(await locked.content()).not.toContain('Okonkwo');
    expect(await state()).toBe('locked');
  },
);

it('locks after the chosen minutes without input, not before, and counts each key', async () => {
  await valueOf('device.set', { autoLockMinutes: 3 });
  await unlock();
  await app.control.advanceClock(2.8 * 60_000);
  await app.page.keyboard.press('Shift');
  await app.control.advanceClock(2.8 * 60_000);
  expect(await names()).toContain('Okonkwo');
  await app.afterLock(() => app.control.advanceClock(0.4 * 60_000));
  expect(await state()).toBe('locked');
});

it('announces what changed, and the progress of nothing to do as nothing', async () => {
  await unlock();
  const heard = await app.page.evaluate(async () => {
    const topics: unknown[] = [];
    const stop = window.host.onPush((name, payload) => topics.push([name, payload]));
    await window.host.call('patient.create', { familyName: 'Heard' });
    stop();
    await window.host.call('patient.create', { familyName: 'Unheard' });
    return topics;
  });
  expect(heard).toEqual([['changed', { topics: expect.arrayContaining(['caseload']) }]]);
});

it('has on disk what was asked before quitting', async () => {
  await unlock();
  const before = (await names()).length;
  await app.page.evaluate(() => {
    for (let number = 0; number < 30; number += 1)
      void window.host.call('patient.create', { familyName: `Quick ${number}` });
  });
  expect(await app.close()).toBe(0);
  expect(JSON.parse(readFileSync(join(vault, 'keyslots.json'), 'utf8'))).toMatchObject({ format: 'ptvault' });
  expect(readdirSync(vault).filter(name => name.endsWith('-wal'))).toEqual([]);
  app = await launchApp({ userData });
  await unlock();
  expect((await names()).length).toBe(before + 30);
});

it('loses no acknowledged patient when the process is killed in mid-write', async () => {
  await unlock();
  const saved = await app.page.evaluate(async () => {
    const acknowledged: string[] = [];
    for (let number = 0; number < 20; number += 1) {
      const familyName = `Killed ${number}`;
      const answer = (await window.host.call('patient.create', { familyName })) as { ok: boolean };
      if (answer.ok) acknowledged.push(familyName);
    }
    for (let number = 0; number < 20; number += 1)
      void window.host.call('patient.create', { familyName: `Late ${number}` });
    return acknowledged;
  });
  await app.kill();
  app = await launchApp({ userData });
  expect(await unlock()).toEqual({ readOnly: false });
  expect(await names()).toEqual(expect.arrayContaining(saved));
  expect(saved).toHaveLength(20);
  expect((await valueOf('audit.verify', {})).brokenAt).toBeNull();
});

it('sets a broken settings file aside, says so, and still opens the vault by hand', async () => {
  await app.close();
  writeFileSync(join(userData, 'device.json'), '{"theme":"plaid"');
  app = await launchApp({ userData });
  expect(readFileSync(join(userData, 'device.json.broken'), 'utf8')).toBe('{"theme":"plaid"');
  await expect
    .poll(() => app.control.dialogs())
    .toMatchObject([
      { kind: 'message', options: { message: expect.stringMatching(/device\.json\.broken/) } },
    ]);
  expect(await valueOf('device.get', {})).toMatchObject({ theme: 'system', vaultPath: '' });
  await app.control.answerDialog(userData);
  expect(await errorOf('vault.choose', { purpose: 'open' })).toMatchObject({
    code: 'invalid',
    fields: [{ field: 'folder' }],
  });
  await app.control.answerDialog(vault);
  expect(await valueOf('vault.choose', { purpose: 'open' })).toMatchObject({ state: 'locked' });
  await unlock();
  expect(await names()).toContain('Okonkwo');
  expect((await errorOf('device.set', { vaultPath: '/elsewhere' })).fields).toMatchObject([
    { field: 'vaultPath' },
  ]);
});

it('opens a vault in one app only', async () => {
  await unlock();
  const other = await launchApp({ userData: join(root, 'other') });
  await other.control.answerDialog(vault);
  const chosen = await ask('vault.choose', { purpose: 'open' }, other.page);
  expect(chosen).toMatchObject({ ok: true, value: { state: 'locked' } });
  expect(await ask('vault.unlock', { passphrase: PASSPHRASE }, other.page)).toMatchObject({
    ok: false,
    error: { code: 'vault-busy' },
  });
  expect(await other.close()).toBe(0);
});
