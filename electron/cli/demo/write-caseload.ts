// Writes the sample caseload through the services, day by day over all patients, as a practice would have.
import { addDays } from '../../../shared/dates.ts';
import { dice } from '../../../shared/dice.ts';
import { ExpectedFailure } from '../../../shared/errors.ts';
import type { Caseload } from '../../services/caseload.ts';
import { diaryOf, runOf } from './diary.ts';
import { planDays } from './entries-desk.ts';
import { LETTERHEAD, REFERRERS } from './people.ts';
import type { DemoSources } from './sources.ts';
import { storiesFor } from './stories.ts';
import type { Ask } from './story-run.ts';

export interface CaseloadWish {
  readonly seed: number;
  readonly patients: number;
  readonly today: string;
}

/** No story of the sample begins earlier than this many days before "today". */
const LONGEST_STORY_DAYS = 7 * 20;

export function firstDayOf(today: string): string {
  return addDays(today, -LONGEST_STORY_DAYS);
}

export function writeCaseload(
  caseload: Caseload,
  sources: DemoSources,
  { seed, patients, today }: CaseloadWish,
  progress: (done: number, total: number) => void,
): void {
  const ask = askOf(caseload);
  ask('settings.setLetterhead', LETTERHEAD);
  const referrerIds = REFERRERS.map(referrer => ask('referrer.create', referrer).id);
  const stories = storiesFor(patients, dice(seed));
  // Chance of its own for each story: a larger caseload leaves the first patients as they are.
  const runs = stories.map((story, index) => runOf(story, index, today, dice(seed * 10_000 + index + 1)));
  const entries = runs
    .flatMap(run => diaryOf(run, today, referrerIds))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const [index, entry] of entries.entries()) {
    sources.moveTo(entry.date);
    entry.write(ask);
    progress(index + 1, entries.length);
  }
  sources.moveTo(today);
  planDays(ask, runs, today);
}

export function askOf(caseload: Caseload): Ask {
  return (channel, input) => {
    const answer = caseload.ask(channel, input);
    if (!answer.ok) throw new ExpectedFailure(answer.error);
    return answer.value;
  };
}
