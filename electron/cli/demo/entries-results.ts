// The entries about how the patient fares: scores, flares, findings, and what still hurts.
import type { Measure } from '../../../shared/measures/types.ts';
import { courseAt, entryOf, itemCount, measureOf, scatteredScore, shuffledPlaces } from './course.ts';
import { screeningFor } from './screening.ts';
import type { FindingStory, Slip, Track } from './story.ts';
import { type Ask, type DiaryEntry, flareDays, isFlareDay, lastDay, type StoryRun } from './story-run.ts';

export function scores(run: StoryRun): DiaryEntry[] {
  return run.story.tracks.flatMap(track => scoresOf(run, track));
}

function scoresOf(run: StoryRun, track: Track): DiaryEntry[] {
  const { story, visitDays, chance, dateOf } = run;
  const measure = measureOf(track.measure);
  const order = shuffledPlaces(itemCount(measure), chance);
  const taken = visitDays.filter((_, index) => index % track.every === 0);
  return taken.flatMap((day, index) => {
    const value = track.start + track.change * courseAt(track.course ?? story.course, day);
    const entry = entryOf(measure, scatteredScore(measure, value, isFlareDay(run, day), chance), order);
    const date = dateOf(day);
    const slip = story.slip?.measure === measure.id && story.slip.at === index ? story.slip : null;
    const noticed = taken[index + 1];
    return slip && noticed !== undefined && 'total' in entry
      ? miswritten(run, slip, entry.total, date, dateOf(noticed))
      : [
          {
            date,
            write: (ask: Ask) =>
              void record(ask, run, measure.id, date, withMissingItem(measure, entry, index)),
          },
        ];
  });
}

type Entry = ReturnType<typeof entryOf> | { readonly items: (number | null)[] };

function record(ask: Ask, { known }: StoryRun, measureId: string, date: string, entry: Entry) {
  const visitId = known.visitIds.get(date) ?? null;
  // Written on the scale of the measure throughout: 6 mm are meant as 6 mm.
  const scaleConfirmed = 'total' in entry;
  const given = 'total' in entry ? entry : { items: [...entry.items] };
  return ask('measure.record', {
    episodeId: known.episodeId,
    visitId,
    measureId,
    date,
    ...given,
    scaleConfirmed,
  });
}

/** Typed wrong, noticed at the next administration, put right with a reason: the first number stays readable. */
function miswritten(run: StoryRun, slip: Slip, total: number, date: string, noticedOn: string): DiaryEntry[] {
  const { known } = run;
  return [
    {
      date,
      write: ask => {
        const { observation } = record(ask, run, slip.measure, date, { total: slip.typed });
        known.slipId = observation.id;
      },
    },
    {
      date: noticedOn,
      write: ask => {
        const { episodeId, slipId: observationId } = known;
        const reason = `Typed ${slip.typed}; the sheet of that day says ${total}.`;
        ask('measure.correct', { episodeId, observationId, total, reason, scaleConfirmed: true });
      },
    },
  ];
}

/** On the second Oswestry one item stays empty, as happens: the rule for missing items is used, and printed. */
function withMissingItem(measure: Measure, entry: ReturnType<typeof entryOf>, index: number) {
  if ('total' in entry) return entry;
  const leavesOneOut = measure.id === 'odi' && index === 1;
  return { items: entry.items.map((item, place) => (leavesOneOut && place === 7 ? null : item)) };
}

export function flares(run: StoryRun): DiaryEntry[] {
  const { visitDays, known, dateOf, chance } = run;
  return flareDays(run).map(day => {
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

/** Red flags are asked at the start, and again before a letter could be written; the rest is found at the end. */
export function findings(run: StoryRun): DiaryEntry[] {
  const own = run.story.findings ?? [];
  const answered = new Set(own.map(([code]) => code));
  const screening = screeningFor(run.story.problem.region)
    .filter(code => !answered.has(code))
    .map((code): FindingStory => [code, 'red-flag', 'no']);
  const isRedFlagged = own.some(([, group, answer]) => group === 'red-flag' && answer === 'yes');
  // Who still hurts is asked again; where a flag was raised the urgent path was taken at once.
  const isAskedAgain = run.story.residual !== undefined && !isRedFlagged;
  return [
    recorded(run, 0, screening),
    recorded(run, lastDay(run), isAskedAgain ? [...screening, ...own] : own),
  ];
}

function recorded({ known, dateOf }: StoryRun, day: number, list: readonly FindingStory[]): DiaryEntry {
  const date = dateOf(day);
  return {
    date,
    write: ask => {
      for (const [code, group, answer, note] of list) {
        const { episodeId } = known;
        ask('finding.record', { episodeId, date, code, group, answer, note: note ?? '' });
      }
    },
  };
}

/** Screening measures and what still hurts, taken at the last visit. */
export function lastExamination(run: StoryRun): DiaryEntry {
  const { story, known, dateOf } = run;
  const date = dateOf(lastDay(run));
  return {
    date,
    write: ask => {
      const { episodeId } = known;
      for (const { measure, items } of story.screens ?? []) {
        ask('measure.record', { episodeId, measureId: measure, date, items: [...items] });
      }
      for (const [activity, timeOfDay, severity, behaviour] of story.residual ?? []) {
        ask('residual.record', { episodeId, date, activity, timeOfDay, severity, behaviour });
      }
    },
  };
}
