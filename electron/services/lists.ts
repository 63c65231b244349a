// Lists over the whole caseload: the tree, search, and what is on today.
import type { EpisodeDays } from '../../shared/domain/episode-record.ts';
import type { InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import { listAppointmentsOfDay } from '../data/repositories/appointments.ts';
import { listLastVisits } from '../data/repositories/caseload-days.ts';
import { listCaseload, listEpisodesOfPatient } from '../data/repositories/episodes.ts';
import { searchText } from '../data/repositories/search.ts';
import { query } from './command.ts';

export const caseloadHandlers = {
  'caseload.list': query(db => listCaseload(db)),
  'search.query': query((db, input: InputOf<'search.query'>) => searchText(db, input)),
  'caseload.days': query(daysOf),
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
