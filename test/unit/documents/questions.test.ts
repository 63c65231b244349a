// Which questions follow from what the record holds.
import { describe, expect, it } from 'vitest';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { CAUSES } from '../../../shared/domain/verdict.ts';
import { BARE_CAUSE } from '../../fixtures/builders.ts';
import { aVerdict, finding, letterOf } from './cases.ts';
import { usualRecord } from './episodes.ts';

describe('what the record already explains', () => {
  const withCause = (cause: (typeof CAUSES)[number]) => {
    const verdict = aVerdict({
      causes: [{ ...BARE_CAUSE, cause, status: 'supported' }],
    });
    return letterOf({ ...usualRecord(), findings: [], verdict });
  };

  it.each(['intensity-too-high', 'intensity-too-low'] as const)(
    'is not made a question about the diagnosis: %s is corrected first, and the therapist is told so',
    cause => {
      const data = withCause(cause);
      expect(data.questions.map(question => question.text)).toEqual([
        'Would you consider whether anything in the medical picture known to you bears on the course so far? I would value your opinion.',
      ]);
      expect(data.cautions.map(({ text }) => text).join(' ')).toContain('correcting it for 2 to 3 weeks');
    },
  );

  it('asks the one narrow question when the treatment does not fit', () => {
    expect(withCause('modality-mismatch').questions.map(question => question.text)).toEqual([
      'Would you consider whether there is a diagnosis we should re-consider?',
    ]);
  });

  it('asks about the working diagnosis when nothing else explains a stall despite good adherence', () => {
    const data = letterOf({ ...usualRecord(), findings: [], verdict: aVerdict({ causes: [] }) });
    expect(data.questions[0]?.text).toContain('re-evaluating the working diagnosis');
  });
});

describe('questions on structure', () => {
  const asked = (change: Partial<EpisodeRecord['episode']>) => {
    const record = usualRecord();
    const findings = [
      finding(330, 'mech.hard-end-feel', 'mechanical', 'yes', 'flexion 84 degrees'),
      finding(331, 'mech.giving-way', 'mechanical'),
    ];
    const plain = {
      title: 'Knee pain',
      region: 'knee' as const,
      diagnosis: '',
      icd10: null,
      workingDiagnosis: '',
    };
    const data = letterOf({ ...record, findings, episode: { ...record.episode, ...plain, ...change } });
    return data.questions.map(question => question.text).join('\n');
  };

  it('names a short note with its finding', () => {
    expect(asked({})).toContain('hard end feel (flexion 84 degrees), giving way (findings 1, 2)');
  });

  it('asks about films under load for osteoarthritis, about soft tissue in another knee', () => {
    expect(asked({ icd10: 'M17.11' })).toMatch(/weight-bearing plain films[^]*radiofrequency/);
    expect(asked({ diagnosis: 'Knee osteoarthritis' })).toContain('weight-bearing plain films');
    expect(asked({ icd10: 'S83.92XA' })).toContain('ultrasound or MRI of the knee');
    expect(asked({ icd10: 'S83.92XA' })).not.toMatch(/films|radiofrequency/);
  });

  it('asks for the surgical team after an operation, not for an injection', () => {
    const text = asked({ surgeryDate: '2025-12-31', diagnosis: 'Replaced knee after osteoarthritis' });
    expect(text).toContain('early review by the surgical team');
    expect(text).not.toMatch(/injection|films/);
  });
});
