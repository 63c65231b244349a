// The threshold lab: options are tried at once, nothing is sent before Apply, and a later try silences an earlier one.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { run } from '../../renderer/commands/registry.ts';
import { registerLabCommands } from '../../renderer/features/lab/commands.ts';
import { LabView } from '../../renderer/features/lab/LabView.tsx';
import { setTried, useLab } from '../../renderer/features/lab/store.ts';
import { update, workbench } from '../../renderer/workbench/store.ts';
import type { DetectorSettings } from '../../shared/domain/detector-settings.ts';
import type { LabStep } from '../../shared/domain/lab.ts';
import { type Answers, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

setUp();
registerLabCommands();

const STEP: LabStep = {
  judged: 2,
  total: 2,
  counts: { now: { none: 2, watch: 0, reevaluate: 0 }, then: { none: 1, watch: 0, reevaluate: 1 } },
  flips: [
    {
      patientId: idOf(1),
      episodeId: idOf(20),
      patientName: 'Abbott, Dmitri',
      title: 'Low back pain',
      level: { now: 'none', then: 'reevaluate' },
      state: { now: 'improving', then: 'plateau' },
      pStalled: { now: 0.4, then: 0.9 },
    },
  ],
  next: null,
};
const SAME: LabStep = { ...STEP, counts: { now: STEP.counts.now, then: STEP.counts.now }, flips: [] };

function open(rules: Answers = {}) {
  let inEffect: DetectorSettings = { falseAlarmPercent: 10, stallLimit: 0.25 };
  setTried(null);
  hostAnswers({
    'settings.detector': () => inEffect,
    'caseload.list': () => [],
    'rules.waiting': () => ({ version: 'bank-9.1', episodes: 0 }),
    'learning.status': () => ({ usable: 0, least: 50, inEffect: null, candidate: null, past: [] }),
    'lab.preview': ({ stallLimit }) => (stallLimit === inEffect.stallLimit ? SAME : STEP),
    'settings.setDetector': settings => (inEffect = settings),
    ...rules,
  });
  update({ activeEditor: { id: 'lab:', kind: 'lab', recordId: '' } as never });
  return show(<LabView />);
}

const priceRow = (percent: number) =>
  screen.getByRole('rowheader', { name: new RegExp(`^${percent} %`) }).closest('tr')!;

it('tries an option by keyboard, shows who changes and what it costs, and saves nothing', async () => {
  const { user } = open();
  await screen.findByText('No mark and no state of 2 episodes in care changes.');
  expect(priceRow(10).textContent).toContain('in effect');
  const slider = screen.getByRole('slider', { name: 'A course counts as stalled below' });
  expect(slider.getAttribute('aria-valuetext')).toBe('0.25 important differences in 4 weeks');
  fireEvent.change(slider, { target: { value: '3' } });
  await screen.findByText('1 of 2 episodes in care would change.');
  const flip = within(screen.getByRole('table', { name: 'Episodes that change' }));
  for (const words of [
    'Abbott, Dmitri',
    'No mark → Needs re-evaluation',
    'Improving → Plateau',
    '40 % → 90 %',
  ]) {
    flip.getByText(words);
  }
  await user.click(screen.getByRole('radio', { name: '20 %' }));
  expect(priceRow(20).textContent).toBe('20 % tried21 %58 %39.9 days');
  screen.getByText(/You are trying 20 % false alarms with a limit of 0.3. Nothing is saved./);
  expect(sentTo('settings.setDetector')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Back to What Is in Effect' }));
  await screen.findByText('No mark and no state of 2 episodes in care changes.');
  screen.getByText('In effect: 10 % false alarms, limit 0.25.');
});

it('saves what is tried when told to', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('radio', { name: '5 %' }));
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  expect(sentTo('settings.setDetector')).toEqual([{ falseAlarmPercent: 5, stallLimit: 0.25 }]);
});

it('asks step by step and leaves the rest unasked when an option moves again', async () => {
  const { user } = open();
  await screen.findByText(/^No mark and/);
  let release = () => {};
  const first = new Promise<void>(resolve => (release = resolve));
  hostAnswers({
    'lab.preview': ((input: DetectorSettings) =>
      input.falseAlarmPercent === 20
        ? first.then(() => ({ ...STEP, total: 300, next: idOf(20) }))
        : SAME) as never,
  });
  await user.click(screen.getByRole('radio', { name: '20 %' }));
  await user.click(screen.getByRole('radio', { name: '5 %' }));
  release();
  await screen.findByText('No mark and no state of 2 episodes in care changes.');
  expect(sentTo('lab.preview').map(input => (input as DetectorSettings).falseAlarmPercent)).toEqual([
    10, 20, 5,
  ]);
});

it('tells of new rules with who changes, and puts them in force only when told to', async () => {
  const waiting = { version: 'bank-9.1', episodes: 2 };
  const { user } = open({
    'rules.waiting': () => waiting,
    'rules.accept': () => waiting,
    'lab.preview': () => STEP,
  });
  await screen.findByRole('heading', { name: 'New rules of the detector' });
  screen.getByText(/2 episodes keep their verdicts/);
  await screen.findByText('1 of 2 episodes in care would change.');
  expect(sentTo('rules.accept')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Put in Force' }));
  expect(sentTo('rules.accept')).toEqual([{}]);
});

it('shows who changes before a choice of false alarms brings waiting rules with it', async () => {
  hostAnswers({
    'settings.detector': () => ({ falseAlarmPercent: 10, stallLimit: 0.25 }),
    'rules.waiting': () => ({ version: 'bank-9.1', episodes: 2 }),
  });
  const chosen = run('detector.setFalseAlarms', {}, 'palette');
  await waitFor(() => expect(workbench().quickInput?.kind).toBe('pick'));
  const asked = workbench().quickInput;
  if (asked?.kind !== 'pick') throw new Error('nothing was asked');
  asked.resolve('20');
  await chosen;
  expect(sentTo('settings.setDetector')).toEqual([]);
  expect(useLab.getState().tried).toEqual({ falseAlarmPercent: 20, stallLimit: 0.25 });
});

it('says who is in no count, so that the marks add up to the episodes in care', async () => {
  const flagged = { ...SAME, judged: 4, total: 4 };
  open({ 'lab.preview': () => flagged });
  await screen.findByText('No mark and no state of 4 episodes in care changes.');
  screen.getByText(/^2 episodes with an open red flag are in no count/);
});

it('shows who changes right below what was moved, and what it costs after that', async () => {
  open();
  await screen.findByText(/^No mark and/);
  const headings = screen.getAllByRole('heading', { level: 2 }).map(heading => heading.textContent);
  expect(headings).toEqual(['What is assumed of your patients', 'Your caseload', 'What it costs']);
});
