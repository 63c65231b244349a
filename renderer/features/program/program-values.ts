// What the form of a home program holds, and what it refuses before asking the host. Pure.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import type { Exercise, Program } from '../../../shared/domain/program.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import { programChanges } from '../../../shared/program-changes.ts';
import { readNumber } from '../../ui/read-number.ts';

export interface ExerciseRow {
  readonly name: string;
  readonly dose: string;
  readonly sessionsPerWeek: string;
}

export interface ProgramValues {
  readonly startsOn: string;
  readonly exercises: readonly ExerciseRow[];
  /** Why a version is put right; empty for a new one. */
  readonly reason: string;
}

type Known = Pick<EpisodeRecord, 'episode' | 'programs'>;

export const BLANK_EXERCISE: ExerciseRow = { name: '', dose: '', sessionsPerWeek: '' };
/** More than this a week is a slip of the key; the contract refuses it too. */
const MOST_SESSIONS = 50;

/** The present version copied forward, given today; one empty row to begin with. */
export function newProgram({ programs }: Known, today: string): ProgramValues {
  const rows = exerciseRows(programs.at(-1));
  return { startsOn: today, exercises: rows.length === 0 ? [BLANK_EXERCISE] : rows, reason: '' };
}

/** A version as it stands, to be put right. */
export function writtenProgram(program: Program): ProgramValues {
  return { startsOn: program.startsOn, exercises: exerciseRows(program), reason: '' };
}

export function exerciseRows(program: Pick<Program, 'exercises'> | undefined): ExerciseRow[] {
  return (program?.exercises ?? []).map(({ name, dose, sessionsPerWeek }) => ({
    name,
    dose,
    sessionsPerWeek: sessionsPerWeek === null ? '' : String(sessionsPerWeek),
  }));
}

export function nextVersion({ programs }: Known): number {
  return (programs.at(-1)?.version ?? 0) + 1;
}

function isBlank({ name, dose, sessionsPerWeek }: ExerciseRow): boolean {
  return [name, dose, sessionsPerWeek].every(typed => typed.trim() === '');
}

/** @param corrected the version that is put right; null for a new one */
export function programErrors(
  values: ProgramValues,
  record: Known,
  today: string,
  corrected: Program | null = null,
): FieldError[] {
  const rows = values.exercises.flatMap((row, index) => rowErrors(row, index));
  const errors = [...startErrors(values.startsOn, record, today, corrected), ...rows];
  if (corrected !== null && values.reason.trim() === '') {
    errors.push({ field: 'reason', message: t('form.required') });
  }
  return errors.length > 0 ? errors : sameErrors(values, record, corrected);
}

function sameErrors(values: ProgramValues, { programs }: Known, corrected: Program | null): FieldError[] {
  const stands = corrected ?? programs.at(-1);
  if (!stands || programChanges(stands, { exercises: exercisesOf(values) }).length > 0) return [];
  if (corrected === null) {
    return [{ field: 'exercises', message: t('program.same', { version: stands.version }) }];
  }
  const isSame = corrected.startsOn === values.startsOn;
  return isSame ? [{ field: 'exercises', message: t('program.correctSame') }] : [];
}

function startErrors(
  startsOn: string,
  { episode, programs }: Known,
  today: string,
  corrected: Program | null,
): FieldError[] {
  const refuse = (message: string) => [{ field: 'startsOn', message }];
  const index = programs.findIndex(({ id }) => id === corrected?.id);
  const [before, after] = index < 0 ? [programs.at(-1)] : [programs[index - 1], programs[index + 1]];
  if (startsOn === '') return refuse(t('form.required'));
  if (startsOn > today) return refuse(t('program.future'));
  if (startsOn < episode.startDate) {
    return refuse(t('program.beforeStart', { day: formatDay(episode.startDate) }));
  }
  if (before && startsOn < before.startsOn) {
    return refuse(t('program.beforeLast', { version: before.version, day: formatDay(before.startsOn) }));
  }
  if (after && startsOn > after.startsOn) {
    return refuse(t('program.afterNext', { version: after.version, day: formatDay(after.startsOn) }));
  }
  return [];
}

function rowErrors(row: ExerciseRow, index: number): FieldError[] {
  if (isBlank(row)) return [];
  const at = (field: string) => `exercises.${index}.${field}`;
  const sessions = readNumber(row.sessionsPerWeek, 0, MOST_SESSIONS, null);
  return [
    ...(row.name.trim() === '' ? [{ field: at('name'), message: t('program.nameRequired') }] : []),
    ...(typeof sessions === 'string' ? [{ field: at('sessionsPerWeek'), message: sessions }] : []),
  ];
}

function exercisesOf({ exercises }: ProgramValues): Exercise[] {
  return exercises
    .filter(row => !isBlank(row))
    .map(({ name, dose, sessionsPerWeek }) => {
      const sessions = readNumber(sessionsPerWeek, 0, MOST_SESSIONS, null);
      return {
        name: name.trim(),
        dose: dose.trim(),
        sessionsPerWeek: typeof sessions === 'number' ? sessions : null,
      };
    });
}

export function programInput(values: ProgramValues, episodeId: string): RequestOf<'program.record'> {
  return { episodeId, startsOn: values.startsOn, exercises: exercisesOf(values) };
}
