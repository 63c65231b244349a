// Rules that make one finding of several answers: points are summed, and the finding is positive from a total on. The
// total and what made it go into the note of the finding, so that a letter can say how it came about.
import { t } from '../i18n/en.ts';
import type { Mark } from './mark.ts';

export interface RuleItem {
  readonly id: string;
  readonly words: string;
  readonly points: number;
}

export interface ScreeningRule {
  /** Code of the finding the rule decides. */
  readonly code: string;
  readonly title: string;
  readonly items: readonly RuleItem[];
  /** Must hold before the points count; empty for most rules. */
  readonly conditions: readonly RuleItem[];
  readonly positiveFrom: number;
  /** What to think of just below the threshold; empty where the source says nothing. */
  readonly nearly: string;
  readonly source: string;
  readonly verified: Mark;
}

const one = (id: string, words: string, points = 1): RuleItem => ({ id, words, points });

export const SCREENING_RULES: readonly ScreeningRule[] = [
  {
    code: 'rf.dvt',
    title: 'Wells rule for deep vein thrombosis',
    // Points of the Wells rule: total of 2 or more is likely, less is unlikely.
    items: [
      one('cancer', 'active cancer'),
      one('paralysis', 'paralysis or immobilised leg'),
      one('bed-rest', 'bed rest for 3 days or more, or surgery within 12 weeks'),
      one('tender', 'tender along the deep veins'),
      one('whole-leg', 'whole leg swollen'),
      one('calf', 'calf more than 3 cm larger'),
      one('oedema', 'pitting oedema'),
      one('collateral', 'collateral veins'),
      one('earlier', 'earlier thrombosis'),
      one('alternative', 'another explanation as likely', -2),
    ],
    conditions: [],
    positiveFrom: 2,
    nearly: '',
    source: 'Wells rule; the primary text was not read.',
    verified: 'unchecked',
  },
  {
    code: 'rf.myelo-cluster',
    title: 'Cook cluster of cord signs',
    // Cook 2010: 3 or more of 5; 1 or fewer makes it unlikely.
    items: [
      one('gait', 'gait deviation'),
      one('hoffmann', 'Hoffmann positive'),
      one('supinator', 'inverted supinator sign'),
      one('babinski', 'Babinski positive'),
      one('age', 'age over 45'),
    ],
    conditions: [],
    positiveFrom: 3,
    nearly: '',
    source:
      'Cook 2010 as quoted by secondary pages; "1 or fewer makes it unlikely" is from memory, not checked.',
    verified: 'unchecked',
  },
  {
    code: 'rf.myelopathy',
    title: 'Signs of the spinal cord: any two',
    items: [
      one('gait', 'unsteady gait'),
      one('hands', 'clumsy hands'),
      one('hoffmann', 'Hoffmann positive'),
      one('supinator', 'inverted supinator sign'),
      one('babinski', 'Babinski positive'),
      one('clonus', 'clonus'),
      one('reflexes', 'brisk reflexes'),
      one('lhermitte', 'Lhermitte sign'),
    ],
    conditions: [],
    positiveFrom: 2,
    nearly: '',
    source: 'Secondary pages on degenerative cervical myelopathy.',
    verified: 'secondary',
  },
  {
    code: 'inflam.axial-pattern',
    title: 'Axial inflammatory pattern (NICE NG65)',
    // NG65: back pain with onset before 45 for over 3 months, and 4 or more of these; at exactly 3, ask about HLA-B27.
    items: [
      one('onset-35', 'onset before 35'),
      one('night', 'waking in the second half of the night'),
      one('buttock', 'buttock pain'),
      one('movement', 'better with movement'),
      one('medicine', 'better within 48 hours of anti-inflammatory medicine'),
      one('relative', 'first-degree relative with spondyloarthritis'),
      one('arthritis', 'arthritis now or before'),
      one('enthesitis', 'tender tendon insertions'),
      one('psoriasis', 'psoriasis'),
    ],
    conditions: [one('onset-45', 'onset before 45', 0), one('months', 'longer than 3 months', 0)],
    positiveFrom: 4,
    nearly:
      'At exactly 3 the guideline asks about HLA-B27 testing; fewer but still suspected: look again later.',
    source: 'NICE NG65.',
    verified: 'checked',
  },
];

export type RuleAnswer = 'yes' | 'no';
export type RuleAnswers = Readonly<Record<string, RuleAnswer | undefined>>;

export interface RuleResult {
  readonly total: number;
  /** Items without an answer. */
  readonly open: number;
  /** unknown: the items still open could turn it. */
  readonly answer: 'yes' | 'no' | 'unknown';
  /** The total and what made it, for the note of the finding. */
  readonly note: string;
}

export function screeningRuleOf(code: string): ScreeningRule | undefined {
  return SCREENING_RULES.find(rule => rule.code === code);
}

/**
 * What the answers add up to. An open item never makes a rule negative, and one with minus points never holds back a
 * total that is reached already.
 */
export function resultOf(rule: ScreeningRule, answers: RuleAnswers): RuleResult {
  const open = (items: readonly RuleItem[]) => items.filter(item => answers[item.id] === undefined);
  const present = rule.items.filter(item => answers[item.id] === 'yes');
  const total = sum(present);
  const reachable = total + sum(open(rule.items).filter(item => item.points > 0));
  const openCount = open(rule.items).length + open(rule.conditions).length;
  const isRefused = rule.conditions.some(item => answers[item.id] === 'no') || reachable < rule.positiveFrom;
  const isReached = total >= rule.positiveFrom && open(rule.conditions).length === 0;
  return {
    total,
    open: openCount,
    answer: isRefused ? 'no' : isReached ? 'yes' : 'unknown',
    note: noteOf(rule, present, total, openCount),
  };
}

function noteOf(rule: ScreeningRule, present: readonly RuleItem[], total: number, open: number): string {
  const words = present.length === 0 ? t('safety.rule.none') : present.map(item => item.words).join(', ');
  const rest = open === 0 ? '' : t('safety.rule.open', { open });
  return t('safety.rule.note', { title: rule.title, total, from: rule.positiveFrom, words, rest });
}

function sum(items: readonly RuleItem[]): number {
  return items.reduce((total, item) => total + item.points, 0);
}
