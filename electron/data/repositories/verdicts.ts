// Verdicts: one is current per episode; those it superseded stay as they were.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import type { PastVerdict } from '../../../shared/domain/verdict-history.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { type AnswerRow, answerOf } from './alarms.ts';
import { columns, fromJson, insertRow, rowOf, rowsOf } from './rows.ts';

type VerdictRow = Omit<Verdict, 'sentences' | 'measures' | 'causes' | 'despiteAdherence'> & {
  readonly sentences: string;
  readonly measures: string;
  readonly causes: string;
  readonly despiteAdherence: number;
};

const COLUMNS = columns(
  'id',
  'episodeId',
  'asOf',
  'detectorVersion',
  'inputHash',
  'state',
  'level',
  'pStalled',
  'pWorse',
  'pRecovered',
  'onsetDate',
  'onsetFrom',
  'onsetTo',
  'gain28',
  'gain28Low',
  'gain28High',
  'visitsUsed',
  'headline',
  'sentences',
  'measures',
  'causes',
  'despiteAdherence',
  'createdAt',
);

export function currentVerdict(db: ReadDb, episodeId: string): Verdict | null {
  return verdictWhere(db, 'episode_id = ? AND superseded_at IS NULL', episodeId);
}

/** Any verdict an episode has had, as it was. */
export function findVerdict(db: ReadDb, verdictId: string): Verdict | null {
  return verdictWhere(db, 'verdict.id = ?', verdictId);
}

