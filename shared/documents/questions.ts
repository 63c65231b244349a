// Questions for the physician's consideration, chosen from the evidence of the record (clinical rules, section 4). One to
// four, each tied to numbered findings. Never an order, never a diagnosis, no drug names; imaging only "if the result
// would change management" (NICE NG59).
import { evidence } from '../clinical/evidence/registry.ts';
import { openRedFlag } from '../clinical/safety.ts';
import type { Episode, Region } from '../domain/episode.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { CauseView, Verdict } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { z } from '../schema.ts';
import { isAdherenceProven, judgedAdherence } from './adherence.ts';
import { isImmediate, stallOf } from './conclusion.ts';
import type { NumberedFinding } from './findings.ts';
import type { Screen } from './screens.ts';
import { say } from './text.ts';

export const Question = z.strictObject({
  text: z.string(),
  /** Numbers of the findings it rests on. */
  findings: z.array(z.int().min(1)),
  sources: z.array(z.string()),
});
export type Question = z.infer<typeof Question>;

const MOST_QUESTIONS = 4;
const MOST_NAMED = 4;
/** Characters of a note that still reads well inside a question. */
const LONGEST_NOTE = 60;
/** One sign alone makes a pattern possible, two make it supported. */
const SUPPORTING_FINDINGS = evidence('diagnosis.supporting').value;
const SPINE: readonly Region[] = ['lumbar', 'cervical', 'thoracic'];

export interface Evidence {
  readonly findings: readonly NumberedFinding[];
  readonly screens: readonly Screen[];
}

type Pattern = Exclude<NumberedFinding['group'], 'red-flag' | 'examination'>;

/** True when findings of one pattern are enough to ask about it even where adherence is not proven. */
export function isPatternSupported({ findings, screens }: Evidence): boolean {
  const patterns: readonly Pattern[] = ['neuropathic', 'inflammatory', 'mechanical'];
  return patterns.some(
    group => ofGroup(findings, group).length + positive(screens, group).length >= SUPPORTING_FINDINGS,
  );
}

export function questionsOf(record: EpisodeRecord, evidence: Evidence, asOf: string): Question[] {
  const open = openRedFlag(record, asOf);
  if (open) {
    const { urgency } = open.flag;
    const red = ofGroup(evidence.findings, 'red-flag');
    const safety = safetyQuestion(red, urgency);
    if (isImmediate(urgency)) return [safety];
    return [safety, ...patternQuestions(record, evidence, asOf)].slice(0, MOST_QUESTIONS);
  }
  const asked = patternQuestions(record, evidence, asOf);
  return asked.length > 0
    ? asked.slice(0, MOST_QUESTIONS)
    : [question(say('question.advice'), [], record.verdict ? [record.verdict.id] : [])];
}

function safetyQuestion(red: readonly NumberedFinding[], urgency: string): Question {
  const id =
    urgency === 'emergency'
      ? 'question.emergency'
      : urgency === 'same-day'
        ? 'question.sameDay'
        : 'question.redFlag';
  return question(say(id, { findings: inWords(red, entry => entry.words) }), red);
}

function patternQuestions(record: EpisodeRecord, evidence: Evidence, asOf: string): Question[] {
  const { findings } = evidence;
  const stall = stallOf(record, asOf);
  const questions = [
    ...neuropathicQuestion(record, evidence),
    ...inflammatoryQuestion(findings),
    ...mechanicalQuestions(record, findings, asOf),
    ...psychosocialQuestion(evidence),
  ];
  if (!stall) return questions;
  if (isAdherenceProven(record, asOf)) return [...questions, ...causeQuestions(stall, questions.length)];
  // Below 80 % the stall is first a matter of delivery: the one question is about barriers, unless a pattern stands.
  const barriers = question(say('question.barriers'), [], [stall.id]);
  const isAlone = isAdherenceLow(stall, record, asOf) && !isPatternSupported(evidence);
  return isAlone ? [barriers] : [barriers, ...questions];
}

function isAdherenceLow(verdict: Verdict, record: EpisodeRecord, asOf: string): boolean {
  const { percent, isGood } = judgedAdherence(record, asOf);
  return statusOf(verdict, 'adherence') === 'supported' || (percent !== null && !isGood);
}

