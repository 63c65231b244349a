// Facts of all active episodes that may need attention: one question of the file for each kind, none for each episode.

import { evidence } from '../../../shared/clinical/evidence/registry.ts';
import { addDays } from '../../../shared/dates.ts';
import type { ReportInterval } from '../../../shared/domain/report-interval.ts';
import type {
  AdherencePeriodOf,
  Attention,
  Certification,
  DueRecheck,
  EpisodeGaps,
  FollowedMeasure,
  HomeProgram,
  NewDiagnosis,
  OpenWindow,
  OutdatedLetter,
  SentRequest,
  TreatmentDays,
  UnsignedVisits,
  WaitingDraft,
} from '../../../shared/problems/attention.ts';
import { prepared, type ReadDb } from '../db.ts';
import { listAwaitedSteps } from './care-steps.ts';
import { listOpenRedFlags } from './findings.ts';
import { usualAnswerDays } from './referrers.ts';
import { columns, rowsOf } from './rows.ts';

/**
 * Each list is read from the file when it is asked for, and only then.
 * @param adherenceDays how far back adherence is read
 * @param report when a progress report is due
 */
export function loadAttention(
  db: ReadDb,
  today: string,
  adherenceDays: number,
  report: ReportInterval,
): Attention {
  return {
    get redFlags() {
      return listOpenRedFlags(db);
    },
    get gaps() {
      return listGaps(db);
    },
    get followed() {
      return listFollowed(db);
    },
    get programs() {
      return listProgramsInCare(db);
    },
    get adherence() {
      return listRecentAdherence(db, addDays(today, -adherenceDays));
    },
    get certifications() {
      return listCertifications(db);
    },
    get treatment() {
      return listTreatmentDays(db, report, today);
    },
    get unsigned() {
      return listUnsignedVisits(db);
    },
    get unanswered() {
      return listUnanswered(db);
    },
    get awaited() {
      return listAwaitedSteps(db);
    },
    get windows() {
      return listWindows(db);
    },
    get newDiagnoses() {
      return listNewDiagnoses(db);
    },
    get rechecks() {
      return listDueRechecks(db, today);
    },
    get outdated() {
      return listOutdatedLetters(db);
    },
    get drafts() {
      return listWaitingDrafts(db);
    },
  };
}

function listGaps(db: ReadDb): EpisodeGaps[] {
  const statement = prepared(
    db,
    `SELECT id AS episodeId, diagnosis <> '' AS hasDiagnosis,
       EXISTS (SELECT 1 FROM episode_measure WHERE episode_id = episode.id) AS hasMeasure
     FROM episode WHERE status = 'active'`,
  );
  return rowsOf<{ episodeId: string; hasDiagnosis: number; hasMeasure: number }>(statement).map(row => ({
    episodeId: row.episodeId,
    hasDiagnosis: row.hasDiagnosis === 1,
    hasMeasure: row.hasMeasure === 1,
  }));
}

/** The last score is found from the end of its episode: scores lie there by their days. */
function listFollowed(db: ReadDb): FollowedMeasure[] {
  const statement = prepared(
    db,
    `SELECT episode_id AS episodeId, measure_id AS measureId,
       (SELECT date FROM observation
        WHERE episode_id = followed.episode_id AND measure_id = followed.measure_id
        ORDER BY date DESC LIMIT 1) AS lastDate
     FROM episode JOIN episode_measure AS followed ON followed.episode_id = episode.id
     WHERE status = 'active'`,
  );
  return rowsOf<FollowedMeasure>(statement);
}

function listProgramsInCare(db: ReadDb): HomeProgram[] {
  const statement = prepared(
    db,
    `SELECT episode_id AS episodeId, min(starts_on) AS startsOn
     FROM program JOIN episode ON episode.id = episode_id AND status = 'active' GROUP BY episode_id`,
  );
  return rowsOf<HomeProgram>(statement);
}

