// Full-text search: every kind of record, accents, filters and pages.

import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { insertPatient, updatePatient } from '../../electron/data/repositories/patients.ts';
import { searchText } from '../../electron/data/repositories/search.ts';
import { SearchInput } from '../../shared/domain/search.ts';
import { aPatient, idOf } from '../fixtures/builders.ts';
import { EPISODE, FULL, withRecord } from './full-record.ts';
import { memoryDb } from './memory.ts';

describe('full-text search', () => {
  const find = (db: WriteDb, text: string, filters: Partial<SearchInput> = {}) =>
    searchText(db, SearchInput.parse({ text, ...filters }));
  const kindsFor = (db: WriteDb, text: string, filters: Partial<SearchInput> = {}) =>
    find(db, text, filters).groups.flatMap(group => group.hits.map(hit => hit.kind));

  it('finds by the beginnings of words, without accents, in every kind of record', () => {
    const db = withRecord();
    const wanted: readonly (readonly [string, string])[] = [
      ['abbott', 'patient'],
      ['prefers morn', 'patient'],
      ['radiculo', 'episode'],
      ['m54', 'episode'],
      ['graded', 'plan_of_care'],
      ['injection', 'phase'],
      ['corner', 'visit'],
      ['garden', 'flare'],
      ['bus', 'observation'],
      ['shoes', 'residual_symptom'],
      ['asked twice', 'finding'],
      ['pr-abcd', 'request'],
      ['mri', 'reply'],
    ];
    for (const [text, kind] of wanted) expect(kindsFor(db, text), text).toEqual([kind]);
    expect(find(db, 'corner')).toEqual({
      total: 1,
      groups: [
        {
          patientId: FULL.patient.id,
          patientName: 'Abbott, Dmitri',
          birthYear: 1961,
          isArchived: false,
          hits: [
            {
              kind: 'visit',
              recordId: expect.any(String),
              episodeId: EPISODE,
              date: expect.stringMatching(/^2026-01-/),
              snippet: [
                { text: '… ', isHit: false },
                { text: 'hour Walked to the ', isHit: false },
                { text: 'corner', isHit: true },
              ],
            },
          ],
        },
      ],
    });
  });

  it('finds a finding by its words in the catalogue, and shows those with the answer', () => {
    const db = withRecord();
    const snippet = (text: string) =>
      find(db, text).groups[0]?.hits[0]?.snippet.map(({ text: part, isHit }) => (isHit ? `[${part}]` : part));
    expect(snippet('bladder func')?.join('')).toBe('new change of [bladder] [function]: no · asked twice');
    expect(snippet('ces-bladder')?.join('')).toBe('new change of [bladder] function: no · asked twice');
    for (const text of ['bladder', 'BLÄDDER', 'function twice', 'change bladder']) {
      expect(kindsFor(db, text), text).toEqual(['finding']);
    }
    for (const text of ['bladder knee', 'numbness', 'bladderx']) expect(kindsFor(db, text), text).toEqual([]);
    expect(kindsFor(db, 'bladder', { kind: 'visit' })).toEqual([]);
    expect(kindsFor(db, 'bladder', { kind: 'finding' })).toEqual(['finding']);
  });

  it('keeps to kind, state of care, days, tag and region', () => {
    const db = withRecord();
    expect(kindsFor(db, 'corner', { kind: 'visit' })).toEqual(['visit']);
    expect(kindsFor(db, 'corner', { kind: 'flare' })).toEqual([]);
    expect(kindsFor(db, 'corner', { status: 'active' })).toEqual(['visit']);
    expect(kindsFor(db, 'corner', { status: 'discharged' })).toEqual([]);
    expect(kindsFor(db, 'corner', { status: 'archived' })).toEqual([]);
    expect(kindsFor(db, 'corner', { from: '2026-01-01', to: '2026-02-28' })).toEqual(['visit']);
    expect(kindsFor(db, 'corner', { from: '2026-03-01' })).toEqual([]);
    expect(kindsFor(db, 'corner', { to: '2025-12-31' })).toEqual([]);
    expect(kindsFor(db, 'corner', { tag: 'Wheelchair access' })).toEqual(['visit']);
    expect(kindsFor(db, 'corner', { tag: 'wheelchair' })).toEqual([]);
    expect(kindsFor(db, 'corner', { region: FULL.episode.region })).toEqual(['visit']);
    expect(kindsFor(db, 'corner', { region: 'hand' })).toEqual([]);
    // Every kind has a day to compare with, but people.
    expect(kindsFor(db, 'abbott', { from: '1900-01-01' })).toEqual([]);
    for (const text of [
      'radiculo',
      'graded',
      'injection',
      'garden',
      'bus',
      'shoes',
      'asked twice',
      'pr-abcd',
      'mri',
    ]) {
      expect(kindsFor(db, text, { from: '2000-01-01', to: '2100-01-01' }), text).toHaveLength(1);
    }
  });

  it('counts all and lists as many as asked for, a reply with its request', () => {
    const db = withRecord();
    for (let number = 0; number < 60; number++) {
      insertPatient(
        db,
        aPatient().with({ id: idOf(1000 + number), familyName: `Lindqvist ${number}` }).value,
      );
    }
    const first = find(db, 'lindq');
    expect(first.total).toBe(60);
    expect(first.groups).toHaveLength(50);
    expect(find(db, 'lindq', { limit: 100 }).groups).toHaveLength(60);
    expect(find(db, 'mri').groups[0]?.hits[0]?.recordId).toBe(FULL.requests[0]?.id);
  });

  it('finds letters that have no accent to lose', () => {
    const db = memoryDb();
    insertPatient(db, aPatient().with({ familyName: 'Wójcik', givenName: 'Łukasz' }).value);
    for (const text of ['lukasz', 'Łukasz', 'wojcik łuk', 'lukasz mornings']) {
      const [group] = find(db, text).groups;
      const line = group?.hits[0]?.snippet.map(segment => segment.text).join('');
      expect(line, text).toMatch(/^Wójcik Łukasz MRN-1/);
      expect(group?.hits[0]?.snippet.filter(segment => segment.isHit).length, text).toBeGreaterThan(0);
    }
  });

  it('follows changes', () => {
    const db = withRecord();
    updatePatient(db, aPatient().with({ familyName: 'Nuñez', notes: '', rowVersion: 2 }).value, 1);
    expect(kindsFor(db, 'nunez')).toEqual(['patient']);
    expect(kindsFor(db, 'abbott')).toEqual([]);
    db.exec('DELETE FROM observation');
    expect(kindsFor(db, 'bus')).toEqual([]);
    expect(db.prepare("SELECT count(*) AS rows FROM search_entry WHERE kind = 'observation'").get()).toEqual({
      rows: 0,
    });
  });

  it('takes any text for words', () => {
    const db = withRecord();
    for (const text of ['"', "x' OR 1=1 --", 'NEAR(', '* *', 'a AND', '-abbott', 'text:abbott', '🙂']) {
      expect(() => find(db, text), text).not.toThrow();
    }
    expect(kindsFor(db, '-abbott')).toEqual(['patient']);
  });
});
