// Lists over the whole caseload: the tree, problems, search, and the scan that brings every verdict up to date.
import { listName } from '../../shared/domain/patient.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { problemsOf } from '../../shared/problems/rules.ts';
import { transaction } from '../data/db.ts';
import { listCaseload } from '../data/repositories/episodes.ts';
import { listOpenRedFlags } from '../data/repositories/findings.ts';
import { searchText } from '../data/repositories/search.ts';
import { listEpisodesToJudge, listVerdictsInCare } from '../data/repositories/verdicts.ts';
import { query, recordInAudit, type ServiceContext } from './command.ts';
import { refreshVerdict, rulesOf } from './verdicts.ts';

export const caseloadHandlers = {
  'caseload.list': query(db => listCaseload(db)),
  'problem.list': query((db, { today }: InputOf<'problem.list'>) =>
    problemsOf(listCaseload(db), listOpenRedFlags(db), today),
  ),
  'search.query': query((db, { text, limit }: InputOf<'search.query'>) => searchText(db, text, limit)),
  'scan.run': scanCaseload,
};

/** Episodes per transaction: a scan that is interrupted keeps what it has done, and a save in between waits little. */
const SCAN_SLICE = 50;

/** Brings the verdict of every episode in care up to date; those that cannot have changed are not even read. */
function scanCaseload(context: ServiceContext): OutputOf<'scan.run'> {
  const steps = scanSteps(context);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, for a worker that answers others in between: how many of the episodes to judge are done. */
export function* scanSteps(
  context: ServiceContext,
): Generator<{ readonly done: number; readonly total: number }, OutputOf<'scan.run'>> {
  const waiting = context.readOnly ? [] : listEpisodesToJudge(context.db, rulesOf(context));
  let recomputed = 0;
  for (let done = 0; done < waiting.length; done += SCAN_SLICE) {
    yield { done, total: waiting.length };
    const slice = waiting.slice(done, done + SCAN_SLICE);
    recomputed += transaction(context.db, () => scanSlice(context, slice));
  }
  if (recomputed > 0) context.announce(['*']);
  const verdicts = listVerdictsInCare(context.db).map(({ familyName, givenName, ...verdict }) => ({
    ...verdict,
    patientName: listName({ familyName, givenName }),
  }));
  return { scanned: verdicts.length, recomputed, verdicts };
}

function scanSlice(context: ServiceContext, episodeIds: readonly string[]): number {
  const recomputed = episodeIds.filter(episodeId => refreshVerdict(context, episodeId)).length;
  if (recomputed > 0) {
    const detail = { recomputed };
    recordInAudit(context, 'scan', { entity: 'verdict', entityId: '', record: null, detail });
  }
  return recomputed;
}
