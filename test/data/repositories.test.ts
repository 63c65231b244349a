// What is written comes back the same, and the hot questions are answered through indexes.

import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { listLastVisits } from '../../electron/data/repositories/caseload-days.ts';
import {
  customMeasuresOfEpisode,
  findCustomMeasure,
  listCustomMeasures,
} from '../../electron/data/repositories/custom-measures.ts';
import { loadEpisodeRecord } from '../../electron/data/repositories/episode-record.ts';
import {
  findEpisode,
  firstEntryDay,
  listCaseload,
  listEpisodeMeasures,
  listEpisodesOfPatient,
  saveEpisodeMeasure,
  updateEpisode,
} from '../../electron/data/repositories/episodes.ts';
import { insertFinding, listOpenRedFlags } from '../../electron/data/repositories/findings.ts';
import { loadRecordToJudge } from '../../electron/data/repositories/judged-record.ts';
import {
  findNamesakes,
  findPatient,
  insertPatient,
  updatePatient,
} from '../../electron/data/repositories/patients.ts';
import { nextProgramVersion } from '../../electron/data/repositories/programs.ts';
import { findReferrer, listReferrers } from '../../electron/data/repositories/referrers.ts';
import {
  draftRequestOfEpisode,
  findRequest,
  freezeDocument,
  frozenDocument,
  insertRequest,
  updateRequest,
} from '../../electron/data/repositories/requests.ts';
import { searchText } from '../../electron/data/repositories/search.ts';
import { readSetting, writeSetting } from '../../electron/data/repositories/settings.ts';
import {
  confirmVerdict,
  currentVerdict,
  listEpisodesToJudge,
  listVerdictsInCare,
} from '../../electron/data/repositories/verdicts.ts';
import { judgementOf } from '../../shared/detector/record.ts';
import { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { SearchInput } from '../../shared/domain/search.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import {
  AT,
  aCustomMeasure,
  aFinding,
  aFollowedMeasure,
  anEpisode,
  aPatient,
  aReferrer,
  aVerdict,
  idOf,
  START,
} from '../fixtures/builders.ts';
import { EPISODE, FULL, keepVerdict, storedAs, withEpisode, withRecord } from './full-record.ts';
import { memoryDb } from './memory.ts';

describe('an episode record', () => {
  it('comes back whole, as the domain describes it', () => {
    const record = loadEpisodeRecord(withRecord(), EPISODE);
    expect(record).toEqual({ ...FULL, verdict: FULL.verdict && storedAs(FULL.verdict) });
    expect(EpisodeRecord.parse({ ...record, verdict: FULL.verdict })).toEqual(FULL);
    expect(loadEpisodeRecord(withRecord(), idOf(99))).toBeNull();
  });

  it('gives a judgement what the whole record gives it', () => {
    const read = loadRecordToJudge(withRecord(), EPISODE);
    const measureOf = measureLookup(FULL.customMeasures);
    expect(read?.customMeasures).toEqual(FULL.customMeasures);
    expect(read && judgementOf(read, measureOf).input).toEqual(judgementOf(FULL, measureOf).input);
    expect(read?.verdict).toEqual({ id: FULL.verdict?.id, inputHash: FULL.verdict?.inputHash });
    expect(loadRecordToJudge(withRecord(), idOf(99))).toBeNull();
  });

  it('knows the first day of anything in it', () => {
    expect(firstEntryDay(withEpisode(), EPISODE)).toBeNull();
    expect(firstEntryDay(withRecord(), EPISODE)).toBe(START);
  });

  it('has one primary measure, the latest chosen', () => {
    const db = withRecord();
    saveEpisodeMeasure(db, aFollowedMeasure().with({ measureId: 'lefs' }).value);
    expect(
      listEpisodeMeasures(db, EPISODE).map(({ measureId, isPrimary }) => [measureId, isPrimary]),
    ).toEqual([
      ['lefs', true],
      ['custom-stairs', false],
      ['odi', false],
    ]);
  });

  it('numbers its programs', () => {
    expect(nextProgramVersion(withEpisode(), EPISODE)).toBe(1);
    expect(nextProgramVersion(withRecord(), EPISODE)).toBe(3);
  });
});

describe('a row that was seen in an older version', () => {
  it('is not overwritten', () => {
    const db = withRecord();
    const patient = aPatient().with({ familyName: 'Bell', rowVersion: 2 }).value;
    expect(updatePatient(db, patient, 1)).toBe(true);
    expect(updatePatient(db, { ...patient, familyName: 'Cole' }, 1)).toBe(false);
    expect(findPatient(db, patient.id)).toEqual(patient);
    const episode = anEpisode().with({ title: 'Changed', rowVersion: 2 }).value;
    expect(updateEpisode(db, episode, 7)).toBe(false);
    expect(updateEpisode(db, episode, 1)).toBe(true);
    expect(findEpisode(db, EPISODE)).toEqual(episode);
  });
});

