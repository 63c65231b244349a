// Numbers of our own choosing decide, and are never printed as if they were found: what is told of a patient names what
// was counted and over which days, not the limit it was held against.
import { expect, it } from 'vitest';
import { NUMBER_IDS, USUAL_NUMBERS } from '../../../shared/clinical/evidence/numbers.ts';
import { judgeRecord } from '../../../shared/detector/record.ts';
import { gatherReevaluation } from '../../../shared/documents/reevaluation-data.ts';
import { renderReevaluation } from '../../../shared/documents/render.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { EMPTY_LETTERHEAD } from '../../../shared/domain/letterhead.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { idOf } from '../../fixtures/builders.ts';
import { adherence, aRecord, coded, contacts, dayOf, flares, STALLED, scores, visits } from './records.ts';

/** So little that hardly a rule decides otherwise, and so odd that it is seen wherever a number is printed. */
const MARK = 0.0131;
const marked = Object.fromEntries(NUMBER_IDS.map(id => [id, USUAL_NUMBERS[id] + MARK]));
/** The days over which something was counted are part of what was found. */
const SPAN = /\d+\.0131 days/g;

const measureOf = measureLookup([]);
const flat = (load: number) =>
  visits(new Array(12).fill(load), [{ effort: 3, minutes: 20, family: 'heat-cold' }]);
const RECORDS: Readonly<Record<string, Partial<EpisodeRecord>>> = {
  missed: { appointments: contacts(['done', 'missed', 'missed', 'done', 'missed']) },
  'low adherence, light load, passive': { adherence: adherence(12, 35), visits: flat(3) },
  'good adherence, flare-ups': {
    adherence: adherence(12, 92),
    visits: flat(6),
    flares: flares([60, 68, 74]),
  },
  'falling adherence': { adherence: [...adherence(8, 95), ...later(adherence(4, 40))] },
  findings: {
    findings: [
      ...coded('neuropathic', [
        'neuro.burning-pain',
        'neuro.pain-in-a-nerve-root-area',
        'neuro.reduced-sensation',
      ]),
      ...coded('inflammatory', ['inflam.morning-stiffness-over-30-minutes', 'inflam.swollen-joints']),
      ...coded('mechanical', ['mech.locking', 'mech.catching']),
    ],
    observations: [
      ...scores('odi', STALLED),
      ...scores('dn4', [6]),
      ...scores('tsk-11', [38]),
      ...scores('oks', [12]),
    ],
    adherence: adherence(12, 92),
  },
};

function later(periods: EpisodeRecord['adherence']): EpisodeRecord['adherence'] {
  return periods.map(period => ({ ...period, from: dayOf(8), to: dayOf(12) }));
}

function told(record: EpisodeRecord): string {
  const judged = judgeRecord(record, measureOf);
  const verdict = { id: idOf(900), episodeId: record.episode.id, inputHash: '', createdAt: 0, ...judged };
  const data = gatherReevaluation({
    record: { ...record, verdict },
    letterhead: EMPTY_LETTERHEAD,
    measureOf,
    asOf: dayOf(12),
    urgency: 'routine',
    requestCode: 'RR-1',
    appVersion: '1',
  });
  const causes = judged.causes.flatMap(cause => [...cause.evidenceFor, ...cause.evidenceAgainst, cause.next]);
  const letter = renderReevaluation(data, { paper: 'A4', draft: false }).replace(
    /<style[\s\S]*?<\/style>/g,
    '',
  );
  return [judged.headline, ...judged.sentences, ...causes, letter.replace(/<[^>]*>/g, ' ')].join('\n');
}

it.each(Object.entries(RECORDS))('names none of our limits: %s', (_, more) => {
  const text = told(aRecord(STALLED, { ...more, numbers: marked }));
  expect(text.replace(SPAN, '').match(/.{0,60}0131.{0,40}/g)).toBeNull();
});

it('would see one (control): the days that were counted are named', () => {
  const text = told(aRecord(STALLED, { adherence: adherence(12, 35), numbers: marked }));
  expect(text).toMatch(SPAN);
});
