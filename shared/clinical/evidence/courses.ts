// Numbers by which an episode is held against the expected course of its condition.
import { type EvidenceEntry, published, setting } from './entry.ts';

const STANDING = ['shared/course-standing.ts'];
const EARLY =
  'Leans on 63 % of people with back pain improving within 4 weeks, and early improvement going with a good course (PMC2781014).';

export const COURSE_NUMBERS = {
  'course.amberWeeks': setting(
    4,
    [2, 12],
    'weeks',
    'No change beyond the error after so long: look for reasons',
    STANDING,
    EARLY,
  ),
  'course.amberVisits': setting(
    8,
    [3, 24],
    'visits',
    'No change beyond the error after so many visits: look for reasons',
    STANDING,
    EARLY,
  ),
  'course.worseApart': setting(
    3,
    [1, 21],
    'days',
    'Getting worse counts when a second score so much later says it too',
    STANDING,
  ),
  'course.leastScores': setting(
    3,
    [2, 8],
    'scores',
    'Fewer scores are not held against an expected course',
    STANDING,
  ),
  'course.leastDays': setting(
    14,
    [7, 42],
    'days',
    'Scores of a shorter time are not held against an expected course',
    STANDING,
  ),
  'course.gateWeeks': setting(
    6,
    [3, 26],
    'weeks',
    'Earliest week at which a lack of progress is judged where the condition tells no other',
    ['shared/clinical/courses.ts'],
    'Leans on 6 weeks of care before imaging in ACR 2021, low back pain.',
  ),
  'limit.recertify': published(
    90,
    'days',
    'A plan of care is certified anew at least so often, unless another limit is chosen',
    ['shared/domain/time-limits.ts'],
    {
      citation: '42 CFR 424.24(c)(4)(i); Medicare Benefit Policy Manual ch. 15 s. 220.1.3 C.',
      population: 'United States, Medicare Part B',
      mark: 'checked',
    },
  ),
} as const satisfies Record<string, EvidenceEntry>;
