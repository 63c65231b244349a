// Seven lines on one patient for the day of a visit: who, course, last visit, program, measures, plan, what to ask or
// do. Pure: the same record and day give the same words. Nothing is called a failure while adherence is low or unknown,
// and nothing is said of a stall while a red flag is open.

import { attendanceOf } from '../attendance.ts';
import { roundChange } from '../charts/course.ts';
import { evidence } from '../clinical/evidence/registry.ts';
import { openRedFlag, safetySentence } from '../clinical/safety.ts';
import { pathOf } from '../clinical/urgency.ts';
import { coursePhaseOf } from '../course-start.ts';
import { daysBetween, formatDay } from '../dates.ts';
import { certaintyOf } from '../detector/certainty.ts';
import { BRIEF_LINES, type BriefLine } from '../domain/brief.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { listName } from '../domain/patient.ts';
import type { Visit } from '../domain/visit.ts';
import { type MessageId, t } from '../i18n/en.ts';
import { joined } from '../joined.ts';
import { type DueMeasure, dueMeasures } from '../measures/due.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { recentAdherence } from './adherence.ts';
import { redFlagStatement } from './findings.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import { birthYearOf } from './person.ts';
import { stillHurts } from './still-hurts.ts';
import { latestPlan, visitsUntil } from './treatment.ts';

/** What all lines are made of: read once. */
interface Known {
  readonly record: EpisodeRecord;
  readonly measureOf: MeasureOf;
  readonly today: string;
  readonly last: Visit | undefined;
  readonly open: ReturnType<typeof openRedFlag>;
  readonly due: readonly DueMeasure[];
}

type LineWords = (known: Known) => string;

const WORDS: Readonly<Record<BriefLine['line'], LineWords>> = {
  who: whoWords,
  course: courseWords,
  lastVisit: lastVisitWords,
  program: programWords,
  measures: measureWords,
  plan: planWords,
  today: todayWords,
};

/** @param today the day of the visit; what was recorded later is not told */
export function briefOf(record: EpisodeRecord, measureOf: MeasureOf, today: string): BriefLine[] {
  const known: Known = {
    record,
    measureOf,
    today,
    last: visitsUntil(record, today).at(-1),
    open: openRedFlag(record, today),
    due: dueMeasures(record, measureOf, today),
  };
  const isUrgent = (line: BriefLine['line']) =>
    known.open !== null && (line === 'course' || line === 'today');
  return BRIEF_LINES.map(line => ({ line, text: WORDS[line](known), isUrgent: isUrgent(line) }));
}

/** A long text of the record begins; the chart has the rest. */
const MOST_LETTERS = 160;