/** Of episodes with a program: nobody is asked about one that does not exist. */
function listRecentAdherence(db: ReadDb, since: string): AdherencePeriodOf[] {
  const statement = prepared(
    db,
    `SELECT adherence.episode_id AS episodeId, from_day AS "from", to_day AS "to",
       ${columns('sessionsPlanned', 'sessionsDone', 'daysRecorded')}
     FROM (SELECT DISTINCT episode_id FROM program) AS having_one
     JOIN episode ON episode.id = having_one.episode_id AND status = 'active'
     JOIN adherence ON adherence.episode_id = episode.id
     WHERE to_day >= ?`,
  );
  return rowsOf<AdherencePeriodOf>(statement, since);
}

function listCertifications(db: ReadDb): Certification[] {
  const statement = prepared(
    db,
    `SELECT episode_id AS episodeId, max(certified_until) AS until
     FROM plan_of_care JOIN episode ON episode.id = episode_id AND status = 'active'
     WHERE certified_until IS NOT NULL GROUP BY episode_id`,
  );
  return rowsOf<Certification>(statement);
}

/**
 * A first certification says nothing of progress and comes within 30 days of the first treatment (42 CFR 424.24(c)); a
 * later one does, and so does a signed progress report; the days are counted from the day after it.
 */
const FIRST_CERTIFICATION = `+${evidence('certification.first').value} days`;

/** More visits than an episode can have. */
const NEVER = 1_000_000;

/**
 * Days, not visits: two contacts of one day are one treatment day. Only episodes in which a report is due. The days
 * themselves are read and counted here: asking the file for the one on which it was reached costs twice the time.
 */
function listTreatmentDays(
  db: ReadDb,
  { everyTreatmentDays: every, everyDays }: ReportInterval,
  today: string,
): TreatmentDays[] {
  if (every === null && everyDays === null) return [];
  const statement = prepared(
    db,
    `WITH counted AS (
       SELECT episode.id AS episode_id,
         max(iif(day > date(start_date, '${FIRST_CERTIFICATION}'), day, ''), coalesce(reported, '')) AS after
       FROM episode
       LEFT JOIN (SELECT episode_id, max(to_day) AS reported FROM report WHERE kind = 'progress' GROUP BY episode_id)
         AS signed ON signed.episode_id = episode.id
       LEFT JOIN (SELECT episode_id, max(certified_on) AS day FROM plan_of_care GROUP BY episode_id) AS certified
         ON certified.episode_id = episode.id
       WHERE status = 'active')
     SELECT counted.episode_id AS episodeId, group_concat(DISTINCT date) AS days
     FROM counted JOIN visit ON visit.episode_id = counted.episode_id AND date > after
     GROUP BY counted.episode_id HAVING count(*) >= ? OR min(date) <= ?`,
  );
  const latestFirst = everyDays === null ? '' : addDays(today, -everyDays);
  const rows = rowsOf<{ episodeId: string; days: string }>(statement, every ?? NEVER, latestFirst);
  return rows.flatMap(row => {
    const days = row.days.split(',').sort();
    const [from] = days;
    if (from === undefined) return [];
    const reached = every === null ? undefined : days[every - 1];
    const [dueOn] = [reached, everyDays === null ? undefined : addDays(from, everyDays)]
      .filter(day => day !== undefined)
      .sort();
    return dueOn === undefined ? [] : [{ episodeId: row.episodeId, days: days.length, from, dueOn }];
  });
}

function listUnsignedVisits(db: ReadDb): UnsignedVisits[] {
  const statement = prepared(
    db,
    // Beside one min() SQLite gives a bare column from the row of the minimum.
    `SELECT episode_id AS episodeId, count(*) AS count, min(date) AS oldest, visit.id AS visitId
     FROM episode JOIN visit ON visit.episode_id = episode.id
     WHERE status = 'active' AND signed_at IS NULL GROUP BY episode_id`,
  );
  return rowsOf<UnsignedVisits>(statement);
}

