// What the therapist makes of the course: the likely explanation, what speaks against it, how sure, and what happens
// meanwhile.

import { evidence } from '../clinical/evidence/registry.ts';
import { openRedFlag } from '../clinical/safety.ts';
import { addDays } from '../dates.ts';
import { certaintyOf } from '../detector/certainty.ts';
import { WATCH } from '../detector/detect.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { CauseView, Verdict } from '../domain/verdict.ts';
import type { Words, WordsId } from '../i18n/words.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { judgedAdherence, type RecentAdherence } from './adherence.ts';
import { isImmediate, stallOf } from './conclusion.ts';
import { evidenceIn } from './evidence-words.ts';
import { type Fact, fact, withStop } from './fact.ts';
import type { Outcome } from './outcomes.ts';

const DEFAULT_NEXT_DAYS = evidence('measure.usualDays').value;

/** The therapist's assessment: the most likely explanation, others, what speaks against, how sure. */
export function assessmentFacts(record: EpisodeRecord, asOf: string, words: Words): Fact[] {
  const verdict = stallOf(record, asOf);
  const flag = openRedFlag(record, asOf);
  const safety = flag ? [fact(words, 'assessment.safety', { sources: [flag.finding.id] })] : [];
  if (flag && isImmediate(flag.flag.urgency)) return safety;
  if (!verdict) return safety.length > 0 ? safety : [fact(words, 'assessment.noStall')];
  // Beside a red flag only what the record supports is worth a line.
  const weighed = verdict.causes.filter(
    ({ status }) => status === 'supported' || (status === 'possible' && !flag),
  );
  const [main, ...others] = [...weighed].sort(
    (a, b) => Number(b.status === 'supported') - Number(a.status === 'supported'),
  );
  const none = flag ? [] : [fact(words, 'assessment.none', { sources: [verdict.id] })];
  const facts = main
    ? causeFacts(main, others, { verdict, adherence: judgedAdherence(record, asOf), words })
    : none;
  const { pStalled } = verdict;
  const params = {
    day: words.day(verdict.asOf),
    words: words.say(pStalled < WATCH ? 'confidenceWord.low' : `confidenceWord.${certaintyOf(pStalled)}`),
    percent: pStalled > 0.99 ? words.say('confidence.over') : Math.round(pStalled * 100),
    version: verdict.detectorVersion,
  };
  const confidence = fact(words, 'assessment.confidence', { params, sources: [verdict.id] });
  return [...safety, ...facts, confidence];
}

interface Weighing {
  readonly verdict: Verdict;
  readonly adherence: RecentAdherence;
  readonly words: Words;
}

function causeFacts(
  main: CauseView,
  others: readonly CauseView[],
  { verdict, adherence, words }: Weighing,
): Fact[] {
  const isAdherence = main.cause === 'adherence';
  const told = (lines: readonly string[]) => lines.map(line => evidenceIn(words, line));
  const causeWords = ({ cause }: CauseView) => lowerFirst(words.say(`cause.${cause}`));
  const sources = [verdict.id, ...(isAdherence ? adherence.periods.map(period => period.id) : [])];
  // Totals of a screen of mood or worries leave the practice only with the patient's agreement.
  const isTold = !isAdherence && main.cause !== 'psychosocial';
  const reasons = isAdherence ? [adherenceWords(adherence, words)] : isTold ? told(main.evidenceFor) : [];
  const evidence = reasons.length === 0 ? '.' : `. ${sentences(reasons)}`;
  const list = others.map(other => `${causeWords(other)} (${words.say(`causeStatus.${other.status}`)})`);
  const params = {
    cause: causeWords(main),
    status: words.say(`causeStatus.${main.status}`),
    day: words.day(adherence.day),
    evidence,
  };
  const line = (id: WordsId, lines: readonly string[]) =>
    !isTold || lines.length === 0
      ? []
      : [fact(words, id, { params: { evidence: sentences(told(lines)) }, sources })];
  return [
    fact(words, main.status === 'supported' ? 'assessment.most' : 'assessment.possible', { params, sources }),
    ...(list.length === 0
      ? []
      : [fact(words, 'assessment.also', { params: { causes: list.join('; ') }, sources })]),
    ...line('assessment.against', main.evidenceAgainst),
    ...line('assessment.missing', main.evidenceMissing),
  ];
}

/** The letter's own words with the days they hold for; those of the verdict name none. */
function adherenceWords(
  { percent, windowDays, recordedDays, day, before, since }: RecentAdherence,
  words: Words,
): string {
  const { say } = words;
  const params = { percent: percent ?? '', days: windowDays, recorded: recordedDays, day: words.day(day) };
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

const MEANWHILE: Readonly<Partial<Record<CauseView['cause'], WordsId>>> = {
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
  words: Words,
): Fact[] {
  const flag = openRedFlag(record, asOf);
  if (flag && isImmediate(flag.flag.urgency))
    return [fact(words, 'meanwhile.hold', { sources: [flag.finding.id] })];
  const { verdict } = record;
  const actions = (verdict?.causes ?? []).flatMap(cause => {
    const id = cause.status === 'supported' ? MEANWHILE[cause.cause] : undefined;
    return id === undefined || !verdict ? [] : [fact(words, id, { sources: [verdict.id] })];
  });
  const next = nextMeasurement(outcomes, measureOf, { asOf, isSoon: flag !== null, words });
  if (flag) return [fact(words, 'meanwhile.careful', { sources: [flag.finding.id] }), ...next];
  return [...(actions.length === 0 ? [fact(words, 'meanwhile.continue')] : actions), ...next];
}

interface Next {
  readonly asOf: string;
  /** Within a week: a finding that may need attention does not wait for the usual interval. */
  readonly isSoon: boolean;
  readonly words: Words;
}

function nextMeasurement(
  outcomes: readonly Outcome[],
  measureOf: MeasureOf,
  { asOf, isSoon, words }: Next,
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
  return [fact(words, 'meanwhile.next', { params: { measures, day: words.day(day) } })];
}
