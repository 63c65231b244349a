// The threshold lab: what the caseload would look like under other settings of the detector. Nothing is stored.
import type { Priors } from '../../shared/detector/bank.ts';
import { levelOf } from '../../shared/detector/detect.ts';
import { judgementOf, type VerdictMark } from '../../shared/detector/record.ts';
import type { DetectorOptions } from '../../shared/detector/types.ts';
import type { DetectorSettings } from '../../shared/domain/detector-settings.ts';
import { type Flip, type LabStep, noCounts } from '../../shared/domain/lab.ts';
import type { Assumptions } from '../../shared/domain/learned.ts';
import { listName } from '../../shared/domain/patient.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { measureLookup } from '../../shared/measures/lookup.ts';
import type { ReadDb } from '../data/db.ts';
import { listOpenRedFlags } from '../data/repositories/findings.ts';
import { loadRecordToJudge } from '../data/repositories/judged-record.ts';
import { countPreviewed, listPreviewed, type PreviewRow } from '../data/repositories/lab.ts';
import { priorsOf, priorsWaiting } from '../data/repositories/learned-priors.ts';
import { shownLevelOf } from './alarms.ts';
import { query } from './command.ts';
import { detectorOptions } from './detector-options.ts';
import { heldBack } from './rules.ts';
import { loadDetectorSettings } from './settings.ts';

export const labHandlers = {
  'lab.preview': query(preview),
};

type Mark = Pick<VerdictMark, 'asOf' | 'state' | 'level' | 'pStalled'>;

/** Episodes of a step that judges: a tenth of a second or two. */
const JUDGED_AT_ONCE = 50;
/** The mark alone follows from what is stored. */
const MARKED_AT_ONCE = 20_000;

function preview(db: ReadDb, { after, assumptions, ...chosen }: InputOf<'lab.preview'>): LabStep {
  const settings = { ...chosen, priors: priorsTried(db, assumptions) };
  const isMarkOnly =
    assumptions === 'in-effect' &&
    chosen.stallLimit === loadDetectorSettings(db).stallLimit &&
    heldBack(db).length === 0;
  const size = isMarkOnly ? MARKED_AT_ONCE : JUDGED_AT_ONCE;
  const rows = listPreviewed(db, after, size);
  const [now, then, flips] = [noCounts(), noCounts(), [] as Flip[]];
  const flagged = new Set(listOpenRedFlags(db).map(({ episodeId }) => episodeId));
  for (const row of rows) {
    if (flagged.has(row.episodeId)) continue;
    const judged = isMarkOnly ? markedAnew(row, settings) : judgedAnew(db, row, settings);
    const next = { ...judged, level: shownLevelOf(db, row.episodeId, judged, settings) };
    now[row.shownLevel] += 1;
    then[next.level] += 1;
    if (next.level !== row.shownLevel || next.state !== row.state) flips.push(flipOf(row, next));
  }
  return {
    judged: rows.length,
    total: countPreviewed(db),
    counts: { now, then },
    flips,
    next: rows.length < size ? null : (rows.at(-1)?.episodeId ?? null),
  };
}

function priorsTried(db: ReadDb, assumptions: Assumptions): Priors | undefined {
  if (assumptions === 'in-effect') return detectorOptions(db).priors;
  const waiting = assumptions === 'candidate' ? priorsWaiting(db) : null;
  return waiting === null ? undefined : priorsOf(db, waiting.version);
}

function markedAnew({ asOf, state, pStalled }: PreviewRow, { falseAlarmPercent }: DetectorSettings): Mark {
  const level = state === 'insufficient' ? 'none' : levelOf(pStalled, falseAlarmPercent);
  return { asOf, state, pStalled, level };
}

function judgedAnew(db: ReadDb, row: PreviewRow, options: DetectorOptions): Mark {
  const record = loadRecordToJudge(db, row.episodeId);
  if (record === null) return { ...row, level: row.shownLevel };
  const measureOf = measureLookup(record.customMeasures, record.thresholds);
  return judgementOf(record, measureOf, options).mark();
}

function flipOf({ patientId, episodeId, title, ...row }: PreviewRow, next: Mark): Flip {
  return {
    patientId,
    episodeId,
    patientName: listName(row),
    title,
    level: { now: row.shownLevel, then: next.level },
    state: { now: row.state, then: next.state },
    pStalled: { now: row.pStalled, then: next.pStalled },
  };
}
