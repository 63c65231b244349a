// Numbers of letters, reminders and papers: what is due, what is old, what payers ask for.
import { type EvidenceEntry, own, published, setting } from './entry.ts';

const UPKEEP = ['shared/problems/upkeep.ts'];

export const PRACTICE_NUMBERS = {
  'report.treatmentDays': published(
    10,
    'treatment days',
    'A progress report is due after so many, unless another interval is chosen',
    ['shared/domain/report-interval.ts', 'renderer/features/problems/commands.ts'],
    {
      citation: 'Medicare Benefit Policy Manual ch. 15 s. 220.3 D (Rev. 255).',
      population: 'United States, Medicare Part B',
      mark: 'checked',
    },
  ),
  'report.olderDays': published(
    30,
    'days',
    'A progress report is due after so many as well, where the practice follows the older rule',
    ['renderer/features/problems/commands.ts'],
    {
      citation: 'Archived CMS FAQ; the present text of the manual no longer has it.',
      population: 'United States, Medicare Part B',
      mark: 'checked',
    },
  ),
  'certification.first': published(
    30,
    'days',
    'A certification no later than this after the first treatment is the first one and says nothing of progress',
    ['electron/data/repositories/attention.ts'],
    {
      citation: '42 CFR 424.24(c); Medicare Benefit Policy Manual ch. 15 s. 220.1.3.',
      population: 'United States, Medicare Part B',
      mark: 'checked',
    },
  ),
  'certification.told': own(14, 'days', 'The end of a certification is told so long before', [
    ...UPKEEP,
    'shared/documents/brief.ts',
  ]),
  'reply.wait': setting(
    14,
    [1, 120],
    'days',
    'A request without an answer is told after so long, where the referrer has no habit yet',
    [...UPKEEP, 'electron/services/request-ledger.ts'],
  ),
  'result.wait': own(28, 'days', 'A result is asked about after so long, unless the reply says otherwise', [
    'renderer/features/requests/reply-steps.ts',
  ]),
  'window.told': own(7, 'days', 'The end of a window after an injection is told so long before', [
    'shared/problems/answers.ts',
  ]),
  'ladder.window': own(28, 'days', 'What measures did is told for so long before and after a step of care', [
    'shared/care-ladder.ts',
  ]),
  'program.grace': own(14, 'days', 'A younger home program need not have been asked about', UPKEEP),
  'measure.lateFactor': own(2, 'times the usual interval', 'A measure is overdue after so long', UPKEEP),
  'measure.lateDays': own(28, 'days', 'No measure is overdue sooner than this', UPKEEP),
  'measure.usualDays': own(14, 'days', 'A measure without an interval of its own is asked again after', [
    'shared/measures/due.ts',
    'shared/documents/narrative.ts',
  ]),
  'visit.signing': own(7, 'days', 'A visit not signed for longer is told', UPKEEP),
  'letter.oldScore': own(28, 'days', 'A score older than this no longer tells of the present', [
    'shared/documents/completeness.ts',
  ]),
  'letter.recentScore': own(14, 'days', 'A conclusion that rests on an older score names its day', [
    'shared/documents/conclusion.ts',
  ]),
  'letter.despite': own(14, 'days', '"Despite good adherence" holds so long after the last score', [
    'shared/documents/adherence.ts',
  ]),
  'letter.present': own(28, 'days', 'What hurt within so many days is told as hurting still', [
    'shared/documents/still-hurts.ts',
  ]),
  'letter.nextWithin': own(7, 'days', 'The next measurement is promised no sooner than in so many days', [
    'shared/documents/narrative.ts',
  ]),
  'scale.lookBack': own(3, 'scores', 'So many earlier scores tell the scale in use', [
    'shared/measures/scale-guard.ts',
  ]),
  'scale.longestWalk': own(
    720,
    'm in six minutes',
    'A first six-minute walk beyond this is asked about: it may be in feet',
    ['shared/measures/scale-guard.ts'],
    'Two metres a second, about where people begin to run.',
  ),
  'scale.leastStep': own(0.15, 'share of the scale', 'A smaller step is no reason to ask about the scale', [
    'shared/measures/scale-guard.ts',
  ]),
  'chart.gap': own(21, 'days', 'A longer pause breaks the line of a chart', ['shared/charts/runs.ts']),
} as const satisfies Record<string, EvidenceEntry>;
