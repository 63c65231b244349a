// The caseload under the settings tried, asked step by step. Moving an option again leaves the rest unasked.
import { useEffect, useState } from 'react';
import type { DetectorSettings } from '../../../shared/domain/detector-settings.ts';
import { type Flip, type LabStep, type LevelCounts, noCounts } from '../../../shared/domain/lab.ts';
import type { Assumptions } from '../../../shared/domain/learned.ts';
import { ask, HostFailure, useHost } from '../../host/queries.ts';

export interface Preview {
  readonly judged: number;
  readonly total: number;
  readonly counts: { readonly now: LevelCounts; readonly then: LevelCounts };
  /** By name. */
  readonly flips: readonly Flip[];
  readonly isDone: boolean;
}

const NOTHING: Preview = {
  judged: 0,
  total: 0,
  counts: { now: noCounts(), then: noCounts() },
  flips: [],
  isDone: false,
};

/** What is known so far; null before the first answer. */
export function usePreview(
  { falseAlarmPercent, stallLimit }: DetectorSettings,
  assumptions: Assumptions,
): {
  readonly preview: Preview | null;
  readonly error: string;
} {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState('');
  // A verdict that was renewed elsewhere makes another comparison.
  const { dataUpdatedAt } = useHost('caseload.list', {});
  useEffect(() => {
    let isWanted = true;
    async function askAll() {
      let known = NOTHING;
      for (let after: string | null = null, isLast = false; !isLast; isLast = after === null) {
        const step: LabStep = await ask('lab.preview', { falseAlarmPercent, stallLimit, assumptions, after });
        if (!isWanted) return;
        known = added(known, step);
        after = step.next;
        setPreview(known);
        setError('');
      }
    }
    askAll().catch((failed: unknown) => {
      if (!(failed instanceof HostFailure)) throw failed;
      if (isWanted) setError(failed.message);
    });
    return () => {
      isWanted = false;
    };
  }, [falseAlarmPercent, stallLimit, assumptions, dataUpdatedAt]);
  return { preview, error };
}

function added(known: Preview, step: LabStep): Preview {
  return {
    judged: known.judged + step.judged,
    total: step.total,
    counts: {
      now: sum(known.counts.now, step.counts.now),
      then: sum(known.counts.then, step.counts.then),
    },
    flips: [...known.flips, ...step.flips].sort((one, other) =>
      one.patientName < other.patientName ? -1 : one.patientName > other.patientName ? 1 : 0,
    ),
    isDone: step.next === null,
  };
}

function sum(one: LevelCounts, other: LevelCounts): LevelCounts {
  return {
    none: one.none + other.none,
    watch: one.watch + other.watch,
    reevaluate: one.reevaluate + other.reevaluate,
  };
}
