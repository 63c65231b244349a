// @vitest-environment jsdom
// The 23 fields of a request (clinical rules 1.2): what stands in the letter of a full record, and what stands there
// instead when the record is silent. A field without both is not in the letter.
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { EMPTY_LETTERHEAD } from '../../../shared/domain/letterhead.ts';
import { aRecord, EPISODE_ID, emptyRecord, finding, idOf, letterOf, START, scores, stamps } from './cases.ts';
import { residual, usualRecord } from './episodes.ts';
import { parse, render } from './letter-text.ts';

function fullRecord(): EpisodeRecord {
  const usual = usualRecord();
  const [visit] = usual.visits;
  return {
    ...usual,
    episode: { ...usual.episode, surgeryDate: '2024-05-06' },
    visits: usual.visits.map((entry, index) => ({
      ...entry,
      interventions: entry.interventions.map(done => ({ ...done, effort: index === 0 ? 3 : 6 })),
    })),
    appointments: [60, 65, 70].map((day, index) => ({
      id: idOf(900 + index),
      patientId: usual.patient.id,
      episodeId: EPISODE_ID,
      date: addDays(START, day),
      startTime: null,
      position: index,
      setting: 'clinic' as const,
      status: index === 0 ? ('missed' as const) : ('done' as const),
      visitId: index === 0 ? null : (visit?.id ?? null),
      note: '',
      ...stamps,
    })),
    residualSymptoms: [
      { ...residual(200, 70, 'tying shoes', 'morning', 7, 'eases in 20 minutes lying'), movement: 'Bending' },
    ],
    observations: [
      ...usual.observations.map(entry =>
        entry.id === idOf(100) ? { ...entry, items: [1, null], answered: 9, missing: 1 } : entry,
      ),
      ...scores('dn4', 150, [[64, 6]]),
      ...scores('phq-9', 190, [[70, 11]]),
    ],
    findings: [
      ...usual.findings,
      finding(390, 'exam.reduced-range', 'examination', 'yes', 'flexion 40 degrees'),
    ],
  };
}

const HTML = render(letterOf(fullRecord()));
const SILENT = render(letterOf(emptyRecord(), EMPTY_LETTERHEAD), true);

function words(html: string): string {
  return (parse(html).body.textContent ?? '').replace(/\s+/g, ' ');
}

