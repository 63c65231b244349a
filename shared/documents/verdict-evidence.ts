// The evidence of one verdict as pure data: what it says, of which measures, why, by which rules, and from what.
import { dayOfInstant } from '../dates.ts';
import { numbersWords, replayWords } from '../detector/reopened-words.ts';
import { sidedName, standingCells } from '../detector/standing-words.ts';
import type { EpisodeRecord } from '../domain/episode-record.ts';
import type { Letterhead } from '../domain/letterhead.ts';
import type { CauseView, Verdict } from '../domain/verdict.ts';
import type { ReopenedVerdict } from '../domain/verdict-history.ts';
import { joined } from '../joined.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { personOnPaper } from './person.ts';

export interface VerdictEvidenceData {
  readonly writtenOn: string;
  readonly appVersion: string;
  readonly patient: ReturnType<typeof personOnPaper>;
  readonly problem: string;
  readonly from: string;
  readonly verdict: Verdict;
  /** Day on which it was reached. */
  readonly reachedOn: string;
  readonly replay: string;
  readonly numbers: readonly string[];
  readonly measures: readonly EvidenceRow[];
  readonly causes: readonly CauseView[];
}

export type EvidenceRow = ReturnType<typeof standingCells> & {
  readonly name: string;
  readonly sentence: string;
};

export interface VerdictEvidenceSource {
  readonly record: EpisodeRecord;
  readonly reopened: ReopenedVerdict;
  readonly measureOf: MeasureOf;
  readonly letterhead: Letterhead;
  readonly writtenOn: string;
  readonly appVersion: string;
}

export function verdictEvidenceOf(source: VerdictEvidenceSource): VerdictEvidenceData {
  const { record, reopened, measureOf, letterhead, writtenOn, appVersion } = source;
  const { verdict } = reopened;
  const { title, workingDiagnosis, diagnosis } = record.episode;
  return {
    writtenOn,
    appVersion,
    patient: personOnPaper(record.patient),
    // An episode is often named by its diagnosis: once is enough.
    problem: joined([...new Set([title, workingDiagnosis === '' ? diagnosis : workingDiagnosis])]),
    from: joined([letterhead.therapistName, letterhead.credential, letterhead.practice]),
    verdict,
    reachedOn: dayOfInstant(verdict.createdAt),
    replay: replayWords(reopened),
    numbers: numbersWords(reopened),
    measures: verdict.measures.map(evidence => ({
      name: sidedName(evidence, measureOf(evidence.measureId)?.abbreviation ?? evidence.measureId),
      ...standingCells(evidence),
      sentence: evidence.sentence,
    })),
    causes: verdict.causes,
  };
}
