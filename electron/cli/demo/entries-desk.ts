// The entries of the desk: contacts that are planned, missed and fulfilled, and entries put right afterwards.
import { addDays, dayNumber } from '../../../shared/dates.ts';
import type { Ask, DiaryEntry, StoryRun } from './story-run.ts';

/** Beginnings of the contacts of a day; the list of a day is no longer than this. */
const SLOTS = ['08:30', '09:20', '10:10', '11:00', '13:00', '13:50', '14:40'] as const;

/** So far back the sample has a list for each day. */
const PLANNED_DAYS_BACK = 7;

/** Contacts of the last week, planned before they took place; to be written before the visits that fulfil them. */
export function pastContacts(run: StoryRun, today: string): DiaryEntry[] {
  const { visitDays, dateOf, number, story } = run;
  const kept = visitDays.map(dateOf).filter(date => date >= addDays(today, -PLANNED_DAYS_BACK));
  const planned = kept.map(date => ({
    date,
    write: (ask: Ask) => void plan(ask, run, date, SLOTS[number % SLOTS.length] ?? null),
  }));
  const missed = (story.missedDaysAgo ?? []).map(ago => {
    const date = addDays(today, -ago);
    return {
      date,
      write: (ask: Ask) => {
        const { id: appointmentId, rowVersion } = plan(ask, run, date, SLOTS.at(-1) ?? null);
        const note = 'Did not come, did not call.';
        ask('appointment.update', { appointmentId, rowVersion, status: 'missed', note });
      },
    };
  });
  return [...planned, ...missed];
}

/** Contacts of "today" and the working days after it: home visits of today first, then one day after the other. */
export function planDays(ask: Ask, runs: readonly StoryRun[], today: string): void {
  const inCare = runs.filter(({ story }) => !story.discharged);
  const isAtHome = ({ story }: StoryRun) => story.problem.setting === 'home';
  const route = [...inCare.filter(isAtHome), ...inCare.filter(run => !isAtHome(run))];
  let date = today;
  for (let first = 0; first < route.length; first += SLOTS.length) {
    const ofDay = route.slice(first, first + SLOTS.length);
    for (const [place, run] of ofDay.entries()) plan(ask, run, date, SLOTS[place] ?? null);
    date = nextWorkingDay(date);
  }
}

function plan(ask: Ask, { known, story }: StoryRun, date: string, startTime: string | null) {
  const { patientId, episodeId } = known;
  const setting = story.problem.setting ?? 'clinic';
  return ask('appointment.plan', { patientId, episodeId, date, startTime, setting });
}

function nextWorkingDay(date: string): string {
  // The first day of the count was a Thursday: days 2 and 3 of each week from it are Saturday and Sunday.
  const next = addDays(date, 1);
  return [2, 3].includes(dayNumber(next) % 7) ? nextWorkingDay(next) : next;
}

/** A signed visit of which something was forgotten, added at the visit after it: the original stays readable. */
export function amendments({ story, visitDays, known, dateOf }: StoryRun): DiaryEntry[] {
  const { amendment } = story;
  if (!amendment) return [];
  const [on, after] = [visitDays[amendment.visit], visitDays[amendment.visit + 1]];
  if (on === undefined || after === undefined) return [];
  return [
    {
      date: dateOf(after),
      write: ask => {
        const visitId = known.visitIds.get(dateOf(on)) ?? '';
        const { reason, note } = amendment;
        const patch = { note };
        ask('visit.amend', { visitId, rowVersion: 1, amendedOn: dateOf(after), reason, patch });
      },
    },
  ];
}
