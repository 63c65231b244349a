// Scores taken down at the keyboard: number keys that go on by themselves, blanks, names typed at any time, several
// scores in one line, scales asked about, and what differs from last time.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BLANK, isComplete, usualMode } from '../../renderer/features/measures/entry.ts';
import { judgeChange } from '../../renderer/features/measures/judge.ts';
import { readLine } from '../../renderer/features/measures/quick-line.ts';
import { RecordDialog } from '../../renderer/features/measures/RecordDialog.tsx';
import { today } from '../../renderer/host/clock.ts';
import { libraryMeasures } from '../../renderer/ui/library.ts';
import { measureFacts } from '../../renderer/ui/measure-facts.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { aScore, following, live, showForm, VERDICT } from './score-stand.tsx';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

setUp();

async function showDialog(record: EpisodeRecord) {
  hostAnswers({
    'episode.record': () => record,
    'measure.custom': () => [],
    'measure.record': () => ({ error: { code: 'invalid' } }),
    'measure.recordSeveral': () => ({ error: { code: 'invalid' } }),
  });
  const shown = show(
    <RecordDialog request={{ kind: 'record', episodeId: idOf(20), measureId: null }} onClose={vi.fn()} />,
  );
  await screen.findByRole('dialog');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
  return shown;
}

const box = (number: number) => screen.getByLabelText<HTMLInputElement>(`Item ${number}`);

