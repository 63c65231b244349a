// What the rules on causes read, drawn from the facts of a record: dates become days of the series.

import { SCREENS } from './cause-diagnosis.ts';
import type { CauseFacts } from './causes.ts';
import type { JudgementFacts } from './facts.ts';
import type { VisitVerdict } from './types.ts';

/** @param dayOf day of the series for a date */
export function circumstancesOf(
  facts: JudgementFacts,
  verdict: VisitVerdict,
  dayOf: (date: string) => number,
): CauseFacts {
  return {
    today: lastDay(facts, verdict, dayOf),
    onset: verdict.onset?.day ?? null,
    careStart: dayOf(facts.startDate),
    adherence: facts.adherence.map(({ from, to, planned, done, daysRecorded }) => ({
      from: dayOf(from),
      to: dayOf(to),
      planned,
      done,
      daysRecorded,
    })),
    sessions: facts.visits.map(({ date, load, interventions }) => ({
      day: dayOf(date),
      load,
      interventions,
    })),
    flares: facts.flares.map(dayOf),
    findings: [...new Map(facts.findings.map(finding => [finding.code, finding])).values()],
    screens: Object.entries(SCREENS).flatMap(([id, cutoff]) => {
      const latest = facts.scores.findLast(({ measureId }) => measureId === id);
      const name = facts.measures.find(({ measure }) => measure.id === id)?.measure.name ?? id;
      return latest ? [{ measure: name, score: latest.score, cutoff }] : [];
    }),
  };
}

/** The last day anything was recorded for: adherence written down after the last score still counts. */
function lastDay(facts: JudgementFacts, verdict: VisitVerdict, dayOf: (date: string) => number): number {
  const dates = [facts.visits.at(-1)?.date, ...facts.adherence.map(({ to }) => to)];
  return Math.max(verdict.day, ...dates.flatMap(date => (date === undefined ? [] : [dayOf(date)])));
}
