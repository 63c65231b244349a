// Verdicts: one is current per episode; those it superseded stay as they were. The mark is a row of `verdict`, what it was
// reached from one of `verdict_input`; its words are kept in `verdict_detail` once they have been shown.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { VerdictMark, VerdictWords } from '../../../shared/detector/record.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import type { PastVerdict } from '../../../shared/domain/verdict-history.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { type AnswerRow, answerOf } from './alarms.ts';
import { columns, fromJson, insertRow, rowOf, rowsOf } from './rows.ts';

/** A verdict as it lies in the file; without words as long as nobody has opened it. */
export interface StoredVerdict extends Omit<Verdict, keyof VerdictWords> {
  readonly words: VerdictWords | null;
}

/** A verdict that is to become the current one of its episode. */
export interface NewVerdict
  extends VerdictMark,
    Pick<Verdict, 'id' | 'episodeId' | 'inputHash' | 'createdAt'> {
  /** The rules it was made by, see `listEpisodesToJudge`. */
  readonly checkedUnder: string;
  /** The mark it is shown with, see `shared/alarm.ts`. */
  readonly shownLevel: Verdict['level'];
}

type VerdictRow = Omit<StoredVerdict, 'words' | 'despiteAdherence'> & {
  readonly despiteAdherence: number;
  readonly sentences: string | null;
  readonly measures: string | null;
  readonly causes: string | null;
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

export function currentVerdict(db: ReadDb, episodeId: string): StoredVerdict | null {
  return verdictWhere(db, 'episode_id = ? AND superseded_at IS NULL', episodeId);
}

/** Any verdict an episode has had, as it was. */
export function findVerdict(db: ReadDb, verdictId: string): StoredVerdict | null {
  return verdictWhere(db, 'verdict.id = ?', verdictId);
}

function verdictWhere(db: ReadDb, condition: string, value: string): StoredVerdict | null {
  const statement = prepared(
    db,
    `SELECT ${COLUMNS} FROM verdict LEFT JOIN verdict_detail ON verdict_id = verdict.id WHERE ${condition}`,
  );
  const row = rowOf<VerdictRow>(statement, value);
  if (row === null) return null;
  const { sentences, measures, causes, despiteAdherence, ...mark } = row;
  const isShown = sentences !== null && measures !== null && causes !== null;
  return {
    ...mark,
    despiteAdherence: despiteAdherence === 1,
    words: isShown
      ? {
          sentences: fromJson<Verdict['sentences']>(sentences),
          measures: fromJson<Verdict['measures']>(measures),
          causes: fromJson<Verdict['causes']>(causes),
        }
      : null,
  };
}

/** What a verdict was reached from, as the JSON text its hash is of; null where it was not kept. */
export function verdictInput(db: ReadDb, verdictId: string): string | null {
  const statement = prepared(db, 'SELECT input FROM verdict_input WHERE verdict_id = ?');
  const packed = rowOf<{ input: Uint8Array }>(statement, verdictId)?.input;
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
    'shownAt',
  );
  const statement = prepared(
    db,
    `SELECT ${names}, verdict_id IS NULL AS isUnopened,
       EXISTS (SELECT 1 FROM request WHERE request.verdict_id = verdict.id) AS isInRequest
     FROM verdict LEFT JOIN verdict_detail ON verdict_id = verdict.id
     WHERE episode_id = ? ORDER BY superseded_at IS NOT NULL, created_at DESC, id`,
  );
  type Row = Omit<PastVerdict, 'isInRequest' | 'isUnopened'> & { isInRequest: number; isUnopened: number };
  return rowsOf<Row>(statement, episodeId).map(row => ({
    ...row,
    isInRequest: row.isInRequest === 1,
    isUnopened: row.isUnopened === 1,
  }));
}

/** A save waits for it, and an input is a few kilobytes: little memory to set up, and a sixth of the size. */
const QUICKLY = { level: 1, windowBits: 13, memLevel: 6, chunkSize: 4096 };

/**
 * Makes this verdict the current one of its episode. The one before it is superseded and kept: it may have been seen.
 * @param input what it was reached from, as the JSON text its hash is of
 */
export function insertVerdict(db: WriteDb, verdict: NewVerdict, input: string): void {
  prepared(db, 'UPDATE verdict SET superseded_at = ? WHERE episode_id = ? AND superseded_at IS NULL').run(
    verdict.createdAt,
    verdict.episodeId,
  );
  insertRow(db, 'verdict', { ...verdict });
  insertRow(db, 'verdict_input', { verdictId: verdict.id, input: deflateRawSync(input, QUICKLY) });
}

/** Keeps the words of a verdict that is shown for the first time. */
export function insertWords(db: WriteDb, verdictId: string, words: VerdictWords, shownAt: number): void {
  insertRow(db, 'verdict_detail', {
    verdictId,
    sentences: JSON.stringify(words.sentences),
    measures: JSON.stringify(words.measures),
    causes: JSON.stringify(words.causes),
    shownAt,
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
