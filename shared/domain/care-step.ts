// A step of the care ladder that a reply named: imaging, blood work, injection, medication, procedure, surgical opinion.
// Some of them have a result, which is waited for.
import { day, id, instant, optionalText, rowVersion, text, z } from '../schema.ts';

export const CARE_STEP_KINDS = [
  'imaging',
  'blood-work',
  'injection',
  'medication',
  'procedure',
  'surgical-opinion',
] as const;
export type CareStepKind = (typeof CARE_STEP_KINDS)[number];

/** Of these a result comes back. */
export const AWAITED_KINDS = ['imaging', 'blood-work', 'surgical-opinion'] as const;

/** What each kind may be. Medication and injection by class: no drug is named. */
export const VARIETIES = {
  imaging: ['x-ray', 'mri', 'ct', 'ultrasound', 'bone-scan'],
  'blood-work': ['rheumatologic', 'infection', 'metabolic'],
  injection: [
    'corticosteroid',
    'local-anaesthetic',
    'hyaluronic-acid',
    'platelet-rich-plasma',
    'botulinum-toxin',
  ],
  medication: ['neuropathic-pain', 'anti-inflammatory', 'muscle-relaxant', 'opioid', 'oral-steroid'],
  procedure: ['nerve-block', 'radiofrequency-ablation', 'surgery'],
  'surgical-opinion': ['orthopaedic', 'spinal', 'neurosurgical'],
} as const satisfies Record<CareStepKind, readonly string[]>;

const EVERY_VARIETY = Object.values(VARIETIES).flat();

/** Longest time after which a result is asked about, in days. */
export const MOST_ASK_DAYS = 365;

const fields = {
  kind: z.enum(CARE_STEP_KINDS),
  /** Null for one that is not in the list, or not known. */
  variety: z.enum(EVERY_VARIETY).nullable(),
  /** Region, side and site, which tests, or to whom: what the kind leaves open. */
  detail: optionalText(200),
  /** When it was ordered, given, begun or arranged; null where it was not said. */
  day: day().nullable(),
  /** Only of medication. */
  change: z.enum(['start', 'stop']).nullable(),
  /** Days after which a result that has not come is asked about; null where none is waited for. */
  askAfterDays: z.int().min(1).max(MOST_ASK_DAYS).nullable(),
};

export const CareStepInput = z.strictObject({
  kind: fields.kind,
  variety: fields.variety.default(null),
  detail: fields.detail.default(''),
  day: fields.day.default(null),
  change: fields.change.default(null),
  askAfterDays: fields.askAfterDays.default(null),
});
export type CareStepInput = z.infer<typeof CareStepInput>;

export const CareStep = z.strictObject({
  id: id('care step'),
  replyId: id('reply'),
  ...fields,
  resultOn: day().nullable(),
  /** What was found, in words. */
  resultText: optionalText(2000),
  /** What it means for the plan of care. */
  resultEffect: optionalText(1000),
  rowVersion: rowVersion(),
  createdAt: instant(),
});
export type CareStep = z.infer<typeof CareStep>;

export const ResultInput = z.strictObject({
  careStepId: id('care step'),
  rowVersion: rowVersion(),
  resultOn: day(),
  resultText: text(2000),
  resultEffect: optionalText(1000).default(''),
});

/** What an episode waits for, small enough for a row of a list. */
export const Waiting = z.strictObject({
  what: z.enum(['reply', ...AWAITED_KINDS]),
  variety: fields.variety,
  since: day(),
});
export type Waiting = z.infer<typeof Waiting>;

export function isAwaitedKind(kind: string): kind is (typeof AWAITED_KINDS)[number] {
  return AWAITED_KINDS.some(known => known === kind);
}

export function isVarietyOf(kind: CareStepKind, variety: string): boolean {
  return VARIETIES[kind].some(known => known === variety);
}
