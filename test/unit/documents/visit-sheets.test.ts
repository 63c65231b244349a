// @vitest-environment jsdom
// Half a page for each visit: the order of the keys, what was done last time, and no name where none is wanted.
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/dates.ts';
import { initialsOf } from '../../../shared/documents/person.ts';
import { renderVisitSheets } from '../../../shared/documents/render.ts';
import { visitSheetOf } from '../../../shared/documents/visit-sheet.ts';
import type { DayRow } from '../../../shared/domain/appointment.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { PAPERS } from '../../../shared/domain/letterhead.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { VISIT_FIELDS } from '../../../shared/visit-fields.ts';
import { AS_OF, emptyRecord, idOf } from './cases.ts';
import { longRecord, redFlagRecord, usualRecord } from './episodes.ts';
import { parse } from './letter-text.ts';

const DAY = addDays(AS_OF, 1);

function rowOf({ patient, episode }: EpisodeRecord, change: Partial<DayRow> = {}): DayRow {
  return {
    id: idOf(1),
    patientId: patient.id,
    episodeId: episode.id,
    date: DAY,
    startTime: '09:30',
    position: 0,
    setting: 'home',
    status: 'planned',
    visitId: null,
    note: '',
    rowVersion: 1,
    createdAt: 0,
    familyName: patient.familyName,
    givenName: patient.givenName,
    birthYear: 1961,
    address: '',
    phone: '',
    title: episode.title,
    startDate: episode.startDate,
    episodeStatus: 'active',
    lastVisit: null,
    state: null,
    level: null,
    redFlag: null,
    due: [],
    ...change,
  };
}

function sheetOf(record: EpisodeRecord, isInitialsOnly = false) {
  return visitSheetOf(
    rowOf(record),
    { record, measureOf: measureLookup(record.customMeasures) },
    isInitialsOnly,
  );
}

/** The usual case two weeks after its last scores: all its measures are due. */
function dueRecord(): EpisodeRecord {
  const record = usualRecord();
  return { ...record, observations: record.observations.filter(({ date }) => date < addDays(DAY, -28)) };
}

const SHEETS = [dueRecord(), redFlagRecord(), longRecord()].map(record => sheetOf(record));

describe.each(PAPERS)('on %s', paper => {
  const html = renderVisitSheets({ date: DAY, paper, sheets: SHEETS });

  it('is the page it was', async () => {
    await expect(html).toMatchFileSnapshot(`../../golden/visit-sheets-${paper}.html`);
  });

  it('puts two on each page', () => {
    const pages = [...parse(html).querySelectorAll('.pair')];
    expect(pages.map(page => page.querySelectorAll('.sheet').length)).toEqual([2, 1]);
  });
});

const page = (sheets = SHEETS) => parse(renderVisitSheets({ date: DAY, paper: 'A4', sheets }));

it('has the fields of the visit form in their order on every sheet', () => {
  for (const sheet of page().querySelectorAll('.sheet')) {
    const fields = [...sheet.querySelectorAll('[data-field]')].map(field => field.getAttribute('data-field'));
    expect(fields).toEqual([...VISIT_FIELDS]);
  }
});

it('prints what was done last time with a box for the same, and rows to write in', () => {
  const [first] = page().querySelectorAll('[data-field="interventions"]');
  const rows = [...(first?.querySelectorAll('tbody tr') ?? [])].map(row =>
    row.querySelectorAll('td')[0]?.textContent.trim(),
  );
  expect(rows).toEqual(['Hip hinge with weight', 'Nerve mobilisation', 'Lumbar mobilisation', '', '', '']);
});

it('prints what still hurt with its severity and an empty box beside it', () => {
  const [first] = page().querySelectorAll('[data-field="residualSymptoms"] tbody tr');
  expect([...(first?.querySelectorAll('td') ?? [])].map(cell => cell.textContent.trim())).toEqual([
    'Turning in bed',
    'night',
    '7',
    '',
    expect.stringMatching(/yes\s+no/),
  ]);
});

it('has a box for each due total with its range', () => {
  expect(page().querySelector('.due')?.textContent).toMatch(/ODI \(0-100 %\).*NPRS \(0-10\).*PSFS \(0-10\)/);
});

it('says on the sheet that a red flag is open, and on no other', () => {
  const flags = [...page().querySelectorAll('.sheet')].map(
    sheet => sheet.querySelector('.red-flag') !== null,
  );
  expect(flags).toEqual([false, true, false]);
});

it('has name and birth year at the top of each sheet, or initials and birth year only', () => {
  expect(page([sheetOf(usualRecord())]).querySelector('h1')?.textContent).toBe('Abbott, Dmitriborn 1961');
  const html = renderVisitSheets({ date: DAY, paper: 'A4', sheets: [sheetOf(usualRecord(), true)] });
  expect(parse(html).querySelector('h1')?.textContent).toBe('D. A.born 1961');
  expect(html).not.toMatch(/Abbott|Dmitri/);
});

it('makes initials of every part of a name', () => {
  expect(initialsOf({ givenName: 'Anna-Lena', familyName: 'van der Berg' })).toBe('A. L. V. D. B.');
  expect(initialsOf({ givenName: '', familyName: 'Ö' })).toBe('Ö.');
});

it('has room for everything where nothing is known yet', () => {
  const { patient, episode } = emptyRecord();
  const blank = visitSheetOf(rowOf({ ...emptyRecord(), patient, episode }), null, false);
  const sheet = page([blank]);
  expect(sheet.querySelectorAll('[data-field]')).toHaveLength(VISIT_FIELDS.length);
  expect(sheet.querySelector('h1')?.textContent).toContain('Quist');
});

it('runs and loads nothing, and cannot be broken out of by a name', () => {
  const sheet = page([sheetOf(longRecord())]);
  expect(sheet.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
  expect(sheet.querySelector('h1')?.textContent).toContain('<script>alert(1)</script>');
});

it('has no grey and no colour that a fax would lose', () => {
  const css = page().querySelector('style')?.textContent ?? '';
  const colours = new Set(css.match(/#[0-9a-f]{3,6}\b/gi));
  expect([...colours].sort()).toEqual(['#000', '#fff']);
});
