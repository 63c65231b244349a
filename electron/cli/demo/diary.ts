// A story as the entries a therapist would have made, each on its day. Everything goes through the services.
import { addDays } from '../../../shared/dates.ts';
import type { ChannelOfSide, OutputOf, RequestOf } from '../../../shared/ipc/contract.ts';
import { findMeasure } from '../../../shared/measures/registry.ts';
import type { Measure } from '../../../shared/measures/types.ts';
import { exercisesFor, sessionFor } from './care.ts';
import { courseAt, entryOf, itemCount, scatteredScore, shuffledPlaces } from './course.ts';
import type { Dice } from './dice.ts';
import { LETTERHEAD } from './people.ts';
import { screeningFor } from './screening.ts';
import type { Story, Track } from './story.ts';

/** Asks a channel and gives its value; an expected failure is thrown. */
export type Ask = <C extends ChannelOfSide<'caseload'>>(channel: C, input: RequestOf<C>) => OutputOf<C>;

export interface DiaryEntry {
  readonly date: string;
  write(ask: Ask): void;
}

/** Ids that later entries of the same story need; filled in as the earlier ones are written. */
interface Known {
  patientId: string;
  episodeId: string;
  episodeVersion: number;
  requestId: string;
  readonly visitIds: Map<string, string>;
}

interface Course {
  readonly story: Story;
  readonly start: string;
  readonly visitDays: readonly number[];
  readonly known: Known;
  readonly chance: Dice;
  readonly dateOf: (day: number) => string;
}

const DAYS_PER_FORTNIGHT = 14;
/** Of ten days, how many the patient wrote something down for. */
const RECORDED_SHARE = 0.85;
const HOME_SESSIONS_PER_WEEK = 5;

