// The measures library: finding a measure, every number with its source, another threshold, and an own measure.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { CustomMeasureDialog } from '../../renderer/features/measures/CustomMeasureDialog.tsx';
import { MeasuresSideBar } from '../../renderer/features/measures/MeasuresSideBar.tsx';
import { MeasuresView } from '../../renderer/features/measures/MeasuresView.tsx';
import { ThresholdDialog } from '../../renderer/features/measures/ThresholdDialog.tsx';
import { setEditorHost } from '../../renderer/workbench/editors.ts';
import type { ThresholdEntry } from '../../shared/domain/threshold.ts';
import { MEASURES } from '../../shared/measures/registry.ts';
import { aCaseloadPatient, anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

setUp();

const OWN = anEpisodeRecord().customMeasures;

function answers(custom = OWN) {
  hostAnswers({
    'measure.custom': () => custom,
    'threshold.list': () => [],
    'caseload.list': () => [aCaseloadPatient()],
  });
}

const measureRows = () =>
  screen
    .queryAllByRole('option')
    .filter(row => row.closest('[role=listbox]') !== null)
    .map(row => row.querySelector('strong')?.textContent);

it('lists the library and the own measures, and finds by name, short name, region and construct', async () => {
  answers();
  const { user } = show(<MeasuresSideBar />);
  await screen.findByRole('option', { name: /Pain on stairs/ });
  expect(measureRows()).toHaveLength(51);
  const search = screen.getByRole('searchbox', { name: 'Search measures' });
  const find = async (text: string) => {
    await user.clear(search);
    await user.type(search, text);
    return measureRows();
  };
  expect(await find('quick dash')).toEqual(['QuickDASH']);
  expect(await find('no such measure')).toEqual([]);
  expect(await find('quickdash')).toEqual(['QuickDASH']);
  expect(await find('shoulder pain')).toContain('SPADI');
  expect(await find('neuropathic screen')).toHaveLength(3);
  await user.clear(search);
  await user.selectOptions(screen.getByLabelText('Body region'), 'knee');
  expect(measureRows()).toContain('KOOS');
  expect(measureRows()).not.toContain('NDI');
  await user.selectOptions(screen.getByLabelText('Kind'), 'physical test');
  expect(screen.queryByRole('listbox', { name: 'Measures' })).toBeNull();
  expect(screen.getByText('No measure matches.')).toBeTruthy();
});

it('walks by arrows and first letters; Enter opens a tab that stays', async () => {
  answers([]);
  const open = vi.fn();
  setEditorHost({ open } as never);
  const { user } = show(<MeasuresSideBar />);
  const list = await screen.findByRole('listbox', { name: 'Measures' });
  list.focus();
  await user.keyboard('le');
  const active = () => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent;
  expect(active()).toMatch(/^LEFS/);
  await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
  expect(open).toHaveBeenCalledWith('measures:lefs', { isPreview: false, preserveFocus: false });
  setEditorHost(null);
});

it.each(MEASURES.map(measure => [measure.id] as const))(
  'shows %s with range, interval, licence and every number with its source and mark',
  async id => {
    answers();
    const measure = MEASURES.find(one => one.id === id);
    show(<MeasuresView recordId={id} />);
    await screen.findByRole('heading', { level: 1, name: measure?.name ?? '' });
    for (const fact of ['Range', 'Direction', 'Scoring', 'Taken again', 'Time needed', 'Licence']) {
      expect(screen.getByText(fact, { selector: 'dt' }).nextElementSibling?.textContent, fact).not.toBe('');
    }
    for (const kind of ['mcid', 'mdc90', 'mdc95', 'sem'] as const) {
      const table = screen.queryByRole('table', { name: new RegExp(`^${kind.toUpperCase()}:`) });
      const rows = table ? within(table).getAllByRole('row').slice(1) : [];
      expect(rows, kind).toHaveLength(measure?.[kind].length ?? -1);
      for (const [index, row] of rows.entries()) {
        const entry = measure?.[kind][index];
        expect(row.textContent).toContain(String(entry?.value));
        expect(row.textContent).toContain(entry?.population);
        expect(row.textContent).toMatch(entry?.verified ? /verified$/ : /not verified against the paper$/);
      }
    }
  },
);

it('keeps the default where nothing is chosen, and says what is not known', async () => {
  answers();
  show(<MeasuresView recordId="phq-2" />);
  const used = within(await screen.findByRole('table', { name: 'Numbers that count here' }));
  expect(used.getAllByText('not known')).toHaveLength(2);
});

const CHOSEN: ThresholdEntry = {
  id: idOf(80),
  measureId: 'nprs',
  scoreId: 'total',
  patientId: null,
  kind: 'mcid',
  value: 3,
  population: 'clinic audit',
  citation: '',
  reason: 'Own audit',
  verified: false,
  createdAt: 0,
  supersededAt: null,
};

function showThresholds(patientId: string | null = idOf(10), chosen: ThresholdEntry[] = []) {
  answers();
  hostAnswers({ 'threshold.list': () => chosen });
  const onClose = vi.fn();
  return {
    onClose,
    ...show(
      <ThresholdDialog request={{ kind: 'threshold', measureId: 'nprs', patientId }} onClose={onClose} />,
    ),
  };
}

it('chooses a published number for one patient, with the reason', async () => {
  const { user, onClose } = showThresholds();
  hostAnswers({
    'threshold.choose': input => ({
      threshold: { id: idOf(80), ...input, verified: true, createdAt: 0 },
      recomputed: 1,
    }),
  });
  await screen.findByText(/^Counts now: 2 points/);
  await user.click(screen.getByRole('button', { name: 'Use this number' }));
  expect(await screen.findByText('Say why this number fits better.')).toBeTruthy();
  expect(sentTo('threshold.choose')).toEqual([]);
  const published = MEASURES.find(one => one.id === 'nprs')?.mcid.filter(
    entry => !entry.unit.startsWith('%'),
  );
  const options = screen.getAllByRole('radio');
  expect(options).toHaveLength((published?.length ?? 0) + 1);
  await user.click(options[1] as HTMLElement);
  await user.type(screen.getByLabelText('Reason'), 'Neck, not back');
  await user.click(screen.getByRole('button', { name: 'Use this number' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sentTo('threshold.choose')).toEqual([
    expect.objectContaining({
      measureId: 'nprs',
      patientId: idOf(10),
      kind: 'mcid',
      value: published?.[1]?.value,
      population: published?.[1]?.population,
      reason: 'Neck, not back',
    }),
  ]);
});

it.each(['', '0', '-1', '11', 'two'])('refuses "%s" as an own number at its field', async typed => {
  const { user } = showThresholds(null);
  await user.click(await screen.findByRole('radio', { name: 'Another number' }));
  if (typed !== '') await user.type(screen.getByLabelText('Number (points)'), typed);
  await user.type(screen.getByLabelText('Reason'), 'Own audit');
  await user.click(screen.getByRole('button', { name: 'Use this number' }));
  expect(await screen.findByText('Type a number above 0, at most 10.')).toBeTruthy();
  expect(sentTo('threshold.choose')).toEqual([]);
});

it('offers no way back where nothing was chosen', async () => {
  showThresholds(null);
  await screen.findByText(/^Counts now/);
  expect(screen.queryByRole('button', { name: 'Return to the default' })).toBeNull();
});

it('returns to the default where a number was chosen, telling whose it is', async () => {
  const { user, onClose } = showThresholds(null, [CHOSEN]);
  hostAnswers({ 'threshold.reset': () => ({ recomputed: 4 }) });
  await screen.findByText(/^Counts now: 3 points, clinic audit\. chosen by the therapist: Own audit/);
  await user.click(screen.getByRole('button', { name: 'Return to the default' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sentTo('threshold.reset')).toEqual([
    { measureId: 'nprs', scoreId: 'total', kind: 'mcid', patientId: null },
  ]);
});

it('defines an own measure, with an id made of its name and a source for each number', async () => {
  answers();
  hostAnswers({ 'measure.define': input => input });
  const onClose = vi.fn();
  const { user } = show(<CustomMeasureDialog request={{ kind: 'customMeasure' }} onClose={onClose} />);
  await user.type(await screen.findByLabelText('Name'), 'Stairs');
  await user.type(screen.getByLabelText('Short name'), 'ST');
  await user.clear(screen.getByLabelText('Highest score'));
  await user.type(screen.getByLabelText('Highest score'), '0');
  await user.type(screen.getByLabelText('MDC95'), '12');
  await user.type(screen.getByLabelText('Source of the MCID'), 'Clinic audit');
  const save = screen.getByRole('button', { name: 'Create measure' });
  await user.click(save);
  expect(await screen.findByText('Must be above the lowest score.')).toBeTruthy();
  expect(screen.getByText('Say where this number comes from, or leave both empty.')).toBeTruthy();
  expect(screen.getByText('Type the number this source gives, or leave both empty.')).toBeTruthy();
  await user.clear(screen.getByLabelText('Highest score'));
  await user.type(screen.getByLabelText('Highest score'), '10');
  await user.type(screen.getByLabelText('Source of the MDC95'), 'Test and retest, own audit');
  await user.click(save);
  expect(await screen.findByText('Must be above 0 and at most the length of the scale, 10.')).toBeTruthy();
  expect(sentTo('measure.define')).toEqual([]);
  await user.clear(screen.getByLabelText('MDC95'));
  await user.type(screen.getByLabelText('MDC95'), '2');
  await user.clear(screen.getByLabelText('Source of the MCID'));
  await user.click(save);
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sentTo('measure.define')).toEqual([
    expect.objectContaining({
      id: 'custom-stairs-2',
      name: 'Stairs',
      max: 10,
      mdc95: 2,
      sem: null,
      mcid: null,
      source: 'MDC95: Test and retest, own audit',
    }),
  ]);
});
