// Numbers of the rules on reasons of a stall: adherence, dose, flare-ups, kinds of treatment, screens.
import { type EvidenceEntry, published, setting } from './entry.ts';

const ADHERENCE = ['shared/detector/adherence.ts'];
const DOSE = ['shared/detector/cause-dose.ts'];
const SCREENS = ['shared/detector/screens.ts'];
const MODALITY = ['shared/detector/cause-modality.ts'];
const PAIN_MONITORING = 'Leans on the pain-monitoring model (Silbernagel 2007, Thomee 1997).';
const PROGRESSION =
  'Leans on the progression of 2 to 10 % at a time in ACSM 2009, Med Sci Sports Exerc 41:687.';

export const CAUSE_NUMBERS = {
  'adherence.window': setting(28, [14, 84], 'days', 'Adherence is judged over this many days', [
    ...ADHERENCE,
    'shared/detector/cause-adherence.ts',
    'shared/letter-eligibility.ts',
    'renderer/features/episode/VerdictDetails.tsx',
    'electron/services/problems.ts',
  ]),
  'adherence.good': published(80, '% of sessions', 'Adherence is good from this share on', ADHERENCE, {
    citation:
      'Bailey 2020, Br J Sports Med 54:326, doi 10.1136/bjsports-2017-098742: the commonest cut of 86 studies.',
    population: 'home exercise for musculoskeletal conditions',
    mark: 'checked',
  }),
  'adherence.low': setting(50, [20, 79], '% of sessions', 'Adherence is low below this share', [
    ...ADHERENCE,
    'shared/detector/cause-adherence.ts',
  ]),
  'adherence.known': setting(
    0.5,
    [0.25, 0.9],
    'share of days',
    'Adherence is known when at least this share of the days is recorded',
    [...ADHERENCE, 'shared/dose-ledger.ts'],
  ),
  'adherence.fall': setting(
    25,
    [10, 60],
    'percentage points',
    'A fall this large since the stall began points to adherence',
    ['shared/detector/cause-adherence.ts'],
  ),
  'flares.count': setting(
    2,
    [1, 10],
    'flare-ups',
    'So many close together speak for too high a load',
    DOSE,
    PAIN_MONITORING,
  ),
  'flares.window': setting(
    14,
    [7, 28],
    'days',
    'Flare-ups are counted within this stretch',
    DOSE,
    PAIN_MONITORING,
  ),
  'flares.sessions': setting(
    10,
    [4, 20],
    'sessions',
    'So many last sessions are looked at for flare-ups after them',
    DOSE,
    PAIN_MONITORING,
  ),
  'flares.sessionShare': setting(
    0.3,
    [0.1, 0.8],
    'share of sessions',
    'Flare-ups after this share of the last sessions speak for too high a load',
    DOSE,
    PAIN_MONITORING,
  ),
  'flares.reach': setting(
    3,
    [1, 7],
    'days',
    'A flare-up belongs to a session at most so long before it',
    DOSE,
  ),
  'load.flatShare': setting(
    0.05,
    [0.01, 0.25],
    'share of load',
    'A load that changed less is flat',
    DOSE,
    PROGRESSION,
  ),
  'load.flatDays': setting(
    21,
    [14, 56],
    'days',
    'A load is judged flat over at least this time',
    DOSE,
    PROGRESSION,
  ),
  'load.fastShare': setting(
    0.1,
    [0.05, 0.5],
    'share of load a week',
    'A load that rises faster is fast',
    DOSE,
    PROGRESSION,
  ),
  'load.lowEffort': setting(4, [2, 7], 'of 10', 'Rated effort, or load, up to this leaves reserve', DOSE),
  'load.leastWindow': setting(28, [14, 42], 'days', 'The dose is judged over no less than this', DOSE),
  'load.mostWindow': setting(56, [42, 112], 'days', 'The dose is judged over no more than this', DOSE),
  'load.strengthDays': setting(28, [14, 84], 'days', 'Strength work is counted over so many days', [
    'shared/detector/circumstances.ts',
  ]),
  'load.fewest': setting(3, [2, 10], 'loads', 'Fewer recorded loads say nothing', DOSE),
  'modality.passiveShare': setting(
    0.5,
    [0.2, 0.9],
    'share of minutes',
    'More passive treatment than this does not fit',
    MODALITY,
  ),
  'modality.visits': setting(6, [3, 20], 'visits', 'Minutes are summed over so many last visits', MODALITY),
  'modality.unchanged': setting(
    42,
    [14, 112],
    'days',
    'The same kinds of treatment for so long without response',
    MODALITY,
  ),
  'diagnosis.supporting': setting(2, [1, 5], 'signs', 'So many signs of one group are worth a question', [
    'shared/documents/questions.ts',
  ]),
  'diagnosis.unexplainedWeeks': setting(
    6,
    [3, 26],
    'weeks',
    'After so long a stall without another reason is itself a reason to ask',
    ['shared/detector/series-causes.ts'],
  ),
  'screen.dn4': published(4, 'of 10', 'DN4: positive from', SCREENS, {
    citation: 'Bouhassira 2005, Pain 114:29.',
    population: 'neuropathic against non-neuropathic pain',
    mark: 'checked',
  }),
  'screen.s-lanss': published(12, 'of 24', 'S-LANSS: positive from', SCREENS, {
    citation: 'Bennett 2005, J Pain 6:149.',
    population: 'chronic pain, postal survey and clinic',
    mark: 'checked',
  }),
  'screen.paindetect': published(19, 'of 38', 'painDETECT: likely from', SCREENS, {
    citation: 'Freynhagen 2006, Curr Med Res Opin 22:1911; from memory, not compared.',
    population: 'low back pain',
    mark: 'unchecked',
  }),
} as const satisfies Record<string, EvidenceEntry>;
