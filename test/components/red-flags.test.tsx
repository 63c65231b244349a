// The screening: typing finds, a yes shows its path at once, other answers wait for the button, nothing is said silently.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RedFlagsView } from '../../renderer/features/safety/RedFlagsView.tsx';
import { queryClient } from '../../renderer/host/queries.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { aVerdict } from '../fixtures/builders.ts';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

setUp();

const DAY = '2026-03-20';

function aFlag(code: string, answer: Finding['answer'], date = DAY, note = ''): Finding {
  return {
    id: idOf(70),
    episodeId: idOf(20),
    date,
    code,
    group: 'red-flag',
    answer,
    note,
    createdAt: Date.UTC(2026, 2, 20, 12),
  };
}

/** A host that keeps what it is told, as the real one does. */
async function showScreening(findings: readonly Finding[] = []) {
  let kept = [...findings];
  hostAnswers({
    'episode.record': () => anEpisodeRecord({ findings: kept }),
    'finding.screen': ({ date, answers }: InputOf<'finding.screen'>) => {
      const made = answers.map(({ code, answer, note }, index) => ({
        ...aFlag(code, answer, date, note),
        id: idOf(700 + kept.length + index),
        createdAt: kept.length + index + 1,
      }));
      kept = [...kept, ...made];
      void queryClient.invalidateQueries();
      return { findings: made, verdict: aVerdict().value };
    },
  });
  const shown = show(<RedFlagsView recordId={idOf(20)} uri={`redFlags:${idOf(20)}`} />);
  await screen.findByLabelText('Find a red flag');
  return shown;
}

const row = (name: string) => screen.getByRole('group', { name });
const rows = () =>
  within(screen.getByRole('group', { name: 'Red flags of this region' })).getAllByRole('group');
const block = () => screen.findByRole('region', { name: 'Red flag: what to do now' });

it('has the cursor in the field that finds; a word and Enter show urgency and path', async () => {
  const { user } = await showScreening();
  expect(document.activeElement).toBe(screen.getByLabelText('Find a red flag'));
  await user.keyboard('fall');
  expect(rows()[0]?.textContent).toContain('significant trauma, or minor fall with fragile bone');
  await user.keyboard('{Enter}');
  const path = await block();
  expect(within(path).getByRole('heading', { name: 'Red flag: Same day' })).toBe(document.activeElement);
  expect(within(path).getByText('Speak to a physician today: phone, do not only write.')).toBeTruthy();
  expect(
    within(path).getByText(/Why it matters: makes one think of fracture\. A finding, not a diagnosis/),
  ).toBeTruthy();
  expect(within(path).getByText(/not checked/)).toBeTruthy();
  expect(within(path).getByRole('button', { name: /Request Re-evaluation/ })).toBeTruthy();
  expect(sentTo('finding.screen')).toMatchObject([
    { answers: [{ code: 'rf.trauma', answer: 'yes', note: '' }] },
  ]);
});

it('puts the emergency sheet first when it is an emergency, and adds what was found', async () => {
  const { user } = await showScreening();
  await user.keyboard('bladder{Enter}');
  const path = await block();
  const buttons = within(path)
    .getAllByRole('button')
    .map(button => button.textContent);
  expect(buttons[0]).toBe('Emergency Sheet');
  expect(within(path).getByText(/Do not leave the patient alone/)).toBeTruthy();
  await user.type(screen.getByLabelText('What was found'), 'no urge since this morning{Enter}');
  await waitFor(() =>
    expect(path.textContent).toContain('new change of bladder function: no urge since this morning'),
  );
});

it('answers nothing when Enter is pressed with nothing typed', async () => {
  const { user } = await showScreening();
  await user.keyboard('{Enter}');
  expect(sentTo('finding.screen')).toEqual([]);
});

