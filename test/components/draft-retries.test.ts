// A draft that the host refuses for a while is sent again until it is kept, by itself and not for ever; until then the
// form says that it is not kept. What takes its place, or the end of the draft, ends that too.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { settled, writeBehind } from '../../renderer/host/write-behind.ts';
import { DraftKeeper } from '../../renderer/ui/draft-keeper.ts';
import { tellPeers } from '../../renderer/ui/draft-peers.ts';
import { workbench } from '../../renderer/workbench/store.ts';
import type { Draft } from '../../shared/domain/draft.ts';
import type { AppError, ErrorCode } from '../../shared/errors.ts';
import { failure, success } from '../../shared/result.ts';
import { hostAnswers, sentTo, setUp } from './stand.tsx';

setUp();
beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  hostTakes();
  await settled();
  vi.useRealTimers();
});

const START = { note: '' };
const LONG_MS = 10 * 60_000;
let lastForm = 0;

/** A form with the cursor nowhere, and what it was told of its draft. */
function opened() {
  const id = `retry:${++lastForm}`;
  const problems: (ErrorCode | null)[] = [];
  const tellProblem = (problem: AppError | null) => void problems.push(problem?.code ?? null);
  const keeper = new DraftKeeper({ id, form: 'note' }, START, { uri: null, dialog: null }, tellProblem);
  keeper.begin(null, START);
  return { id, keeper, problems, type: (note: string) => keeper.keep({ note }, null, 0) };
}

function hostRefuses(code: ErrorCode): void {
  hostAnswers({ 'draft.save': () => ({ error: { code } }) });
}

function hostTakes(): void {
  hostAnswers({ 'draft.save': () => ({}), 'draft.discard': () => ({}) });
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const notes = () => (sentTo('draft.save') as Draft[]).map(({ values }) => values['note']);
const notices = () => workbench().notices.map(({ text }) => text);

it.each(['internal', 'disk-full', 'vault-busy'] as const)(
  'keeps a last letter that was refused once (%s), without another key',
  async code => {
    hostRefuses(code);
    const { type, problems } = opened();
    type('Stairs');
    await pass(0);
    expect(problems).toEqual([code]);
    hostTakes();
    await pass(1000);
    expect(notes()).toEqual(['Stairs', 'Stairs']);
    expect(problems).toEqual([code, null]);
    await pass(LONG_MS);
    expect(notes()).toHaveLength(2);
  },
);

it('waits longer from try to try, and not for ever', async () => {
  const sentAtMs: number[] = [];
  const send = async () => {
    sentAtMs.push(Date.now());
    return failure<AppError>({ code: 'disk-full' });
  };
  const heard: boolean[] = [];
  writeBehind('slower', send, (_, isTriedAgain) => heard.push(isTriedAgain));
  await pass(LONG_MS);
  const pauses = sentAtMs.slice(1).map((at, index) => at - (sentAtMs[index] ?? 0));
  expect(pauses).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000]);
  expect(heard).toEqual([...pauses.map(() => true), false]);
  // Given up by itself; but a lock sends it once more.
  await settled();
  expect(sentAtMs).toHaveLength(pauses.length + 2);
  writeBehind('slower', async () => success(null));
});

it.each(['invalid', 'not-found', 'read-only', 'vault-locked'] as const)(
  'does not try again what will never be taken (%s)',
  async code => {
    hostRefuses(code);
    const { type } = opened();
    type('Stairs');
    await pass(LONG_MS);
    await settled();
    expect(notes()).toEqual(['Stairs']);
  },
);

it('sends the newest only', async () => {
  hostRefuses('disk-full');
  const { type } = opened();
  type('Stai');
  await pass(100);
  type('Stairs');
  await pass(100);
  hostTakes();
  await pass(LONG_MS);
  expect(notes()).toEqual(['Stai', 'Stairs', 'Stairs']);
});

it.each([
  { way: 'saved', end: (keeper: DraftKeeper<typeof START>) => keeper.finish({ note: 'Stairs' }) },
  { way: 'discarded', end: (keeper: DraftKeeper<typeof START>) => keeper.discard() },
])('ends, and is no longer spoken of, when the form is $way', async ({ end }) => {
  hostRefuses('disk-full');
  hostAnswers({ 'draft.discard': () => ({}) });
  const { keeper, type, problems } = opened();
  type('Stairs');
  await pass(100);
  end(keeper);
  await pass(LONG_MS);
  expect(notes()).toEqual(['Stairs']);
  expect(sentTo('draft.discard')).toHaveLength(1);
  expect(problems).toEqual(['disk-full', null]);
});

it('is no longer spoken of where the same form goes on in another tab', async () => {
  hostRefuses('disk-full');
  const { id, keeper, type, problems } = opened();
  const leave = keeper.join(() => undefined);
  type('Stairs');
  await pass(100);
  tellPeers(id, null, { note: 'Stairs hurt' });
  leave();
  expect(problems).toEqual(['disk-full', null]);
});

it('forgets what was refused when the next is too long to be kept', async () => {
  hostRefuses('disk-full');
  const { type, problems } = opened();
  type('Stairs');
  await pass(100);
  type('x'.repeat(200_001));
  hostTakes();
  await pass(LONG_MS);
  expect(notes()).toEqual(['Stairs']);
  expect(problems).toEqual(['disk-full', 'invalid']);
});

it('is sent at once when the vault locks', async () => {
  hostRefuses('internal');
  const { type } = opened();
  type('Stairs');
  await pass(100);
  hostTakes();
  await settled();
  expect(notes()).toEqual(['Stairs', 'Stairs']);
});

it('is sent at once when the form closes, which then says how to get it back', async () => {
  hostRefuses('internal');
  const { keeper, type } = opened();
  type('Stairs');
  await pass(100);
  hostTakes();
  keeper.leave();
  expect(notices()).toEqual([]);
  await pass(0);
  expect(notes()).toEqual(['Stairs', 'Stairs']);
  expect(notices()).toEqual([expect.stringContaining('"Open Draft..."')]);
});

it('says once that it is lost where the form is closed and no try was taken', async () => {
  let answer: (said: { error: AppError }) => void = () => undefined;
  hostAnswers({ 'draft.save': () => new Promise(resolve => (answer = resolve)) });
  const { keeper, type } = opened();
  type('Stairs');
  await pass(0);
  keeper.leave();
  hostRefuses('disk-full');
  answer({ error: { code: 'disk-full' } });
  await pass(1000);
  expect(notices()).not.toContainEqual(expect.stringMatching(/could not be kept/));
  await pass(LONG_MS);
  hostTakes();
  await settled();
  expect(notices().filter(text => /could not be kept as a draft. The disk is full/.test(text))).toHaveLength(
    1,
  );
  const tries = notes().length;
  // What the person was told is lost does not come back.
  await settled();
  expect(notes()).toHaveLength(tries);
});
