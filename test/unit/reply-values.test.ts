// What the form of a reply tells the host.
import { expect, it } from 'vitest';
import { phaseOf, type ReplyValues, replyOf } from '../../renderer/features/requests/reply-values.ts';
import { idOf } from '../fixtures/builders.ts';

const VALUES: ReplyValues = {
  receivedOn: '2026-03-12',
  kinds: [],
  note: '',
  startsPhase: true,
  phaseStartsOn: '2026-03-10',
  windowDays: '42',
  workingDiagnosis: 'sacroiliac joint pain',
  recheckOn: '2026-04-20',
};

it('begins a phase only for what sets a new baseline, the strongest of several', () => {
  expect(phaseOf(['imaging', 'continue'])).toBeNull();
  expect(phaseOf(['medication'])).toBe('after-medication');
  expect(phaseOf(['medication', 'injection'])).toBe('after-injection');
});

it('sends a window only where something wears off, and a diagnosis only where one came back', () => {
  const sent = (kinds: ReplyValues['kinds'], change: Partial<ReplyValues> = {}) =>
    replyOf(idOf(41), { ...VALUES, kinds, ...change }, 'after injection', 42);
  expect(sent(['injection']).phase).toMatchObject({ kind: 'after-injection', windowDays: 42 });
  expect(sent(['medication']).phase).toMatchObject({ kind: 'after-medication', windowDays: null });
  expect(sent(['injection'], { startsPhase: false }).phase).toBeNull();
  expect(sent(['imaging']).workingDiagnosis).toBeNull();
  expect(sent(['new-diagnosis']).workingDiagnosis).toBe('sacroiliac joint pain');
  expect(sent(['continue']).recheckOn).toBe('2026-04-20');
});
