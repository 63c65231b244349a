// What an episode needs besides treatment: scores in time, adherence asked, papers in order. A red flag stops none of it.
import { evidence } from '../clinical/evidence/registry.ts';
import { addDays, dayNumber, daysBetween, formatDay } from '../dates.ts';
import { adherenceViewOf } from '../detector/adherence.ts';
import { countsIn } from '../domain/practice-country.ts';
import { t } from '../i18n/en.ts';
import { answerDays, answerDueOn } from '../request-waiting.ts';
import { awaitedResults, planDue, windowEnds } from './answers.ts';
import type { SentRequest } from './attention.ts';
import { type Candidate, type Case, candidateOf, type Upkeep } from './case.ts';

const RULES: readonly ((one: Case) => Upkeep | null)[] = [
  outdatedLetters,
  certification,
  unansweredRequests,
  planDue,
  windowEnds,
  awaitedResults,
  progressReport,
  recheckDue,
  adherence,
  overdueMeasures,
  unsignedVisits,
  missingEssentials,
];

export function upkeepOf(one: Case): readonly Candidate[] {
  return RULES.flatMap(rule => {
    const found = rule(one);
    return found ? [candidateOf(one, found)] : [];
  });
}

function outdatedLetters({ episode, of }: Case): Upkeep | null {
  const [letter] = of.outdated(episode.episodeId);
  if (!letter) return null;
  return {
    kind: 'letter-outdated',
    severity: 'warning',
    sentence: () =>
      t(letter.entity === 'visit' ? 'problems.outdatedVisit' : 'problems.outdatedScore', {
        count: letter.count,
        code: letter.code,
        letterOn: formatDay(letter.letterOn),
        amendedOn: formatDay(letter.amendedOn),
      }),
    since: letter.amendedOn,
    quickFixes: ['request.open', 'request.create', 'episode.open'],
    requestId: letter.requestId,
  };
}

/** Days before the end of a certification from which it is told: time for a letter and its answer. Our own choice. */
const CERTIFICATION_DAYS = evidence('certification.told').value;

function certification({ episode, of, today }: Case): Upkeep | null {
  const [latest] = of.certifications(episode.episodeId);
  if (!latest) return null;
  const left = daysBetween(today, latest.until);
  if (left > CERTIFICATION_DAYS) return null;
  const hasEnded = left < 0;
  return {
    kind: 'certification',
    severity: hasEnded ? 'warning' : 'info',
    sentence: () =>
      t(hasEnded ? 'problems.certificationEnded' : 'problems.certificationEnding', {
        day: formatDay(latest.until),
        days: left,
      }),
    since: hasEnded ? latest.until : addDays(latest.until, -CERTIFICATION_DAYS),
    quickFixes: ['plan.edit', 'episode.open'],
  };
}

function unansweredRequests({ episode, of, today, numbers }: Case): Upkeep | null {
  const dueOn = (request: SentRequest) => answerDueOn(request, numbers['reply.wait']);
  const late = of
    .unanswered(episode.episodeId)
    .filter(request => today > dueOn(request))
    .sort((a, b) => ascending(a.sentOn, b.sentOn));
  const [oldest] = late;
  if (!oldest) return null;
  return {
    kind: 'request-unanswered',
    severity: 'warning',
    sentence: () => {
      const day = formatDay(oldest.sentOn);
      const { code, usualDays = null, askedAgainOn = null } = oldest;
      if (late.length === 1 && askedAgainOn !== null) {
        return t('problems.unansweredAsked', { code, day, again: formatDay(askedAgainOn) });
      }
      if (late.length === 1 && usualDays !== null) {
        return t('problems.unansweredUsual', {
          code,
          day,
          days: answerDays(usualDays, numbers['reply.wait']),
        });
      }
      return late.length === 1
        ? t('problems.unanswered', { code, day })
        : t('problems.unansweredSeveral', {
            count: late.length,
            day,
            codes: listed(late.map(request => request.code)),
          });
    },
    since: dueOn(oldest),
    quickFixes: ['request.recordReply', 'request.open', 'episode.open'],
    requestId: oldest.requestId,
  };
}

/** Whoever answered asked to look again on a day: it has come, and nothing was measured since. */
function recheckDue({ episode, of }: Case): Upkeep | null {
  const [due] = of.rechecks(episode.episodeId);
  if (!due) return null;
  return {
    kind: 'recheck-due',
    severity: 'warning',
    sentence: () => t('problems.recheck', { code: due.code, day: formatDay(due.recheckOn) }),
    since: due.recheckOn,
    quickFixes: ['measure.record', 'request.open', 'episode.open'],
    requestId: due.requestId,
  };
}

/**
 * At least one report for every 10 treatment days of the same episode: Medicare Benefit Policy Manual ch. 15
 * s. 220.3 D (Rev. 255). Other payers differ: the numbers are settings, and can be turned off.
 */
function progressReport({ episode, of, report, practice, today }: Case): Upkeep | null {
  const [treatment] = of.treatment(episode.episodeId);
  if (!treatment) return null;
  const { everyTreatmentDays, everyDays } = report;
  const isByTreatment = everyTreatmentDays !== null && treatment.days >= everyTreatmentDays;
  const isByDays = everyDays !== null && daysBetween(treatment.from, today) >= everyDays;
  if (!isByTreatment && !isByDays) return null;
  return {
    kind: 'progress-report',
    severity: 'warning',
    sentence: () =>
      [
        t(isByTreatment ? 'problems.report' : 'problems.reportByDays', {
          days: treatment.days,
          from: formatDay(treatment.from),
          every: (isByTreatment ? everyTreatmentDays : everyDays) ?? 0,
        }),
        ...(isByTreatment && countsIn('US', practice) ? [t('problems.reportRule')] : []),
      ].join(' '),
    since: treatment.dueOn,
    quickFixes: ['report.progress', 'plan.edit', 'report.setInterval', 'episode.open'],
  };
}

