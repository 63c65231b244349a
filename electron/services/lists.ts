// Lists over the whole caseload: the tree, search, and the scan that brings every verdict up to date.
import { shownInList, worstByEpisode } from '../../shared/clinical/safety.ts';
import type { EpisodeDays } from '../../shared/domain/episode-record.ts';
import { listName } from '../../shared/domain/patient.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { type ReadDb, transaction } from '../data/db.ts';
import { listAppointmentsOfDay } from '../data/repositories/appointments.ts';
import { listLastVisits } from '../data/repositories/caseload-days.ts';
import { listCaseload, listEpisodesOfPatient } from '../data/repositories/episodes.ts';
import { listOpenRedFlags } from '../data/repositories/findings.ts';
import { searchText } from '../data/repositories/search.ts';
import {
  listEpisodesToJudge,
  listMeasuresInCare,
  listVerdictsInCare,
} from '../data/repositories/verdicts.ts';
import { query, recordInAudit, type ServiceContext } from './command.ts';
import { detectorOptions, rulesOf } from './detector-options.ts';
import { heldBack } from './rules.ts';
import { refreshVerdict } from './verdicts.ts';

export const caseloadHandlers = {
  'caseload.list': query(db => listCaseload(db)),
  'search.query': query((db, input: InputOf<'search.query'>) => searchText(db, input)),
  'caseload.days': query(daysOf),
  'scan.run': scanCaseload,
};

/** Only episodes that have something to tell: most of a large caseload are long over. */
function daysOf(db: ReadDb, { today }: InputOf<'caseload.days'>): OutputOf<'caseload.days'> {
  const days = new Map<string, EpisodeDays>();
  const note = (episodeId: string, change: Partial<EpisodeDays>) => {
    const known = days.get(episodeId) ?? { episodeId, lastVisit: null, isToday: false };
    days.set(episodeId, { ...known, ...change });
  };
  for (const { episodeId, lastVisit } of listLastVisits(db)) note(episodeId, { lastVisit });
  for (const { episodeId, patientId, status } of listAppointmentsOfDay(db, today)) {
    if (status !== 'planned') continue;
    const episodes = episodeId === null ? listEpisodesOfPatient(db, patientId) : [{ id: episodeId }];
    for (const { id } of episodes) note(id, { isToday: true });
  }
  return [...days.values()];
}

/** Episodes per transaction: a scan that is interrupted keeps what it has done, and a save in between waits little. */
const SCAN_SLICE = 50;

/** Brings the verdict of every episode in care up to date; those that cannot have changed are not even read. */
function scanCaseload(context: ServiceContext, { measures }: InputOf<'scan.run'>): OutputOf<'scan.run'> {
  const steps = scanSteps(context, measures);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, for a worker that answers others in between: how many of the episodes to judge are done. */
export function* scanSteps(
  context: ServiceContext,
  isPerMeasure = false,
): Generator<{ readonly done: number; readonly total: number }, OutputOf<'scan.run'>> {
  const held = new Set(heldBack(context.db));
  const due = context.readOnly
    ? []
    : listEpisodesToJudge(context.db, rulesOf(context, detectorOptions(context.db)));
  const waiting = due.filter(episodeId => !held.has(episodeId));
  let recomputed = 0;
  for (let done = 0; done < waiting.length; done += SCAN_SLICE) {
    yield { done, total: waiting.length };
    const slice = waiting.slice(done, done + SCAN_SLICE);
    recomputed += transaction(context.db, () => scanSlice(context, slice));
  }
  if (recomputed > 0) context.announce(['*']);
  const redFlags = worstByEpisode(listOpenRedFlags(context.db));
  const measures = isPerMeasure ? listMeasuresInCare(context.db) : null;
  const verdicts = listVerdictsInCare(context.db).map(({ familyName, givenName, ...verdict }) => {
    const redFlag = redFlags.get(verdict.episodeId) ?? null;
    return {
      ...shownInList(verdict, redFlag),
      patientName: listName({ familyName, givenName }),
      ...(measures === null ? {} : { measures: redFlag ? [] : (measures.get(verdict.episodeId) ?? []) }),
    };
  });
  return { scanned: verdicts.length, recomputed, heldBack: held.size, verdicts };
}

function scanSlice(context: ServiceContext, episodeIds: readonly string[]): number {
  const recomputed = episodeIds.filter(episodeId => refreshVerdict(context, episodeId)).length;
  if (recomputed > 0) {
    const detail = { recomputed };
    recordInAudit(context, 'scan', { entity: 'verdict', entityId: '', record: null, detail });
  }
  return recomputed;
}
