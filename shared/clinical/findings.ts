// Features that are looked for besides red flags: neuropathic, inflammatory, mechanical, psychosocial, and what the
// examination shows. Words, where they apply, and how far each was checked. Questionnaires (DN4, TSK-11, ...) are
// measures, not findings; what the features mean together is said by the detector and the letter.
import type { Region } from '../domain/episode.ts';
import type { FINDING_GROUPS } from '../domain/finding.ts';
import { wordsOfCode } from './code-words.ts';
import type { Mark } from './mark.ts';
import { isRedFlagCode, redFlagOf } from './red-flags.ts';

type FindingGroup = (typeof FINDING_GROUPS)[number];
export type FeatureGroup = Exclude<FindingGroup, 'red-flag'>;

export interface FindingDefinition {
  readonly code: string;
  readonly group: FeatureGroup;
  readonly words: string;
  /** Regions that ask for it; absent: every region. */
  readonly regions?: readonly Region[];
  readonly source: string;
  readonly verified: Mark;
}

const SPINE: readonly Region[] = ['lumbar', 'cervical', 'thoracic'];
const ARM: readonly Region[] = ['shoulder', 'elbow', 'wrist', 'hand'];
const LEG: readonly Region[] = ['hip', 'knee', 'ankle', 'foot'];
const JOINTS = [...ARM, ...LEG];
const BACK: readonly Region[] = ['lumbar', 'thoracic', 'general'];

const NEUROPATHIC = 'Our clinical reference, 4.4; the screens it rests on are measures of their own.';
const AXIAL = 'NICE NG65, axial spondyloarthritis: criteria for referral.';
const PERIPHERAL = 'NICE NG65, peripheral and associated features.';
const MECHANICAL = 'Our clinical reference, 4.6.';
const YELLOW = 'Our clinical reference, 4.8.';
const EXAMINATION = 'Our clinical reference, 1.2 field 14: what an examination records.';

type Row = readonly [code: string, words: string, regions?: readonly Region[]];

function features(
  group: FeatureGroup,
  source: string,
  verified: Mark,
  list: readonly Row[],
): FindingDefinition[] {
  return list.map(([code, words, regions]) => ({
    code,
    group,
    words,
    source,
    verified,
    ...(regions ? { regions } : {}),
  }));
}

