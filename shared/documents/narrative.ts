// What the therapist makes of the course: the likely explanation, what speaks against it, how sure, and what happens
// meanwhile.

import { evidence } from '../clinical/evidence/registry.ts';
import { openRedFlag } from '../clinical/safety.ts';
import { addDays, formatDay } from '../dates.ts';
import { certaintyOf } from '../detector/certainty.ts';
import { WATCH } from '../detector/detect.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { CauseView, Verdict } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { judgedAdherence, type RecentAdherence } from './adherence.ts';
import { isImmediate, stallOf } from './conclusion.ts';
import { type Fact, fact } from './fact.ts';
import type { Outcome } from './outcomes.ts';
import { type LetterText, say, withStop } from './text.ts';

const DEFAULT_NEXT_DAYS = evidence('measure.usualDays').value;

/** The therapist's assessment: the most likely explanation, others, what speaks against, how sure. */
export function assessmentFacts(record: EpisodeRecord, asOf: string): Fact[] {
  const verdict = stallOf(record, asOf);
  const flag = openRedFlag(record, asOf);
  const safety = flag ? [fact(say('assessment.safety'), [flag.finding.id])] : [];
  if (flag && isImmediate(flag.flag.urgency)) return safety;
  if (!verdict) return safety.length > 0 ? safety : [fact(say('assessment.noStall'))];
  // Beside a red flag only what the record supports is worth a line.
  const weighed = verdict.causes.filter(
    ({ status }) => status === 'supported' || (status === 'possible' && !flag),
  );
  const [main, ...others] = [...weighed].sort(
    (a, b) => Number(b.status === 'supported') - Number(a.status === 'supported'),
  );
  const none = flag ? [] : [fact(say('assessment.none'), [verdict.id])];
  const facts = main ? causeFacts(main, others, verdict, judgedAdherence(record, asOf)) : none;
  const confidence = fact(
    say('assessment.confidence', {
      day: formatDay(verdict.asOf),
      words: confidenceNoun(verdict.pStalled),
      percent: verdict.pStalled > 0.99 ? say('confidence.over') : Math.round(verdict.pStalled * 100),
      version: verdict.detectorVersion,
    }),
    [verdict.id],
  );
  return [...safety, ...facts, confidence];
}

function causeFacts(
  main: CauseView,
  others: readonly CauseView[],
  verdict: Verdict,
  adherence: RecentAdherence,
): Fact[] {
  const isAdherence = main.cause === 'adherence';
  const sources = [verdict.id, ...(isAdherence ? adherence.periods.map(period => period.id) : [])];
  // Totals of a screen of mood or worries leave the practice only with the patient's agreement.
  const isTold = !isAdherence && main.cause !== 'psychosocial';
  const reasons = isAdherence ? [adherenceWords(adherence)] : isTold ? main.evidenceFor : [];
  const evidence = reasons.length === 0 ? '.' : `. ${sentences(reasons)}`;
  const status = t(`causeStatus.${main.status}`);
  const list = others.map(
    other => `${lowerFirst(t(`cause.${other.cause}`))} (${t(`causeStatus.${other.status}`)})`,
  );
  return [
    fact(
      say(main.status === 'supported' ? 'assessment.most' : 'assessment.possible', {
        cause: lowerFirst(t(`cause.${main.cause}`)),
        status,
        day: formatDay(adherence.day),
        evidence,
      }),
      sources,
    ),
    ...(list.length === 0 ? [] : [fact(say('assessment.also', { causes: list.join('; ') }), sources)]),
    ...(!isTold || main.evidenceAgainst.length === 0
      ? []
      : [fact(say('assessment.against', { evidence: sentences(main.evidenceAgainst) }), sources)]),
    ...(!isTold || main.evidenceMissing.length === 0
      ? []
      : [fact(say('assessment.missing', { evidence: sentences(main.evidenceMissing) }), sources)]),
  ];
}

/** The letter's own words with the days they hold for; those of the verdict name none. */
function adherenceWords({ percent, windowDays, recordedDays, day, before, since }: RecentAdherence): string {
  const params = { percent: percent ?? '', days: windowDays, recorded: recordedDays, day: formatDay(day) };
  if (percent === null) return say('assessment.adherenceUnknown', params);
  const fall =
    before === null || since === null || since >= before
      ? ''
      : say('assessment.adherenceFall', { before, since });
  return `${say('assessment.adherence', params)}${fall}`;
}

/** Joins sentences that may or may not end in a full stop. */
function sentences(parts: readonly string[]): string {
  return parts.map(withStop).join(' ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function confidenceNoun(pStalled: number): string {
  return say(pStalled < WATCH ? 'confidenceWord.low' : `confidenceWord.${certaintyOf(pStalled)}`);
}

const MEANWHILE: Readonly<Partial<Record<CauseView['cause'], LetterText>>> = {
  attendance: 'meanwhile.attendance',
  adherence: 'meanwhile.adherence',
  'intensity-too-high': 'meanwhile.tooHigh',
  'intensity-too-low': 'meanwhile.tooLow',
  'modality-mismatch': 'meanwhile.modality',
};

/** What the therapist does until the answer comes, and when the measures are taken again. */
export function meanwhileFacts(
  record: EpisodeRecord,
  outcomes: readonly Outcome[],
  measureOf: MeasureOf,
  asOf: string,
): Fact[] {
  const flag = openRedFlag(record, asOf);
  if (flag && isImmediate(flag.flag.urgency)) return [fact(say('meanwhile.hold'), [flag.finding.id])];
  const { verdict } = record;
  const actions = (verdict?.causes ?? []).flatMap(cause => {
    const id = cause.status === 'supported' ? MEANWHILE[cause.cause] : undefined;
    return id === undefined || !verdict ? [] : [fact(say(id), [verdict.id])];
  });
  const next = nextMeasurement(outcomes, measureOf, asOf, flag !== null);
  if (flag) return [fact(say('meanwhile.careful'), [flag.finding.id]), ...next];
  return [...(actions.length === 0 ? [fact(say('meanwhile.continue'))] : actions), ...next];
}

/** @param isSoon within a week: a finding that may need attention does not wait for the usual interval */
function nextMeasurement(
  outcomes: readonly Outcome[],
  measureOf: MeasureOf,
  asOf: string,
  isSoon: boolean,
): Fact[] {
  const [primary] = outcomes;
  if (!primary) return [];
  const interval = measureOf(primary.measureId)?.readminister.typicalDays ?? DEFAULT_NEXT_DAYS;
  const due = addDays(primary.latest.date, interval);
  const inWeek = addDays(asOf, evidence('letter.nextWithin').value);
  const day = due <= asOf || (isSoon && due > inWeek) ? inWeek : due;
  const measures = outcomes
    .slice(0, 3)
    .map(row => row.name)
    .join(', ');
  return [fact(say('meanwhile.next', { measures, day: formatDay(day) }))];
}
