// Numbers of the stall detector: what counts as stalled, met, early, certain, and what the alarms cost.
import { type EvidenceEntry, own, published } from './entry.ts';

const DETECT = ['shared/detector/detect.ts'];
const PREPARE = ['shared/detector/prepare.ts'];
const SENTENCES = ['shared/detector/sentences.ts'];
const CERTAINTY = ['shared/detector/certainty.ts'];
const ALARM = 'From simulated courses: the threshold at which that share of true improvers is flagged.';
const ERROR_ARITHMETIC = {
  citation: 'Arithmetic of the standard error of measurement: z x square root of 2 x SEM.',
  mark: 'checked',
} as const;

export const DETECTOR_NUMBERS = {
  'stall.limit': own(
    0.25,
    'important differences in 28 days',
    'A course that gains less than this has stalled',
    ['shared/detector/types.ts'],
  ),
  'stall.horizon': own(28, 'days', 'A verdict looks so far ahead', ['shared/detector/curves.ts']),
  'stall.met': own(
    -0.5,
    'important differences from the goal',
    'A measure this near to its goal counts as met',
    ['shared/detector/goal.ts'],
  ),
  'early.visits': own(3, 'visits', 'Fewer visits with scores are too early to judge', DETECT),
  'early.days': own(14, 'days', 'A shorter course is too early to judge', DETECT),
  'alarm.watch': own(
    0.5,
    'probability',
    'From here on a quiet mark is shown, and "may have" is said',
    DETECT,
  ),
  'alarm.hold': own(
    0.6,
    'probability',
    'A proposal of re-evaluation that was shown stays until the probability falls below this',
    ['shared/alarm.ts'],
  ),
  'alarm.longestSnooze': own(56, 'days', 'An alarm can be put off for so long at most', [
    'electron/services/alarms.ts',
  ]),
  'alarm.threshold5': own(
    0.86,
    'probability',
    'Re-evaluation is proposed from here, at 5 % false alarms',
    DETECT,
    ALARM,
  ),
  'alarm.threshold10': own(
    0.83,
    'probability',
    'Re-evaluation is proposed from here, at 10 % false alarms',
    DETECT,
    ALARM,
  ),
  'alarm.threshold20': own(
    0.74,
    'probability',
    'Re-evaluation is proposed from here, at 20 % false alarms',
    DETECT,
    ALARM,
  ),
  'certainty.probably': own(0.7, 'probability', '"Has probably": from here', CERTAINTY),
  'certainty.veryProbably': own(0.83, 'probability', '"Has very probably": from here', CERTAINTY),
  'certainty.almostCertainly': own(0.95, 'probability', '"Has almost certainly": from here', CERTAINTY),
  'evidence.recent': own(28, 'days', '"In the last four weeks" means', ['shared/detector/evidence.ts']),
  'evidence.recentLeast': own(21, 'days', 'The earlier score of "the last four weeks" is at least so old', [
    'shared/detector/evidence.ts',
  ]),
  'evidence.recentMost': own(42, 'days', 'The earlier score of "the last four weeks" is at most so old', [
    'shared/detector/evidence.ts',
  ]),
  'evidence.stayed': own(5, 'scores', '"Has stayed" is said of so many scores', [
    'shared/detector/evidence.ts',
  ]),
  'evidence.familyNamed': own(0.05, 'probability', 'A second shape of course below this is not named', [
    'shared/detector/explain.ts',
  ]),
  'visit.flareReach': own(7, 'days', 'A flare-up so long before a visit explains a bad score', [
    'shared/detector/facts.ts',
  ]),
  'visit.nextAfter': own(
    7,
    'days',
    'The next visit is assumed so far ahead when asking what would lift a verdict',
    ['shared/detector/lift.ts'],
  ),
  'visit.lookAgain': own(14, 'days', 'After so many days of answers it is worth looking again', SENTENCES),
  'visit.longGap': own(42, 'days', 'After a longer gap the last verdict is told as old', [
    ...SENTENCES,
    'renderer/features/episode/VerdictBlock.tsx',
  ]),
  'swing.visits': own(6, 'visits', 'Fewer visits cannot show a swing', ['shared/detector/residuals.ts']),
  'swing.correlation': own(0.4, 'correlation', 'Neighbouring visits alike by more than this swing slowly', [
    'shared/detector/residuals.ts',
  ]),
  'swing.spread': own(1.5, 'times the expected error', 'A wider spread is a swing', [
    'shared/detector/residuals.ts',
  ]),
  'week.mostCounted': own(4, 'scores', 'More scores of one week say little more than this many', PREPARE),
  'error.mdc95': published(
    2.772,
    'times the standard error',
    'Detectable change at 95 %: turns it into the standard error and back',
    [...PREPARE, 'shared/detector/evidence.ts', 'shared/measures/change.ts'],
    ERROR_ARITHMETIC,
  ),
  'error.mdc90': published(
    2.326,
    'times the standard error',
    'Detectable change at 90 %: turns it into the standard error and back',
    [...PREPARE, 'shared/measures/change.ts'],
    ERROR_ARITHMETIC,
  ),
} as const satisfies Record<string, EvidenceEntry>;
