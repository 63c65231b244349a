// Stored values of a form meet a form that may have changed since: what fits comes back, nothing crashes.
import { describe, expect, it } from 'vitest';
import { changedValues, restoreValues, withTyped } from '../../renderer/ui/restore-values.ts';

const VISIT = {
  note: '',
  date: '2026-03-30',
  isFlare: false,
  load: null as number | null,
  minutes: 20,
  rows: [] as { name: string; dose: string }[],
  findings: {} as Record<string, string>,
  place: { room: '', floor: 1 },
};

describe('restoreValues', () => {
  it('gives back everything a form of the same shape had kept', () => {
    const typed = {
      note: 'Stairs',
      date: '2026-03-29',
      isFlare: true,
      load: 4,
      minutes: 0,
      rows: [{ name: 'Squat', dose: '3 x 10' }],
      findings: { night: 'yes' },
      place: { room: 'kitchen', floor: 2 },
    };
    expect(restoreValues(VISIT, JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  });

  it('drops keys the form does not have, and fills those the draft does not have', () => {
    expect(restoreValues(VISIT, { note: 'kept', gone: 'x', __proto__: { date: 'never' } })).toEqual({
      ...VISIT,
      note: 'kept',
    });
  });

  it.each([
    ['a number where text is', { note: 7 }],
    ['text where a number is', { minutes: '20' }],
    ['text where yes or no is', { isFlare: 'yes' }],
    ['a record where a list is', { rows: { name: 'x' } }],
    ['a list where a record is', { place: ['x'] }],
    ['a record where nothing is yet', { load: { value: 1 } }],
    ['null where text is', { note: null }],
  ])('keeps its own value for %s', (_case, stored) => {
    expect(restoreValues(VISIT, stored)).toEqual(VISIT);
  });

  it.each([null, undefined, 'text', 7, [], true])('starts anew from %j', stored => {
    expect(restoreValues(VISIT, stored)).toEqual(VISIT);
  });

  it('takes rows that look like the first row, whatever their number, and leaves others out', () => {
    const form = { rows: [{ name: '', dose: '' }] };
    const stored = { rows: [{ name: 'Squat', dose: 7, extra: 1 }, 'text', { name: 'Bridge' }] };
    expect(restoreValues(form, stored)).toEqual({
      rows: [
        { name: 'Squat', dose: '' },
        { name: 'Bridge', dose: '' },
      ],
    });
    expect(restoreValues(form, { rows: [] })).toEqual({ rows: [] });
  });

  it('keeps answers by code that came while typing, not fields of another version', () => {
    const table = { answers: { a: 'no', b: 'no' } };
    expect(restoreValues(table, { answers: { a: 'yes', c: 'unknown', d: 3 } })).toEqual({
      answers: { a: 'yes', b: 'no', c: 'unknown' },
    });
    expect(restoreValues(VISIT, { place: { room: 'hall', lamp: 'on' } }).place).toEqual({
      room: 'hall',
      floor: 1,
    });
  });

  it('changes nothing of what it was given', () => {
    const before = structuredClone(VISIT);
    restoreValues(VISIT, { rows: [{ name: 'Squat', dose: '' }], place: { room: 'hall' } });
    expect(VISIT).toEqual(before);
  });
});

describe('changedValues', () => {
  it('names only what differs, lists by what is in them', () => {
    expect(changedValues(VISIT, { ...VISIT, rows: [], note: 'x', load: 0 })).toEqual({ note: 'x', load: 0 });
    expect(changedValues(VISIT, { ...VISIT })).toEqual({});
  });

  it('puts what was typed over a record that was changed elsewhere meanwhile', () => {
    const typed = changedValues(VISIT, { ...VISIT, note: 'mine' });
    const byNow = { ...VISIT, date: '2026-03-31', note: 'theirs' };
    expect(restoreValues(byNow, typed)).toEqual({ ...byNow, note: 'mine' });
  });
});

describe('withTyped', () => {
  const start = { name: '', note: 'as recorded', side: 'left' };
  const restored = { name: 'Sørens', note: 'as recorded, and more', side: 'left' };
  const caret = { field: 'name', start: 6, end: 6 };

  it('goes on where the cursor had been', () => {
    expect(withTyped(start, restored, { ...start, name: 'en' }, caret)).toEqual({
      values: { ...restored, name: 'Sørensen' },
      moved: 2,
    });
    const inside = { ...caret, start: 1 };
    expect(withTyped(start, restored, { ...start, name: '-' }, inside).values.name).toBe('S-ørens');
  });

  it('appends where the cursor was elsewhere, and moves nothing when nothing was typed', () => {
    const other = { ...caret, field: 'note' };
    expect(withTyped(start, restored, { ...start, name: 'en' }, other)).toEqual({
      values: { ...restored, name: 'Sørensen' },
      moved: 0,
    });
    expect(withTyped(start, restored, start, caret)).toEqual({ values: restored, moved: 0 });
  });

  it('takes a choice made just now, and the fuller text of two', () => {
    const typed = { ...start, side: 'right', note: 'as recorded!' };
    expect(withTyped(start, restored, typed, null).values).toEqual({ ...restored, side: 'right' });
    expect(withTyped(start, { ...start }, typed, null).values).toEqual(typed);
  });
});
