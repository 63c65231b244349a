// What the form of a reply tells the host.
import { expect, it } from 'vitest';
import { NO_STEPS, stepErrors, stepsOf } from '../../renderer/features/requests/reply-steps.ts';
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
  steps: NO_STEPS,
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

it('tells of each step only what its kind has, and waits for a result where there is one', () => {
  const steps = {
    ...NO_STEPS,
    imaging: { ...NO_STEPS.imaging, variety: 'mri', detail: 'lumbar spine', day: '2026-05-12' },
    'blood-work': { ...NO_STEPS['blood-work'], isAwaited: false },
    medication: { ...NO_STEPS.medication, variety: 'opioid', change: 'stop' },
  };
  expect(stepsOf(['medication', 'imaging', 'blood-work', 'continue'], steps)).toEqual([
    {
      kind: 'imaging',
      variety: 'mri',
      detail: 'lumbar spine',
      day: '2026-05-12',
      change: null,
      askAfterDays: 28,
    },
    { kind: 'blood-work', variety: null, detail: '', day: null, change: null, askAfterDays: null },
    { kind: 'medication', variety: 'opioid', detail: '', day: null, change: 'stop', askAfterDays: null },
  ]);
});

it('refuses days that are none, at the field of that step', () => {
  const steps = { ...NO_STEPS, imaging: { ...NO_STEPS.imaging, askAfterDays: 'soon' } };
  expect(stepErrors(['injection', 'imaging'], steps).map(({ field }) => field)).toEqual([
    'steps.0.askAfterDays',
  ]);
});
