// A story as the entries a therapist would have made, each on its day. Everything goes through the services.
import { addDays } from '../../../shared/dates.ts';
import type { Dice } from '../../../shared/dice.ts';
import {
  adherence,
  beginning,
  earlierRequest,
  ending,
  phases,
  plansOfCare,
  programChange,
  visits,
} from './entries-care.ts';
import { amendments, pastContacts } from './entries-desk.ts';
import { findings, flares, lastExamination, scores } from './entries-results.ts';
import type { Story } from './story.ts';
import type { DiaryEntry, StoryRun } from './story-run.ts';

export function runOf(story: Story, number: number, today: string, chance: Dice): StoryRun {
  const start = addDays(today, -7 * story.weeks);
  const visitIds = new Map<string, string>();
  const known = { patientId: '', episodeId: '', episodeVersion: 1, requestId: '', slipId: '', visitIds };
  const visitDays = visitDaysOf(story, chance);
  return { story, number, start, visitDays, known, chance, dateOf: day => addDays(start, day) };
}

/** All entries of one story, in order of their days. `referrerIds` are those of people.ts once written. */
export function diaryOf(run: StoryRun, today: string, referrerIds: readonly string[]): DiaryEntry[] {
  const entries = [
    beginning(run, referrerIds),
    ...plansOfCare(run),
    ...pastContacts(run, today),
    ...visits(run),
    ...amendments(run),
    ...programChange(run),
    ...scores(run),
    ...adherence(run),
    ...flares(run),
    ...findings(run),
    lastExamination(run),
    ...phases(run),
    ...earlierRequest(run),
    ...ending(run, today),
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
