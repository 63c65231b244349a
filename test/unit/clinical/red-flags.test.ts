// The catalogue of red flags holds every row of the clinical reference, each with urgency, path and mark; typing finds it.
import { expect, it } from 'vitest';
import { findFlags } from '../../../shared/clinical/find-flags.ts';
import { RED_FLAGS, redFlagOf, redFlagsFor } from '../../../shared/clinical/red-flags.ts';
import { pathOf, stepsOf, URGENCY_RANK, urgencyWord } from '../../../shared/clinical/urgency.ts';

/** Every id of the tables for any region, spine, limbs and after surgery, with its urgency and the weakest of its marks. */
const REFERENCE = `
rf.fever-systemic same-day unchecked
rf.hot-joint emergency unchecked
rf.immuno-iv same-day checked
rf.cancer-history urgent checked
rf.weight-loss urgent unchecked
rf.trauma same-day unchecked
rf.mass soon unchecked
rf.failed-worse urgent unchecked
rf.chest emergency unchecked
rf.self-harm emergency unchecked
rf.ces-bladder emergency checked
rf.ces-bowel emergency checked
rf.ces-saddle emergency checked
rf.ces-legs emergency unchecked
rf.ces-sexual emergency checked
rf.motor-progressive same-day unchecked
rf.myelopathy same-day secondary
rf.myelo-cluster same-day unchecked
rf.thoracic-band same-day unchecked
rf.csp-trauma emergency unchecked
rf.cad emergency unchecked
rf.gca emergency unchecked
rf.aaa emergency unchecked
rf.spinal-infection same-day unchecked
rf.dvt same-day unchecked
rf.compartment emergency unchecked
rf.ischaemia emergency unchecked
rf.claudication soon unchecked
rf.ottawa same-day unchecked
rf.tendon-rupture urgent unchecked
rf.hip-fracture emergency unchecked
rf.stress-fracture same-day unchecked
rf.wound same-day unchecked
rf.pji same-day unchecked
rf.shoulder-apex urgent secondary
rf.crps soon unchecked
`;

const codesOf = (text: string, region: Parameters<typeof findFlags>[0]) =>
  findFlags(region, text).map(({ flag }) => flag.code);

it('has every row of the reference with its urgency and mark, and no other', () => {
  const own = RED_FLAGS.map(({ code, urgency, verified }) => `${code} ${urgency} ${verified}`);
  expect(own.sort()).toEqual(REFERENCE.trim().split('\n').sort());
});

it('says for each what counts, why it matters, where it is from and what to do now', () => {
  for (const flag of RED_FLAGS) {
    for (const text of [flag.words, flag.asks, flag.suspicion, flag.source])
      expect(text, flag.code).not.toBe('');
    expect(flag.search.length, flag.code).toBeGreaterThan(0);
    expect(stepsOf(flag.urgency).length, flag.code).toBe(3);
  }
  expect(URGENCY_RANK.map(urgency => `${urgencyWord(urgency)}: ${pathOf(urgency)}`)).toEqual([
    'Within about 2 weeks: Ask the physician to see this within about 2 weeks.',
    'Within 48 to 72 hours: Reach the physician within 48 to 72 hours.',
    'Same day: Speak to a physician today: phone, do not only write.',
    'Emergency: Call the emergency number, or send to the emergency department now.',
  ]);
});

it('never names a diagnosis as one, nor gives an order about tests', () => {
  const said = RED_FLAGS.flatMap(({ words, asks }) => [words, asks]).join(' ');
  expect(said).not.toMatch(/\b(diagnos|MRI|X-ray|order|prescri|suspect)/i);
  expect('suspected fracture, order an MRI', 'control').toMatch(
    /\b(diagnos|MRI|X-ray|order|prescri|suspect)/i,
  );
});

it('lists for a region what belongs there', () => {
  const codes = (region: Parameters<typeof redFlagsFor>[0]) => redFlagsFor(region).map(flag => flag.code);
  expect(codes('lumbar')).toContain('rf.ces-saddle');
  expect(codes('lumbar')).not.toContain('rf.cad');
  expect(codes('cervical')).toEqual(expect.arrayContaining(['rf.cad', 'rf.csp-trauma', 'rf.shoulder-apex']));
  expect(codes('knee')).toEqual(expect.arrayContaining(['rf.dvt', 'rf.ottawa', 'rf.wound', 'rf.pji']));
  expect(codes('hand')).not.toContain('rf.dvt');
  expect(codes('general')).toHaveLength(10);
});

it('finds a flag by a short word', () => {
  expect(codesOf('fall', 'lumbar')[0]).toBe('rf.trauma');
  expect(codesOf('fall', 'hip')[0]).toBe('rf.trauma');
  expect(codesOf('bladder', 'lumbar')).toEqual(['rf.ces-bladder']);
  expect(codesOf('ces', 'lumbar')).toHaveLength(5);
  expect(codesOf('  Fever ', 'knee')[0]).toBe('rf.fever-systemic');
  expect(codesOf('swollen joint', 'knee')[0]).toBe('rf.hot-joint');
  expect(codesOf('zebra', 'knee')).toEqual([]);
});

it('finds flags of other regions too, after those of its own', () => {
  const found = findFlags('lumbar', 'calf');
  expect(found.map(({ flag, isOfRegion }) => [flag.code, isOfRegion])).toEqual([
    ['rf.claudication', false],
    ['rf.dvt', false],
  ]);
});

it('takes an unknown code as one that needs contact on the same day', () => {
  expect(redFlagOf('rf.not-in-the-list')).toMatchObject({ urgency: 'same-day', words: 'not in the list' });
});
