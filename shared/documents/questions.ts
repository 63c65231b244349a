// Questions for the physician's consideration, chosen from the evidence of the record (clinical rules, section 4). One to
// four, each tied to numbered findings. Never an order, never a diagnosis, no drug names; imaging only "if the result
// would change management" (NICE NG59).
import { numbersWith } from '../clinical/evidence/numbers.ts';
import { openRedFlag } from '../clinical/safety.ts';
import type { Episode, Region } from '../domain/episode.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { CauseView, Verdict } from '../domain/verdict.ts';
import type { MessageParams } from '../i18n/format.ts';
import type { Words, WordsId } from '../i18n/words.ts';
import { joined } from '../joined.ts';
import { z } from '../schema.ts';
import { isAdherenceProven, judgedAdherence } from './adherence.ts';
import { isImmediate, stallOf } from './conclusion.ts';
import { keyOf } from './fact.ts';
import type { NumberedFinding } from './findings.ts';
import type { Screen } from './screens.ts';

export const Question = z.strictObject({
  /** As of every sentence of a letter. */
  key: z.string(),
  text: z.string(),
  /** Numbers of the findings it rests on. */
  findings: z.array(z.int().min(1)),
  sources: z.array(z.string()),
  /** As of every sentence of a letter. */
  generated: z.string().optional(),
});
export type Question = z.infer<typeof Question>;

/** More are not read. */
export const MOST_QUESTIONS = 4;
const MOST_NAMED = 4;
/** Characters of a note that still reads well inside a question. */
const LONGEST_NOTE = 60;
const SPINE: readonly Region[] = ['lumbar', 'cervical', 'thoracic'];

export interface Evidence {
  readonly findings: readonly NumberedFinding[];
  readonly screens: readonly Screen[];
}

type Pattern = Exclude<NumberedFinding['group'], 'red-flag' | 'examination'>;

/** True when findings of one pattern are enough to ask about it even where adherence is not proven. */
export function isPatternSupported(record: EpisodeRecord, { findings, screens }: Evidence): boolean {
  const patterns: readonly Pattern[] = ['neuropathic', 'inflammatory', 'mechanical'];
  return patterns.some(
    group => ofGroup(findings, group).length + positive(screens, group).length >= supportingSigns(record),
  );
}

/** Fewer signs make a pattern possible, so many make it supported. */
function supportingSigns({ numbers }: EpisodeRecord): number {
  return numbersWith(numbers)['diagnosis.supporting'];
}

/** All that the record raises, the most urgent first; the letter asks the first few. */
export function questionsOf(
  record: EpisodeRecord,
  evidence: Evidence,
  asOf: string,
  words: Words,
): Question[] {
  const open = openRedFlag(record, asOf);
  if (open) {
    const { urgency } = open.flag;
    const red = ofGroup(evidence.findings, 'red-flag');
    const safety = safetyQuestion(red, urgency, words);
    if (isImmediate(urgency)) return [safety];
    return [safety, ...patternQuestions(record, evidence, asOf, words)];
  }
  const asked = patternQuestions(record, evidence, asOf, words);
  return asked.length > 0
    ? asked
    : [question(words, 'question.advice', { sources: record.verdict ? [record.verdict.id] : [] })];
}

function safetyQuestion(red: readonly NumberedFinding[], urgency: string, words: Words): Question {
  const id =
    urgency === 'emergency'
      ? 'question.emergency'
      : urgency === 'same-day'
        ? 'question.sameDay'
        : 'question.redFlag';
  return question(words, id, {
    params: { findings: inWords(red, words, entry => entry.words) },
    findings: red,
  });
}

function patternQuestions(record: EpisodeRecord, evidence: Evidence, asOf: string, words: Words): Question[] {
  const { findings } = evidence;
  const stall = stallOf(record, asOf);
  const questions = [
    ...neuropathicQuestion(record, evidence, words),
    ...inflammatoryQuestion(findings, words),
    ...mechanicalQuestions(record, findings, asOf, words),
    ...psychosocialQuestion(evidence, words),
  ];
  if (!stall) return questions;
  if (isAdherenceProven(record, asOf))
    return [...questions, ...causeQuestions(stall, questions.length, words)];
  // Below 80 % the stall is first a matter of delivery: the one question is about barriers, unless a pattern stands.
  const barriers = question(words, 'question.barriers', { sources: [stall.id] });
  const isAlone = isAdherenceLow(stall, record, asOf) && !isPatternSupported(record, evidence);
  return isAlone ? [barriers] : [barriers, ...questions];
}

function isAdherenceLow(verdict: Verdict, record: EpisodeRecord, asOf: string): boolean {
  const { percent, isGood } = judgedAdherence(record, asOf);
  return statusOf(verdict, 'adherence') === 'supported' || (percent !== null && !isGood);
}

/** The diagnosis is asked about when the record points there, or when nothing else explains the stall. */
function causeQuestions(verdict: Verdict, already: number, words: Words): Question[] {
  const sources = [verdict.id];
  const isSupported = (cause: CauseView['cause']) => statusOf(verdict, cause) === 'supported';
  const isExplained = verdict.causes.some(
    entry => entry.status === 'supported' && entry.cause !== 'diagnosis-incomplete',
  );
  if (isSupported('diagnosis-incomplete') || (!isExplained && already === 0)) {
    return [question(words, 'question.unexplained', { sources })];
  }
  if (isSupported('modality-mismatch')) return [question(words, 'question.modality', { sources })];
  return [];
}

function statusOf(verdict: Verdict, cause: CauseView['cause']): CauseView['status'] | undefined {
  return verdict.causes.find(entry => entry.cause === cause)?.status;
}