/** All entries of one story, in order of their days. `referrerIds` are those of people.ts once written. */
export function diaryOf(
  story: Story,
  today: string,
  referrerIds: readonly string[],
  chance: Dice,
): DiaryEntry[] {
  const start = addDays(today, -7 * story.weeks);
  const known = { patientId: '', episodeId: '', episodeVersion: 1, requestId: '', visitIds: new Map() };
  const visitDays = visitDaysOf(story, chance);
  const course: Course = { story, start, visitDays, known, chance, dateOf: day => addDays(start, day) };
  const entries = [
    beginning(course, referrerIds),
    ...visits(course),
    ...story.tracks.flatMap(track => scores(course, track)),
    ...adherence(course),
    ...flares(course),
    ...findings(course),
    ...phases(course),
    ...earlierRequest(course),
    ...ending(course, today),
  ];
  return entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Days of the visits: regular, moved by a day now and then, never after "today". */
function visitDaysOf(story: Story, chance: Dice): number[] {
  const gap = 7 / story.visitsPerWeek;
  const last = 7 * story.weeks - 1;
  const days = [0];
  for (let number = 1; Math.round(number * gap) <= last; number++) {
    const day = Math.min(last, Math.round(number * gap) + chance.whole(-1, 1));
    if (day > (days.at(-1) ?? 0)) days.push(day);
  }
  return days;
}

function beginning(course: Course, referrerIds: readonly string[]): DiaryEntry {
  const { story, start, known, chance } = course;
  const number = chance.whole(0, 99);
  return {
    date: start,
    write: ask => {
      const patient = ask('patient.create', {
        ...story.person,
        tags: [...(story.person.tags ?? [])],
        phone: `555-01${String(number).padStart(2, '0')}`,
        identifier: `HS-${String(chance.whole(10_000, 99_999))}`,
        // A namesake among the variations is intended.
        allowNamesake: true,
      });
      known.patientId = patient.id;
      const { title, region, side, diagnosis, icd10, workingDiagnosis, mechanism, setting, notes } =
        story.problem;
      const referrerId = story.referrer === null ? null : (referrerIds[story.referrer] ?? null);
      const episode = ask('episode.create', {
        patientId: patient.id,
        referrerId,
        title,
        region,
        side,
        diagnosis,
        icd10,
        workingDiagnosis,
        mechanism,
        setting: setting ?? 'clinic',
        notes: notes ?? '',
        startDate: start,
        onsetDate: addDays(start, -7 * story.onsetWeeksBefore),
        referralDate: referrerId === null ? null : addDays(start, -chance.whole(3, 9)),
        surgeryDate: story.surgeryDaysBefore === undefined ? null : addDays(start, -story.surgeryDaysBefore),
        measureIds: story.tracks.map(track => track.measure),
      });
      known.episodeId = episode.id;
      known.episodeVersion = episode.rowVersion;
      for (const [index, track] of story.tracks.entries()) setGoal(ask, episode.id, track, index === 0);
      planAndProgram(ask, course, episode.id);
    },
  };
}

function setGoal(ask: Ask, episodeId: string, track: Track, isPrimary: boolean): void {
  if (track.goal === undefined) return;
  const scoreId = mainScoreIdOf(measureOf(track.measure));
  ask('episode.setMeasure', { episodeId, measureId: track.measure, scoreId, goal: track.goal, isPrimary });
}

function planAndProgram(ask: Ask, { story, start }: Course, episodeId: string): void {
  const planWeeks = 12;
  ask('plan.record', {
    episodeId,
    startsOn: start,
    endsOn: addDays(start, 7 * planWeeks),
    visitsPerWeek: story.visitsPerWeek,
    plannedVisits: Math.max(1, Math.round(story.visitsPerWeek * planWeeks)),
    interventions: `Graded exercise, ${story.emphasis === 'passive' ? 'heat, electrotherapy, ' : ''}manual therapy, education`,
    precautions: story.precautions ?? '',
    certifiedOn: story.referrer === null ? null : addDays(start, 5),
    // Recertification at least every 90 days (42 CFR 424.24(c)(4)).
    certifiedUntil: story.referrer === null ? null : addDays(start, 90),
  });
  const exercises = exercisesFor(story.problem.region).map(name => ({
    name,
    dose: story.loading === 'flat-low' ? '1 x 10' : '3 x 10, three seconds down',
    sessionsPerWeek: HOME_SESSIONS_PER_WEEK,
  }));
  ask('program.record', { episodeId, startsOn: start, exercises });
}

function visits(course: Course): DiaryEntry[] {
  const { story, visitDays, known, dateOf } = course;
  const last = visitDays.at(-1) ?? 0;
  return visitDays.map((day, index) => ({
    date: dateOf(day),
    write: ask => {
      const progress = last === 0 ? 0 : day / last;
      const session = sessionFor(story.problem.region, story.loading, story.emphasis, progress);
      const { visit } = ask('visit.record', {
        episodeId: known.episodeId,
        date: dateOf(day),
        setting: story.problem.setting ?? 'clinic',
        ...session,
        response:
          index === 0 ? 'First visit: examined, explained, first exercises.' : responseTo(course, day),
      });
      known.visitIds.set(visit.date, visit.id);
    },
  }));
}

function responseTo(course: Course, day: number): string {
  return isFlareDay(course, day)
    ? 'Sore after the last session for more than a day.'
    : 'Session tolerated well.';
}

function flareDays({ story, visitDays }: Course): number[] {
  const last = visitDays.at(-1) ?? 0;
  return (story.flaresDaysAgo ?? []).map(ago => Math.max(0, last - ago));
}

/** In the week after a flare, up to the next visit, scores are a little worse. */
function isFlareDay(course: Course, day: number): boolean {
  return flareDays(course).some(flare => flare <= day && day - flare < 7);
}

function scores(course: Course, track: Track): DiaryEntry[] {
  const { story, visitDays, known, chance, dateOf } = course;
  const measure = measureOf(track.measure);
  const order = shuffledPlaces(itemCount(measure), chance);
  const taken = visitDays.filter((_, index) => index % track.every === 0);
  return taken.map((day, index) => {
    const value = track.start + track.change * courseAt(track.course ?? story.course, day);
    const entry = entryOf(measure, scatteredScore(measure, value, isFlareDay(course, day), chance), order);
    const date = dateOf(day);
    return {
      date,
      write: ask => {
        const visitId = known.visitIds.get(date) ?? null;
        const subject = { episodeId: known.episodeId, visitId, measureId: measure.id, date };
        ask('measure.record', { ...subject, ...withMissingItem(measure, entry, index) });
      },
    };
  });
}

/** On the second Oswestry one item stays empty, as happens: the rule for missing items is used, and printed. */
function withMissingItem(measure: Measure, entry: ReturnType<typeof entryOf>, index: number) {
  if ('total' in entry) return entry;
  const leavesOneOut = measure.id === 'odi' && index === 1;
  return { items: entry.items.map((item, place) => (leavesOneOut && place === 7 ? null : item)) };
}

function adherence({ story, visitDays, known, dateOf }: Course): DiaryEntry[] {
  const { adherence: shares } = story;
  const last = visitDays.at(-1) ?? 0;
  if (shares === null) return [];
  const entries: DiaryEntry[] = [];
  for (let from = 0, index = 0; from < last; from += DAYS_PER_FORTNIGHT, index++) {
    const to = Math.min(last, from + DAYS_PER_FORTNIGHT - 1);
    const days = to - from + 1;
    const sessionsPlanned = Math.max(1, Math.round((days * HOME_SESSIONS_PER_WEEK) / 7));
    const share = shares[Math.min(index, shares.length - 1)] ?? 0;
    entries.push({
      date: dateOf(to),
      write: ask => {
        ask('adherence.record', {
          episodeId: known.episodeId,
          from: dateOf(from),
          to: dateOf(to),
          sessionsPlanned,
          sessionsDone: Math.round(sessionsPlanned * share),
          daysRecorded: Math.round(days * RECORDED_SHARE),
          source: 'log',
        });
      },
    });
  }
  return entries;
}

function flares(course: Course): DiaryEntry[] {
  const { visitDays, known, dateOf, chance } = course;
  return flareDays(course).map(day => {
    const before = visitDays.filter(visit => visit <= day).at(-1) ?? 0;
    const rise = chance.whole(2, 4);
    const durationHours = 6 * chance.whole(6, 10);
    return {
      date: dateOf(day),
      write: ask => {
        ask('flare.record', {
          episodeId: known.episodeId,
          date: dateOf(day),
          visitId: known.visitIds.get(dateOf(before)) ?? null,
          rise,
          durationHours,
          note: 'After the session, beyond the next morning.',
        });
      },
    };
  });
}

function findings({ story, visitDays, known, dateOf }: Course): DiaryEntry[] {
  const last = dateOf(visitDays.at(-1) ?? 0);
  const own = story.findings ?? [];
  const isRedFlagged = own.some(([, group, answer]) => group === 'red-flag' && answer === 'yes');
  const answered = new Set(own.map(([code]) => code));
  const screening = screeningFor(story.problem.region).filter(code => !answered.has(code));
  const record = (
    ask: Ask,
    date: string,
    code: string,
    rest: Pick<Parameters<typeof recordOne>[1], 'group' | 'answer' | 'note'>,
  ) => recordOne(ask, { episodeId: known.episodeId, date, code, ...rest });
  return [
    {
      date: dateOf(0),
      write: ask => {
        for (const code of screening)
          record(ask, dateOf(0), code, { group: 'red-flag', answer: 'no', note: '' });
      },
    },
    {
      date: last,
      write: ask => {
        // Screened again before a letter could be written; not where a flag was raised already.
        if (!isRedFlagged) {
          for (const code of screening)
            record(ask, last, code, { group: 'red-flag', answer: 'no', note: '' });
        }
        for (const [code, group, answer, note] of own)
          record(ask, last, code, { group, answer, note: note ?? '' });
        for (const { measure, items } of story.screens ?? []) {
          ask('measure.record', {
            episodeId: known.episodeId,
            measureId: measure,
            date: last,
            items: [...items],
          });
        }
        for (const [activity, timeOfDay, severity, behaviour] of story.residual ?? []) {
          const residual = { activity, timeOfDay, severity, behaviour };
          ask('residual.record', { episodeId: known.episodeId, date: last, ...residual });
        }
      },
    },
  ];
}

function recordOne(ask: Ask, finding: RequestOf<'finding.record'>): void {
  ask('finding.record', finding);
}

function phases({ story, known, dateOf }: Course): DiaryEntry[] {
  return (story.phases ?? []).map(({ day, kind, title, windowDays }) => ({
    date: dateOf(day),
    write: ask => {
      const window = { windowDays: windowDays ?? null };
      ask('phase.start', { episodeId: known.episodeId, startsOn: dateOf(day), kind, title, ...window });
    },
  }));
}

/** A request that has gone its whole way: signed, faxed, answered. */
function earlierRequest({ story, known, dateOf }: Course): DiaryEntry[] {
  const request = story.earlierRequest;
  if (!request) return [];
  const sentOn = dateOf(request.day);
  return [
    {
      date: sentOn,
      write: ask => {
        const { id, rowVersion } = ask('request.create', { episodeId: known.episodeId, today: sentOn });
        known.requestId = id;
        const signedBy = `${LETTERHEAD.therapistName}, ${LETTERHEAD.credential}`;
        const signed = ask('request.sign', { requestId: id, rowVersion, signedBy, paper: 'Letter' });
        const sending = { rowVersion: signed.rowVersion, sentOn, channel: 'fax' } as const;
        ask('request.markSent', { requestId: id, ...sending });
      },
    },
    {
      date: dateOf(request.replyDay),
      write: ask => {
        const { note, replyDay } = request;
        const kinds = [...request.kinds];
        ask('reply.record', { requestId: known.requestId, receivedOn: dateOf(replyDay), kinds, note });
      },
    },
  ];
}

function ending({ story, known }: Course, today: string): DiaryEntry[] {
  if (!story.discharged) return [];
  return [
    {
      date: today,
      write: ask => {
        const { episodeId, episodeVersion: rowVersion } = known;
        ask('episode.update', { episodeId, rowVersion, status: 'discharged', endDate: today });
      },
    },
  ];
}

function measureOf(id: string): Measure {
  const measure = findMeasure(id);
  if (!measure) throw new Error(`the sample names the unknown measure ${id}`);
  return measure;
}

function mainScoreIdOf(measure: Measure): string {
  return measure.scores.find(entry => entry.id === 'total')?.id ?? measure.scores[0]?.id ?? 'total';
}
