// Answers of the therapist to alarms, and the marks verdicts are shown with.
import type { JudgedDay } from '../../../shared/alarm.ts';
import type { Alarm, AlarmAnswer, AnswerEnd, AnswerInList } from '../../../shared/domain/alarm.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, insertRow, rowOf, rowsOf } from './rows.ts';

const ANSWER = columns(
  'id',
  'episodeId',
  'verdictId',
  'kind',
  'until',
  'reason',
  'madeAt',
  'endedAt',
  'endedBy',
);

/** The answer that has not ended. */
export function openAnswer(db: ReadDb, episodeId: string): AlarmAnswer | null {
  const statement = prepared(
    db,
    `SELECT ${ANSWER} FROM alarm_answer WHERE episode_id = ? AND ended_at IS NULL`,
  );
  return rowOf<AlarmAnswer>(statement, episodeId);
}

export function insertAnswer(db: WriteDb, answer: AlarmAnswer): void {
  insertRow(db, 'alarm_answer', answer);
}

export function endAnswer(db: WriteDb, answerId: string, endedAt: number, endedBy: AnswerEnd): void {
  prepared(db, 'UPDATE alarm_answer SET ended_at = ?, ended_by = ? WHERE id = ?').run(
    endedAt,
    endedBy,
    answerId,
  );
}

export type ShownRow = Pick<Verdict, 'asOf' | 'state' | 'level'>;

/** A verdict with the mark it was shown with. */
export function shownVerdict(db: ReadDb, verdictId: string): ShownRow | null {
  const statement = prepared(
    db,
    'SELECT as_of AS asOf, state, shown_level AS level FROM verdict WHERE id = ?',
  );
  return rowOf<ShownRow>(statement, verdictId);
}

/** An answer, or nothing, beside something else. */
export interface AnswerRow {
  readonly kind: AnswerInList['kind'] | null;
  readonly until: string | null;
  readonly reason: string | null;
}

type AlarmRow = Pick<Alarm, 'level'> & AnswerRow;

/** The alarm of an episode; null where nothing was judged yet. */
export function alarmOf(db: ReadDb, episodeId: string): Alarm | null {
  const statement = prepared(
    db,
    `SELECT shown_level AS level, kind, until, reason FROM verdict
     LEFT JOIN alarm_answer ON alarm_answer.episode_id = verdict.episode_id AND ended_at IS NULL
     WHERE verdict.episode_id = ? AND superseded_at IS NULL`,
  );
  const row = rowOf<AlarmRow>(statement, episodeId);
  return row && { level: row.level, answer: answerOf(row) };
}

/** The answer in a row that has one beside something else. */
export function answerOf({ kind, until, reason }: AnswerRow): AnswerInList | null {
  return kind === null || reason === null ? null : { kind, until, reason };
}

/** Of each earlier day from `from` on the verdict that was last in effect, the newest day first. */
export function listJudgedDays(
  db: ReadDb,
  episodeId: string,
  before: string,
  from: string | null,
): JudgedDay[] {
  const statement = prepared(
    db,
    `SELECT as_of AS asOf, state, p_stalled AS pStalled FROM verdict
     WHERE episode_id = ? AND as_of < ? AND as_of >= ? ORDER BY as_of DESC, created_at DESC, id DESC`,
  );
  const rows = rowsOf<JudgedDay>(statement, episodeId, before, from ?? '');
  return rows.filter(({ asOf }, index) => asOf !== rows[index - 1]?.asOf);
}
