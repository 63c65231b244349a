// What is usually expected of the course of a condition: checkpoints by week, the week from which a lack of progress is
// a reason to ask, and what to look for sooner. Data only; how it is read of a record: shared/course-standing.ts.
import type { Region } from '../domain/episode.ts';
import type { Numbers } from './evidence/numbers.ts';
import type { Mark } from './mark.ts';

export interface Checkpoint {
  /** Weeks since the start of care. */
  readonly week: number;
  /** What should have happened or be looked at by then. */
  readonly words: string;
}

export interface ExpectedCourse {
  readonly id: string;
  readonly words: string;
  /** Regions in which it can be. */
  readonly regions: readonly Region[];
  /** Beginnings of ICD-10 codes that mean it. */
  readonly codes: readonly string[];
  /** Words of a diagnosis that mean it, in small letters; all words of one entry must be there. */
  readonly diagnoses: readonly string[];
  readonly expected: string;
  readonly checkpoints: readonly Checkpoint[];
  /** Weeks of care from which no change beyond the threshold, after one change of plan, is a reason to ask. */
  readonly gateWeeks: number;
  /** What is a reason to ask before the gate. */
  readonly sooner: string;
  readonly source: string;
  readonly verified: Mark;
}

const REASONS = 'first change beyond the error, or look for reasons and change something';
const JUDGE = 'an important change, or ask for re-evaluation after one changed plan';
const at = (week: number, words: string): Checkpoint => ({ week, words });
const usual = (gate: number): Checkpoint[] => [
  at(4, REASONS),
  ...(gate > 8 ? [at(8, 'clear gain; dose raised step by step')] : []),
  at(gate, JUDGE),
];

const MEMORY = 'not read in the primary text';

