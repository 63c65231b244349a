// The evidence registry: what every entry must tell, and what the list of all numbers holds.
import { expect, it } from 'vitest';
import { EVIDENCE, evidence } from '../../../shared/clinical/evidence/registry.ts';
import { EVIDENCE_GROUPS, evidenceRows } from '../../../shared/clinical/evidence/rows.ts';

const rows = evidenceRows({});

it('gives number, unit, words, source and mark for every entry', () => {
  for (const [id, entry] of Object.entries(EVIDENCE)) {
    expect(Number.isFinite(entry.value), id).toBe(true);
    expect(entry.unit, id).not.toBe('');
    expect(entry.words.length, id).toBeGreaterThan(8);
    expect(entry.citation.length, id).toBeGreaterThan(8);
  }
});

it('dates what was compared with a source, and nothing else', () => {
  for (const { id, mark, checkedOn } of rows) {
    expect(checkedOn !== null, id).toBe(mark === 'checked' || mark === 'secondary');
  }
});

it('never tells a choice of ours as evidence', () => {
  const own = rows.filter(({ mark }) => mark === 'own-choice');
  expect(own.length).toBeGreaterThan(30);
  for (const { id, citation } of own) expect(citation, id).toMatch(/our own|no published/i);
});

it('tells published numbers as published', () => {
  expect(evidence('adherence.good')).toMatchObject({ value: 80, mark: 'checked' });
  expect(evidence('adherence.low')).toMatchObject({ value: 50, mark: 'own-choice', checkedOn: null });
  expect(evidence('report.treatmentDays').citation).toContain('Medicare Benefit Policy Manual');
});

it('lists numbers of every group, each under an id of its own', () => {
  expect(new Set(rows.map(({ group }) => group))).toEqual(new Set(EVIDENCE_GROUPS));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.find(({ id }) => id === 'rf.ces-bladder')?.value).toBe('Emergency');
  expect(rows.some(({ words }) => words === 'NPRS: important difference')).toBe(true);
});
