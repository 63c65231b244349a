// Home programs with their versions, adherence to them, and flares.
import { canonicalJson } from '../../shared/canonical-json.ts';
import { dayOfInstant, formatDay } from '../../shared/dates.ts';
import type { Amendment } from '../../shared/domain/amendment.ts';
import type { Episode } from '../../shared/domain/episode.ts';
import type { Adherence, Program, ProgramSource } from '../../shared/domain/program.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { Flare } from '../../shared/domain/visit.ts';
import { fail } from '../../shared/errors.ts';
import { overlapping, sessionsOfDay, sessionsOfMark } from '../../shared/home-program.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { loadBefore } from '../../shared/load-before.ts';
import type { ReadDb } from '../data/db.ts';
import { deleteEntry, insertAmendment } from '../data/repositories/amendments.ts';
import {
  deleteProgram,
  insertAdherence,
  insertProgram,
  listAdherence,
  listProgramSources,
  listPrograms,
  nextProgramVersion,
} from '../data/repositories/programs.ts';
import { insertFlare, listVisits } from '../data/repositories/visits.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { inEpisode, refuseFuture, requireOpenDay } from './episode-change.ts';
import { refuseEarlier, refuseField, requireEpisode, requireVisit } from './lookups.ts';

export const programHandlers = {
  'program.sources': query(findSources),
  'program.record': command('create', recordProgram),
  'program.correct': command('amend', correctProgram),
  'adherence.record': command('create', recordAdherence),
  'adherence.log': command('create', logDays),
  'flare.record': command('create', recordFlare),
};

const MOST_SOURCES = 30;

function findSources(db: ReadDb, { episodeId }: InputOf<'program.sources'>): ProgramSource[] {
  return listProgramSources(db, requireEpisode(db, episodeId).id, MOST_SOURCES);
}

/** Each save is a new version; the ones before it stay as they were. */
function recordProgram(context: ServiceContext, input: InputOf<'program.record'>): Change<Program> {
  const episode = requireOpenDay(context, input.episodeId, 'startsOn', input.startsOn);
  const latest = listPrograms(context.db, episode.id).at(-1);
  const began = latest?.startsOn ?? null;
  refuseEarlier(input.startsOn, began, 'startsOn', `is before the version it follows, ${began}`);
  const version = nextProgramVersion(context.db, episode.id);
  const program: Program = { id: context.newId(), ...input, version, createdAt: context.now() };
  insertProgram(context.db, program);
  return inEpisode(context, episode, 'program', program.id, program, () => program);
}

/** A version that says what was never given: put right in its place, and what it said stays readable. */
function correctProgram(
  context: ServiceContext,
  input: InputOf<'program.correct'>,
): Change<{ program: Program; amendment: Amendment }> {
  const { programId, reason, amendedOn, ...said } = input;
  const episode = requireOpenDay(context, said.episodeId, 'startsOn', said.startsOn);
  refuseFuture(context, 'amendedOn', amendedOn);
  const programs = listPrograms(context.db, episode.id);
  const index = programs.findIndex(({ id }) => id === programId);
  const before = programs[index] ?? fail('not-found', { params: { what: 'home program' } });
  const [began, ends] = [programs[index - 1]?.startsOn ?? null, programs[index + 1]?.startsOn ?? null];
  refuseEarlier(said.startsOn, began, 'startsOn', `is before the version it follows, ${began}`);
  refuseEarlier(ends, said.startsOn, 'startsOn', `is after the version that follows it, ${ends}`);
  const program: Program = { ...before, ...said };
  if (canonicalJson(program) === canonicalJson(before)) refuseField('exercises', 'Nothing was changed.');
  deleteProgram(context.db, programId);
  insertProgram(context.db, program);
  const amendment: Amendment = {
    id: context.newId(),
    episodeId: episode.id,
    entity: 'program',
    recordId: programId,
    kind: 'changed',
    amendedOn,
    reason,
    before,
    createdAt: context.now(),
  };
  insertAmendment(context.db, amendment);
  return inEpisode(context, episode, 'program', programId, program, () => ({ program, amendment }));
}

function recordAdherence(
  context: ServiceContext,
  input: InputOf<'adherence.record'>,
): Change<{ adherence: Adherence; flare: Flare | null; verdict: Verdict }> {
  const { episodeId, flare: told, replace, ...entry } = input;
  const episode = requireOpenDay(context, episodeId, 'from', entry.from);
  if (replace)
    takeOut(context, episode, overlapping(listAdherence(context.db, episode.id), entry), 'replaced');
  const adherence = addAdherence(context, episode, entry);
  const flare =
    told === null
      ? null
      : addFlare(context, episode, { ...told, visitId: null, rise: null, durationHours: null }, 'flare.date');
  return inEpisode(context, episode, 'adherence', adherence.id, adherence, verdict => ({
    adherence,
    flare,
    verdict,
  }));
}

