// Commands on a day: walk through days, plan and change its visits, put the route in order, pack.
import type { CommandTarget } from '../../../shared/commands/types.ts';
import { addDays, formatDay } from '../../../shared/dates.ts';
import type { DayRow } from '../../../shared/domain/appointment.ts';
import { listName } from '../../../shared/domain/patient.ts';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { failure, type Result, success } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { ask, replaceCached } from '../../host/queries.ts';
import { saveDevice } from '../../host/session.ts';
import { printDocument, saveDocument } from '../../ui/print-document.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { update, workbench } from '../../workbench/store.ts';
import { dayHeading, nameWithYear } from './day-words.ts';
import { goToDay } from './go-to-day.ts';
import { addToDay, planNext } from './plan.ts';
import { choose, say, useDay } from './store.ts';
import { targetOf } from './visit-target.ts';

type Outcome = Result<unknown, AppError> | undefined;

export function registerTodayCommands(): void {
  implement('today.open', () => openEditor(`today:${today()}`));
  implement('today.previousDay', ({ target }) => goToDay(addDays(dayFor(target), -1)));
  implement('today.nextDay', ({ target }) => goToDay(addDays(dayFor(target), 1)));
  implement('appointment.plan', ({ target }) => planNext(target));
  implement('appointment.add', ({ target }) => addToDay(dayFor(target)));
  implement('appointment.edit', ({ target }) => withVisit(target, edit));
  implement('appointment.moveUp', ({ target }) => withVisit(target, row => move(row, -1)));
  implement('appointment.moveDown', ({ target }) => withVisit(target, row => move(row, 1)));
  implement('appointment.miss', ({ target }) => withVisit(target, row => mark(row, 'missed')));
  implement('appointment.cancel', ({ target }) => withVisit(target, row => mark(row, 'cancelled')));
  implement('appointment.replan', ({ target }) => withVisit(target, row => mark(row, 'planned')));
  implement('appointment.remove', ({ target }) => withVisit(target, remove));
  implement('day.pack', ({ target }) => packNext(target));
  implement('day.packOther', ({ target }) => packOther(target));
  implement('day.printSheets', ({ target }) => printDocument(sheetsOf(target)));
  implement('day.saveSheets', ({ target }) => saveDocument(sheetsOf(target)));
  implement('day.toggleInitials', () => saveDevice({ sheetInitials: !workbench().device.sheetInitials }));
}

/** The day of the target, else of the tab in front, else today. */
function dayFor({ date }: CommandTarget): string {
  const { activeEditor } = workbench();
  if (date !== undefined) return date;
  return activeEditor?.kind === 'today' || activeEditor?.kind === 'pack' ? activeEditor.recordId : today();
}

/** The visit of the target, else the chosen one of the day in front, else one is asked for. */
async function withVisit(
  target: CommandTarget,
  act: (row: DayRow) => Promise<Outcome> | Outcome,
): Promise<Outcome> {
  const date = dayFor(target);
  const rows = await ask('appointment.list', { date });
  const isInFront = workbench().activeEditor?.kind === 'today';
  const wanted = target.appointmentId ?? (isInFront ? useDay.getState().chosen[date] : undefined);
  const row = rows.find(({ id }) => id === wanted) ?? (await pickVisit(date, rows));
  return row ? act(row) : undefined;
}

async function pickVisit(date: string, rows: readonly DayRow[]): Promise<DayRow | undefined> {
  if (rows.length === 0) {
    notify('info', t('pack.nobody', { day: formatDay(date) }));
    return undefined;
  }
  const chosen = await pick(
    t('today.pick', { day: formatDay(date) }),
    rows.map(row => ({ id: row.id, label: nameWithYear(row), detail: row.title ?? '', icon: 'calendar' })),
  );
  return rows.find(({ id }) => id === chosen);
}

function edit({ id, patientId, episodeId, date }: DayRow): undefined {
  update({ dialog: { kind: 'appointment', patientId, episodeId, date, appointmentId: id } });
}

/** The row moves at once; a refusal brings back what is stored. */
async function move(row: DayRow, by: -1 | 1): Promise<Outcome> {
  const { date } = row;
  const rows = await ask('appointment.list', { date });
  const from = rows.findIndex(({ id }) => id === row.id);
  const to = from + by;
  const moved = rows[from];
  if (!moved || to < 0 || to >= rows.length) return undefined;
  const next = rows.toSpliced(from, 1).toSpliced(to, 0, moved);
  replaceCached('appointment.list', { date }, next);
  choose(date, row.id);
  say(t('today.moved', { name: listName(row), place: to + 1, count: rows.length }));
  const result = await call('appointment.order', { date, ids: next.map(({ id }) => id) });
  if (!result.ok) replaceCached('appointment.list', { date }, rows);
  return result;
}

async function mark(row: DayRow, status: 'planned' | 'missed' | 'cancelled'): Promise<Outcome> {
  const { id: appointmentId, rowVersion } = row;
  const result = await call('appointment.update', { appointmentId, rowVersion, status });
  if (!result.ok) return failure(result.error);
  const words = t(`today.marked.${status}`, { name: listName(row) });
  const undo = { command: 'appointment.replan' as const, target: targetOf(row) };
  if (status === 'planned') say(words);
  else notify('info', words, undo);
  return success(null);
}

async function remove(row: DayRow): Promise<Outcome> {
  const { id: appointmentId, rowVersion, date } = row;
  const result = await call('appointment.remove', { appointmentId, rowVersion });
  if (!result.ok) return failure(result.error);
  notify('info', t('today.removed', { name: listName(row), day: formatDay(date) }));
  return success(null);
}

/** How far ahead a day to pack is looked for. */
const DAYS_AHEAD = 60;

/** The next day on which somebody is planned; a later day that is in front is meant itself. */
async function packNext(target: CommandTarget): Promise<Outcome> {
  const shown = dayFor(target);
  if (shown > today()) return pack(shown);
  const from = addDays(today(), 1);
  const [next] = await ask('appointment.days', { from, to: addDays(from, DAYS_AHEAD) });
  if (next) return pack(next.date);
  notify('info', t('pack.none'));
  return undefined;
}

async function packOther({ date }: CommandTarget): Promise<Outcome> {
  if (date !== undefined) return pack(date);
  const days = await ask('appointment.days', { from: today(), to: addDays(today(), DAYS_AHEAD) });
  const chosen = await pick(
    t('pack.pick'),
    days.map(day => ({
      id: day.date,
      label: dayHeading(day.date),
      detail: t('pack.dayDetail', { count: day.count }),
      icon: 'briefcase',
    })),
  );
  return chosen === null ? undefined : pack(chosen);
}

/** Charts in the order of the route, then the page that holds the briefs. */
async function pack(date: string): Promise<undefined> {
  const briefs = await ask('day.briefs', { date });
  for (const { row } of briefs) {
    const uri = row.episodeId === null ? `patient:${row.patientId}` : `episode:${row.episodeId}`;
    openEditor(uri, { preserveFocus: true });
  }
  openEditor(`pack:${date}`);
}

function sheetsOf(target: CommandTarget) {
  return { kind: 'sheets' as const, date: dayFor(target), isInitialsOnly: workbench().device.sheetInitials };
}
