// The entries about care itself: patient and episode, visits, home program, phases, an earlier request, the end.
import { addDays } from '../../../shared/dates.ts';
import type { Episode } from '../../../shared/domain/episode.ts';
import { mainScore } from '../../../shared/measures/scoring.ts';
import { exercisesFor, sessionFor } from './care.ts';
import { courseAt, measureOf } from './course.ts';
import { LETTERHEAD } from './people.ts';
import type { Track } from './story.ts';
import { type Ask, type DiaryEntry, isFlareDay, lastDay, type StoryRun } from './story-run.ts';

const DAYS_PER_FORTNIGHT = 14;
/** Of ten days, how many the patient wrote something down for. */
const RECORDED_SHARE = 0.85;
const HOME_SESSIONS_PER_WEEK = 5;
const CERTIFIED_AFTER_DAYS = 5;
/** Long care with active treatment has been certified anew after this time. */
const RECERTIFIED_AFTER_DAYS = 56;
/** Recertification at least every 90 days (42 CFR 424.24(c)(4)). */
const CERTIFIED_DAYS = 90;
/** A note is signed within these days; who signs late has left the last ones open. */
const SIGNED_WITHIN_DAYS = 3;
const LATE_NOTES = 2;

export function beginning(run: StoryRun, referrerIds: readonly string[]): DiaryEntry {
  const { story, start, known, chance } = run;
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
      for (const [index, track] of story.tracks.entries()) setGoal(ask, episode, track, index === 0);
      program(ask, run, episode.id);
      if (story.activities) setActivities(ask, episode.id, story.activities);
    },
  };
}

function setGoal(ask: Ask, { id, startDate }: Episode, track: Track, isPrimary: boolean): void {
  if (track.goal === undefined) return;
  const scoreId = mainScore(measureOf(track.measure)).id;
  const { measure: measureId, goal } = track;
  ask('episode.setMeasure', { episodeId: id, measureId, scoreId, goal, setOn: startDate, isPrimary });
}

/** In the patient's own words, before they are rated for the first time. */
function setActivities(ask: Ask, episodeId: string, words: readonly string[]): void {
  const activities = words.map(text => ({ activityId: null, text }));
  ask('measure.setActivities', { episodeId, measureId: 'psfs', activities });
}

/** The plan comes back certified a few days after the first visit; where care goes on, it is made and certified anew. */
export function plansOfCare(run: StoryRun): DiaryEntry[] {
  const { story, start, dateOf } = run;
  const first = planOfCare(run, start, dateOf(Math.min(CERTIFIED_AFTER_DAYS, lastDay(run))));
  const isRenewed =
    story.referrer !== null && story.emphasis === 'active' && lastDay(run) >= RECERTIFIED_AFTER_DAYS;
  const renewedOn = dateOf(RECERTIFIED_AFTER_DAYS);
  return isRenewed ? [first, planOfCare(run, renewedOn, renewedOn)] : [first];
}

function planOfCare({ story, known }: StoryRun, startsOn: string, date: string): DiaryEntry {
  const planWeeks = 12;
  const isCertified = story.referrer !== null;
  return {
    date,
    write: ask => {
      ask('plan.record', {
        episodeId: known.episodeId,
        startsOn,
        endsOn: addDays(startsOn, 7 * planWeeks),
        visitsPerWeek: story.visitsPerWeek,
        plannedVisits: Math.max(1, Math.round(story.visitsPerWeek * planWeeks)),
        interventions: `Graded exercise, ${story.emphasis === 'passive' ? 'heat, electrotherapy, ' : ''}manual therapy, education`,
        precautions: story.precautions ?? '',
        certifiedOn: isCertified ? date : null,
        certifiedUntil: isCertified ? addDays(startsOn, CERTIFIED_DAYS) : null,
      });
    },
  };
}

function program(ask: Ask, { story, start }: StoryRun, episodeId: string): void {
  const exercises = exercisesFor(story.problem.region).map(name => ({
    name,
    dose: story.loading === 'flat-low' ? '1 x 10' : '3 x 10, three seconds down',
    sessionsPerWeek: HOME_SESSIONS_PER_WEEK,
  }));
  ask('program.record', { episodeId, startsOn: start, exercises });
}

/** The next version, once the first had been mastered or was too much. */
export function programChange({ story, known, dateOf }: StoryRun): DiaryEntry[] {
  const change = story.programChange;
  if (!change) return [];
  const startsOn = dateOf(change.day);
  const exercises = change.exercises.map(([name, dose, sessionsPerWeek]) => ({
    name,
    dose,
    sessionsPerWeek,
  }));
  return [
    {
      date: startsOn,
      write: ask => ask('program.record', { episodeId: known.episodeId, startsOn, exercises }),
    },
  ];
}

export function visits(run: StoryRun): DiaryEntry[] {
  const { story, visitDays, known, dateOf } = run;
  const last = lastDay(run);
  const isOpen = (day: number, index: number) =>
    day > 7 * story.weeks - SIGNED_WITHIN_DAYS ||
    (story.signsLate === true && index >= visitDays.length - LATE_NOTES);
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
        ...painAt(run, day),
        afterLoad: index === 0 ? null : isFlareDay(run, day) ? 'worse' : 'sore-settled',
        signedBy: isOpen(day, index) ? '' : LETTERHEAD.therapistName,
        response: index === 0 ? 'First visit: examined, explained, first exercises.' : responseTo(run, day),
      });
      known.visitIds.set(visit.date, visit.id);
    },
  }));
}

const PAIN_AT_START = 6;
const PAIN_GAIN = 4;

/** Pain goes the way of the story; a flare stands a point or two above it. Balance and breathing are not about pain. */
function painAt(run: StoryRun, day: number) {
  const { region } = run.story.problem;
  if (region === 'balance' || region === 'cardiorespiratory') return {};
  const rest = PAIN_AT_START - PAIN_GAIN * courseAt(run.story.course, day) + (isFlareDay(run, day) ? 1 : 0);
  const painNow = Math.min(8, Math.max(0, Math.round(rest)));
  return { painNow, painWorst: painNow + 2, painBest: Math.max(0, painNow - 2) };
}

function responseTo(run: StoryRun, day: number): string {
  return isFlareDay(run, day)
    ? 'Sore after the last session for more than a day.'
    : 'Session tolerated well.';
}

export function adherence(run: StoryRun): DiaryEntry[] {
  const { known, dateOf } = run;
  const { adherence: shares } = run.story;
  const last = lastDay(run);
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

export function phases({ story, known, dateOf }: StoryRun): DiaryEntry[] {
  return (story.phases ?? []).map(({ day, kind, title, windowDays }) => ({
    date: dateOf(day),
    write: ask => {
      const window = { windowDays: windowDays ?? null };
      ask('phase.start', { episodeId: known.episodeId, startsOn: dateOf(day), kind, title, ...window });
    },
  }));
}

/** A request that has gone its whole way: signed, faxed, answered. */
export function earlierRequest({ story, known, dateOf }: StoryRun): DiaryEntry[] {
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

export function ending({ story, known }: StoryRun, today: string): DiaryEntry[] {
  if (!story.discharged) return [];
  return [
    {
      date: today,
      write: ask => {
        const { episodeId, episodeVersion: rowVersion } = known;
        const note = 'Back to what was wanted; knows how to go on, comes again when it returns.';
        ask('episode.discharge', { episodeId, rowVersion, date: today, reason: 'goals-met', note });
      },
    },
  ];
}
