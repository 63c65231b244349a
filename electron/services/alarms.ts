// Alarms as they are shown, and the therapist's answers to them: quiet until a day, or closed, always with a reason.
import { endOfAnswer, type ShownVerdict, shownLevel } from '../../shared/alarm.ts';
import { evidence } from '../../shared/clinical/evidence/registry.ts';
import { courseStartOf } from '../../shared/course-start.ts';
import { addDays } from '../../shared/dates.ts';
import type { DetectorOptions } from '../../shared/detector/types.ts';
import type { AlarmAnswer, AnswerEnd } from '../../shared/domain/alarm.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import {
  endAnswer,
  insertAnswer,
  listJudgedDays,
  openAnswer,
  type ShownRow,
  shownVerdict,
} from '../data/repositories/alarms.ts';
import { listOpenRedFlags } from '../data/repositories/findings.ts';
import { listPhases } from '../data/repositories/plans.ts';
import { currentVerdict } from '../data/repositories/verdicts.ts';
import { type Change, command, recordInAudit, type ServiceContext } from './command.ts';
import { episodeTopics, latestDay } from './episode-change.ts';
import { refuseField, requireEpisode } from './lookups.ts';

export const alarmHandlers = {
  'alarm.answer': command('create', answerAlarm),
  'alarm.reopen': command('amend', reopenAlarm),
};

/** A snooze is no way to forget somebody. */
const LONGEST_SNOOZE_DAYS = evidence('alarm.longestSnooze').value;

function answerAlarm(context: ServiceContext, input: InputOf<'alarm.answer'>): Change<AlarmAnswer> {
  const { db } = context;
  const episode = requireEpisode(db, input.episodeId);
  const verdict = currentVerdict(db, episode.id);
  if (verdict === null || shownVerdict(db, verdict.id)?.level === 'none') refuseAnswer('There is no alarm.');
  if (listOpenRedFlags(db).some(({ episodeId }) => episodeId === episode.id)) {
    refuseAnswer('A red flag is open: it comes first and cannot be silenced.');
  }
  requireUntil(context, input);
  endOpenAnswer(context, episode.id, 'therapist');
  const answer: AlarmAnswer = {
    id: context.newId(),
    verdictId: verdict.id,
    ...input,
    madeAt: context.now(),
    endedAt: null,
    endedBy: null,
  };
  insertAnswer(db, answer);
  return {
    value: answer,
    entity: 'alarm_answer',
    entityId: answer.id,
    record: answer,
    topics: episodeTopics(db, episode),
    detail: { kind: answer.kind },
  };
}

function refuseAnswer(detail: string): never {
  return fail('conflict', { params: { detail } });
}

/** A snooze has a day in the next weeks; what is closed has none. */
function requireUntil(context: ServiceContext, { kind, until }: InputOf<'alarm.answer'>): void {
  if (kind === 'override') {
    if (until !== null) refuseField('until', 'an alarm that is closed has no day');
    return;
  }
  const latest = latestDay(context);
  if (until === null) refuseField('until', 'is missing');
  // "Today" may still be yesterday for the therapist's clock.
  if (until <= addDays(latest, -2)) refuseField('until', 'has passed');
  if (until > addDays(latest, LONGEST_SNOOZE_DAYS)) {
    refuseField('until', `is more than ${LONGEST_SNOOZE_DAYS} days ahead`);
  }
}

function reopenAlarm(context: ServiceContext, { episodeId }: InputOf<'alarm.reopen'>): Change<AlarmAnswer> {
  const episode = requireEpisode(context.db, episodeId);
  const answer = openAnswer(context.db, episodeId) ?? refuseAnswer('The alarm is not silenced.');
  const ended: AlarmAnswer = { ...answer, endedAt: context.now(), endedBy: 'therapist' };
  endAnswer(context.db, answer.id, context.now(), 'therapist');
  return {
    value: ended,
    entity: 'alarm_answer',
    entityId: answer.id,
    record: ended,
    topics: episodeTopics(context.db, episode),
  };
}

/** The mark a verdict is shown with under these options. */
export function shownLevelOf(
  db: ReadDb,
  episodeId: string,
  verdict: Pick<Verdict, 'asOf' | 'level' | 'pStalled'>,
  { falseAlarmPercent }: Pick<DetectorOptions, 'falseAlarmPercent'>,
): Verdict['level'] {
  // Only a quiet mark can be held up; most have none, and a scan asks this of everybody.
  if (verdict.level !== 'watch') return verdict.level;
  const from = courseStartOf(listPhases(db, episodeId), verdict.asOf);
  return shownLevel(verdict, listJudgedDays(db, episodeId, verdict.asOf, from), falseAlarmPercent);
}

/** Ends the answer to an alarm when the verdict that now stands is about something else. */
export function settleAnswer(context: ServiceContext, episodeId: string, present: ShownRow): void {
  const { db } = context;
  const answer = openAnswer(db, episodeId);
  const answered = answer && shownVerdict(db, answer.verdictId);
  if (!answered) return;
  const phases = listPhases(db, episodeId);
  const inCourse = ({ asOf, ...shown }: ShownRow): ShownVerdict => ({
    ...shown,
    courseStart: courseStartOf(phases, asOf),
  });
  const end = endOfAnswer(inCourse(answered), inCourse(present));
  if (end !== null) endOpenAnswer(context, episodeId, end);
}

function endOpenAnswer(context: ServiceContext, episodeId: string, endedBy: AnswerEnd): void {
  const answer = openAnswer(context.db, episodeId);
  if (answer === null) return;
  const ended: AlarmAnswer = { ...answer, endedAt: context.now(), endedBy };
  endAnswer(context.db, answer.id, context.now(), endedBy);
  recordInAudit(context, 'amend', {
    entity: 'alarm_answer',
    entityId: answer.id,
    record: ended,
    detail: { endedBy },
  });
}