export const COURSES: readonly ExpectedCourse[] = [
  {
    id: 'lumbar-radiculopathy',
    words: 'Low back pain with radiculopathy',
    regions: ['lumbar'],
    codes: ['M54.1', 'M54.3', 'M54.4', 'M51.1', 'M51.16', 'M51.17', 'G55'],
    diagnoses: ['sciatica', 'radicul'],
    expected: 'leg pain from a disc mostly better by 6 to 12 weeks',
    checkpoints: [
      at(1, 'strength, sensation and reflexes looked at again'),
      at(2, 'leg pain moves towards the back or eases'),
      at(4, REASONS),
      at(6, JUDGE),
    ],
    gateWeeks: 6,
    sooner: 'new or progressive weakness is urgent; severe pain not settling at 4 to 6 weeks',
    source: `ACR 2021, low back pain; weeks of the course ${MEMORY}.`,
    verified: 'unchecked',
  },
  {
    id: 'low-back-pain',
    words: 'Low back pain without radiculopathy',
    regions: ['lumbar'],
    codes: ['M54.5', 'M54.9', 'M47.81', 'M48.06', 'S33', 'S39.012'],
    diagnoses: ['low back pain', 'back pain', 'lumbago', 'lumbar strain'],
    expected: 'most improve within 4 weeks, slower to 12',
    checkpoints: [
      at(2, 'pain moves in the right direction'),
      at(4, REASONS),
      at(6, JUDGE),
      at(12, 'the end of slow recovery; no further waiting'),
    ],
    gateWeeks: 6,
    sooner: 'suspicion of axial spondyloarthritis at any time',
    source: `ACR 2021, low back pain; course in PMC2781014. JOSPT low back pain guideline 2021 ${MEMORY}.`,
    verified: 'unchecked',
  },
  {
    id: 'cervical-radiculopathy',
    words: 'Cervical radiculopathy',
    regions: ['cervical'],
    codes: ['M54.12', 'M50.1', 'M54.13'],
    diagnoses: ['radicul'],
    expected: 'substantial improvement in 4 to 6 months for most',
    checkpoints: [
      at(1, 'strength, sensation and reflexes looked at again'),
      at(4, REASONS),
      at(6, JUDGE),
      at(12, 'steady gain'),
    ],
    gateWeeks: 6,
    sooner: 'a progressive motor deficit is urgent',
    source: `Our clinical reference, ${MEMORY}.`,
    verified: 'unchecked',
  },
  {
    id: 'neck-pain',
    words: 'Neck pain',
    regions: ['cervical'],
    codes: ['M54.2', 'M47.812', 'S13', 'M53.0', 'M53.1'],
    diagnoses: ['neck pain', 'whiplash', 'cervicalgia'],
    expected: 'as back pain: 6 to 12 weeks',
    checkpoints: [
      at(2, 'pain moves in the right direction'),
      at(4, REASONS),
      at(6, JUDGE),
      at(12, 'the end of slow recovery; no further waiting'),
    ],
    gateWeeks: 6,
    sooner: 'any long-tract sign at once',
    source: `JOSPT neck pain guideline 2017, ${MEMORY}.`,
    verified: 'unchecked',
  },
  {
    id: 'knee-arthroplasty',
    words: 'After total knee arthroplasty',
    regions: ['knee'],
    codes: ['Z96.65', 'Z47.1'],
    diagnoses: ['knee arthroplasty', 'knee replacement', 'tka', 'tkr'],
    expected: 'flexion of 90 degrees by 4 to 6 weeks, about 110 to 120 by 12',
    checkpoints: [
      at(2, 'wound quiet, extension gained'),
      at(4, 'flexion near 90 degrees'),
      at(6, 'flexion of 90 degrees or more, or tell the surgeon now'),
      at(12, 'flexion about 110 to 120 degrees'),
    ],
    gateWeeks: 6,
    sooner: 'wound, fever, calf: at once',
    source:
      'Definitions of stiffness from secondary pages; gain of manipulation falls with delay: Sala 2022, Acta Orthop 93:583-7, read.',
    verified: 'secondary',
  },
  {
    id: 'patellofemoral-pain',
    words: 'Patellofemoral pain',
    regions: ['knee'],
    codes: ['M22.2', 'M22.4'],
    diagnoses: ['patellofemoral', 'anterior knee pain'],
    expected: '6 to 12 weeks',
    checkpoints: [at(6, REASONS), at(12, JUDGE)],
    gateWeeks: 12,
    sooner: 'effusion, locking, instability or night pain: not patellofemoral',
    source: `JOSPT patellofemoral guideline 2019, ${MEMORY}.`,
    verified: 'unchecked',
  },
  {
    id: 'knee-osteoarthritis',
    words: 'Knee osteoarthritis',
    regions: ['knee'],
    codes: ['M17'],
    diagnoses: ['knee osteoarthritis', 'knee oa', 'gonarthrosis', 'osteoarthritis'],
    expected: 'the effect of exercise builds to 8 to 12 weeks',
    checkpoints: usual(12),
    gateWeeks: 12,
    sooner: 'rapid worsening, deformity, a hot swollen joint',
    source: 'NICE NG226 for the diagnosis, read; the weeks from secondary pages.',
    verified: 'secondary',
  },
  {
    id: 'hip-osteoarthritis',
    words: 'Hip osteoarthritis',
    regions: ['hip'],
    codes: ['M16'],
    diagnoses: ['hip osteoarthritis', 'hip oa', 'coxarthrosis', 'osteoarthritis'],
    expected: '8 to 12 weeks',
    checkpoints: usual(12),
    gateWeeks: 12,
    sooner: 'rapid loss of range, or night pain',
    source: `Secondary pages; JOSPT hip osteoarthritis guideline ${MEMORY}.`,
    verified: 'unchecked',
  },
  {
    id: 'adhesive-capsulitis',
    words: 'Adhesive capsulitis',
    regions: ['shoulder'],
    codes: ['M75.0'],
    diagnoses: ['adhesive capsulitis', 'frozen shoulder'],
    expected: 'months to 1 to 2 years; irritability settles first',
    checkpoints: [
      at(4, 'irritability less'),
      at(6, 'irritability settled, or ask'),
      at(12, 'range of motion gained, or ask'),
    ],
    gateWeeks: 12,
    sooner: 'high irritability without gain at 4 to 6 weeks; diabetes or thyroid disease not asked for',
    source: `JOSPT adhesive capsulitis guideline 2013, ${MEMORY}.`,
    verified: 'unchecked',
  },
  {
    id: 'cuff-tendinopathy',
    words: 'Rotator cuff tendinopathy',
    regions: ['shoulder'],
    codes: ['M75.1', 'M75.4'],
    diagnoses: ['rotator cuff', 'cuff tendinopathy', 'impingement', 'subacromial'],
    expected: '6 to 12 weeks',
    checkpoints: usual(12),
    gateWeeks: 12,
    sooner: 'severe disability; sudden loss of active elevation after an injury: within 1 to 2 weeks',
    source: `Summaries of the JOSPT guideline 2025, doi 10.2519/jospt.2025.12650; urgent cuff tear ${MEMORY}.`,
    verified: 'unchecked',
  },
  {
    id: 'lateral-elbow',
    words: 'Lateral elbow tendinopathy',
    regions: ['elbow'],
    codes: ['M77.1'],
    diagnoses: ['tennis elbow', 'lateral elbow', 'lateral epicondyl'],
    expected: 'first gain in 6 to 12 weeks; most recover within a year',
    checkpoints: [at(6, REASONS), at(12, JUDGE)],
    gateWeeks: 12,
    sooner: 'signs of a nerve or of the joint',
    source: `JOSPT lateral elbow guideline 2022, ${MEMORY}.`,
    verified: 'unchecked',
  },
  {
    id: 'plantar-heel-pain',
    words: 'Plantar heel pain',
    regions: ['foot', 'ankle'],
    codes: ['M72.2', 'M77.3'],
    diagnoses: ['plantar', 'heel pain'],
    expected: 'about 80 to 90 % settle within 12 months',
    checkpoints: [...usual(12), at(26, 'half a year: most have clearly gained')],
    gateWeeks: 12,
    sooner: 'both heels with morning stiffness, night pain, or pain on squeezing the heel bone',
    source: `Secondary pages; JOSPT plantar heel pain guideline 2023, doi 10.2519/jospt.2023.0303, ${MEMORY}.`,
    verified: 'unchecked',
  },
  {
    id: 'ankle-sprain',
    words: 'Lateral ankle sprain',
    regions: ['ankle'],
    codes: ['S93.4'],
    diagnoses: ['ankle sprain'],
    expected: '2 to 8 weeks by grade',
    checkpoints: [at(1, 'weight is borne; Ottawa rule looked at'), at(4, REASONS), at(6, JUDGE)],
    gateWeeks: 6,
    sooner: 'locking or giving way; suspicion of the syndesmosis at once',
    source: `JOSPT lateral ankle guideline 2021, ${MEMORY}.`,
    verified: 'unchecked',
  },
];

