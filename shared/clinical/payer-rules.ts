// Rules of payers and laws about reports, plans and letters, as we read them on one day. They are told with their source
// and mark, serve as reminders, and say nothing about whether a paper fulfils them: that is for the therapist to judge.
import type { RuleCountry } from '../domain/practice-country.ts';
import type { Mark } from './mark.ts';

export interface PayerRule {
  readonly id: `REG-${number}`;
  readonly country: RuleCountry;
  readonly payer: string;
  readonly words: string;
  /** First day on which it counts; null where our source does not tell. */
  readonly since: string | null;
  /** What the program does with it, in words; empty where it only tells the rule. */
  readonly use: string;
  readonly source: string;
  readonly mark: Mark;
  readonly usedIn: readonly string[];
}

const MEDICARE = { country: 'US', payer: 'Medicare Part B' } as const;

export const PAYER_RULES: readonly PayerRule[] = [
  {
    ...MEDICARE,
    id: 'REG-1',
    words:
      'A progress report is due at least once every 10 treatment days; day 1 is the first day of the episode. A physical therapist writes it. The referring physician need not sign it.',
    since: null,
    use: 'Reminder in Problems; the number of days is a setting.',
    source: 'Medicare Benefit Policy Manual ch. 15 s. 220.3 D, Rev. 255.',
    mark: 'checked',
    usedIn: ['shared/domain/report-interval.ts', 'shared/problems/upkeep.ts'],
  },
  {
    ...MEDICARE,
    id: 'REG-2',
    words:
      'An older rule, 10 treatment days or 30 days, whichever is less, is still quoted; the present text has treatment days only.',
    since: null,
    use: 'Offered as a setting of the reminder, not the usual one.',
    source: 'Archived CMS FAQ, held against the text of the manual.',
    mark: 'checked',
    usedIn: ['shared/domain/report-interval.ts'],
  },
  {
    ...MEDICARE,
    id: 'REG-3',
    words:
      'A progress report tells the period, the day it was written, the author with designation, statements of the patient, measurements or described change for each goal, the assessment of improvement or lack of it for each goal, and what is planned. Goals keep their identifiers.',
    since: null,
    use: 'Order and content of the progress report.',
    source: 'Medicare Benefit Policy Manual ch. 15 s. 220.3 D.',
    mark: 'checked',
    usedIn: ['shared/documents/report-data.ts'],
  },
  {
    ...MEDICARE,
    id: 'REG-4',
    words: 'Functional-limitation G-codes and severity modifiers are no longer reported.',
    since: '2019-01-01',
    use: 'No paper asks for them.',
    source: 'CMS Transmittal 255 (title and summary).',
    mark: 'checked',
    usedIn: [],
  },
  {
    ...MEDICARE,
    id: 'REG-5',
    words:
      'A plan of care has the diagnosis, long-term goals, and type, amount, frequency and duration of services. Changes are in writing and signed by the therapist or the physician.',
    since: null,
    use: 'Fields of the plan of care.',
    source: '42 CFR 410.61(b)-(d).',
    mark: 'checked',
    usedIn: ['shared/domain/plan.ts'],
  },
  {
    ...MEDICARE,
    id: 'REG-6',
    words:
      'A certification says that therapy is or was needed, given under the care of a physician and under a plan. The first is timely within 30 days of the first treatment; a verbal one needs a signature within 14 days.',
    since: null,
    use: 'A first certification is not counted as news about progress.',
    source: '42 CFR 424.24(c); Medicare Benefit Policy Manual ch. 15 s. 220.1.3; page of a contractor.',
    mark: 'checked',
    usedIn: ['electron/data/repositories/attention.ts'],
  },
  {
    ...MEDICARE,
    id: 'REG-7',
    words:
      'The physician need not sign the initial plan when a signed and dated order is on file and the plan was transmitted to that provider within 30 days of the initial evaluation, with evidence kept.',
    since: '2025-01-01',
    use: 'The date of referral is recorded. When and how a plan was sent is not.',
    source:
      'APTA summary of the CY2025 fee-schedule rule (89 FR 97710, 97912-97918); page of a contractor, September 2025.',
    mark: 'checked',
    usedIn: [],
  },
  {
    ...MEDICARE,
    id: 'REG-8',
    words:
      'The exception of 2025 does not cover recertification: it is required for the duration of the plan or every 90 days from the initial treatment, whichever is less.',
    since: null,
    use: 'Reminder before a certification ends, and a mark on the charts; the number of days is a setting.',
    source:
      '42 CFR 424.24(c)(4)(i); Medicare Benefit Policy Manual ch. 15 s. 220.1.3 C; summary of the proposed rule for the exception.',
    mark: 'checked',
    usedIn: ['shared/domain/time-limits.ts', 'shared/problems/upkeep.ts'],
  },
  {
    country: 'US',
    payer: 'Procedure codes',
    id: 'REG-9',
    words:
      'A re-evaluation under CPT 97164 needs an examination with history and standardised tests and a revised plan. Reasons: new findings, significant change, failure to respond. Not for routine progress notes.',
    since: null,
    use: '',
    source: 'Several pages on coding that quote CPT.',
    mark: 'secondary',
    usedIn: [],
  },
  {
    ...MEDICARE,
    id: 'REG-10',
    words:
      'Re-evaluation is a judgement about progress to current goals, and about continuing, changing or ending care.',
    since: null,
    use: '',
    source: 'Medicare Benefit Policy Manual ch. 15 s. 220.3 C.',
    mark: 'checked',
    usedIn: [],
  },
  {
    ...MEDICARE,
    id: 'REG-11',
    words: 'Fee-schedule amounts change every year and have no place in a request.',
    since: '2026-01-01',
    use: 'No paper and no screen shows an amount of money.',
    source: 'Pages of the industry; the amounts of later years were not checked.',
    mark: 'secondary',
    usedIn: [],
  },
  {
    country: 'US',
    payer: 'State law',
    id: 'REG-12',
    words:
      'A state may require a referral by time: a bill of 2025 in Michigan (SB 144, not known to be in force) names 60 days without reasonable response of a patient seen without referral.',
    since: null,
    use: 'Days without response before a referral are a setting, off until it is set.',
    source: 'Senate analysis of the bill.',
    mark: 'checked',
    usedIn: ['shared/domain/time-limits.ts'],
  },
  {
    country: 'US',
    payer: 'Professional guidance',
    id: 'REG-13',
    words:
      'A re-examination records changed status, interventions given, revised goals and plan, and what was told to other providers.',
    since: null,
    use: '',
    source: 'APTA BOD G03-05-16-41; that it exists was checked, its content was not.',
    mark: 'unchecked',
    usedIn: [],
  },
  {
    country: 'US',
    payer: 'Privacy law',
    id: 'REG-14',
    words:
      'Sharing for treatment needs no separate authorisation and is outside the rule of the minimum necessary; a request still prints only what its question needs.',
    since: null,
    use: 'Totals of mental-health screens are printed with the agreement of the patient only.',
    source: '45 CFR 164.502(b), 164.506.',
    mark: 'unchecked',
    usedIn: [],
  },
];
