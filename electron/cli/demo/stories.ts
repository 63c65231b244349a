// The sample caseload: the written stories first, then variations of them under other names.
import { addDays } from '../../../shared/dates.ts';
import type { Dice } from '../../../shared/dice.ts';
import { SPARE_FAMILY_NAMES, SPARE_GIVEN_NAMES } from './people.ts';
import { ARM_STORIES } from './stories-arm.ts';
import { LEG_STORIES } from './stories-leg.ts';
import { OTHER_STORIES } from './stories-other.ts';
import { SPINE_STORIES } from './stories-spine.ts';
import type { Story } from './story.ts';

const WRITTEN: readonly Story[] = [...SPINE_STORIES, ...ARM_STORIES, ...LEG_STORIES, ...OTHER_STORIES];

/** Number of stories written by hand; a caseload of this size has each of them once. */
export const WRITTEN_STORIES = WRITTEN.length;

export function storiesFor(patients: number, chance: Dice): Story[] {
  return Array.from({ length: patients }, (_, index) => {
    const story = WRITTEN[index % WRITTEN.length];
    if (!story) throw new Error('there are no stories');
    return index < WRITTEN.length ? story : variationOf(story, index - WRITTEN.length, chance);
  });
}

function variationOf(story: Story, number: number, chance: Dice): Story {
  const [givenName, sex] = SPARE_GIVEN_NAMES[number % SPARE_GIVEN_NAMES.length] ?? ['Sam', 'other'];
  const family = SPARE_FAMILY_NAMES[number % SPARE_FAMILY_NAMES.length] ?? 'Sample';
  const weeks = Math.max(1, story.weeks + chance.whole(-1, 2));
  const person = {
    familyName: family,
    givenName,
    sex,
    birthDate: addDays('1940-01-01', chance.whole(0, 23_000)),
    tags: story.person.tags ?? [],
    ...(story.person.address === undefined ? {} : { address: `${20 + number} Mill Row, Eastfield` }),
  };
  const tracks = story.tracks.map(track => ({
    ...track,
    change: track.change * (0.85 + 0.3 * chance.next()),
  }));
  return { ...story, person, weeks, tracks };
}
