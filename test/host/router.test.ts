// The router's checks, one by one and in their order, over every channel of the contract.
import { expect, it } from 'vitest';
import { createRouter, type HostHandlers, type Router, type Sender } from '../../electron/app/router.ts';
import type { AppError } from '../../shared/errors.ts';
import { type ChannelName, contract } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/result.ts';

const KNOWN_WINDOW = 7;
const workbench = { url: 'app://workbench/', origin: 'app://workbench', parent: null };
const good: Sender = { sender: { id: KNOWN_WINDOW }, senderFrame: workbench };
const channels = Object.keys(contract) as ChannelName[];

interface Stand {
  readonly router: Router;
  /** Channels that somebody answered. */
  readonly reached: string[];
  passTime(ms: number): void;
}

function stand(options: { isOpen?: boolean } = {}): Stand {
  const reached: string[] = [];
  let nowMs = 1000;
  const host = new Proxy({} as HostHandlers, {
    get: (_target, channel) => () => {
      reached.push(String(channel));
      return { ok: true, value: {} };
    },
  });
  const router = createRouter({
    host,
    caseload: async channel => {
      reached.push(channel);
      return { ok: true, value: {} };
    },
    admits: () => options.isOpen ?? true,
    isKnownWindow: id => id === KNOWN_WINDOW,
    nowMs: () => nowMs,
  });
  return { router, reached, passTime: ms => (nowMs += ms) };
}

function errorOf(answer: Result<unknown, AppError>): AppError {
  if (answer.ok) throw new Error('this should have been refused');
  return answer.error;
}

const foreigners: readonly (readonly [string, Sender])[] = [
  ['a frame that is gone', { ...good, senderFrame: null }],
  ['a frame inside the workbench', { ...good, senderFrame: { ...workbench, parent: workbench as never } }],
  ['another origin', { ...good, senderFrame: { ...workbench, origin: 'https://workbench' } }],
  [
    'a letter on its way to the printer',
    { ...good, senderFrame: { url: 'app://print/x', origin: 'app://print', parent: null } },
  ],
  ['a look-alike host', { ...good, senderFrame: { ...workbench, url: 'app://workbench.example.org/' } }],
  [
    'a user name in front of the host',
    { ...good, senderFrame: { ...workbench, url: 'app://me@workbench/' } },
  ],
  ['a window that is not ours', { ...good, sender: { id: 8 } }],
];

it.each(foreigners)('answers no channel to %s', async (_who, sender) => {
  const { router, reached } = stand();
  for (const channel of channels) {
    expect(errorOf(await router(sender, channel, {})), channel).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'sender' }],
    });
  }
  expect(reached).toEqual([]);
});

it('refuses on every channel: unknown keys, a prototype, no object at all, more than its size', async () => {
  const { router, reached, passTime } = stand();
  const hostile: unknown[] = [
    { '\u0000extra': 1 },
    JSON.parse('{"__proto__":{"admin":true}}'),
    JSON.parse('{"constructor":{}}'),
    null,
    [],
    'text',
    1n,
    new Map([['a', 1]]),
  ];
  for (const channel of channels) {
    for (const payload of [...hostile, { filler: 'x'.repeat(contract[channel].maxBytes) }]) {
      passTime(1000);
      expect(errorOf(await router(good, channel, payload)).code, channel).toBe('invalid');
    }
  }
  expect(reached).toEqual([]);
});

it('knows no channel but those of the contract', async () => {
  const { router } = stand();
  for (const name of [
    'toString',
    '__proto__',
    'constructor',
    'vault',
    '',
    7,
    null,
    { toString: () => 'app.info' },
  ]) {
    expect(errorOf(await router(good, name, {}))).toMatchObject({ fields: [{ field: 'channel' }] });
  }
});

it('asks no caseload channel while the vault is locked, and still answers for itself', async () => {
  const { router, reached } = stand({ isOpen: false });
  expect(errorOf(await router(good, 'caseload.list', {})).code).toBe('vault-locked');
  expect((await router(good, 'vault.status', {})).ok).toBe(true);
  expect(reached).toEqual(['vault.status']);
});

it('fills in defaults before anybody answers', async () => {
  const seen: unknown[] = [];
  const router = createRouter({
    host: {} as HostHandlers,
    caseload: async (_channel, input) => {
      seen.push(input);
      return { ok: true, value: [] };
    },
    admits: () => true,
    isKnownWindow: () => true,
    nowMs: () => 0,
  });
  await router(good, 'search.query', { text: 'lee' });
  expect(seen).toMatchObject([{ text: 'lee', limit: 50 }]);
});

it('takes 50 questions a second from one window and goes on when time has passed', async () => {
  const { router, reached, passTime } = stand();
  for (let count = 0; count < 50; count += 1) expect((await router(good, 'app.info', {})).ok).toBe(true);
  expect(errorOf(await router(good, 'app.info', {})).code).toBe('too-fast');
  passTime(20);
  expect((await router(good, 'app.info', {})).ok).toBe(true);
  expect(reached).toHaveLength(51);
});

it('says only an incident number when a handler fails', async () => {
  const router = createRouter({
    host: {
      'app.info': () => {
        throw new Error('SELECT name FROM patient at /home/me/vault');
      },
    } as unknown as HostHandlers,
    caseload: async () => ({ ok: true, value: {} }),
    admits: () => true,
    isKnownWindow: () => true,
    nowMs: () => 0,
  });
  const answer = errorOf(await router(good, 'app.info', {}));
  expect(answer).toEqual({ code: 'internal', params: { incident: expect.stringMatching(/^[0-9a-f]{8}$/) } });
});
