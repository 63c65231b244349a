// Numbers of the rules on reasons of a stall that came with the ten reasons: attendance, patterns, screens, pain.
import { type EvidenceEntry, published, setting } from './entry.ts';

const ATTENDANCE = ['shared/detector/cause-attendance.ts'];
const ADHERENCE = ['shared/detector/cause-adherence.ts'];
const DOSE = ['shared/detector/cause-dose.ts'];
const PATTERNS = ['shared/detector/cause-patterns.ts'];
const SCREENS = ['shared/detector/screens.ts'];
const PAIN_MONITORING = 'Leans on the pain-monitoring model (Silbernagel 2007, Thomee 1997).';

export const REASON_NUMBERS = {
  'attendance.window': setting(28, [14, 84], 'days', 'Attendance is judged over this many days', [
    ...ATTENDANCE,
    'shared/detector/circumstances.ts',
  ]),
  'attendance.low': setting(
    75,
    [40, 95],
    '% of planned contacts',
    'Attendance is low below this share',
    ATTENDANCE,
  ),
  'attendance.inARow': setting(
    2,
    [1, 6],
    'contacts',
    'So many missed one after the other speak for attendance',
    ATTENDANCE,
  ),
  'attendance.fewest': setting(
    3,
    [2, 10],
    'contacts',
    'A share of fewer planned contacts says nothing',
    ATTENDANCE,
  ),
  'adherence.decline': setting(
    20,
    [10, 60],
    'percentage points',
    'A fall this large within the days judged is a warning',
    ADHERENCE,
  ),
  'flares.nextMorning': setting(
    2,
    [1, 5],
    'points of 10',
    'Pain so much higher on the next morning counts as a flare-up',
    DOSE,
    `${PAIN_MONITORING} About the detectable change of the numeric pain scale.`,
  ),
  'pain.rise': setting(
    1,
    [1, 4],
    'point of 10',
    'Pain at rest that rose so much speaks for too high a load',
    DOSE,
  ),
  'pain.weeks': setting(3, [2, 8], 'weeks', 'The rise of pain at rest is looked for over this time', DOSE),
  'strength.days': published(2, 'days a week', 'Strength work on fewer days is little', DOSE, {
    citation: 'ACSM 2009, Med Sci Sports Exerc 41:687: 2 to 3 days a week for novices.',
    population: 'healthy adults new to resistance training',
    mark: 'checked',
  }),
  'axial.features': published(4, 'features', 'So many support an axial inflammatory pattern', PATTERNS, {
    citation: 'NICE NG65, spondyloarthritis in over 16s: criteria for referral.',
    population: 'back pain that began before 45 and lasts longer than 3 months',
    mark: 'checked',
  }),
  'axial.nearly': published(3, 'features', 'With exactly so many HLA-B27 testing decides', PATTERNS, {
    citation: 'NICE NG65, spondyloarthritis in over 16s: criteria for referral.',
    population: 'back pain that began before 45 and lasts longer than 3 months',
    mark: 'checked',
  }),
  'swelling.newWeeks': published(
    6,
    'weeks',
    'Joints swollen for less call for an answer within 48 to 72 hours',
    PATTERNS,
    {
      citation: 'Our clinical reference on inflammatory patterns, 4.5; not compared with a primary source.',
      mark: 'unchecked',
    },
  ),
  'mechanical.soft': setting(2, [1, 5], 'signs', 'So many soft signs support a mechanical pattern', PATTERNS),
  'severe.oks': setting(19, [5, 30], 'of 48', 'Oxford Knee Score: severe up to', PATTERNS),
  'severe.koosJr': setting(20, [5, 50], 'of 100', 'KOOS-JR: lowest fifth up to', PATTERNS),
  'severe.weeks': setting(12, [4, 26], 'weeks', 'A severe score counts after so long in care', [
    'shared/detector/causes.ts',
  ]),
  'screen.dn4Interview': published(3, 'of 7', 'DN4 interview part: positive from', SCREENS, {
    citation: 'Bouhassira 2005, Pain 114:29; from memory, not compared.',
    population: 'neuropathic against non-neuropathic pain',
    mark: 'unchecked',
  }),
  'screen.paindetectUnclear': published(13, 'of 38', 'painDETECT: unclear from', SCREENS, {
    citation: 'Freynhagen 2006, Curr Med Res Opin 22:1911; from memory, not compared.',
    population: 'low back pain',
    mark: 'unchecked',
  }),
  'screen.startBack': published(4, 'of 5', 'STarT Back, psychosocial part: high from', SCREENS, {
    citation: 'Hill 2008, Arthritis Rheum 59:632.',
    population: 'back pain in primary care',
    mark: 'checked',
  }),
  'screen.tskHigh': published(36, 'of 44', 'TSK-11: high from', SCREENS, {
    citation: 'Published cut-offs of the TSK-11, see the library of measures.',
    population: 'musculoskeletal pain',
    mark: 'checked',
  }),
  'screen.tskModerate': published(29, 'of 44', 'TSK-11: moderate from', SCREENS, {
    citation: 'Published cut-offs of the TSK-11, see the library of measures.',
    population: 'musculoskeletal pain',
    mark: 'checked',
  }),
  'screen.fabqPa': published(14, 'of 24', 'FABQ, physical activity: high above', SCREENS, {
    citation: 'Published cut-offs of the FABQ, see the library of measures.',
    population: 'back pain',
    mark: 'checked',
  }),
  'screen.fabqW': published(29, 'of 42', 'FABQ, work: high above', SCREENS, {
    citation: 'Published cut-offs of the FABQ, see the library of measures.',
    population: 'back pain',
    mark: 'checked',
  }),
  'screen.pcs': published(30, 'of 52', 'PCS: high from', SCREENS, {
    citation: 'Sullivan 1995 and manual; from memory, not compared.',
    population: 'chronic pain',
    mark: 'unchecked',
  }),
  'screen.phq2': published(3, 'of 6', 'PHQ-2: positive from', SCREENS, {
    citation: 'Kroenke 2003, Med Care 41:1284; from memory, not compared.',
    population: 'primary care',
    mark: 'unchecked',
  }),
  'screen.phq9': published(10, 'of 27', 'PHQ-9: moderate from', SCREENS, {
    citation: 'Kroenke 2001, J Gen Intern Med 16:606.',
    population: 'primary care',
    mark: 'checked',
  }),
  'screen.csi9': published(20, 'of 36', 'CSI-9: high from', SCREENS, {
    citation: 'Nishigami 2018, PLoS One 13:e0200152; from memory, not compared.',
    population: 'musculoskeletal pain',
    mark: 'unchecked',
  }),
  'letter.groc': setting(3, [1, 6], 'of 7', 'A rating of change below this says that little has changed', [
    'shared/letter-eligibility.ts',
  ]),
} as const satisfies Record<string, EvidenceEntry>;