/** A program younger than this need not have been asked about yet: visits are a week or two apart. */
const PROGRAM_GRACE_DAYS = evidence('program.grace').value;

function adherence({ episode, of, today, numbers }: Case): Upkeep | null {
  const [program] = of.programs(episode.episodeId);
  if (!program || daysBetween(program.startsOn, today) < PROGRAM_GRACE_DAYS) return null;
  const periods = of.adherence(episode.episodeId).map(period => ({
    from: dayNumber(period.from),
    to: dayNumber(period.to),
    planned: period.sessionsPlanned,
    done: period.sessionsDone,
    daysRecorded: period.daysRecorded,
  }));
  const { status, recent, windowDays: days } = adherenceViewOf(periods, dayNumber(today), null, numbers);
  if (status !== 'low' && status !== 'unknown') return null;
  const isLow = status === 'low';
  return {
    kind: 'adherence',
    severity: isLow ? 'warning' : 'info',
    sentence: () =>
      isLow
        ? t('problems.adherenceLow', { percent: recent ?? 0, days })
        : t('problems.adherenceUnknown', { days }),
    since: latestOf(program.startsOn, addDays(today, -days)),
    quickFixes: ['adherence.record', 'program.edit', 'episode.open'],
  };
}

/** Twice the usual interval of a measure is late; four weeks at least, the window of a verdict. Our own choice. */
const LATE_FACTOR = evidence('measure.lateFactor').value;
const LATE_DAYS = evidence('measure.lateDays').value;

function overdueMeasures({ episode, of, measureOf, today }: Case): Upkeep | null {
  const late = of.followed(episode.episodeId).flatMap(({ measureId, lastDate }) => {
    const measure = measureOf(measureId);
    const usual = measure?.readminister.typicalDays ?? 0;
    const from = lastDate ?? episode.startDate;
    const dueOn = addDays(from, Math.max(LATE_DAYS, LATE_FACTOR * usual));
    return today > dueOn ? [{ measureId, name: measure?.abbreviation ?? measureId, lastDate, dueOn }] : [];
  });
  late.sort((a, b) => ascending(a.dueOn, b.dueOn));
  const [oldest] = late;
  if (!oldest) return null;
  return {
    kind: 'measure-overdue',
    severity: 'info',
    sentence: () => (late.length === 1 ? oneOverdue(oldest, episode.startDate) : severalOverdue(late)),
    since: oldest.dueOn,
    quickFixes: ['measure.record', 'episode.open'],
    measureId: oldest.measureId,
  };
}

interface OverdueMeasure {
  readonly name: string;
  readonly lastDate: string | null;
  readonly dueOn: string;
}

function oneOverdue({ name: measure, lastDate }: OverdueMeasure, startDate: string): string {
  return lastDate === null
    ? t('problems.measureNever', { measure, day: formatDay(startDate) })
    : t('problems.measureLate', { measure, day: formatDay(lastDate) });
}

/** @param late the one due longest first */
function severalOverdue(late: readonly OverdueMeasure[]): string {
  const names = late.map(({ name, lastDate }) =>
    lastDate === null ? t('problems.measureUntaken', { measure: name }) : name,
  );
  return t('problems.measuresLate', {
    count: late.length,
    day: formatDay(late[0]?.dueOn ?? ''),
    measures: listed(names),
  });
}

/** A row is one line: so many are named, the others counted. */
const MOST_NAMED = 6;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const shown = names.slice(0, MOST_NAMED).join(', ');
  return more > 0 ? t('problems.andMore', { list: shown, count: more }) : shown;
}

/** A week: a note written later than that is written from memory. Our own choice. */
const SIGNING_DAYS = evidence('visit.signing').value;

function unsignedVisits({ episode, of, today }: Case): Upkeep | null {
  const [visits] = of.unsigned(episode.episodeId);
  if (!visits || daysBetween(visits.oldest, today) <= SIGNING_DAYS) return null;
  return {
    kind: 'unsigned-visit',
    severity: 'info',
    sentence: () => t('problems.unsigned', { count: visits.count, day: formatDay(visits.oldest) }),
    since: visits.oldest,
    quickFixes: ['visit.sign', 'episode.open'],
    visitId: visits.visitId,
  };
}

function missingEssentials({ episode, of }: Case): Upkeep | null {
  const [gaps] = of.gaps(episode.episodeId);
  const hasReferrer = episode.referrerName !== null;
  const missing = [
    ...(gaps && !gaps.hasDiagnosis ? [t('problems.missing.diagnosis')] : []),
    ...(hasReferrer ? [] : [t('problems.missing.referrer')]),
    ...(gaps && !gaps.hasMeasure ? [t('problems.missing.measure')] : []),
  ];
  if (missing.length === 0) return null;
  const isFormNeeded = !hasReferrer || gaps?.hasDiagnosis === false;
  return {
    kind: 'missing-essentials',
    severity: 'info',
    sentence: () => t('problems.missing', { list: missing.join(', ') }),
    since: episode.startDate,
    quickFixes: [
      ...(isFormNeeded ? ['episode.edit'] : []),
      ...(gaps?.hasMeasure === false ? ['measure.record'] : []),
      'episode.open',
    ],
  };
}

function ascending(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function latestOf(one: string, other: string): string {
  return one > other ? one : other;
}
