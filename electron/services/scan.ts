// The scan that brings every verdict of the caseload up to date. It keeps marks and what they were reached from; words are
// drawn up for those that are opened.
import { shownInList, worstByEpisode } from '../../shared/clinical/safety.ts';
import { listName } from '../../shared/domain/patient.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { type ReadDb, transaction } from '../data/db.ts';
import { listOpenRedFlags } from '../data/repositories/findings.ts';
import { currentVerdict, listEpisodesToJudge, listVerdictsInCare } from '../data/repositories/verdicts.ts';
import { query, recordInAudit, type ServiceContext } from './command.ts';
import { detectorOptions, rulesOf } from './detector-options.ts';
import { heldBack } from './rules.ts';
import { showVerdict } from './verdict-words.ts';
import { refreshVerdicts } from './verdicts.ts';

export const scanHandlers = {
  'scan.run': scanCaseload,
};

type Scan = OutputOf<'scan.run'>;

/** Brings the verdict of every episode in care up to date; those that cannot have changed are not even read. */
function scanCaseload(context: ServiceContext, { measures }: InputOf<'scan.run'>): Scan {
  const steps = scanSteps(context);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const scan = step.value;
  if (!measures) return scan;
  const slices = slicesOf(scan.verdicts, WORDS_AT_ONCE);
  return { ...scan, verdicts: slices.flatMap(slice => withMeasures(context, slice)) };
}

/** Verdicts whose words are kept in one transaction. */
const WORDS_AT_ONCE = 100;

function slicesOf<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}

/**
 * A save in between waits this long at most, and for the few episodes that are read at once. An interrupted scan keeps the
 * slices it has done.
 */
const SLICE_MS = 100;
const READ_AT_ONCE = 16;

/** The same in steps, for a worker that answers others in between: how many of the episodes to judge are done. */
export function* scanSteps(
  context: ServiceContext,
): Generator<{ readonly done: number; readonly total: number }, Scan> {
  const held = new Set(heldBack(context.db));
  const due = context.readOnly
    ? []
    : listEpisodesToJudge(context.db, rulesOf(context, detectorOptions(context.db)));
  const waiting = due.filter(episodeId => !held.has(episodeId));
  let [done, recomputed] = [0, 0];
  while (done < waiting.length) {
    yield { done, total: waiting.length };
    const slice = transaction(context.db, () => scanSlice(context, waiting, done));
    done = slice.done;
    recomputed += slice.recomputed;
  }
  if (recomputed > 0) context.announce(['*']);
  const redFlags = worstByEpisode(listOpenRedFlags(context.db));
  const verdicts = listVerdictsInCare(context.db).map(({ familyName, givenName, ...verdict }) => ({
    ...shownInList(verdict, redFlags.get(verdict.episodeId) ?? null),
    patientName: listName({ familyName, givenName }),
  }));
  return { scanned: verdicts.length, recomputed, heldBack: held.size, verdicts };
}

/** One transaction: judges from a place in the list on, and answers how far it came. */
function scanSlice(context: ServiceContext, episodeIds: readonly string[], from: number) {
  const end = context.monotonicMs() + SLICE_MS;
  let [done, recomputed] = [from, 0];
  do {
    recomputed += refreshVerdicts(context, episodeIds.slice(done, done + READ_AT_ONCE));
    done = Math.min(done + READ_AT_ONCE, episodeIds.length);
  } while (done < episodeIds.length && context.monotonicMs() < end);
  if (recomputed > 0) {
    const detail = { recomputed };
    recordInAudit(context, 'scan', { entity: 'verdict', entityId: '', record: null, detail });
  }
  return { done, recomputed };
}

/**
 * Verdicts with what each measure does by itself. Each slice is a question of its own: this is said in words, and many
 * verdicts are shown with theirs for the first time.
 */
const withMeasures = query((db, verdicts: Scan['verdicts']) =>
  verdicts.map(verdict => ({ ...verdict, measures: measuresOf(db, verdict) })),
);

function measuresOf(db: ReadDb, { episodeId, state }: Scan['verdicts'][number]): Verdict['measures'] {
  const stored = state === 'red-flag' ? null : currentVerdict(db, episodeId);
  return stored === null ? [] : showVerdict(db, stored).measures;
}