describe('people and measures', () => {
  it('are found again', () => {
    const db = withRecord();
    expect(findReferrer(db, idOf(15))).toEqual(aReferrer().value);
    expect(listReferrers(db)).toEqual([aReferrer().value]);
    expect(findCustomMeasure(db, 'custom-stairs')).toEqual(aCustomMeasure().value);
    expect(listCustomMeasures(db)).toEqual([aCustomMeasure().value]);
    expect(customMeasuresOfEpisode(db, idOf(99))).toEqual([]);
    expect(listEpisodesOfPatient(db, FULL.patient.id)).toEqual([FULL.episode]);
  });

  it('are namesakes whatever capitals and accents', () => {
    const db = memoryDb();
    insertPatient(db, aPatient().with({ familyName: 'Müller', givenName: 'José' }).value);
    expect(findNamesakes(db, 'MULLER', 'jose')).toHaveLength(1);
    expect(findNamesakes(db, 'Mul', 'lerjose')).toHaveLength(0);
    insertPatient(db, aPatient().with({ id: idOf(12), familyName: 'Wójcik', givenName: 'Łukasz' }).value);
    expect(findNamesakes(db, 'Wojcik', 'Lukasz')).toHaveLength(1);
  });
});

describe('verdicts', () => {
  it('are superseded, never rewritten', () => {
    const db = withRecord();
    const next = aVerdict().with({ id: idOf(60), inputHash: 'b'.repeat(64), createdAt: AT + 1 }).value;
    keepVerdict(db, next, 'rules 2');
    expect(currentVerdict(db, EPISODE)).toEqual(storedAs(next));
    expect(db.prepare('SELECT id, superseded_at FROM verdict ORDER BY created_at').all()).toEqual([
      { id: aVerdict().value.id, superseded_at: AT + 1 },
      { id: next.id, superseded_at: null },
    ]);
  });

  it('wait for the scan when missing or made under other rules, unless the episode is over', () => {
    expect(listEpisodesToJudge(withEpisode(), 'rules 1')).toEqual([EPISODE]);
    const db = withRecord();
    expect(listEpisodesToJudge(db, 'rules 1')).toEqual([]);
    expect(listEpisodesToJudge(db, 'rules 2')).toEqual([EPISODE]);
    confirmVerdict(db, aVerdict().value.id, 'rules 2');
    expect(listEpisodesToJudge(db, 'rules 2')).toEqual([]);
    updateEpisode(db, { ...FULL.episode, status: 'discharged', rowVersion: 2 }, 1);
    expect(listEpisodesToJudge(db, 'rules 3')).toEqual([]);
    expect(listVerdictsInCare(db)).toEqual([]);
  });

  it('are listed with the first supported cause', () => {
    expect(listVerdictsInCare(withRecord())).toMatchObject([{ episodeId: EPISODE, cause: 'adherence' }]);
  });
});

describe('red flags', () => {
  it('are open while the latest answer is yes', () => {
    const db = withEpisode();
    const flag = aFinding().with({ code: 'rf.mass' });
    insertFinding(db, flag.with({ id: idOf(71), date: '2026-01-06', answer: 'no' }).value);
    insertFinding(db, flag.with({ id: idOf(72), date: '2026-01-07', answer: 'yes' }).value);
    insertFinding(db, aFinding().with({ id: idOf(73), group: 'mechanical', answer: 'yes' }).value);
    expect(listOpenRedFlags(db)).toEqual([{ episodeId: EPISODE, code: 'rf.mass', date: '2026-01-07' }]);
    insertFinding(db, flag.with({ id: idOf(74), date: '2026-01-07', createdAt: AT + 1, answer: 'no' }).value);
    expect(listOpenRedFlags(db)).toEqual([]);
  });
});

describe('requests', () => {
  it('keep one draft for each episode, and what was signed for good', () => {
    const db = withRecord();
    const draft = FULL.requests[0]!;
    expect(draftRequestOfEpisode(db, EPISODE)).toEqual(draft);
    expect(() => insertRequest(db, { ...draft, id: idOf(80), code: 'PR-OTHER' })).toThrow(/UNIQUE/);
    const signed = {
      ...draft,
      status: 'signed',
      signedAt: AT,
      htmlHash: 'c'.repeat(64),
      rowVersion: 2,
    } as const;
    expect(updateRequest(db, signed, 1)).toBe(true);
    expect(findRequest(db, draft.id)).toEqual(signed);
    expect(draftRequestOfEpisode(db, EPISODE)).toBeNull();
    expect(frozenDocument(db, draft.id)).toBeNull();
    const document = { dataJson: '{"a":1}', html: '<p>é</p>' };
    freezeDocument(db, draft.id, document);
    expect(frozenDocument(db, draft.id)).toEqual(document);
    expect(() => db.exec("UPDATE request_document SET html = 'other'")).toThrow(/does not change/);
  });
});