/** In the letter of a full record; and in that of an empty one: null where the field then falls away. */
const FIELDS: readonly (readonly [string, readonly string[], string | null])[] = [
  ['1 header', ['Request for medical re-evaluation', '18 Mar 2026', 'Routine'], 'Routine'],
  [
    '2 from',
    [
      'Maren Holt, PT, DPT',
      'Licence PT-40117',
      'Harbour Physical Therapy',
      'Phone (603) 555-0142',
      'Fax (603) 555-0143',
      'Best time to call: weekdays 12 to 13 h',
    ],
    'sender not recorded',
  ],
  ['3 to', ['Dr Ingrid Solheim, MD', 'referred 29 Dec 2025'], 'no date of referral on record'],
  ['4 patient', ['Dmitri Abbott', 'born 2 Apr 1961', 'ID: MRN 204-771'], 'ID: not recorded'],
  [
    '5 diagnosis',
    [
      'Low back pain with sciatica, left, M54.42',
      'Leg-dominant low back pain',
      'onset 28 Nov 2025',
      'surgery 6 May 2024',
    ],
    'onset not recorded',
  ],
  [
    '6 episode',
    [
      'since 5 Jan 2026, week 10',
      '11 visits',
      '12 planned',
      'plan of care 5 Jan to 30 Mar 2026',
      'certified until 30 Mar 2026',
    ],
    'certification not recorded',
  ],
  [
    '7 reason',
    ['progress has very probably stalled since about 9 Feb 2026'],
    'too few scores to judge the course',
  ],
  [
    '8 red flags',
    [
      'none positive; 4 screened negative',
      'Negative, 10 Mar 2026: new change of bladder function',
      'Not screened: hot, red, swollen joint',
    ],
    'not screened; no screening is on record.',
  ],
  [
    '9 outcomes',
    ['ODI 2.1a', '10.5†', 'no change beyond measurement error', 'goal 20'],
    'No score is on record.',
  ],
  ['10 trend', ['Course of the measures', 'Plateau onset, week 5', 'A: Nerve mobilisation added'], null],
  [
    '11 what still hurts',
    ['Bending: tying shoes', 'morning', '7 / 10', 'eases in 20 minutes lying'],
    'Not recorded.',
  ],
  [
    '12 adherence',
    [
      '89 % of planned sessions',
      'Reported: 25 of 28 sessions',
      'log kept by the patient',
      '2 of 3 took place (67 %)',
      'despite good adherence',
    ],
    'Unknown is not zero.',
  ],
  [
    '13 what was done',
    [
      '3 x 8 at 6 kg → 3 x 10 at 6 kg',
      '3 → 6',
      'Overall load of sessions (1 to 10): 3 at first, 7 at last',
      'Flares after load: 1',
    ],
    'No intervention is on record.',
  ],
  [
    '14 examination',
    ['Examination, 10 Mar 2026:', '6 reduced range of motion: flexion 40 degrees'],
    'Examination: not recorded.',
  ],
  [
    '15 patterns',
    ['Nerve features, 10 Mar 2026: 1 burning pain', 'DN4 6 of 10 (10 Mar 2026): cut-off 4 reached'],
    null,
  ],
  [
    '16 assessment',
    [
      'Most likely explanation:',
      'Also to be weighed:',
      'Against:',
      'Confidence in this view of the course, as of 16 Mar 2026: high',
    ],
    'No stall is on record',
  ],
  [
    '17 questions',
    ['Would you consider a neurological review', '(findings 1, 2, 3, 4)'],
    'Would you consider whether',
  ],
  [
    '18 meanwhile',
    ['I continue the present plan', 'Next measurement: ODI, NPRS, PSFS, about 13 Apr 2026'],
    'I continue the present plan',
  ],
  [
    '19 reply',
    [
      'Seen, diagnosis confirmed',
      'Imaging',
      'Blood tests',
      'Medication',
      'Injection',
      'Surgical opinion',
      'Continue therapy unchanged',
      'Amend plan of care',
      'Other',
      'Physician: name and signature',
      'Fax (603) 555-0143',
    ],
    'Return fax or phone: not recorded',
  ],
  ['20 enclosures', ['Enclosed', 'course of ODI, NPRS, PSFS'], 'Reply sheet; record of care and findings.'],
  [
    '21 consent',
    [
      'The patient is informed and agrees to this letter',
      'Withheld: totals of mental-health screens (PHQ-9)',
    ],
    'The patient is informed and agrees',
  ],
  [
    '22 data quality',
    [
      '1 item of 10 not answered',
      'not verified against the publication',
      'verified against the publication',
      'Goals marked *: our default',
    ],
    'No verdict on the course is on record.',
  ],
  [
    '23 signature',
    ['Signature of the therapist: Maren Holt, PT, DPT', 'Date'],
    'Signature of the therapist:',
  ],
];

it('has the 23 fields', () => {
  expect(FIELDS).toHaveLength(23);
});

describe.each(FIELDS)('%s', (_name, told, instead) => {
  it('is told where it is on record', () => {
    for (const part of told) expect(words(HTML)).toContain(part);
  });

  it('is not made up where it is not', () => {
    const bare = words(SILENT);
    if (instead !== null) expect(bare).toContain(instead);
    const own = told.filter(
      part => /\d{2}|Nerve|Bending|MRN/.test(part) && !/18 Mar 2026|since 5 Jan/.test(part),
    );
    for (const part of own) expect(bare).not.toContain(part);
  });
});

describe('on every page', () => {
  it('stand patient, birth date, code, page of pages, and with what it was written', () => {
    expect(HTML).toContain('@top-left { content: "Dmitri Abbott, born 2 Apr 1961"');
    expect(HTML).toMatch(
      /@top-right \{ content: "PR-7K2M-9QXD .*page " counter\(page\) " of " counter\(pages\)/,
    );
    expect(HTML).toContain('@bottom-left { content: "Written 18 Mar 2026 with Plateau 0.1.0"');
  });

  it('stands that a draft is one, and what lacks a required field is incomplete', () => {
    const mark = (html: string) => parse(html).querySelector('.draft-mark')?.textContent;
    expect(mark(render(letterOf(fullRecord()), true))).toBe('DRAFT');
    expect(render(letterOf(fullRecord()), true)).toContain('DRAFT until signed');
    expect(mark(SILENT)).toBe('INCOMPLETE');
    expect(words(SILENT)).toContain(
      'INCOMPLETE - still missing: name of the therapist, credential of the therapist, licence number',
    );
    expect(mark(HTML)).toBeUndefined();
  });

  it('counts a record with nothing but a name as no letter', () => {
    expect(letterOf(aRecord(), EMPTY_LETTERHEAD).incomplete).toHaveLength(9);
  });
});