function neuropathicQuestion(
  { episode }: EpisodeRecord,
  { findings, screens }: Evidence,
  words: Words,
): Question[] {
  const own = ofGroup(findings, 'neuropathic');
  const reached = positive(screens, 'neuropathic');
  if (own.length === 0 && reached.length === 0) return [];
  const named = [
    own.length === 0 ? '' : inWords(own, words),
    ...reached.map(screen => screen.text.slice(0, -1)),
  ];
  const params = {
    findings: joined(named, '; '),
    region: words.say(`ofRegion.${episode.region}`),
  };
  const sources = sourcesOf(own, reached);
  return [question(words, 'question.neuropathic', { params, findings: own, sources })];
}

function inflammatoryQuestion(findings: readonly NumberedFinding[], words: Words): Question[] {
  const own = ofGroup(findings, 'inflammatory');
  if (own.length === 0) return [];
  const params = { findings: inWords(own, words) };
  return [question(words, 'question.inflammatory', { params, findings: own })];
}

function mechanicalQuestions(
  record: EpisodeRecord,
  findings: readonly NumberedFinding[],
  asOf: string,
  words: Words,
): Question[] {
  const own = ofGroup(findings, 'mechanical');
  if (own.length === 0) return [];
  const { episode } = record;
  const isOperated = isAfterSurgery(record, asOf);
  const imagingId = isOperated ? 'imaging.other' : imagingFor(episode);
  const imaging = words.say(imagingId, { region: words.say(`ofRegion.${episode.region}`) });
  const isForAblation =
    SPINE.includes(episode.region) || (episode.region === 'knee' && isOsteoarthritis(episode));
  const ablation = isForAblation ? words.say('question.ablation') : '';
  const procedure = isOperated
    ? question(words, 'question.surgeon', { findings: own })
    : question(words, 'question.procedure', { params: { ablation }, findings: own });
  const params = { findings: inWords(own, words), imaging };
  return [
    question(words, 'question.mechanical', { params, findings: own }),
    ...(own.length >= supportingSigns(record) ? [procedure] : []),
  ];
}

/** After an operation the surgical team is asked first: injections and films are theirs to weigh. */
function isAfterSurgery({ episode, phases }: EpisodeRecord, asOf: string): boolean {
  if (episode.surgeryDate !== null && episode.surgeryDate <= asOf) return true;
  return phases.some(phase => phase.kind === 'post-op' && phase.startsOn <= asOf);
}

/** Plain films under load are for osteoarthritis (NICE NG226); meniscus, ligament and cuff are soft tissue. */
function imagingFor(episode: Episode) {
  if (isOsteoarthritis(episode)) return 'imaging.plain';
  if (episode.region === 'shoulder' || episode.region === 'knee') return 'imaging.soft';
  return SPINE.includes(episode.region) ? 'imaging.spine' : 'imaging.other';
}

/** Osteoarthritis of hip or knee by code (ICD-10 M16, M17) or by name. */
function isOsteoarthritis({ region, icd10, diagnosis, workingDiagnosis, title }: Episode): boolean {
  if (region !== 'hip' && region !== 'knee') return false;
  const isCoded = icd10 !== null && /^M1[67]/i.test(icd10);
  return isCoded || [diagnosis, workingDiagnosis, title].some(text => /osteoarthriti|arthrosis/i.test(text));
}

function psychosocialQuestion({ findings, screens }: Evidence, words: Words): Question[] {
  const own = ofGroup(findings, 'psychosocial');
  const reached = positive(screens, 'psychosocial');
  if (own.length === 0 && reached.length === 0) return [];
  return [question(words, 'question.psychosocial', { findings: own, sources: sourcesOf(own, reached) })];
}

function positive(screens: readonly Screen[], group: Pattern): Screen[] {
  return screens.filter(screen => screen.isReached === true && screen.group === group);
}

function sourcesOf(findings: readonly NumberedFinding[], screens: readonly Screen[]): string[] {
  return [...findings, ...screens].flatMap(entry => entry.sources);
}

function ofGroup(findings: readonly NumberedFinding[], group: NumberedFinding['group']): NumberedFinding[] {
  return findings.filter(entry => entry.group === group);
}

interface QuestionParts {
  readonly params?: MessageParams;
  readonly findings?: readonly NumberedFinding[];
  /** Absent: those of the findings. */
  readonly sources?: readonly string[];
}

function question(words: Words, id: WordsId, { params, findings = [], sources }: QuestionParts): Question {
  return {
    key: keyOf(id),
    text: words.say(id, params),
    findings: findings.map(entry => entry.number),
    sources: [...(sources ?? findings.flatMap(entry => entry.sources))],
  };
}

/** A short note is what makes a finding; a long one is with the findings themselves. */
function notedWords({ words, note }: NumberedFinding, { say }: Words): string {
  return note === '' || note.length > LONGEST_NOTE ? words : say('findings.noted', { words, note });
}

/** `burning pain, pins and needles (findings 1, 2)`: the first few in words, all by number. */
function inWords(
  findings: readonly NumberedFinding[],
  words: Words,
  wordsOf: (finding: NumberedFinding, words: Words) => string = notedWords,
): string {
  const { say } = words;
  const numbers = findings.map(entry => entry.number).join(', ');
  const first = findings.slice(0, MOST_NAMED).map(finding => wordsOf(finding, words));
  const named = first.join(', ');
  const rest = findings.length - MOST_NAMED;
  const all = rest > 0 ? say('findings.more', { words: named, count: rest }) : named;
  return say(findings.length === 1 ? 'findings.one' : 'findings.many', { words: all, numbers });
}