it('answers with Y, N and U in the list, moves with arrows, and saves the rest together', async () => {
  const { user } = await showScreening();
  const all = rows().length;
  await user.keyboard('{ArrowDown}');
  await user.keyboard('n');
  await user.keyboard('u');
  await user.keyboard('{ArrowDown}{ArrowUp}n');
  expect(sentTo('finding.screen'), 'not before it is asked for').toEqual([]);
  expect(within(row('fever, rigors or systemically unwell')).getByText('not yet saved')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Save answers/ }));
  await waitFor(() => expect(sentTo('finding.screen')).toHaveLength(1));
  expect(sentTo('finding.screen')[0]).toMatchObject({
    answers: [
      { code: 'rf.fever-systemic', answer: 'no' },
      { code: 'rf.hot-joint', answer: 'unknown' },
      { code: 'rf.immuno-iv', answer: 'no' },
    ],
  });
  await waitFor(() =>
    expect(within(row('fever, rigors or systemically unwell')).getByText(/^no, /)).toBeTruthy(),
  );
  expect(screen.getAllByText('not screened')).toHaveLength(all - 3);
});

it('records a yes from the list at once', async () => {
  const { user } = await showScreening();
  await user.keyboard('{ArrowDown}y');
  expect(within(await block()).getByText('fever, rigors or systemically unwell')).toBeTruthy();
});

it('closes an open flag only with a reason', async () => {
  const { user } = await showScreening([aFlag('rf.trauma', 'yes')]);
  await block();
  await user.click(
    within(row('significant trauma, or minor fall with fragile bone')).getByRole('button', { name: 'No' }),
  );
  await user.click(screen.getByRole('button', { name: /Save answers/ }));
  expect(await screen.findByText('A red flag is closed only with a reason.')).toBeTruthy();
  expect(sentTo('finding.screen')).toEqual([]);
  await user.type(screen.getByLabelText('Why is it no longer open?'), 'film clear, phoned Dr Solheim');
  await user.click(screen.getByRole('button', { name: /Save answers/ }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Red flag: what to do now' })).toBeNull());
  expect(sentTo('finding.screen')).toMatchObject([
    { answers: [{ code: 'rf.trauma', answer: 'no', note: 'film clear, phoned Dr Solheim' }] },
  ]);
});

it('answers all others no only after naming them, and leaves open ones alone', async () => {
  const { user } = await showScreening([aFlag('rf.trauma', 'yes')]);
  await user.click(screen.getByRole('button', { name: 'All others no...' }));
  const list = screen.getByRole('region', { name: 'Asked, and answered no:' });
  const named = within(list)
    .getAllByRole('listitem')
    .map(item => item.textContent);
  expect(named).toContain('new change of bladder function');
  expect(named).not.toContain('significant trauma, or minor fall with fragile bone');
  expect(sentTo('finding.screen'), 'nothing is recorded by naming').toEqual([]);
  await user.click(within(list).getByRole('button', { name: `Record ${named.length} answers no` }));
  await waitFor(() => expect(sentTo('finding.screen')).toHaveLength(1));
  const { answers } = sentTo('finding.screen')[0] as InputOf<'finding.screen'>;
  expect(answers.map(({ answer }) => answer)).toEqual(named.map(() => 'no'));
  expect(answers.map(({ code }) => code)).not.toContain('rf.trauma');
});

it('scores a rule and records its result with the total', async () => {
  const { user } = await showScreening();
  await user.keyboard('cook');
  await user.click(within(row('cluster of cord signs')).getByRole('button', { name: 'Score...' }));
  const rule = screen.getByRole('group', { name: 'Cook cluster of cord signs' });
  for (const item of ['gait deviation (+1)', 'Hoffmann positive (+1)', 'age over 45 (+1)']) {
    await user.click(
      within(within(rule).getByRole('group', { name: item })).getByRole('radio', { name: 'Yes' }),
    );
  }
  expect(within(rule).getByText('Total 3, positive from 3: positive')).toBeTruthy();
  await user.click(within(rule).getByRole('button', { name: 'Record this result' }));
  await block();
  expect(sentTo('finding.screen')).toMatchObject([
    {
      answers: [
        {
          code: 'rf.myelo-cluster',
          answer: 'yes',
          note: expect.stringContaining('3 (positive from 3)') as string,
        },
      ],
    },
  ]);
});

it('says when nothing is found, and finds flags of other regions under their name', async () => {
  const { user } = await showScreening();
  await user.keyboard('calf');
  expect(screen.getAllByText('listed for another region').length).toBeGreaterThan(0);
  await user.keyboard('xyz');
  expect(
    screen.getAllByText('No red flag matches "calfxyz". Empty the field to see them all.').length,
  ).toBeGreaterThan(0);
});