function short(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS - 3).trimEnd()}...`;
}

function whoWords({ record: { patient, episode, phases }, today }: Known): string {
  const phase = coursePhaseOf(phases, today);
  return t('brief.who', {
    name: listName(patient),
    age: ageWords(patient, today),
    problem: short(episode.title),
    week: Math.max(0, Math.floor(daysBetween(episode.startDate, today) / 7)),
    phase: phase ? t('brief.phase', { title: short(phase.title), day: formatDay(phase.startsOn) }) : '',
  });
}

function ageWords(patient: EpisodeRecord['patient'], today: string): string {
  const year = birthYearOf(patient);
  if (year === null) return t('brief.ageUnknown');
  const years = Number(today.slice(0, 4)) - year;
  // Where only the year is known the age may be one too high; the year stands beside it.
  const isBeforeBirthday = patient.birthDate !== null && today.slice(5) < patient.birthDate.slice(5);
  return t('brief.age', { age: isBeforeBirthday ? years - 1 : years, year });
}

function courseWords({ record, open, today }: Known): string {
  if (open) return safetySentence({ code: open.finding.code, date: open.finding.date });
  const { verdict } = record;
  if (verdict === null || verdict.asOf > today) return t('brief.course.none');
  if (verdict.state === 'insufficient') return t('brief.course.early');
  if (verdict.state === 'improving') return t('brief.course.improving');
  if (verdict.state === 'recovered') return t('brief.course.recovered');
  if (verdict.level === 'none') return t('brief.course.steady');
  const { percent, isGood, windowDays: days } = recentAdherence(record, today);
  const confidence = t(confidenceId(verdict.pStalled));
  const since =
    verdict.onsetDate === null
      ? t('brief.sinceUnknown')
      : t('brief.since', { day: formatDay(verdict.onsetDate) });
  const words = { confidence, since, percent: percent ?? '', days };
  const gate =
    percent === null ? t('brief.course.unknown') : isGood ? '' : t('brief.course.low', { percent, days });
  if (verdict.state === 'worsening') {
    // Getting worse is said as it is, whatever was done at home: it is a reason to look, not a judgement of treatment.
    return t('brief.course.worse', { ...words, confidence: t(confidenceId(verdict.pWorse)) });
  }
  if (verdict.state === 'fluctuating') return t('brief.course.swinging', words) + gate;
  return gate === '' ? t('brief.course.stalled', words) : t('brief.course.level', words) + gate;
}

/** Bands of the detector's design: never more certain than the probability. */
function confidenceId(probability: number): MessageId {
  return `brief.confidence.${certaintyOf(probability)}`;
}

function lastVisitWords({ record, last, today }: Known): string {
  const kept = attendanceOf(record.appointments, record.visits, today);
  const attendance = kept.planned === 0 ? '' : t('brief.visit.attendance', { ...kept });
  if (!last) return sentence([t('brief.visit.none').replace(/\.$/, ''), attendance]);
  const flare = record.flares.filter(({ date }) => date >= last.date && date <= today).at(-1);
  return sentence([
    t('brief.visit.ago', { day: formatDay(last.date), days: daysBetween(last.date, today) }),
    painWords(last),
    last.afterLoad === null ? '' : t(`afterLoad.${last.afterLoad}`),
    last.nextMorning === null ? '' : t('brief.visit.nextMorning', { value: last.nextMorning }),
    flare ? t('brief.visit.flare', { day: formatDay(flare.date) }) : '',
    attendance,
  ]);
}

function painWords({ painNow, painWorst, painBest }: Visit): string {
  const parts = [
    painNow === null ? '' : t('brief.visit.now', { value: painNow }),
    painWorst === null ? '' : t('brief.visit.worst', { value: painWorst }),
    painBest === null ? '' : t('brief.visit.best', { value: painBest }),
  ].filter(part => part !== '');
  return parts.length === 0 ? t('brief.visit.noPain') : parts.join(', ');
}

/** More than these would not be read at the door. */
const MOST_EXERCISES = 4;

function programWords({ record, today }: Known): string {
  const program = record.programs.filter(({ startsOn }) => startsOn <= today).at(-1);
  if (!program) return t('brief.program.none');
  const names = program.exercises
    .slice(0, MOST_EXERCISES)
    .map(({ name, dose }) => short(dose === '' ? name : `${name} ${dose}`));
  const rest = program.exercises.length - names.length;
  const exercises = [...names, ...(rest > 0 ? [t('brief.program.more', { count: rest })] : [])].join('; ');
  const { percent, windowDays, day } = recentAdherence(record, today);
  const of = t('brief.program.of', { exercises, day: formatDay(program.startsOn) });
  const done =
    percent === null
      ? t('brief.program.unknown')
      : t('brief.program.adherence', { percent, days: windowDays, day: formatDay(day) });
  return of + done;
}

/** Scores beyond these stand in the chart. */
const MOST_SCORES = 3;

function measureWords({ record, measureOf, due, open, today }: Known): string {
  const names = due.map(({ measureId, isFirst, dueSince }) => {
    const name = nameOf(measureOf, measureId);
    return isFirst
      ? t('brief.measures.first', { name })
      : t('brief.measures.since', { name, day: formatDay(dueSince) });
  });
  const outcomes = outcomesOf(record, measureOf, today).slice(0, MOST_SCORES);
  // A change is a word about the course: none while a red flag is open.
  const scores = outcomes.map(outcome => scoreWords(outcome, open === null)).join('; ');
  return [
    names.length === 0 ? t('brief.measures.notDue') : t('brief.measures.due', { names: names.join(', ') }),
    outcomes.length === 0 ? t('brief.measures.none') : t('brief.measures.last', { scores }),
  ].join('');
}

function scoreWords({ name, latest, change, improvement, detectable }: Outcome, hasChange: boolean): string {
  const score = t('brief.measures.score', { name, score: latest.score, day: formatDay(latest.date) });
  if (!hasChange || change === null || improvement === null) return score;
  const amount = roundChange(Math.abs(change));
  const id =
    amount === 0 ? 'brief.measures.same' : improvement > 0 ? 'brief.measures.better' : 'brief.measures.worse';
  const isWithin = amount > 0 && detectable !== null && amount <= detectable.value;
  return [score, t(id, { amount }), ...(isWithin ? [t('brief.measures.within')] : [])].join(', ');
}

function planWords({ record, today }: Known): string {
  const plan = latestPlan(record, today);
  const precautions =
    plan === undefined || plan.precautions === ''
      ? t('brief.plan.noPrecautions')
      : t('brief.plan.precautions', { text: short(plan.precautions) });
  if (!plan) return precautions + t('brief.plan.none');
  const { visitsPerWeek, endsOn, plannedVisits, startsOn, certifiedUntil } = plan;
  const done = record.visits.filter(({ date }) => date >= startsOn && date <= today).length;
  const frame = [
    visitsPerWeek === null ? '' : t('brief.plan.perWeek', { count: visitsPerWeek }),
    endsOn === null ? '' : t('brief.plan.until', { day: formatDay(endsOn) }),
    plannedVisits === null ? '' : t('brief.plan.visits', { done, planned: plannedVisits }),
  ].join('');
  return (
    precautions + (frame === '' ? '' : ` ${frame.replace(/^[ ,]+/, '')}.`) + certified(certifiedUntil, today)
  );
}

function certified(until: string | null, today: string): string {
  if (until === null) return '';
  const days = daysBetween(today, until);
  const day = formatDay(until);
  return days < 0 ? t('brief.plan.certifiedOver', { day }) : t('brief.plan.certified', { day, days });
}

/** At most so many things to remember on one visit. */
const MOST_TASKS = 4;
/** Our own convention: a certification that ends within two weeks is spoken about now. */
const CERTIFICATION_DAYS = evidence('certification.told').value;

function todayWords(known: Known): string {
  const { record, measureOf, due, open, today } = known;
  if (open) return t('brief.today.redFlag', { path: pathOf(open.flag.urgency) });
  const names = due.map(({ measureId }) => nameOf(measureOf, measureId)).join(', ');
  const sent = record.requests.filter(({ status }) => status === 'sent').at(-1);
  const until = latestPlan(record, today)?.certifiedUntil ?? null;
  const tasks = [
    adherenceTask(known),
    isScreened(record, today) ? '' : t('brief.today.screen'),
    hurtsTask(known),
    names === '' ? '' : t('brief.today.score', { names }),
    sent ? t('brief.today.reply', { code: sent.code, day: formatDay(sent.sentOn ?? today) }) : '',
    until !== null && daysBetween(today, until) <= CERTIFICATION_DAYS && until >= today
      ? t('brief.today.certify', { day: formatDay(until) })
      : '',
  ].filter(task => task !== '');
  return tasks.length === 0 ? t('brief.today.nothing') : sentence(tasks.slice(0, MOST_TASKS), '; ');
}

/** The one most informative question while adherence is not known to be good. */
function adherenceTask({ record, last, today }: Known): string {
  const hasProgram = record.programs.some(({ startsOn }) => startsOn <= today);
  if (!hasProgram || recentAdherence(record, today).isGood) return '';
  return last ? t('brief.today.sessions', { day: formatDay(last.date) }) : t('brief.today.sessionsStart');
}

function hurtsTask({ record, today }: Known): string {
  const [worst] = stillHurts(record, today);
  if (!worst) return '';
  const { activity, severity, timeOfDay } = worst;
  return t('brief.today.hurts', { what: short(activity), severity, time: t(`timeOfDay.${timeOfDay}`) });
}

function isScreened(record: EpisodeRecord, today: string): boolean {
  const { positive, negative } = redFlagStatement(record, today);
  return positive.length + negative.length > 0;
}

function nameOf(measureOf: MeasureOf, measureId: string): string {
  return measureOf(measureId)?.abbreviation ?? measureId;
}

/** `First part; second part.` */
function sentence(parts: readonly string[], joint = ', '): string {
  const text = joined(parts, joint);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
