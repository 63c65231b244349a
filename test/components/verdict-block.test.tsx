// The verdict in short: a reader sees how old it is when nobody has scored for a long time.
import { cleanup, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { VerdictBlock } from '../../renderer/features/episode/VerdictBlock.tsx';
import { CARE_ICONS } from '../../renderer/ui/care-state.ts';
import type { Alarm } from '../../shared/domain/alarm.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { anEpisodeRecord, hostAnswers, idOf, setUp, show } from './stand.tsx';

setUp();

const VERDICT: Verdict = {
  id: idOf(90),
  episodeId: idOf(20),
  asOf: '2026-03-24',
  detectorVersion: 'bank-1',
  inputHash: 'hash',
  state: 'plateau',
  level: 'reevaluate',
  pStalled: 0.97,
  pWorse: 0.02,
  pRecovered: 0.01,
  onsetDate: '2026-01-10',
  onsetFrom: '2026-01-01',
  onsetTo: '2026-01-25',
  gain28: 0.1,
  gain28Low: -0.2,
  gain28High: 0.4,
  visitsUsed: 13,
  headline: 'Progress has almost certainly stalled since about 10 Jan 2026.',
  sentences: [],
  measures: [],
  causes: [],
  despiteAdherence: true,
  createdAt: 0,
};

const ALARM: Alarm = { level: 'reevaluate', answer: null };

function showOn(today: string): void {
  show(<VerdictBlock record={anEpisodeRecord({ verdict: VERDICT, alarm: ALARM })} today={today} />);
}

it('says when the patient was last seen once that is more than 42 days ago', () => {
  showOn('2026-05-06');
  expect(screen.getByText('Last seen 24 Mar 2026')).toBeTruthy();
});

it('says nothing of it up to then', () => {
  showOn('2026-05-05');
  expect(screen.getByText(VERDICT.headline)).toBeTruthy();
  expect(screen.queryByText(/Last seen/)).toBeNull();
});

it.each(['reevaluate', 'watch'] as const)('shows a plateau by the icon that the lists have for %s', level => {
  show(
    <VerdictBlock
      record={anEpisodeRecord({ verdict: { ...VERDICT, level }, alarm: { ...ALARM, level } })}
      today="2026-03-24"
    />,
  );
  const word = screen.getByText('Plateau');
  expect(word.previousElementSibling?.classList).toContain(`codicon-${CARE_ICONS[level]}`);
  expect(word.closest('.verdict')?.classList).toContain(`verdict-${level}`);
});

it('tells what is improbable in the terms of the limit that the practice has set', async () => {
  hostAnswers({ 'settings.detector': () => ({ falseAlarmPercent: 10, stallLimit: 0.4 }) });
  showOn('2026-03-24');
  await screen.findByText(
    '97 % likely that less than 0.4 of an important difference is still to come in 4 weeks.',
  );
});

it('is never certain, whatever the rounding says', () => {
  hostAnswers({ 'settings.detector': () => ({ falseAlarmPercent: 10, stallLimit: 0.25 }) });
  const verdict = { ...VERDICT, pStalled: 0.99992 };
  show(<VerdictBlock record={anEpisodeRecord({ verdict, alarm: ALARM })} today="2026-03-24" />);
  return screen.findByText(/^99 % likely/);
});

it('offers to answer to the alarm, and shows the answer in its place until its day', () => {
  const quiet = { kind: 'snooze', until: '2026-04-03', reason: 'waiting for MRI' } as const;
  const record = (answer: Alarm['answer']) =>
    anEpisodeRecord({ verdict: VERDICT, alarm: { level: 'reevaluate', answer } });
  const names = () => screen.getAllByRole('button').map(button => button.textContent);
  show(<VerdictBlock record={record(null)} today="2026-03-30" />);
  expect(names()).toEqual(expect.arrayContaining(['Snooze Alarm', 'Close Alarm: I Disagree']));
  cleanup();
  show(<VerdictBlock record={record(quiet)} today="2026-03-30" />);
  screen.getByText('Snoozed until 3 Apr 2026: waiting for MRI');
  expect(names()).toContain('Raise Alarm Again');
  expect(names()).not.toContain('Snooze Alarm');
  cleanup();
  show(<VerdictBlock record={record(quiet)} today="2026-04-03" />);
  expect(screen.queryByText(/^Snoozed until/)).toBeNull();
});

it('says why the mark is higher than the probability, where it is held', () => {
  const verdict: Verdict = { ...VERDICT, level: 'watch', pStalled: 0.7 };
  show(<VerdictBlock record={anEpisodeRecord({ verdict, alarm: ALARM })} today="2026-03-30" />);
  screen.getByText('Needs re-evaluation');
  screen.getByText(/stays until the probability falls below 60 %/);
});

it.each([
  ['improving', 'none'],
  ['recovered', 'none'],
] as const)('does not tell who is %s how little is still to come', async (state, level) => {
  hostAnswers({ 'settings.detector': () => ({ falseAlarmPercent: 10, stallLimit: 0.25 }) });
  const verdict: Verdict = { ...VERDICT, state, level, pStalled: 0.01 };
  show(<VerdictBlock record={anEpisodeRecord({ verdict, alarm: null })} today="2026-03-24" />);
  show(<VerdictBlock record={anEpisodeRecord({ verdict: VERDICT, alarm: ALARM })} today="2026-03-24" />);
  // The second one shows that the settings have come.
  await screen.findByText(/^97 % likely/);
  expect(screen.queryByText(/^1 % likely/)).toBeNull();
});

it('names the reasons that the record supports, and only those', () => {
  const reason = {
    evidenceFor: [],
    evidenceAgainst: [],
    evidenceMissing: [],
    records: [],
    source: '',
    next: '',
  };
  const verdict: Verdict = {
    ...VERDICT,
    causes: [
      { ...reason, cause: 'attendance', status: 'no-data', mark: 'own-choice' },
      { ...reason, cause: 'intensity-too-low', status: 'supported', mark: 'checked' },
      { ...reason, cause: 'neuropathic', status: 'possible', mark: 'checked' },
      { ...reason, cause: 'psychosocial', status: 'supported', mark: 'checked' },
    ],
  };
  show(<VerdictBlock record={anEpisodeRecord({ verdict, alarm: ALARM })} today="2026-03-24" />);
  screen.getByText('Supported by the record: Intensity too low, Psychosocial factors.');
});
