// The evidence of one verdict as pure data: what it says, of which measures, why, by which rules, and from what.
import { dayOfInstant } from '../dates.ts';
import { numbersWords, replayWords } from '../detector/reopened-words.ts';
import { sidedName, standingCells } from '../detector/standing-words.ts';
import type { CauseView, Verdict } from '../domain/verdict.ts';
import type { ReopenedVerdict } from '../domain/verdict-history.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { type EvidenceHead, type EvidenceHeadSource, evidenceHead } from './evidence-head.ts';

export interface VerdictEvidenceData extends EvidenceHead {
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

export interface VerdictEvidenceSource extends EvidenceHeadSource {
  readonly reopened: ReopenedVerdict;
  readonly measureOf: MeasureOf;
}

export function verdictEvidenceOf(source: VerdictEvidenceSource): VerdictEvidenceData {
  const { reopened, measureOf } = source;
  const { verdict } = reopened;
  return {
    ...evidenceHead(source),
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