/** The diagnosis is asked about when the record points there, or when nothing else explains the stall. */
function causeQuestions(verdict: Verdict, already: number): Question[] {
  const isSupported = (cause: CauseView['cause']) => statusOf(verdict, cause) === 'supported';
  const isExplained = verdict.causes.some(
    entry => entry.status === 'supported' && entry.cause !== 'diagnosis-incomplete',
  );
  if (isSupported('diagnosis-incomplete') || (!isExplained && already === 0)) {
    return [question(say('question.unexplained'), [], [verdict.id])];
  }
  if (isSupported('modality-mismatch')) return [question(say('question.modality'), [], [verdict.id])];
  return [];
}

function statusOf(verdict: Verdict, cause: CauseView['cause']): CauseView['status'] | undefined {
  return verdict.causes.find(entry => entry.cause === cause)?.status;
}

function neuropathicQuestion({ episode }: EpisodeRecord, { findings, screens }: Evidence): Question[] {
  const own = ofGroup(findings, 'neuropathic');
  const reached = positive(screens, 'neuropathic');
  if (own.length === 0 && reached.length === 0) return [];
  const named = [own.length === 0 ? '' : inWords(own), ...reached.map(screen => screen.text.slice(0, -1))];
  const params = {
    findings: named.filter(part => part !== '').join('; '),
    region: t(`region.${episode.region}`),
  };
  return [question(say('question.neuropathic', params), own, sourcesOf(own, reached))];
}

function inflammatoryQuestion(findings: readonly NumberedFinding[]): Question[] {
  const own = ofGroup(findings, 'inflammatory');
  if (own.length === 0) return [];
  return [question(say('question.inflammatory', { findings: inWords(own) }), own)];
}

function mechanicalQuestions(
  record: EpisodeRecord,
  findings: readonly NumberedFinding[],
  asOf: string,
): Question[] {
  const own = ofGroup(findings, 'mechanical');
  if (own.length === 0) return [];
  const { episode } = record;
  const isOperated = isAfterSurgery(record, asOf);
  const imagingId = isOperated ? 'imaging.other' : imagingFor(episode);
  const imaging = say(imagingId, { region: t(`region.${episode.region}`) });
  const isForAblation =
    SPINE.includes(episode.region) || (episode.region === 'knee' && isOsteoarthritis(episode));
  const procedure = isOperated
    ? say('question.surgeon')
    : say('question.procedure', { ablation: isForAblation ? say('question.ablation') : '' });
  return [
    question(say('question.mechanical', { findings: inWords(own), imaging }), own),
    ...(own.length >= SUPPORTING_FINDINGS ? [question(procedure, own)] : []),
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

function psychosocialQuestion({ findings, screens }: Evidence): Question[] {
  const own = ofGroup(findings, 'psychosocial');
  const reached = positive(screens, 'psychosocial');
  if (own.length === 0 && reached.length === 0) return [];
  return [question(say('question.psychosocial'), own, sourcesOf(own, reached))];
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

function question(text: string, findings: readonly NumberedFinding[], sources?: readonly string[]): Question {
  return {
    text,
    findings: findings.map(entry => entry.number),
    sources: [...(sources ?? findings.flatMap(entry => entry.sources))],
  };
}

/** A short note is what makes a finding; a long one is with the findings themselves. */
function notedWords({ words, note }: NumberedFinding): string {
  return note === '' || note.length > LONGEST_NOTE ? words : say('findings.noted', { words, note });
}

/** `burning pain, pins and needles (findings 1, 2)`: the first few in words, all by number. */
function inWords(
  findings: readonly NumberedFinding[],
  wordsOf: (finding: NumberedFinding) => string = notedWords,
): string {
  const numbers = findings.map(entry => entry.number).join(', ');
  const named = findings.slice(0, MOST_NAMED).map(wordsOf).join(', ');
  const rest = findings.length - MOST_NAMED;
  const words = rest > 0 ? say('findings.more', { words: named, count: rest }) : named;
  return say(findings.length === 1 ? 'findings.one' : 'findings.many', { words, numbers });
}
