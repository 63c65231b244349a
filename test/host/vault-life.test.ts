// What happens to the vault when its worker dies, and that locking waits for its turn. A worker is played here.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { VaultLife } from '../../electron/app/vault-life.ts';
import { openDeviceStore } from '../../electron/device-settings.ts';
import type { WorkerClient, WorkerEvents } from '../../electron/worker-client.ts';
import type { WorkerTask } from '../../electron/worker-protocol.ts';

interface Stand {
  readonly life: VaultLife;
  /** What happened, in order. */
  readonly events: string[];
  readonly workers: WorkerEvents[];
  /** Lets the unlocking that waits go on. */
  finishUnlock(): void;
}

function stand(windows = 0): Stand {
  const device = openDeviceStore(mkdtempSync(join(tmpdir(), 'plateau-vault-life-')));
  device.set({ vaultPath: '/somewhere/vault' });
  const events: string[] = [];
  const workers: WorkerEvents[] = [];
  let finishUnlock = () => {};
  const run = async ({ op }: WorkerTask) => {
    events.push(op);
    if (op === 'unlock') await new Promise<void>(resolve => (finishUnlock = resolve));
    return { ok: true, value: op === 'unlock' ? { readOnly: false, warning: null } : {} } as const;
  };
  const life = new VaultLife({
    device,
    startWorker: workerEvents => {
      workers.push(workerEvents);
      return { run, stop: async () => void events.push('stop') } as unknown as WorkerClient;
    },
    events: { changed: () => undefined, progress: () => undefined },
    askFolder: async () => null,
    tellLocked: reason => {
      events.push(`told ${reason}`);
      return windows;
    },
    replaceWindows: async () => void events.push('windows'),
    warn: error => events.push(`warned ${error.code}`),
    giveUp: () => events.push('gave up'),
  });
  return { life, events, workers, finishUnlock: () => finishUnlock() };
}

async function opened(windows = 0): Promise<Stand> {
  const it = stand(windows);
  const unlocking = it.life.unlock({ passphrase: 'x' });
  await expect.poll(() => it.events).toContain('unlock');
  it.finishUnlock();
  await unlocking;
  it.events.length = 0;
  return it;
}

it('starts one new worker at the lock screen, and gives up when that one dies soon as well', async () => {
  const { life, events, workers } = await opened();
  expect(life.status().state).toBe('open');
  workers[0]?.died();
  expect(life.status().state).toBe('locked');
  expect(workers).toHaveLength(2);
  expect(events).toEqual(['told error', 'windows']);
  workers[1]?.died();
  expect(events).toEqual(['told error', 'windows', 'gave up']);
  expect(workers).toHaveLength(2);
});

it('clears the screen, closes the vault, then replaces the windows', async () => {
  const { life, events } = await opened();
  await life.lock('idle');
  expect(events).toEqual(['told idle', 'lock', 'windows']);
  await life.lock('idle');
  expect(events).toHaveLength(3);
});

it('locks a vault that is just being unlocked as soon as that is done', async () => {
  const { life, events, finishUnlock } = stand();
  const unlocking = life.unlock({ passphrase: 'x' });
  await expect.poll(() => events).toContain('unlock');
  const locking = life.lock('suspend');
  expect(events).toEqual(['unlock']);
  finishUnlock();
  await Promise.all([unlocking, locking]);
  expect(life.status().state).toBe('locked');
  expect(events).toEqual(['unlock', 'scan', 'told suspend', 'lock', 'windows']);
});

it('judges the caseload again under changed rules, as long as the vault is open', async () => {
  const { life, events, workers } = await opened();
  workers[0]?.changed(['settings', 'episode:1']);
  expect(events).toEqual([]);
  workers[0]?.changed(['settings', 'rules']);
  expect(events).toEqual(['scan']);
  await life.lock('idle');
  workers[0]?.changed(['rules']);
  expect(events).toEqual(['scan', 'told idle', 'lock', 'windows']);
});

it('lets drafts in, and nothing else, until every window has sent what was typed', async () => {
  const { life, events } = await opened(2);
  const locking = life.lock('suspend');
  await expect.poll(() => events).toContain('told suspend');
  expect(life.isOpen).toBe(false);
  expect([life.admits('draft'), life.admits('query'), life.admits('command')]).toEqual([true, false, false]);
  life.settled();
  expect(events).toEqual(['told suspend']);
  life.settled();
  await locking;
  expect(events).toEqual(['told suspend', 'lock', 'windows']);
  expect(life.admits('draft')).toBe(false);
});

it('locks without a window that does not answer', async () => {
  const { life, events } = await opened(1);
  const startedAt = performance.now();
  await life.lock('idle');
  expect(events).toEqual(['told idle', 'lock', 'windows']);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  // Too late, and for nothing.
  life.settled();
  expect(life.admits('draft')).toBe(false);
});

it('lets everything that was asked and typed arrive before it quits', async () => {
  const { life, events } = await opened(1);
  const quitting = life.quit();
  await expect.poll(() => events).toContain('told user');
  expect([life.admits('draft'), life.admits('command')]).toEqual([true, true]);
  life.settled();
  await quitting;
  expect(events).toEqual(['told user', 'stop']);
  expect(life.admits('draft')).toBe(false);
});