describe('settings', () => {
  it('hold their latest value', () => {
    const db = memoryDb();
    expect(readSetting(db, 'letterhead')).toBeNull();
    writeSetting(db, 'letterhead', '{}');
    writeSetting(db, 'letterhead', '{"a":1}');
    expect(readSetting(db, 'letterhead')).toBe('{"a":1}');
  });
});

describe('the caseload list', () => {
  it('has each patient with episodes, referrer and current verdict', () => {
    const db = withRecord();
    insertPatient(
      db,
      aPatient().with({ id: idOf(11), familyName: 'Aaron', birthDate: null, birthYear: 1950 }).value,
    );
    expect(listCaseload(db)).toMatchObject([
      { familyName: 'Aaron', birthYear: 1950, episodes: [] },
      {
        familyName: 'Abbott',
        birthYear: 1961,
        tags: ['evening', 'wheelchair access'],
        episodes: [
          { episodeId: EPISODE, referrerName: 'Ruth Okafor', state: 'plateau', level: 'reevaluate' },
        ],
      },
    ]);
  });
});

describe('query plans', () => {
  /** The statements a question compiles, with the steps SQLite takes for each. */
  function stepsOf(question: (db: WriteDb) => unknown): string[][] {
    const db = withRecord();
    const asked: string[] = [];
    const watched = {
      ...db,
      prepare: (sql: string) => (asked.push(sql), db.prepare(sql)),
    } as unknown as WriteDb;
    question(watched);
    return asked.map(sql =>
      (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...nullsFor(sql)) as { detail: string }[]).map(
        step => step.detail,
      ),
    );
  }

  function nullsFor(sql: string): null[] {
    return (sql.match(/\?/g) ?? []).map(() => null);
  }

  const scans = (steps: readonly string[][]) => steps.flat().filter(step => step.startsWith('SCAN'));

  it('load a record by indexes alone, in a fixed number of questions', () => {
    const steps = stepsOf(db => loadEpisodeRecord(db, EPISODE));
    expect(steps).toHaveLength(29);
    // The therapist's own measures and chosen thresholds are few: each is looked at.
    expect(scans(steps).filter(step => !/^SCAN (own|threshold)/.test(step))).toEqual([]);
    // Scores are many: they lie in the order in which they are told, and are not sorted.
    expect(steps).toContainEqual(['SEARCH observation USING PRIMARY KEY (episode_id=?)']);
  });

  it('load what a judgement reads by indexes alone, in about half as many', () => {
    const steps = stepsOf(db => loadRecordToJudge(db, EPISODE));
    expect(steps).toHaveLength(16);
    // Own measures and chosen numbers are few.
    expect(scans(steps).filter(step => !/^SCAN (custom_measure|threshold)/.test(step))).toEqual([]);
  });

  it('list the caseload in six questions that read patients and episodes once', () => {
    const steps = stepsOf(db => listCaseload(db));
    expect(steps).toHaveLength(6);
    // Red flags, merges and what is waited for are few: their own small indexes are read whole.
    expect(scans(steps).filter(step => !/^SCAN (flag|care_step|request USING)/.test(step))).toEqual([
      'SCAN episode',
      'SCAN patient USING INDEX patient_by_name',
      'SCAN patient_merge USING INDEX patient_merge_current',
    ]);
    expect(steps.flat()).toContainEqual(expect.stringContaining('verdict USING INDEX verdict_current'));
  });

  it('never read all scores, visits or verdicts', () => {
    const steps = stepsOf(db => {
      currentVerdict(db, EPISODE);
      listEpisodesToJudge(db, 'rules');
      firstEntryDay(db, EPISODE);
      draftRequestOfEpisode(db, EPISODE);
      findNamesakes(db, 'a', 'b');
      searchText(db, SearchInput.parse({ text: 'abbott', from: '2026-01-01' }));
      listOpenRedFlags(db);
      listLastVisits(db);
    });
    // Red flags are few: their own small index is read whole.
    expect(
      scans(steps).filter(
        step => !/^SCAN (episode|search_text|flag|patient_merge|seen|\(subquery)/.test(step),
      ),
    ).toEqual([]);
    expect(steps.flat()).toContainEqual(expect.stringContaining('finding_red_flag'));
  });

  it('would show a scan (control)', () => {
    expect(scans(stepsOf(db => db.prepare('SELECT id FROM observation WHERE score = ?')))).not.toEqual([]);
  });
});