const BY_ID: ReadonlyMap<string, ExpectedCourse> = new Map(COURSES.map(course => [course.id, course]));

export function courseOfId(id: string): ExpectedCourse | null {
  return BY_ID.get(id) ?? null;
}

interface Diagnosed {
  readonly region: Region;
  readonly icd10: string | null;
  readonly diagnosis: string;
  readonly workingDiagnosis: string;
  readonly title: string;
}

/**
 * The course a diagnosis stands for: by the longest beginning of its code, else by its words, where the first course in
 * the list wins: what is more special stands before what is more general. Null where neither tells.
 */
export function courseOfDiagnosis(episode: Diagnosed): ExpectedCourse | null {
  const inRegion = COURSES.filter(({ regions }) => regions.includes(episode.region));
  return byCode(inRegion, episode.icd10) ?? byWords(inRegion, episode);
}

function byCode(courses: readonly ExpectedCourse[], icd10: string | null): ExpectedCourse | null {
  if (icd10 === null) return null;
  const reach = ({ codes }: ExpectedCourse) =>
    Math.max(0, ...codes.filter(code => icd10.startsWith(code)).map(({ length }) => length));
  const [best] = [...courses].sort((a, b) => reach(b) - reach(a));
  return best && reach(best) > 0 ? best : null;
}

function byWords(courses: readonly ExpectedCourse[], episode: Diagnosed): ExpectedCourse | null {
  const text = [episode.workingDiagnosis, episode.diagnosis, episode.title].join(' ').toLowerCase();
  const isNamed = (words: string) => words.split(' ').every(word => text.includes(word));
  return courses.find(({ diagnoses }) => diagnoses.some(isNamed)) ?? null;
}

interface Chosen {
  readonly expectedCourse: string | null;
}

/** What the therapist chose for an episode; else what the diagnosis stands for. */
export function courseOf(episode: Diagnosed & Chosen): ExpectedCourse | null {
  const chosen = episode.expectedCourse === null ? null : courseOfId(episode.expectedCourse);
  return chosen ?? courseOfDiagnosis(episode);
}

/** The week from which a lack of progress is a reason to ask: that of the condition, else the general one. */
export function gateWeeksOf(episode: Diagnosed & Chosen, numbers: Numbers): number {
  return courseOf(episode)?.gateWeeks ?? numbers['course.gateWeeks'];
}
