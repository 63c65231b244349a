// Questions for the physician's consideration, chosen from the evidence of the record (clinical rules, section 4). One to
// four, each tied to numbered findings. Never an order, never a diagnosis, no drug names; imaging only "if the result
// would change management" (NICE NG59).
import { recentAdherence } from '../charts/course.ts';
import type { Region } from '../domain/episode.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { CauseView, Verdict } from '../domain/verdict.ts';
import { t } from '../i18n/en.ts';
import { z } from '../schema.ts';
import { type NumberedFinding, worstRedFlag } from './findings.ts';
import { isImmediate, stallOf } from './narrative.ts';
import { redFlagOf } from './red-flags.ts';
import { say } from './text.ts';

export const Question = z.strictObject({
  text: z.string(),
  /** Numbers of the findings it rests on. */
  findings: z.array(z.int().min(1)),
  sources: z.array(z.string()),
});
export type Question = z.infer<typeof Question>;

const MOST_QUESTIONS = 4;
/** One sign alone makes a pattern possible, two make it supported. */
const SUPPORTING_FINDINGS = 2;
const SPINE: readonly Region[] = ['lumbar', 'cervical', 'thoracic'];

type Pattern = Exclude<NumberedFinding['group'], 'red-flag' | 'examination'>;

/** True when findings of one pattern are enough to ask about it even where adherence is not proven. */
export function isPatternSupported(findings: readonly NumberedFinding[]): boolean {
  const patterns: readonly Pattern[] = ['neuropathic', 'inflammatory', 'mechanical'];
  return patterns.some(group => ofGroup(findings, group).length >= SUPPORTING_FINDINGS);
}

export function questionsOf(
  record: EpisodeRecord,
  findings: readonly NumberedFinding[],
  asOf: string,
): Question[] {
  const flag = worstRedFlag(record, asOf);
  if (flag) {
    const red = ofGroup(findings, 'red-flag');
    const safety = safetyQuestion(red, redFlagOf(flag.finding.code).urgency);
    if (isImmediate(flag.urgency)) return [safety];
    return [safety, ...patternQuestions(record, findings, asOf)].slice(0, MOST_QUESTIONS);
  }
  const asked = patternQuestions(record, findings, asOf);
  return asked.length > 0
    ? asked.slice(0, MOST_QUESTIONS)
    : [question(say('question.advice'), [], sourcesOf(record))];
}

function safetyQuestion(red: readonly NumberedFinding[], urgency: string): Question {
  const id =
    urgency === 'emergency'
      ? 'question.emergency'
      : urgency === 'same-day'
        ? 'question.sameDay'
        : 'question.redFlag';
  return question(say(id, { findings: numbersText(red) }), red);
}

function patternQuestions(
  record: EpisodeRecord,
  findings: readonly NumberedFinding[],
  asOf: string,
): Question[] {
  const stall = stallOf(record);
  const questions = [
    ...neuropathicQuestion(record, findings),
    ...inflammatoryQuestion(findings),
    ...mechanicalQuestions(record, findings),
    ...psychosocialQuestion(findings),
  ];
  if (!stall) return questions;
  if (stall.despiteAdherence) return [...questions, ...causeQuestions(stall, questions.length)];
  // Below 80 % the stall is first a matter of delivery: the one question is about barriers, unless a pattern stands.
  const barriers = question(say('question.barriers'), [], [stall.id]);
  const isAlone = isAdherenceLow(stall, record, asOf) && !isPatternSupported(findings);
  return isAlone ? [barriers] : [barriers, ...questions];
}

function isAdherenceLow(verdict: Verdict, record: EpisodeRecord, asOf: string): boolean {
  const recent = recentAdherence(record, asOf);
  return statusOf(verdict, 'adherence') === 'supported' || (recent !== null && recent.percent < 80);
}

function causeQuestions(verdict: Verdict, already: number): Question[] {
  const isMismatch = statusOf(verdict, 'modality-mismatch') === 'supported';
  const isOpen = already === 0 || statusOf(verdict, 'diagnosis-incomplete') === 'supported';
  // The general question takes in the narrower one about the diagnosis.
  if (isOpen) return [question(say('question.unexplained'), [], [verdict.id])];
  return isMismatch ? [question(say('question.modality'), [], [verdict.id])] : [];
}

function statusOf(verdict: Verdict, cause: CauseView['cause']): CauseView['status'] | undefined {
  return verdict.causes.find(entry => entry.cause === cause)?.status;
}

function neuropathicQuestion({ episode }: EpisodeRecord, findings: readonly NumberedFinding[]): Question[] {
  const own = ofGroup(findings, 'neuropathic');
  if (own.length === 0) return [];
  const params = { findings: capitalised(numbersText(own)), region: t(`region.${episode.region}`) };
  return [question(say('question.neuropathic', params), own)];
}

function inflammatoryQuestion(findings: readonly NumberedFinding[]): Question[] {
  const own = ofGroup(findings, 'inflammatory');
  if (own.length === 0) return [];
  return [question(say('question.inflammatory', { findings: numbersText(own) }), own)];
}

function mechanicalQuestions({ episode }: EpisodeRecord, findings: readonly NumberedFinding[]): Question[] {
  const own = ofGroup(findings, 'mechanical');
  if (own.length === 0) return [];
  const imaging = say(imagingFor(episode.region), { region: t(`region.${episode.region}`) });
  const ablation =
    SPINE.includes(episode.region) || episode.region === 'knee' ? say('question.ablation') : '';
  return [
    question(say('question.mechanical', { findings: numbersText(own), imaging }), own),
    ...(own.length >= SUPPORTING_FINDINGS ? [question(say('question.procedure', { ablation }), own)] : []),
  ];
}

function imagingFor(region: Region) {
  if (region === 'hip' || region === 'knee') return 'imaging.plain';
  if (region === 'shoulder') return 'imaging.soft';
  return SPINE.includes(region) ? 'imaging.spine' : 'imaging.other';
}

function psychosocialQuestion(findings: readonly NumberedFinding[]): Question[] {
  const own = ofGroup(findings, 'psychosocial');
  return own.length === 0 ? [] : [question(say('question.psychosocial'), own)];
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

function numbersText(findings: readonly NumberedFinding[]): string {
  const numbers = findings.map(entry => entry.number).join(', ');
  return say(findings.length === 1 ? 'findings.one' : 'findings.many', { numbers });
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sourcesOf({ verdict }: EpisodeRecord): string[] {
  return verdict ? [verdict.id] : [];
}
