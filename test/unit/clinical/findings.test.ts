// The catalogue of other features, and the scored rules.
import { describe, expect, it } from 'vitest';
import { findingsFor, findingWords, groupOf } from '../../../shared/clinical/findings.ts';
import { redFlagOf } from '../../../shared/clinical/red-flags.ts';
import {
  type RuleAnswers,
  resultOf,
  SCREENING_RULES,
  screeningRuleOf,
} from '../../../shared/clinical/screening-rules.ts';

const ruleOf = (code: string) => {
  const rule = screeningRuleOf(code);
  if (!rule) throw new Error(`no rule ${code}`);
  return rule;
};

/** All items answered: yes for those named, no for the rest. */
function answered(code: string, yes: readonly string[]): RuleAnswers {
  const { items, conditions } = ruleOf(code);
  return Object.fromEntries(
    [...items, ...conditions].map(item => [item.id, yes.includes(item.id) ? 'yes' : 'no'] as const),
  );
}

it('has the features of the reference, by region', () => {
  const words = (region: Parameters<typeof findingsFor>[0], group: Parameters<typeof findingsFor>[1]) =>
    findingsFor(region, group).map(feature => feature.words);
  expect(words('lumbar', 'neuropathic')).toContain('burning pain');
  expect(words('lumbar', 'inflammatory')).toEqual(
    expect.arrayContaining(['buttock pain', 'psoriasis', 'waking in the second half of the night']),
  );
  expect(words('hand', 'inflammatory')).toContain('positive squeeze test');
  expect(words('hand', 'inflammatory')).not.toContain('buttock pain');
  expect(words('knee', 'mechanical')).toEqual(expect.arrayContaining(['locking', 'giving way', 'effusion']));
  expect(words('knee', 'psychosocial')).toHaveLength(3);
  expect(words('knee', 'examination')).toContain('reduced strength');
});

it('knows group and words of every code, and leaves own words as they are', () => {
  expect(groupOf('rf.trauma')).toBe('red-flag');
  expect(groupOf('neuro.burning-pain')).toBe('neuropathic');
  expect(groupOf('External rotation lag sign 20 degrees')).toBeNull();
  expect(findingWords('rf.trauma')).toBe(redFlagOf('rf.trauma').words);
  expect(findingWords('mech.hard-end-feel')).toBe('hard end feel');
  expect(findingWords('neuro.dermatomal-loss')).toBe('dermatomal loss');
  expect(findingWords('Ankle reflex symmetrical')).toBe('Ankle reflex symmetrical');
});

it('decides only findings of the catalogue', () => {
  for (const rule of SCREENING_RULES) expect(groupOf(rule.code), rule.code).not.toBeNull();
});

describe('Wells rule', () => {
  it('is likely from 2 points on, and says what made them', () => {
    expect(resultOf(ruleOf('rf.dvt'), answered('rf.dvt', ['tender', 'calf']))).toEqual({
      total: 2,
      open: 0,
      answer: 'yes',
      note: 'Wells rule for deep vein thrombosis: 2 (positive from 2): tender along the deep veins, calf more than 3 cm larger.',
    });
    expect(resultOf(ruleOf('rf.dvt'), answered('rf.dvt', ['tender']))).toMatchObject({
      total: 1,
      answer: 'no',
    });
  });
  it('takes 2 points off for another explanation as likely', () => {
    const answers = answered('rf.dvt', ['tender', 'calf', 'oedema', 'alternative']);
    expect(resultOf(ruleOf('rf.dvt'), answers)).toMatchObject({ total: 1, answer: 'no' });
  });
  it('is never negative while open items could reach the threshold', () => {
    const result = resultOf(ruleOf('rf.dvt'), { tender: 'yes' });
    expect(result).toMatchObject({ total: 1, open: 9, answer: 'unknown' });
    expect(result.note).toContain('; 9 items not answered.');
  });
});

it('needs 3 of 5 in the cluster of cord signs, and any 2 of the single signs', () => {
  const cluster = ruleOf('rf.myelo-cluster');
  expect(resultOf(cluster, answered(cluster.code, ['gait', 'hoffmann', 'age'])).answer).toBe('yes');
  expect(resultOf(cluster, answered(cluster.code, ['gait', 'age'])).answer).toBe('no');
  const signs = ruleOf('rf.myelopathy');
  expect(resultOf(signs, { gait: 'yes', clonus: 'yes' }).answer).toBe('yes');
  expect(resultOf(signs, answered(signs.code, ['gait'])).answer).toBe('no');
});

it('needs 4 features of NG65, onset before 45 and over 3 months', () => {
  const rule = ruleOf('inflam.axial-pattern');
  const four = ['onset-35', 'night', 'buttock', 'movement'];
  expect(resultOf(rule, answered(rule.code, [...four, 'onset-45', 'months'])).answer).toBe('yes');
  expect(resultOf(rule, answered(rule.code, [...four.slice(1), 'onset-45', 'months']))).toMatchObject({
    total: 3,
    answer: 'no',
  });
  expect(resultOf(rule, answered(rule.code, [...four, 'months'])).answer).toBe('no');
});
