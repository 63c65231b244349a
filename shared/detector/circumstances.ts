// What the rules on reasons read, drawn from the facts of a record: dates become days of the series, and every entry
// brings the record it stands in.
import { numbersWith } from '../clinical/evidence/numbers.ts';
import { findingWords } from '../clinical/findings.ts';
import type { CauseRecord } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import type { CauseFacts } from './causes.ts';
import { dayWords } from './evidence.ts';
import type { FactEntry } from './fact-entries.ts';
import type { JudgementFacts } from './facts.ts';
import type { VisitVerdict } from './types.ts';

const DAYS_OF_WEEK = 7;

/**
 * @param dayOf day of the series for a date
 * @param isNamed each record is named in words; else only the reasons themselves can be asked for
 */
export function circumstancesOf(
  facts: JudgementFacts,
  verdict: VisitVerdict,
  dayOf: (date: string) => number,
  isNamed: boolean,
): CauseFacts {
  const named: Named = (kind, id, words) => ({ kind, id, words: isNamed ? words() : '' });
  const today = lastDay(facts, verdict, dayOf);
  const numbers = numbersWith(facts.numbers ?? {});
  return {
    numbers,
    today,
    onset: verdict.onset?.day ?? null,
    careStart: dayOf(facts.startDate),
    gateWeeks: facts.gateWeeks,
    contacts: facts.contacts
      .filter(({ date }) => dayOf(date) <= today && dayOf(date) > today - numbers['attendance.window'])
      .map(({ id, date, isKept }) => ({
        isKept,
        record: named('appointment', id, () => t('causes.record.appointment', { day: dayWords(date) })),
      })),
    adherence: facts.adherence.map(({ id, from, to, ...entry }) => ({
      ...entry,
      from: dayOf(from),
      to: dayOf(to),
      record: named('adherence', id, () =>
        t('causes.record.adherence', { from: dayWords(from), to: dayWords(to) }),
      ),
    })),
    sessions: facts.visits.map(({ id, date, ...session }) => ({
      ...session,
      day: dayOf(date),
      record: named('visit', id, () => t('causes.record.visit', { day: dayWords(date) })),
    })),
    flares: facts.flares.map(({ id, date }) => ({
      day: dayOf(date),
      record: named('flare', id, () => t('causes.record.flare', { day: dayWords(date) })),
    })),
    strengthDays: strengthDays(facts, today, dayOf, numbers['load.strengthDays']),
    programs: facts.programs.slice(-1).map(({ id, version }) => {
      return named('program', id, () => t('causes.record.program', { version }));
    }),
    findings: [...new Map(facts.findings.map(finding => [finding.code, finding])).values()].map(
      ({ id, date, ...finding }) => {
        const words = () =>
          t('causes.record.finding', { finding: findingWords(finding.code), day: dayWords(date) });
        return { ...finding, record: named('finding', id, words) };
      },
    ),
    screens: facts.screens.map(entry => ({ ...entry, record: scoreRecord(entry, named) })),
    severe: facts.severe.map(entry => ({ ...entry, record: scoreRecord(entry, named) })),
  };
}

type Named = (kind: CauseRecord['kind'], id: string, words: () => string) => CauseRecord;

function scoreRecord({ id, name, date }: FactEntry, named: Named): CauseRecord {
  return named('score', id, () => t('causes.record.score', { measure: name, day: dayWords(date) }));
}

/** Planned home sessions a week and visits with exercise over a span of days; null where no program has been in force for long enough. */
function strengthDays(
  { programs, visits }: JudgementFacts,
  today: number,
  dayOf: (date: string) => number,
  span: number,
): number | null {
  const program = programs.at(-1);
  if (!program || program.sessionsPerWeek === null || dayOf(program.startsOn) > today - span) return null;
  const worked = visits.filter(({ date, interventions }) => {
    const isRecent = dayOf(date) > today - span && dayOf(date) <= today;
    return isRecent && interventions.some(({ family }) => family === 'exercise');
  }).length;
  return Math.round((program.sessionsPerWeek + (worked * DAYS_OF_WEEK) / span) * 10) / 10;
}

/** The last day anything was recorded for: adherence written down after the last score still counts. */
function lastDay(facts: JudgementFacts, verdict: VisitVerdict, dayOf: (date: string) => number): number {
  const dates = [
    facts.visits.at(-1)?.date,
    facts.contacts.at(-1)?.date,
    ...facts.adherence.map(({ to }) => to),
  ];
  return Math.max(verdict.day, ...dates.flatMap(date => (date === undefined ? [] : [dayOf(date)])));
}
