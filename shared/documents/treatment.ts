// What was done in an episode and how regularly: interventions with dose and its progression, phases, program, adherence.
import { knownContacts } from '../attendance.ts';
import { addDays, daysBetween } from '../dates.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import { firstOfRange, type Words } from '../i18n/words.ts';
import { z } from '../schema.ts';
import { judgedAdherence, type RecentAdherence } from './adherence.ts';
import { type Fact, fact, withStop } from './fact.ts';

export const InterventionLine = z.strictObject({
  name: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
  times: z.int(),
  /** Doses in the order of time, repeated ones once: "3 x 10 at 8 kg", "3 x 12 at 10 kg". */
  doses: z.array(z.string()),
  /** Rated exertion 0 to 10 at the first and the last session where it was rated. */
  effort: z.strictObject({ first: z.number(), last: z.number() }).nullable(),
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
        effort:
          done.effort === null
            ? line.effort
            : { first: line.effort?.first ?? done.effort, last: done.effort },
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
export function courseOfCare(record: EpisodeRecord, asOf: string, words: Words): Fact[] {
  return [
    ...phaseFacts(record, asOf, words),
    ...programFacts(record, asOf, words),
    ...loadFacts(record, asOf, words),
    flareFact(record, asOf, words),
    ...planFacts(record, asOf, words),
  ];
}

function phaseFacts(record: EpisodeRecord, asOf: string, words: Words): Fact[] {
  return record.phases
    .filter(phase => phase.startsOn <= asOf)
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .map(phase =>
      fact(words, 'done.phase', {
        params: {
          day: words.shortDay(phase.startsOn),
          title: phase.title,
          // Conservative care is what everybody expects.
          kind: phase.kind === 'conservative' ? '' : ` (${words.say(`phase.${phase.kind}`)})`,
        },
        sources: [phase.id],
        of: phase.id,
      }),
    );
}

function programFacts(record: EpisodeRecord, asOf: string, words: Words): Fact[] {
  return record.programs
    .filter(program => program.startsOn <= asOf && program.exercises.length > 0)
    .sort((a, b) => a.version - b.version)
    .map(program => {
      const exercises = program.exercises
        .map(exercise => (exercise.dose === '' ? exercise.name : `${exercise.name} (${exercise.dose})`))
        .join('; ');
      const { id, version, startsOn } = program;
      const params = { version, day: words.shortDay(startsOn), exercises };
      return fact(words, 'done.program', { params, sources: [id], of: id });
    });
}

function loadFacts(record: EpisodeRecord, asOf: string, words: Words): Fact[] {
  const rated = visitsUntil(record, asOf).filter(visit => visit.load !== null);
  const [first, last] = [rated[0], rated.at(-1)];
  if (!first || !last || first === last) return [];
  const params = { first: first.load ?? '', last: last.load ?? '' };
  return [fact(words, 'done.load', { params, sources: [first.id, last.id] })];
}

function flareFact(record: EpisodeRecord, asOf: string, words: Words): Fact {
  const flares = record.flares.filter(flare => flare.date <= asOf).sort((a, b) => (a.date < b.date ? -1 : 1));
  const last = flares.at(-1);
  if (!last) return fact(words, 'done.flaresNone');
  const rise = last.rise === null ? '' : words.say('done.flareRise', { rise: last.rise });
  return fact(words, 'done.flares', {
    params: { count: flares.length, day: words.shortDay(last.date), rise },
    sources: flares.map(flare => flare.id),
  });
}

function planFacts(record: EpisodeRecord, asOf: string, words: Words): Fact[] {
  const plan = latestPlan(record, asOf);
  if (!plan) return [];
  const line = (id: 'done.plan' | 'done.precautions', text: string) =>
    text === '' ? [] : [fact(words, id, { params: { text: withStop(text) }, sources: [plan.id] })];
  return [...line('done.plan', plan.interventions), ...line('done.precautions', plan.precautions)];
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

/** Adherence and attendance. */
export function adherenceFacts(record: EpisodeRecord, asOf: string, words: Words): Fact[] {
  const recent = judgedAdherence(record, asOf);
  const ids = recent.periods.map(period => period.id);
  const params = {
    percent: recent.percent ?? '',
    recorded: recent.recordedDays,
    days: recent.windowDays,
    day: words.shortDay(recent.day),
  };
  return [
    fact(words, recent.percent === null ? 'adherence.unknown' : 'adherence.known', { params, sources: ids }),
    ...sessionFacts(recent, words),
    attendanceFact(record, asOf, words),
    ...contactsFacts(record, asOf, words),
  ];
}

/** What was reported, over the days it was reported for, and by whom. */
function sessionFacts({ periods }: RecentAdherence, words: Words): Fact[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const sum = (of: (period: (typeof periods)[number]) => number) =>
    Math.round(periods.reduce((total, period) => total + of(period), 0) * 10) / 10;
  const params = {
    done: sum(period => period.sessionsDone),
    planned: sum(period => period.sessionsPlanned),
    from: firstOfRange(words, first.from, last.to),
    to: words.shortDay(last.to),
    source: [...new Set(periods.map(period => words.say(`source.${period.source}`)))].join(', '),
  };
  const sources = periods.map(period => period.id);
  return [fact(words, 'adherence.sessions', { params, sources })];
}

function attendanceFact(record: EpisodeRecord, asOf: string, words: Words): Fact {
  const plan = latestPlan(record, asOf);
  const visits = visitsUntil(record, asOf).filter(visit => !plan || visit.date >= plan.startsOn);
  const sources = visits.map(visit => visit.id);
  if (!plan || plan.plannedVisits === null) {
    return fact(words, 'attendance.unknown', { params: { attended: visits.length }, sources });
  }
  const params = {
    attended: visits.length,
    from: words.shortDay(plan.startsOn),
    planned: plan.plannedVisits,
    until: plan.endsOn === null ? '' : words.say('attendance.until', { day: words.shortDay(plan.endsOn) }),
  };
  return fact(words, 'attendance.known', { params, sources: [...sources, plan.id] });
}

/** How many of the contacts planned for the same four weeks took place; nothing where none is known of. */
function contactsFacts(record: EpisodeRecord, asOf: string, words: Words): Fact[] {
  const { day, windowDays } = judgedAdherence(record, asOf);
  const first = addDays(day, 1 - windowDays);
  const contacts = knownContacts(record.appointments, record.visits).filter(
    ({ appointment: { date } }) => date >= first && date <= day,
  );
  if (contacts.length === 0) return [];
  const kept = contacts.filter(({ isKept }) => isKept).length;
  const params = {
    kept,
    planned: contacts.length,
    percent: Math.round((100 * kept) / contacts.length),
    days: windowDays,
    day: words.shortDay(day),
  };
  const sources = contacts.map(({ appointment }) => appointment.id);
  return [fact(words, 'attendance.contacts', { params, sources })];
}
