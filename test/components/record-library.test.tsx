// Recording measures of the library by their items, with the score while typing.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { RecordForm } from '../../renderer/features/measures/RecordForm.tsx';
import { libraryMeasures, scoreItems } from '../../renderer/ui/library.ts';
import { itemName, measureFacts } from '../../renderer/ui/measure-facts.ts';
import { findMeasure } from '../../shared/measures/registry.ts';
import type { Measure } from '../../shared/measures/types.ts';
import { anEpisodeRecord, hostAnswers, sentTo, setUp, show } from './stand.tsx';

setUp();

type Typed = readonly (string | null)[];

async function record(measureId: string, typed: Typed) {
  const facts = measureFacts(measureId, []);
  const shown = show(<RecordForm record={anEpisodeRecord()} facts={facts} onClose={vi.fn()} />);
  const byItems = screen.queryByRole<HTMLInputElement>('radio', { name: 'Items' });
  if (byItems && !byItems.checked) await shown.user.click(byItems);
  for (const [index, answer] of typed.entries()) {
    if (answer !== null) await shown.user.type(screen.getByLabelText(itemName(facts, index)), answer);
  }
  return shown.user;
}

function score() {
  return within(screen.getByRole('region', { name: 'Score' }));
}

function refuseToSave() {
  hostAnswers({ 'measure.record': () => ({ error: { code: 'invalid' } }) });
}

const sentItems = () => sentTo('measure.record').map(input => (input as { items: unknown }).items);

it('records the LEFS by its 20 items and sends them in order', async () => {
  refuseToSave();
  const answers = Array.from({ length: 20 }, (_, index) => index % 5);
  const user = await record('lefs', answers.map(String));
  expect(score().getByText('40')).toBeTruthy();
  expect(score().getByText('20 of 20 answered')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save score' }));
  await waitFor(() => expect(sentItems()).toEqual([answers]));
});

it('scores the QuickDASH with one blank by its rule, refuses a second blank, and shows the score while typing', async () => {
  refuseToSave();
  const user = await record('quickdash', [...Array(9).fill('3'), null, null]);
  expect(score().getByText('Too few items are answered for a score yet.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save score' }));
  expect(sentTo('measure.record')).toEqual([]);
  await user.type(screen.getByLabelText('Item 10'), '5');
  // (9 x 3 + 5) / 10 = 3.2 of 1 to 5 is 55 of 100.
  expect(score().getByText('55')).toBeTruthy();
  expect(score().getByText('10 of 11 answered')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save score' }));
  await waitFor(() => expect(sentItems()).toEqual([[...Array(9).fill(3), 5, null]]));
});

it('records the 10-metre walk by distance and time', async () => {
  refuseToSave();
  const user = await record('10mwt', ['6', '5']);
  expect(screen.getByText('Enter the measured values.')).toBeTruthy();
  expect(score().getByText('1.2')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save score' }));
  await waitFor(() => expect(sentItems()).toEqual([[6, 5]]));
});

it('reduces the denominator of the ODI when one section is left out', async () => {
  await record('odi', ['3', '2', '4', '1', '3', '2', '2', null, '3', '1']);
  // 21 of 45.
  expect(score().getByText('47')).toBeTruthy();
  expect(score().getByText('9 of 10 answered')).toBeTruthy();
});

it('takes the activities the patient names and does not count empty places as missing', async () => {
  refuseToSave();
  const user = await record('psfs', ['2', '3', '4']);
  expect(score().getByText('3')).toBeTruthy();
  expect(score().getByText('3 of 3 answered')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save score' }));
  await waitFor(() => expect(sentItems()).toEqual([[2, 3, 4]]));
});

it('shows the part scores of a measure that has several', async () => {
  await record('spadi', Array(13).fill('5'));
  expect(score().getByText('50')).toBeTruthy();
  expect(score().getByText('Pain: 50, Disability: 50')).toBeTruthy();
});

it('refuses a value the form of an item does not have, naming those it has', async () => {
  await record('lysholm', ['4']);
  expect(screen.getByText(/^Must be one of /)).toBeTruthy();
});

it('takes one number for a scale that is entered as such', () => {
  const facts = measureFacts('nprs', []);
  show(<RecordForm record={anEpisodeRecord()} facts={facts} onClose={vi.fn()} />);
  expect(screen.queryByText('Items')).toBeNull();
  expect(screen.getByLabelText('Total score (0 to 10 points)')).toBeTruthy();
});

describe('every measure of the library', () => {
  it.each(libraryMeasures().map(facts => [facts.id, facts] as const))(
    '%s is scored as its worked examples say',
    (id, facts) => {
      const measure = findMeasure(id) as Measure;
      expect(facts.max).toBeGreaterThan(facts.min);
      if (facts.items.length === 0) return expect(measure.items.entered).toBe(true);
      for (const example of measure.examples) {
        const answers =
          example.responses ?? (measure.items.inputs ?? []).map(name => example.inputs?.[name] ?? null);
        const mainId = (measure.scores.find(entry => entry.id === 'total') ?? measure.scores[0]!).id;
        const expected = example.expected[mainId];
        const scored = scoreItems(id, answers);
        if (expected === undefined) continue;
        expect(scored.ok ? scored.score : null, example.label).toBe(expected);
      }
      return undefined;
    },
  );
});