function verdictWhere(db: ReadDb, condition: string, value: string): Verdict | null {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM verdict JOIN verdict_detail ON verdict_id = verdict.id WHERE ${condition}`,
  );
  const row = rowOf<VerdictRow>(statement, value);
  return (
    row && {
      ...row,
      sentences: fromJson<Verdict['sentences']>(row.sentences),
      measures: fromJson<Verdict['measures']>(row.measures),
      causes: fromJson<Verdict['causes']>(row.causes),
      despiteAdherence: row.despiteAdherence === 1,
    }
  );
}

/** What a verdict was reached from, as the JSON text its hash is of; null where it was not kept. */
export function verdictInput(db: ReadDb, verdictId: string): string | null {
  const statement = prepared(db, 'SELECT input FROM verdict_detail WHERE verdict_id = ?');
  const packed = rowOf<{ input: Uint8Array | null }>(statement, verdictId)?.input;
  return packed ? inflateRawSync(packed).toString('utf8') : null;
}

/** All verdicts an episode has had, the newest first. */
export function listVerdicts(db: ReadDb, episodeId: string): PastVerdict[] {
  const names = columns(
    'id',
    'asOf',
    'state',
    'level',
    'pStalled',
    'detectorVersion',
    'headline',
    'createdAt',
    'supersededAt',
  );
  const statement = prepared(
    db,
    `SELECT ${names}, EXISTS (SELECT 1 FROM request WHERE verdict_id = verdict.id) AS isInRequest
     FROM verdict WHERE episode_id = ? ORDER BY superseded_at IS NOT NULL, created_at DESC, id`,
  );
  const rows = rowsOf<Omit<PastVerdict, 'isInRequest'> & { isInRequest: number }>(statement, episodeId);
  return rows.map(row => ({ ...row, isInRequest: row.isInRequest === 1 }));
}

/** A save waits for it, and an input is a few kilobytes: little memory to set up, and a sixth of the size. */
const QUICKLY = { level: 1, windowBits: 13, memLevel: 6 };

/**
 * Makes this verdict the current one of its episode. The one before it is superseded and kept: it may have been seen.
 * @param input what it was reached from, as the JSON text its hash is of
 * @param checkedUnder the rules it was made by, see `listEpisodesToJudge`
 * @param shownLevel the mark it is shown with, see `shared/alarm.ts`
 */
export function insertVerdict(
  db: WriteDb,
  verdict: Verdict,
  input: string,
  checkedUnder: string,
  shownLevel: Verdict['level'] = verdict.level,
): void {
  const { episodeId, createdAt } = verdict;
  prepared(db, 'UPDATE verdict SET superseded_at = ? WHERE episode_id = ? AND superseded_at IS NULL').run(
    createdAt,
    episodeId,
  );
  const { sentences, measures, causes, ...row } = verdict;
  const firstCause = causes.find(({ status }) => status === 'supported')?.cause ?? null;
  insertRow(db, 'verdict', { ...row, firstCause, checkedUnder, shownLevel });
  insertRow(db, 'verdict_detail', {
    verdictId: verdict.id,
    sentences: JSON.stringify(sentences),
    measures: JSON.stringify(measures),
    causes: JSON.stringify(causes),
    input: deflateRawSync(input, QUICKLY),
  });
}

/** Notes that under these rules the record still gives this verdict. */
export function confirmVerdict(db: WriteDb, verdictId: string, checkedUnder: string): void {
  prepared(db, 'UPDATE verdict SET checked_under = ? WHERE id = ? AND checked_under <> ?').run(
    checkedUnder,
    verdictId,
    checkedUnder,
  );
}

/**
 * Episodes in care whose current verdict is missing or was last compared with the record under other rules. Every
 * change of a record compares at once, so that nothing else can be out of date.
 */
export function listEpisodesToJudge(db: ReadDb, rules: string): string[] {
  const statement = prepared(
    db,
    `SELECT episode.id AS id FROM episode
     LEFT JOIN verdict ON verdict.episode_id = episode.id AND verdict.superseded_at IS NULL
     WHERE episode.status <> 'discharged' AND verdict.checked_under IS NOT ?
     ORDER BY episode.id`,
  );
  return rowsOf<{ id: string }>(statement, rules).map(row => row.id);
}

/**
 * Episodes in care whose verdict was last compared under another version of the rules of the detector.
 * @param version stands between spaces in what `rulesOf` says
 */
export function listUnderOtherRules(db: ReadDb, version: string): string[] {
  const statement = prepared(
    db,
    `SELECT episode.id AS id FROM episode
     JOIN verdict ON verdict.episode_id = episode.id AND verdict.superseded_at IS NULL
     WHERE episode.status <> 'discharged' AND instr(checked_under, ?) = 0`,
  );
  return rowsOf<{ id: string }>(statement, ` ${version} `).map(row => row.id);
}

/** What each measure does by itself, of every episode in care, by episode. */
export function listMeasuresInCare(db: ReadDb): Map<string, Verdict['measures']> {
  const statement = prepared(
    db,
    `SELECT episode.id AS id, measures
     FROM episode
     JOIN verdict ON verdict.episode_id = episode.id AND verdict.superseded_at IS NULL
     JOIN verdict_detail ON verdict_id = verdict.id
     WHERE episode.status <> 'discharged'`,
  );
  const rows = rowsOf<{ id: string; measures: string }>(statement);
  return new Map(rows.map(({ id, measures }) => [id, fromJson<Verdict['measures']>(measures)]));
}

type ScanRow = Omit<OutputOf<'scan.run'>['verdicts'][number], 'patientName' | 'state'> & {
  readonly state: Verdict['state'];
  readonly familyName: string;
  readonly givenName: string;
};

/** The current verdicts of all episodes in care, by name, with the first cause that is supported. */
export function listVerdictsInCare(db: ReadDb): ScanRow[] {
  const statement = prepared(
    db,
    `SELECT episode.id AS episodeId, family_name AS familyName, given_name AS givenName, title, state, shown_level AS level,
       p_stalled AS pStalled, verdict.onset_date AS onsetDate, headline, first_cause AS cause,
       alarm_answer.kind AS kind, until, reason
     FROM episode
     JOIN patient ON patient.id = episode.patient_id
     JOIN verdict ON verdict.episode_id = episode.id AND verdict.superseded_at IS NULL
     LEFT JOIN alarm_answer ON alarm_answer.episode_id = episode.id AND alarm_answer.ended_at IS NULL
     WHERE episode.status <> 'discharged'
     ORDER BY name_key, episode.id`,
  );
  const rows = rowsOf<Omit<ScanRow, 'answer'> & AnswerRow>(statement);
  return rows.map(({ kind, until, reason, ...row }) => ({
    ...row,
    answer: answerOf({ kind, until, reason }),
  }));
}