function listUnanswered(db: ReadDb): SentRequest[] {
  const statement = prepared(
    db,
    `SELECT request.id AS requestId, episode_id AS episodeId, code, sent_on AS sentOn, referrer_id AS referrerId,
       (SELECT max(day) FROM request_event WHERE request_id = request.id AND kind = 'nudged') AS askedAgainOn
     FROM request WHERE status = 'sent' AND sent_on IS NOT NULL`,
  );
  const rows = rowsOf<SentRequest & { readonly referrerId: string | null }>(statement);
  if (rows.length === 0) return [];
  const usual = usualAnswerDays(db);
  return rows.map(({ referrerId, ...row }) => ({ ...row, usualDays: usual.get(referrerId ?? '') ?? null }));
}

/** Of the latest phase alone: a later one has a baseline of its own. */
function listWindows(db: ReadDb): OpenWindow[] {
  const statement = prepared(
    db,
    `WITH present AS (
       SELECT episode_id, title, date(starts_on, '+' || window_days || ' days') AS ends_on
       FROM phase WHERE window_days IS NOT NULL AND NOT EXISTS (SELECT 1 FROM phase AS later
         WHERE later.episode_id = phase.episode_id AND (later.starts_on, later.id) > (phase.starts_on, phase.id)))
     SELECT episode_id AS episodeId, title, ends_on AS endsOn
     FROM present
     WHERE NOT EXISTS (SELECT 1 FROM observation
       WHERE observation.episode_id = present.episode_id AND observation.date >= ends_on)`,
  );
  return rowsOf<OpenWindow>(statement);
}

function listNewDiagnoses(db: ReadDb): NewDiagnosis[] {
  const statement = prepared(
    db,
    `SELECT request.id AS requestId, request.episode_id AS episodeId, code, max(received_on) AS receivedOn
     FROM reply_kind JOIN reply ON reply.id = reply_id JOIN request ON request.id = request_id
     WHERE kind = 'new-diagnosis'
     GROUP BY request.episode_id
     HAVING NOT EXISTS (SELECT 1 FROM plan_of_care
       WHERE plan_of_care.episode_id = request.episode_id AND starts_on >= receivedOn)`,
  );
  return rowsOf<NewDiagnosis>(statement);
}

function listDueRechecks(db: ReadDb, today: string): DueRecheck[] {
  const statement = prepared(
    db,
    `SELECT request.id AS requestId, request.episode_id AS episodeId, code, max(recheck_on) AS recheckOn
     FROM reply JOIN request ON request.id = reply.request_id
     WHERE recheck_on IS NOT NULL
     GROUP BY request.episode_id
     HAVING recheckOn <= ? AND NOT EXISTS (SELECT 1 FROM observation
       WHERE observation.episode_id = request.episode_id AND observation.date >= recheckOn)`,
  );
  return rowsOf<DueRecheck>(statement, today);
}

function listOutdatedLetters(db: ReadDb): OutdatedLetter[] {
  const statement = prepared(
    db,
    `SELECT request.id AS requestId, request.episode_id AS episodeId, code, created_on AS letterOn, entity,
       count(DISTINCT record_id) AS count, max(amended_on) AS amendedOn
     FROM amendment JOIN request ON request.episode_id = amendment.episode_id
     WHERE entity IN ('visit', 'observation') AND request.status IN ('signed', 'sent', 'answered')
       AND request.signed_at < amendment.created_at AND json_extract(before, '$.date') <= created_on
       AND NOT EXISTS (SELECT 1 FROM request AS later
         WHERE later.episode_id = request.episode_id AND later.signed_at > request.signed_at)
     GROUP BY request.id`,
  );
  return rowsOf<OutdatedLetter>(statement);
}

function listWaitingDrafts(db: ReadDb): WaitingDraft[] {
  const statement = prepared(
    db,
    `SELECT ${columns('id', 'form', 'patientId', 'episodeId', 'updatedAt')} FROM draft ORDER BY updated_at DESC, id`,
  );
  return rowsOf<WaitingDraft>(statement);
}
