// When the present course began: with the latest new strategy, and never with a conservative phase.
import { expect, it } from 'vitest';
import { courseStartOf } from '../../shared/course-start.ts';

const injection = { startsOn: '2026-02-02', kind: 'after-injection' } as const;
const gradedActivity = { startsOn: '2026-02-16', kind: 'conservative' } as const;
const surgery = { startsOn: '2026-03-02', kind: 'post-op' } as const;

it('tells the course of a day by the latest new strategy that had begun, in whatever order they stand', () => {
  for (const phases of [
    [injection, gradedActivity, surgery],
    [surgery, gradedActivity, injection],
  ]) {
    expect(courseStartOf(phases, '2026-02-01')).toBeNull();
    expect(courseStartOf(phases, '2026-03-01')).toBe('2026-02-02');
    expect(courseStartOf(phases, '2026-03-02')).toBe('2026-03-02');
  }
});

it('goes on through a conservative phase', () => {
  expect(courseStartOf([gradedActivity], '2026-03-01')).toBeNull();
});
