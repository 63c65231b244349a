// The adherence gate: while adherence is low or unknown no text anywhere says or implies that a treatment failed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judgeRecord } from '../../../shared/detector/record.ts';
import { gatherReevaluation } from '../../../shared/documents/reevaluation-data.ts';
import { renderReevaluation } from '../../../shared/documents/render.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { EMPTY_LETTERHEAD } from '../../../shared/domain/letterhead.ts';
import { letterEligibility } from '../../../shared/letter-eligibility.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { adherence, aRecord, coded, contacts, dayOf, flares, scores, visits } from './records.ts';

/** Words that blame a treatment, or a person. */
const BLAME =
  /\bfail(s|ed|ure|ing)?\b|did(n.t| not) work|not (been )?work(ed|ing)|ineffective|unsuccessful|no (response|effect|benefit)\b|not respond|unrespons|non-?respon|refractory|resistant|\bdespite\b|exhausted|non-?complian|non-?adheren|unmotivated|refus/i;
/** "Stalled" is a word for well-done care only. */
const STALLED_WORD = /\bhas (very |almost |certainly )?(probably |certainly )?stalled\b/i;

const measureOf = measureLookup([]);

const courses = fc.array(fc.integer({ min: 10, max: 70 }), { minLength: 4, maxLength: 14 });
const unknownOrLow = fc.oneof(
  fc.constant<EpisodeRecord['adherence']>([]),
  fc.integer({ min: 0, max: 79 }).map(percent => adherence(14, percent)),
  // Recorded on too few days to be known.
  fc.integer({ min: 0, max: 100 }).map(percent => adherence(14, percent, 20)),
);
const load = fc.option(fc.integer({ min: 1, max: 10 }), { nil: null });
const family = fc.constantFrom('exercise' as const, 'heat-cold' as const, 'manual-therapy' as const);
const others = fc.record({
  visits: fc
    .tuple(fc.array(load, { maxLength: 14 }), family)
    .map(([loads, kind]) => visits(loads, [{ family: kind, minutes: 20 }])),
  flares: fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 4 }).map(flares),
  appointments: fc
    .array(fc.constantFrom('done' as const, 'missed' as const, 'cancelled' as const), { maxLength: 6 })
    .map(contacts),
  findings: fc
    .tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
    .map(([nerve, joints, block, sleep]) => [
      ...coded('neuropathic', ['neuro.burning-pain', 'neuro.reduced-sensation'], nerve ? 'yes' : 'no'),
      ...coded('inflammatory', ['inflam.swollen-joints'], joints ? 'yes' : 'no'),
      ...coded('mechanical', ['mech.block-to-extension'], block ? 'yes' : 'no'),
      ...coded('psychosocial', ['psych.poor-sleep'], sleep ? 'yes' : 'no'),
    ]),
});

function textsOf(record: EpisodeRecord): string {
  const asOf = dayOf(14);
  const verdict = {
    id: 'v',
    episodeId: record.episode.id,
    inputHash: '',
    createdAt: 0,
    ...judgeRecord(record, measureOf),
  };
  const judged = { ...record, verdict };
  const data = gatherReevaluation({
    record: judged,
    letterhead: EMPTY_LETTERHEAD,
    measureOf,
    asOf,
    urgency: 'routine',
    requestCode: 'RR-1',
    appVersion: '1',
  });
  const due = letterEligibility(judged, measureOf, asOf);
  const causes = verdict.causes.flatMap(cause => [
    ...cause.evidenceFor,
    ...cause.evidenceAgainst,
    ...cause.evidenceMissing,
    cause.next,
    cause.source,
  ]);
  const letter = renderReevaluation(data, { paper: 'A4', draft: true }).replace(
    /<style[\s\S]*?<\/style>/g,
    '',
  );
  return [
    verdict.headline,
    ...verdict.sentences,
    ...verdict.measures.map(({ sentence }) => sentence),
    ...causes,
    due.because,
    ...due.missing.map(({ words }) => words),
    letter.replace(/<[^>]*>/g, ' '),
  ].join('\n');
}

/** The words that were found, with what stands about them. */
function around(words: RegExp, text: string): string {
  const at = text.search(words);
  return at < 0 ? '' : text.slice(Math.max(0, at - 80), at + 80);
}

it('never words a failure while adherence is low or unknown, whatever else is on record', () => {
  fc.assert(
    fc.property(courses, unknownOrLow, others, (course, adherenceRecords, more) => {
      const record = aRecord(course, {
        ...more,
        adherence: [...adherenceRecords],
        observations: [...scores('odi', course)],
      });
      const text = textsOf(record);
      for (const words of [BLAME, STALLED_WORD]) expect(around(words, text)).toBe('');
    }),
    { numRuns: 60 },
  );
});

it('would see such words: with good adherence "stalled" is said', () => {
  const course = [46, 44, 40, 40, 38, 40, 42, 38, 40, 40, 42, 40, 40, 41];
  const text = textsOf(aRecord(course, { adherence: adherence(14, 95) }));
  expect(text).toMatch(STALLED_WORD);
  for (const words of ['The treatment failed.', 'Not responding to therapy', 'despite good care']) {
    expect(words).toMatch(BLAME);
  }
});