/** All of them, group by group. */
export const FINDINGS: readonly FindingDefinition[] = [
  ...features('neuropathic', NEUROPATHIC, 'unchecked', [
    ['neuro.burning-pain', 'burning pain'],
    ['neuro.shooting-pain', 'shooting pain'],
    ['neuro.electric-shocks', 'electric shocks'],
    ['neuro.pins-and-needles', 'pins and needles'],
    ['neuro.numbness', 'numbness'],
    ['neuro.pain-in-a-nerve-root-area', 'pain in a nerve root area'],
    [
      'neuro.positive-neurodynamic-test',
      'positive neurodynamic test',
      [...SPINE, ...ARM, 'hip', 'knee', 'foot'],
    ],
    ['neuro.reduced-sensation', 'reduced sensation'],
  ]),
  ...features('inflammatory', AXIAL, 'checked', [
    ['inflam.onset-before-45', 'onset before 45', BACK],
    ['inflam.longer-than-3-months', 'longer than 3 months', BACK],
    ['inflam.onset-before-35', 'onset before 35', BACK],
    ['inflam.waking-in-the-second-half-of-the-night', 'waking in the second half of the night', BACK],
    ['inflam.buttock-pain', 'buttock pain', [...BACK, 'hip']],
    ['inflam.better-with-movement', 'better with movement', BACK],
    [
      'inflam.better-within-48-hours-of-anti-inflammatory-medicine',
      'better within 48 hours of anti inflammatory medicine',
      BACK,
    ],
    ['inflam.relative-with-spondyloarthritis', 'first-degree relative with spondyloarthritis', BACK],
    ['inflam.arthritis-now-or-before', 'arthritis now or before'],
    ['inflam.enthesitis', 'tender tendon insertions'],
    ['inflam.psoriasis', 'psoriasis'],
  ]),
  ...features('inflammatory', AXIAL, 'checked', [
    ['inflam.axial-pattern', 'axial inflammatory pattern (4 or more NG65 features)', BACK],
  ]),
  ...features('inflammatory', PERIPHERAL, 'checked', [
    ['inflam.dactylitis', 'a whole finger or toe swollen', [...JOINTS, 'general']],
    ['inflam.uveitis', 'inflammation of the eye, now or before'],
    ['inflam.inflammatory-bowel-disease', 'inflammatory bowel disease'],
    ['inflam.recent-gut-or-urinary-infection', 'recent infection of gut or urinary tract'],
  ]),
  ...features(
    'inflammatory',
    'NICE NG226: stiffness of osteoarthritis lasts 30 minutes or less.',
    'checked',
    [['inflam.morning-stiffness-over-30-minutes', 'morning stiffness over 30 minutes']],
  ),
  ...features('inflammatory', 'Our clinical reference, 4.5; not checked.', 'unchecked', [
    ['inflam.morning-stiffness-60-minutes-or-more', 'morning stiffness of 60 minutes or more'],
    ['inflam.swollen-joints', 'swollen joints', [...JOINTS, 'general']],
    ['inflam.positive-squeeze-test', 'positive squeeze test', ['wrist', 'hand', 'ankle', 'foot', 'general']],
    [
      'inflam.girdle-stiffness',
      'at 50 or more, both shoulder or hip girdles stiff for over 45 minutes',
      ['shoulder', 'hip', 'cervical', 'lumbar', 'general'],
    ],
  ]),
  ...features('mechanical', MECHANICAL, 'unchecked', [
    ['mech.locking', 'locking', [...JOINTS]],
    ['mech.block-to-extension', 'block to extension', ['elbow', 'knee', 'hip', 'hand']],
    ['mech.giving-way', 'giving way', [...JOINTS]],
    ['mech.effusion', 'effusion', [...JOINTS]],
    ['mech.loss-of-passive-range', 'loss of passive range'],
    ['mech.hard-end-feel', 'hard end feel'],
    ['mech.progressive-deformity', 'progressive deformity'],
    ['mech.catching', 'catching', [...JOINTS]],
    ['mech.weakness-after-trauma', 'weakness after trauma'],
    ['mech.stepwise-loss-of-strength', 'stepwise loss of strength'],
  ]),
  ...features('psychosocial', YELLOW, 'unchecked', [
    ['psych.work-claim', 'work or insurance claim under way'],
    ['psych.low-expectation', 'low expectation of recovery'],
    ['psych.poor-sleep', 'poor sleep'],
  ]),
  ...features('examination', EXAMINATION, 'unchecked', [
    ['exam.reduced-range', 'reduced range of motion'],
    ['exam.reduced-strength', 'reduced strength'],
    ['exam.changed-reflexes', 'changed reflexes', [...SPINE, ...JOINTS]],
    ['exam.upper-motor-neuron-signs', 'upper motor neuron signs'],
    ['exam.positive-special-test', 'positive special test'],
    ['exam.swelling', 'swelling', [...JOINTS]],
    ['exam.changed-gait', 'changed gait', [...SPINE, ...LEG, 'balance', 'general']],
  ]),
];

const BY_CODE: ReadonlyMap<string, FindingDefinition> = new Map(FINDINGS.map(entry => [entry.code, entry]));

/** The features of one group that this region asks for, in the order of the clinical reference. */
export function findingsFor(region: Region, group: FeatureGroup): FindingDefinition[] {
  return FINDINGS.filter(entry => entry.group === group && (entry.regions?.includes(region) ?? true));
}

/** The group a code of the catalogue belongs to; null for the therapist's own words. */
export function groupOf(code: string): FindingGroup | null {
  if (isRedFlagCode(code)) return 'red-flag';
  return BY_CODE.get(code)?.group ?? null;
}

/** Words of any code: red flag, feature, or the therapist's own. */
export function findingWords(code: string): string {
  if (isRedFlagCode(code)) return redFlagOf(code).words;
  return BY_CODE.get(code)?.words ?? wordsOfCode(code);
}
