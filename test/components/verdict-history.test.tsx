// The verdicts an episode has had: one line each, opened as they were, and none while a red flag is open.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { VerdictHistory } from '../../renderer/features/episode/VerdictHistory.tsx';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import type { PastVerdict, ReopenedVerdict } from '../../shared/domain/verdict-history.ts';
import { aFinding } from '../fixtures/builders.ts';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';
import { aVerdict } from './visit-stand.ts';

setUp();

const CURRENT: PastVerdict = {
  id: idOf(90),
  asOf: '2026-03-23',
  state: 'plateau',
  level: 'reevaluate',
  pStalled: 0.91,
  detectorVersion: 'bank-2026.2.3',
  headline: 'No progress since 2 Feb.',
  createdAt: Date.UTC(2026, 2, 23),
  supersededAt: null,
  shownAt: null,
  isUnopened: false,
  isInRequest: true,
};
const EARLIER: PastVerdict = {
  ...CURRENT,
  id: idOf(91),
  asOf: '2026-02-02',
  state: 'improving',
  level: 'none',
  headline: 'Progress goes on.',
  supersededAt: Date.UTC(2026, 1, 9),
  isInRequest: false,
};

function shown(
  record: EpisodeRecord,
  reopened: Omit<ReopenedVerdict, 'verdict'>,
  verdicts: PastVerdict[] = [CURRENT, EARLIER],
) {
  hostAnswers({
    'episode.record': () => record,
    'verdict.list': () => verdicts,
    'verdict.reopen': () => ({ verdict: { ...aVerdict(), sentences: ['As it was said.'] }, ...reopened }),
  });
  return show(<VerdictHistory recordId={record.episode.id} uri="" />);
}
const lines = async () => {
  await screen.findByText('Progress goes on.');
  return screen.getAllByRole('heading', { level: 2 }).map(heading => heading.parentElement?.textContent);
};

it('tells day, state, level and place of each, and asks for the rest when one is opened', async () => {
  const { user } = shown(anEpisodeRecord({}), { replay: 'same', today: null, numbers: {} });
  expect(await lines()).toEqual([
    '23 Mar 2026PlateauNeeds re-evaluationcurrentin a requestNo progress since 2 Feb.',
    '2 Feb 2026ImprovingProgress goes on.',
  ]);
  expect(sentTo('verdict.reopen')).toEqual([]);
  await user.click(screen.getByText('Progress goes on.'));
  await screen.findByText('Reached again from what was kept: the same to the last digit and word.');
  screen.getByText('As it was said.');
  screen.getByText(/Another one took its place on 9 Feb 2026/);
  expect(sentTo('verdict.reopen')).toEqual([{ verdictId: EARLIER.id }]);
});

it('says when each was first opened, which never was, and nothing where nobody noted it', async () => {
  const { user } = shown(anEpisodeRecord({}), { replay: 'same', today: null, numbers: {} }, [
    { ...CURRENT, shownAt: Date.UTC(2026, 2, 24) },
    { ...EARLIER, isUnopened: true },
    { ...EARLIER, id: idOf(92), asOf: '2026-01-26', headline: 'From before.' },
  ]);
  expect(await lines()).toEqual([
    '23 Mar 2026PlateauNeeds re-evaluationcurrentin a requestNo progress since 2 Feb.',
    '2 Feb 2026Improvingnever openedProgress goes on.',
    '26 Jan 2026ImprovingFrom before.',
  ]);
  for (const headline of ['No progress since 2 Feb.', 'Progress goes on.', 'From before.']) {
    await user.click(screen.getByText(headline));
  }
  await screen.findByText(/First opened on 24 Mar 2026\./);
  screen.getByText(/Never opened until now: it stood in lists only\./);
  expect(screen.getAllByText(/irst opened|ever opened until/)).toHaveLength(2);
});

it('folds what was reached on the way to the verdict of a day', async () => {
  const step = (number: number) => ({ ...EARLIER, id: idOf(number), headline: `Step ${number}.` });
  const verdicts = [CURRENT, EARLIER, step(92), { ...step(93), isInRequest: true }, step(94)];
  shown(anEpisodeRecord({}), { replay: 'same', today: null, numbers: {} }, verdicts);
  await lines();
  const fold = screen
    .getByText('2 verdicts on the way to it, from the scores of that day')
    .closest('details');
  expect(fold?.textContent).toMatch(/Step 92.*Step 94/s);
  expect(fold?.textContent).not.toContain('Step 93');
});

it.each([
  [{ replay: 'not-kept', today: null, numbers: null }, /cannot be reached again\.$/],
  [{ replay: 'differs', today: null, numbers: null }, /cannot be reached again word for word/],
  [
    { replay: 'other-rules', today: { state: 'plateau', level: 'watch', pStalled: 0.62 }, numbers: {} },
    /Today they would say of the same scores: Plateau, chance of a stall 62 %\./,
  ],
] as const)('says how far it can be proven: %o', async (reopened, words) => {
  const { user } = shown(anEpisodeRecord({}), reopened);
  await user.click(await screen.findByText('Progress goes on.'));
  await screen.findByText(words);
});

it('names the numbers of our own that the practice had changed', async () => {
  const numbers = { 'adherence.window': 56, 'flares.count': 3 };
  const { user } = shown(anEpisodeRecord({}), { replay: 'same', today: null, numbers });
  await user.click(await screen.findByText('Progress goes on.'));
  await screen.findByText(
    /changed by this practice: So many close together .*, 3 flare-ups \(without the change 2\)\.$/,
  );
  screen.getByText(/Adherence is judged over this many days, 56 days \(without the change 28\)\.$/);
});

it('shows no course while a red flag is open', async () => {
  const flag = aFinding().with({ group: 'red-flag', answer: 'yes' }).value;
  shown(anEpisodeRecord({ findings: [flag] }), { replay: 'same', today: null, numbers: {} });
  await screen.findByRole('region', { name: 'Red flag: what to do now' });
  expect(screen.queryByText('Progress goes on.')).toBeNull();
});