describe('items by number keys', () => {
  it('takes a QuickDASH with one blank in eleven keys and Enter', async () => {
    hostAnswers({ 'measure.record': () => ({ error: { code: 'invalid' } }) });
    const { user } = showForm('quickdash');
    expect(document.activeElement).toBe(box(1));
    await user.keyboard('333 3333333{Enter}');
    await waitFor(() =>
      expect(sentTo('measure.record')).toMatchObject([
        { items: [3, 3, 3, null, 3, 3, 3, 3, 3, 3, 3], total: null },
      ]),
    );
    expect(box(4).value).toBe(BLANK);
    expect(screen.getByText('left blank')).toBeTruthy();
    expect(live().getByText('Item 4 left blank.')).toBeTruthy();
    expect(live().getByText('50')).toBeTruthy();
  });

  it('leaves a blank with a hyphen and with Enter, and goes back with Backspace', async () => {
    const { user } = showForm('quickdash');
    await user.keyboard('3-{Enter}4');
    expect([box(1).value, box(2).value, box(3).value, box(4).value]).toEqual(['3', BLANK, '', '4']);
    await user.keyboard('{Backspace}');
    expect(document.activeElement).toBe(box(4));
    expect(box(4).value).toBe('');
    await user.keyboard('{Backspace}{Backspace}');
    expect(document.activeElement).toBe(box(2));
    expect(box(2).value).toBe('');
    await user.keyboard('5');
    expect(box(2).value).toBe('5');
    expect(document.activeElement).toBe(box(3));
  });

  it('stays on an answer the form does not have, says so, and lets it be typed over', async () => {
    const { user } = showForm('quickdash');
    await user.keyboard('7');
    expect(document.activeElement).toBe(box(1));
    expect(screen.getByText('Must be between 1 and 5.')).toBeTruthy();
    await user.keyboard('{Backspace}2');
    expect(box(1).value).toBe('2');
    expect(document.activeElement).toBe(box(2));
  });

  it('waits where another digit may follow', () => {
    const range = { min: 0, max: 10, step: 1, values: null };
    expect(['0', '1', '10', '7'].map(typed => isComplete(typed, range))).toEqual([true, false, true, true]);
    const tens = { min: 0, max: 100, step: 10, values: null };
    expect(['1', '10', '20', '100', '5'].map(typed => isComplete(typed, tens))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    const weights = { min: 0, max: 25, step: 1, values: [0, 2, 20, 25] };
    expect(['0', '2', '20', '3'].map(typed => isComplete(typed, weights))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(isComplete('6', { min: 0, max: Number.MAX_SAFE_INTEGER, step: null, values: null })).toBe(false);
  });

  it('tells the rule for missing answers', () => {
    showForm('quickdash');
    expect(screen.getByText(/^Missing answers: .*1/)).toBeTruthy();
  });
});

describe('how a measure is entered at first', () => {
  const modeOf = (id: string) => usualMode(measureFacts(id, []));

  it('is the total where terms were never confirmed or there are no items; the items otherwise', () => {
    expect(['lefs', 'ikdc', 'nprs', 'tug', 'promis-pf'].map(modeOf)).toEqual(Array(5).fill('total'));
    expect(['quickdash', 'odi', 'psfs', '10mwt', 'koos'].map(modeOf)).toEqual(Array(5).fill('items'));
  });

  it('is what was chosen last for the measure', async () => {
    const first = showForm('spadi');
    await first.user.click(screen.getByRole('radio', { name: 'Total only' }));
    first.unmount();
    showForm('spadi');
    expect(screen.getByLabelText('Total score (0 to 100 points)')).toBeTruthy();
  });
});

describe('the words for a change', () => {
  const facts = (mdc: number | null, mcid: number | null) => {
    const number = (value: number | null) =>
      value === null ? null : { value, unit: '', population: '', citation: '', verified: true };
    return { ...measureFacts('nprs', []), mdc: number(mdc) as never, mcid: number(mcid) };
  };

  it.each([
    [2, 3, 2, 'within'],
    [2, 3, 2.5, 'possible'],
    [2, 3, 3, 'clear'],
    [4, 2, 1, 'within'],
    [4, 2, 3, 'possible'],
    [4, 2, 5, 'clear'],
    [2, null, 3, 'possible'],
    [null, 2, 3, 'possible'],
    [null, 2, 1, 'within'],
    [null, null, 9, 'unknown'],
  ] as const)('with MDC %s and MCID %s: %s is %s', (mdc, mcid, change, word) => {
    expect(judgeChange(facts(mdc, mcid), 10, 10 - change)).toEqual({ better: change, word });
    expect(judgeChange(facts(mdc, mcid), 0, change)).toEqual({ better: -change, word });
  });

  it('are said of the first and of the last score', async () => {
    const record = anEpisodeRecord();
    const later = { ...record.observations[0]!, id: idOf(31), date: '2026-01-12', score: 6 };
    const { user } = showForm('custom-stairs', { ...record, observations: [...record.observations, later] });
    await user.keyboard('5');
    expect(live().getByText('Change from the first score (8): 3 better')).toBeTruthy();
    expect(live().getByText('Change from the last score (6, 12 Jan 2026): 1 better')).toBeTruthy();
    expect(live().getByText('clear improvement')).toBeTruthy();
    expect(live().getByText('within measurement error')).toBeTruthy();
  });
});

describe('the dialog', () => {
  it('opens with the measure that is due and takes its total at once', async () => {
    const { user } = await showDialog(following('lefs'));
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Measure' }).value).toMatch(/^LEFS/);
    await user.keyboard('52{Enter}');
    await waitFor(() => expect(sentTo('measure.record')).toMatchObject([{ measureId: 'lefs', total: 52 }]));
  });

  it('takes a letter for the beginning of a name, finds by construct, and chooses with Enter', async () => {
    const { user } = await showDialog(following('lefs'));
    await user.keyboard('tampa{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(screen.getByRole('dialog')).toBeTruthy();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('group', { name: 'Due now' })).toBeTruthy();
    await user.keyboard('disability lumbar');
    const names = screen.getAllByRole('option').map(option => option.textContent);
    expect(names.some(name => name?.startsWith('ODI'))).toBe(true);
    expect(names.some(name => name?.startsWith('TUG'))).toBe(false);
    await user.clear(screen.getByRole('combobox', { name: 'Measure' }));
    await user.keyboard('quickd{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(box(1)));
  });

  it('offers what begins with the letters before what has them inside, due first among equals', async () => {
    const { user } = await showDialog(following('nprs', 'psfs'));
    const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Measure' });
    const names = () =>
      within(screen.getByRole('listbox'))
        .getAllByRole('option')
        .map(option => option.textContent?.split(':')[0] ?? '');
    await user.keyboard('{Shift>}n{/Shift}');
    await user.clear(box);
    // NPRS is due, but has it only inside: "Numeric Pain Rating Scale".
    await user.keyboard('le');
    expect(names()[0]).toBe('LEFS');
    expect(names()).toContain('NPRS');
    // A word of a name that begins so, "Timed", comes before the inside of a due one, "Rating".
    await user.clear(box);
    await user.keyboard('ti');
    expect(names()).toContain('NPRS');
    expect(names().indexOf('TUG')).toBeLessThan(names().indexOf('NPRS'));
    await user.clear(box);
    // Several abbreviations begin with it: the due one leads.
    await user.keyboard('p');
    expect(names()[0]).toBe('PSFS');
    await user.clear(box);
    await user.keyboard('le{Enter}');
    expect(box.value).toMatch(/^LEFS/);
  });

  it('is narrowed by region and construct beside typing, by keyboard, and closes when it is left', async () => {
    const { user } = await showDialog(following('lefs'));
    const names = () => screen.getAllByRole('option').map(option => option.textContent);
    const rows = () => names().filter(name => /^(ODI|NDI|LEFS|RMDQ|TUG|NPRS)/.test(name ?? ''));
    await user.keyboard('{Shift>}n{/Shift}');
    const box = screen.getByRole<HTMLInputElement>('combobox', { name: 'Measure' });
    await user.clear(box);
    await user.tab();
    const region = screen.getByRole('combobox', { name: 'Body region' });
    expect(document.activeElement).toBe(region);
    await user.selectOptions(region, 'lumbar spine');
    expect(rows().some(name => name?.startsWith('ODI'))).toBe(true);
    expect(rows().some(name => /^(NDI|LEFS)/.test(name ?? ''))).toBe(false);
    await user.selectOptions(screen.getByRole('combobox', { name: 'What it measures' }), 'disability');
    expect(rows().some(name => name?.startsWith('NPRS'))).toBe(false);
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(box);
    await user.keyboard('rol{Enter}');
    expect(box.value).toMatch(/^RMDQ/);
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('takes two tests in one line', async () => {
    const { user } = await showDialog(following('tug', '30s-cst'));
    await user.keyboard('tug 12.4; cst 9');
    const rows = within(screen.getByRole('form', { name: 'Scores of this line' }));
    expect(rows.getAllByRole('listitem').map(row => row.textContent)).toEqual([
      expect.stringContaining('TUG12.4 s'),
      expect.stringContaining('9 stands'),
    ]);
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(sentTo('measure.recordSeveral')).toMatchObject([
        {
          date: today(),
          scores: [
            { measureId: 'tug', total: 12.4 },
            { measureId: '30s-cst', total: 9 },
          ],
        },
      ]),
    );
  });

  it('sends nothing of a line with a fault in it, and names the fault', async () => {
    const { user } = await showDialog(following('tug', '30s-cst'));
    await user.keyboard('tug 1; xyz 9{Enter}');
    expect(screen.getByText('Must be between 3 and 180.')).toBeTruthy();
    expect(screen.getByText('No measure is called "xyz".')).toBeTruthy();
    expect(sentTo('measure.recordSeveral')).toEqual([]);
  });

  it('asks in a line too, and leaves the answer to the form of the one measure', async () => {
    const { user } = await showDialog(following('tug', 'odi'));
    await user.keyboard('odi 40{Enter}');
    expect(screen.getByText('40 of 50 or 40 %? Choose this measure by itself to answer.')).toBeTruthy();
    expect(sentTo('measure.recordSeveral')).toEqual([]);
  });

  it('goes on to the next measure that is due with Ctrl+Enter', async () => {
    const record = following('tug', '30s-cst');
    const { user } = await showDialog(record);
    hostAnswers({
      'measure.record': () => ({
        observation: aScore('tug', 12.4),
        verdict: VERDICT,
      }),
    });
    expect(screen.getByRole('button', { name: /Save, then 30s-CST/ })).toBeTruthy();
    await user.keyboard('12.4{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Measure' }).value).toMatch(/30/),
    );
    expect(document.activeElement).toBe(screen.getByLabelText(/^Total score \(0 to 60/));
  });
});

describe('a line of scores', () => {
  const all = libraryMeasures();
  const read = (line: string) =>
    readLine(line, all)?.map(({ facts, value, problem }) => [facts?.id ?? null, value, problem]);

  it('is read by names of the library, with digits in them, commas and points', () => {
    expect(read('tug 12,4, 30s cst 9;6mwt 420')).toEqual([
      ['tug', 12.4, null],
      ['30s-cst', 9, null],
      ['6mwt', 420, null],
    ]);
    expect(read('phq-9 7')).toEqual([['phq-9', 7, null]]);
    expect(read('phq-9')).toBeUndefined();
    expect(read('neck disability 30')).toEqual([['ndi', 30, null]]);
  });

  it('names what it cannot take', () => {
    expect(read('promis 50')?.[0]?.[2]).toMatch(/^"promis" may be PROMIS/);
    expect(read('koos 55')?.[0]?.[2]).toMatch(/^KOOS has no total; its scores are Pain, Symptoms/);
    expect(read('tug 12; cst')?.[1]?.[2]).toBe('"cst" has no value. Write it like tug 12.4.');
    expect(read('cst 9.5')?.[0]?.[2]).toBe('Must be a multiple of 1.');
  });
});

describe('a total of another scale', () => {
  const record = anEpisodeRecord({ observations: [aScore('odi', 90, { unit: '%' })] });

  async function typed(answer: RegExp) {
    hostAnswers({ 'measure.record': () => ({ error: { code: 'invalid' } }) });
    const { user } = showForm('odi', record);
    await user.click(screen.getByRole('radio', { name: 'Total only' }));
    const total = screen.getByLabelText('Total score (0 to 100 %)');
    await user.type(total, '47{Enter}');
    expect(screen.getByText('47 of 50 or 47 %? Earlier: 90.')).toBeTruthy();
    expect(screen.getByText('Choose the scale first.')).toBeTruthy();
    expect(sentTo('measure.record')).toEqual([]);
    await user.click(screen.getByRole('button', { name: answer }));
    expect(screen.queryByText(/Earlier: 90/)).toBeNull();
    await user.type(total, '{Enter}');
    await waitFor(() => expect(sentTo('measure.record')).toHaveLength(1));
    return sentTo('measure.record')[0];
  }

  it('is saved as it stands when the person says so', async () => {
    expect(await typed(/^47 %$/)).toMatchObject({ total: 47, scaleConfirmed: true, note: '' });
  });

  it('is converted only by choice, and the note says so', async () => {
    expect(await typed(/that is 94 %/)).toMatchObject({
      total: 94,
      scaleConfirmed: true,
      note: 'Entered as 47 of 50, converted.',
    });
  });
});

it('asks about a first total that both scales have, once', async () => {
  hostAnswers({ 'measure.record': () => ({ error: { code: 'invalid' } }) });
  const { user } = showForm('odi', anEpisodeRecord({ observations: [] }));
  await user.click(screen.getByRole('radio', { name: 'Total only' }));
  const total = screen.getByLabelText('Total score (0 to 100 %)');
  await user.type(total, '47{Enter}');
  expect(screen.getByText('47 of 50 or 47 %?')).toBeTruthy();
  expect(sentTo('measure.record')).toEqual([]);
  await user.click(screen.getByRole('button', { name: '47 %' }));
  await user.type(total, '{Enter}');
  await waitFor(() => expect(sentTo('measure.record')).toMatchObject([{ total: 47, scaleConfirmed: true }]));
});

describe('tests with a device', () => {
  it('offer the last device and side, and say when it differs', async () => {
    const cane = aScore('tug', 20, { device: 'cane' });
    const { user } = showForm('tug', anEpisodeRecord({ observations: [cane] }));
    const device = screen.getByLabelText<HTMLInputElement>(/^Aid or device/);
    expect(device.value).toBe('cane');
    expect(live().queryByText(/^Last time/)).toBeNull();
    await user.clear(device);
    expect(live().getByText('Last time with cane (5 Jan 2026).')).toBeTruthy();
  });

  it('begin a new baseline on the other side', async () => {
    const left = aScore('rom', 90, { side: 'left' });
    const { user } = showForm('rom', anEpisodeRecord({ observations: [left] }));
    const side = screen.getByLabelText<HTMLSelectElement>('Side');
    expect(side.value).toBe('left');
    await user.type(screen.getByLabelText(/^Total score/), '100');
    expect(live().getByText(/^Change from the first score \(90\)/)).toBeTruthy();
    await user.selectOptions(side, 'right');
    expect(live().getByText(/^This is the first score/)).toBeTruthy();
    expect(live().getByText(/begins a new baseline/)).toBeTruthy();
  });

  it('offer the distance of the last walk again', () => {
    const walk = aScore('10mwt', 1.2, { items: [6, 5] });
    showForm('10mwt', anEpisodeRecord({ observations: [walk] }));
    expect(screen.getByLabelText<HTMLInputElement>('Distance (m)').value).toBe('6');
    expect(document.activeElement).toBe(screen.getByLabelText('Time (s)'));
  });
});