type NewAdherence = Omit<Adherence, 'id' | 'episodeId' | 'createdAt'>;

/**
 * Adds what was told of some days; call it inside the transaction of the change it belongs to. No day counts twice, and
 * no more is done than was planned.
 * @param at where the fields stand in the input: '' or `adherence.`
 */
export function addAdherence(
  context: ServiceContext,
  episode: Episode,
  entry: NewAdherence,
  at: '' | 'adherence.' = '',
): Adherence {
  refuseFuture(context, `${at}to`, entry.to);
  refuseEarlier(entry.to, entry.from, `${at}to`, 'ends before it begins');
  const { sessionsDone: done, sessionsPlanned: planned } = entry;
  if (done > planned) {
    refuseField(
      `${at}sessionsDone`,
      `is more than the ${planned} planned: raise the plan, or enter ${planned}`,
    );
  }
  const [same] = overlapping(listAdherence(context.db, episode.id), entry);
  if (same) refuseField(`${at}from`, `these days are already told of: ${wordsOf(same)}`);
  const adherence: Adherence = {
    id: context.newId(),
    episodeId: episode.id,
    ...entry,
    createdAt: context.now(),
  };
  insertAdherence(context.db, adherence);
  return adherence;
}

/** `5 of 14 sessions, 1 Mar 2026 to 14 Mar 2026` */
function wordsOf({ sessionsDone, sessionsPlanned, from, to }: Adherence): string {
  const days = from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
  return `${sessionsDone} of ${sessionsPlanned} sessions, ${days}`;
}

/** The calendar: a day that said something else before says only the new mark now. */
function logDays(
  context: ServiceContext,
  { episodeId, days }: InputOf<'adherence.log'>,
): Change<{ adherence: Adherence[]; verdict: Verdict }> {
  const first = days.map(({ date }) => date).sort()[0] ?? '';
  const episode = requireOpenDay(context, episodeId, 'days', first);
  const programs = listPrograms(context.db, episode.id);
  const marked: Adherence[] = [];
  for (const [index, { date, mark }] of days.entries()) {
    refuseFuture(context, `days.${index}`, date);
    const told = overlapping(listAdherence(context.db, episode.id), { from: date, to: date });
    const period = told.find(({ from, to }) => from !== to);
    if (period) refuseField(`days.${index}`, `is part of ${wordsOf(period)}`);
    takeOut(context, episode, told, 'marked anew in the calendar');
    if (mark === 'unknown') continue;
    const sessions = sessionsOfMark(mark, sessionsOfDay(programs, date));
    const day = { from: date, to: date, daysRecorded: 1, source: 'log' } as const;
    marked.push(addAdherence(context, episode, { ...day, ...sessions }));
  }
  const change = inEpisode(context, episode, 'adherence', episode.id, marked, verdict => ({
    adherence: marked,
    verdict,
  }));
  return { ...change, detail: { days: days.length } };
}

/** Entries that give way to another one: kept whole as amendments. */
function takeOut(
  context: ServiceContext,
  episode: Episode,
  entries: readonly Adherence[],
  reason: string,
): void {
  for (const before of entries) {
    insertAmendment(context.db, {
      id: context.newId(),
      episodeId: episode.id,
      entity: 'adherence',
      recordId: before.id,
      kind: 'removed',
      amendedOn: dayOfInstant(context.now()),
      reason,
      before,
      createdAt: context.now(),
    });
    deleteEntry(context.db, 'adherence', episode.id, before.id);
  }
}

function recordFlare(
  context: ServiceContext,
  { episodeId, ...input }: InputOf<'flare.record'>,
): Change<{ flare: Flare; verdict: Verdict }> {
  const episode = requireOpenDay(context, episodeId, 'date', input.date);
  const flare = addFlare(context, episode, input, 'date');
  return inEpisode(context, episode, 'flare', flare.id, flare, verdict => ({ flare, verdict }));
}

type NewFlare = Omit<Flare, 'id' | 'episodeId' | 'createdAt'>;

/** A flare is linked to the visit before it, unless the home program was done after that visit. */
function addFlare(context: ServiceContext, episode: Episode, flare: NewFlare, field: string): Flare {
  requireOpenDay(context, episode.id, field, flare.date);
  requireVisit(context.db, flare.visitId, episode.id);
  const adherence = listAdherence(context.db, episode.id);
  const load = loadBefore({ visits: listVisits(context.db, episode.id), adherence }, flare.date);
  const visitId = flare.visitId ?? (load?.kind === 'visit' ? load.visit.id : null);
  const recorded: Flare = {
    id: context.newId(),
    episodeId: episode.id,
    ...flare,
    visitId,
    createdAt: context.now(),
  };
  insertFlare(context.db, recorded);
  return recorded;
}
