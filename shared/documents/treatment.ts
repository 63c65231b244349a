// What was done in an episode and how regularly: interventions with dose and its progression, phases, program, adherence.
import { daysBetween, formatDay } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { z } from '../schema.ts';
import { isDespiteAdherence, judgedAdherence, type RecentAdherence } from './adherence.ts';
import { type Fact, fact } from './fact.ts';
import { say, withStop } from './text.ts';

export const InterventionLine = z.strictObject({
  name: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
  times: z.int(),
  /** Doses in the order of time, repeated ones once: "3 x 10 at 8 kg", "3 x 12 at 10 kg". */
  doses: z.array(z.string()),
  /** Rated exertion 0 to 10 at the last session where it was rated. */
  effort: z.number().nullable(),
  sources: z.array(z.string()),
});
export type InterventionLine = z.infer<typeof InterventionLine>;

/** One line for each intervention, the most often used first. */
export function interventionLines(record: EpisodeRecord, asOf: string): InterventionLine[] {
  const lines = new Map<string, InterventionLine>();
  for (const visit of visitsUntil(record, asOf)) {
    for (const done of visit.interventions) {
      const key = done.name.toLowerCase();
      const line = lines.get(key) ?? {
        name: done.name,
        firstDay: visit.date,
        lastDay: visit.date,
        times: 0,
        doses: [],
        effort: null,
        sources: [],
      };
      const doses =
        done.dose === '' || line.doses.at(-1) === done.dose ? line.doses : [...line.doses, done.dose];
      lines.set(key, {
        ...line,
        lastDay: visit.date,
        times: line.times + 1,
        doses,
        effort: done.effort ?? line.effort,
        sources: line.sources.at(-1) === visit.id ? line.sources : [...line.sources, visit.id],
      });
    }
  }
  return [...lines.values()].sort((a, b) => b.times - a.times || (a.firstDay < b.firstDay ? -1 : 1));
}

/** Visits up to a day, oldest first. */
export function visitsUntil(record: EpisodeRecord, asOf: string): EpisodeRecord['visits'] {
  return record.visits
    .filter(visit => visit.date <= asOf)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.createdAt - b.createdAt));
}

/** Changes of strategy, program, load, flares: what surrounds the interventions. */
export function courseOfCare(record: EpisodeRecord, asOf: string): Fact[] {
  return [
    ...phaseFacts(record, asOf),
    ...programFacts(record, asOf),
    ...loadFacts(record, asOf),
    flareFact(record, asOf),
    ...planFacts(record, asOf),
  ];
}

function phaseFacts(record: EpisodeRecord, asOf: string): Fact[] {
  return record.phases
    .filter(phase => phase.startsOn <= asOf)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .map(phase =>
      fact(
        say('done.phase', {
          day: formatDay(phase.startsOn),
          title: phase.title,
          kind: say(`phase.${phase.kind}`),
        }),
        [phase.id],
      ),
    );
}

function programFacts(record: EpisodeRecord, asOf: string): Fact[] {
  return record.programs
    .filter(program => program.startsOn <= asOf && program.exercises.length > 0)
    .sort((a, b) => a.version - b.version)
    .map(program => {
      const exercises = program.exercises
        .map(exercise => (exercise.dose === '' ? exercise.name : `${exercise.name} (${exercise.dose})`))
        .join('; ');
      const { version, startsOn } = program;
      return fact(say('done.program', { version, day: formatDay(startsOn), exercises }), [program.id]);
    });
}

function loadFacts(record: EpisodeRecord, asOf: string): Fact[] {
  const rated = visitsUntil(record, asOf).filter(visit => visit.load !== null);
  const [first, last] = [rated[0], rated.at(-1)];
  if (!first || !last || first === last) return [];
  return [fact(say('done.load', { first: first.load ?? '', last: last.load ?? '' }), [first.id, last.id])];
}

function flareFact(record: EpisodeRecord, asOf: string): Fact {
  const flares = record.flares.filter(flare => flare.date <= asOf).sort((a, b) => (a.date < b.date ? -1 : 1));
  const last = flares.at(-1);
  if (!last) return fact(say('done.flaresNone'));
  const rise = last.rise === null ? '' : say('done.flareRise', { rise: last.rise });
  return fact(
    say('done.flares', { count: flares.length, day: formatDay(last.date), rise }),
    flares.map(flare => flare.id),
  );
}

function planFacts(record: EpisodeRecord, asOf: string): Fact[] {
  const plan = latestPlan(record, asOf);
  if (!plan) return [];
  return [
    ...(plan.interventions === ''
      ? []
      : [fact(say('done.plan', { text: withStop(plan.interventions) }), [plan.id])]),
    ...(plan.precautions === ''
      ? []
      : [fact(say('done.precautions', { text: withStop(plan.precautions) }), [plan.id])]),
  ];
}

/** The plan in force on a day; of two from the same day the one written last. */
export function latestPlan(
  record: Pick<EpisodeRecord, 'plans'>,
  asOf: string,
): EpisodeRecord['plans'][number] | undefined {
  return record.plans
    .filter(plan => plan.startsOn <= asOf)
    .sort((a, b) => daysBetween(b.startsOn, a.startsOn) || a.createdAt - b.createdAt)
    .at(-1);
}

/** Adherence and attendance; the words "despite good adherence" only where a recent verdict proves them. */
export function adherenceFacts(record: EpisodeRecord, asOf: string): Fact[] {
  const recent = judgedAdherence(record, asOf);
  const ids = recent.periods.map(period => period.id);
  const params = {
    percent: recent.percent ?? '',
    recorded: recent.recordedDays,
    days: recent.windowDays,
    day: formatDay(recent.day),
  };
  return [
    fact(say(recent.percent === null ? 'adherence.unknown' : 'adherence.known', params), ids),
    ...sessionFacts(recent),
    ...(isDespiteAdherence(record, asOf) ? [fact(say('adherence.despite'), ids)] : []),
    attendanceFact(record, asOf),
  ];
}

/** What was reported, over the days it was reported for, and by whom. */
function sessionFacts({ periods }: RecentAdherence): Fact[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const sum = (of: (period: (typeof periods)[number]) => number) =>
    Math.round(periods.reduce((total, period) => total + of(period), 0) * 10) / 10;
  const params = {
    done: sum(period => period.sessionsDone),
    planned: sum(period => period.sessionsPlanned),
    from: formatDay(first.from),
    to: formatDay(last.to),
    source: [...new Set(periods.map(period => say(`source.${period.source}`)))].join(', '),
  };
  return [
    fact(
      say('adherence.sessions', params),
      periods.map(period => period.id),
    ),
  ];
}

function attendanceFact(record: EpisodeRecord, asOf: string): Fact {
  const plan = latestPlan(record, asOf);
  const visits = visitsUntil(record, asOf).filter(visit => !plan || visit.date >= plan.startsOn);
  const sources = visits.map(visit => visit.id);
  if (!plan || plan.plannedVisits === null) {
    return fact(say('attendance.unknown', { attended: visits.length }), sources);
  }
  const params = {
    attended: visits.length,
    from: formatDay(plan.startsOn),
    planned: plan.plannedVisits,
    until: plan.endsOn === null ? '' : say('attendance.until', { day: formatDay(plan.endsOn) }),
  };
  return fact(say('attendance.known', params), [...sources, plan.id]);
}
