// The expected course of an episode on its tab: standing in words, marks of the charts in words, limits as a setting.
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ExpectedCourse } from '../../renderer/features/episode/ExpectedCourse.tsx';
import { aFinding, anEpisode, anEpisodeRecord } from '../fixtures/builders.ts';
import { setUp, show } from './stand.tsx';

setUp();

const NO_LIMITS = { referAfterDays: null, recertifyEveryDays: null };
const episode = anEpisode().with({ region: 'lumbar', icd10: 'M54.50', status: 'active' }).value;
const record = anEpisodeRecord().with({ episode }).value;

it('names condition, gate, source with its mark, and each mark of the charts', () => {
  show(<ExpectedCourse record={record} limits={{ ...NO_LIMITS, referAfterDays: 60 }} today="2026-02-02" />);
  const part = screen.getByRole('region', { name: 'Expected course' });
  expect(part.textContent).toContain('Low back pain without radiculopathy: most improve within 4 weeks');
  expect(part.textContent).toContain('a reason to ask from week 6');
  expect(part.textContent).toContain('not verified');
  // Without a score nothing is known: the heading claims no standing.
  expect(part.textContent).toContain('No measure has been scored yet');
  expect(part.textContent).not.toContain('within the expected course');
  for (const standing of ['look for reasons', 'consider re-evaluation']) {
    expect(within(part).queryByText(standing)).toBeNull();
  }
  const marks = within(part)
    .getAllByRole('listitem', { hidden: true })
    .map(item => item.textContent);
  expect(marks).toHaveLength(5);
  expect(marks[2]).toMatch(/^Week 6, gate:/);
  expect(marks[3]).toBe('Day 60: time limit for a referral');
});

it('says nothing while a red flag is open', () => {
  const flag = aFinding().with({ code: 'rf.ces-bladder', group: 'red-flag', answer: 'yes' }).value;
  const { container } = show(
    <ExpectedCourse record={{ ...record, findings: [flag] }} limits={NO_LIMITS} today="2026-02-02" />,
  );
  expect(container.textContent).not.toContain('Expected course');
});
