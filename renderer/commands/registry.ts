// Runtimes of commands and the one way to run them: buttons, keys, menus and the palette all come through here.
// Not the list of commands: shared/commands/catalog.ts.
import { type CommandId, commandOf, findCommand } from '../../shared/commands/catalog.ts';
import type { CommandSource, CommandTarget, EditorKind } from '../../shared/commands/types.ts';
import { holds } from '../../shared/commands/when.ts';
import type { AppError } from '../../shared/errors.ts';
import { t } from '../../shared/i18n/en.ts';
import type { Result } from '../../shared/result.ts';
import { cached, HostFailure } from '../host/queries.ts';
import { notify, notifyError } from '../workbench/notices.ts';
import { update, workbench } from '../workbench/store.ts';
import { contextOf, targetOf } from './context.ts';

interface CommandContext {
  readonly target: CommandTarget;
  readonly source: CommandSource;
}

type Outcome = Result<unknown, AppError> | undefined;
export type Runtime = (context: CommandContext) => Outcome | Promise<Outcome> | void | Promise<void>;

const runtimes = new Map<CommandId, Runtime>();
const REMEMBERED = 20;

/** Registers what a command does. Once per id, at start. */
export function implement(id: CommandId, runtime: Runtime): void {
  if (runtimes.has(id)) throw new Error(`two runtimes for ${id}`);
  runtimes.set(id, runtime);
}

export function implementedIds(): CommandId[] {
  return [...runtimes.keys()];
}

function canRun(id: CommandId): boolean {
  const command = commandOf(id);
  const context = contextOf(workbench());
  return holds(command.when, context) && holds(command.enablement, context);
}

/** The records the active tab is about. */
export function currentTarget(): CommandTarget {
  return targetOf(workbench(), cached('caseload.list', {}) ?? [], episodeOnScreen);
}

/** The episode of a request or visit that a tab shows. */
function episodeOnScreen(kind: EditorKind, recordId: string): string | undefined {
  if (kind === 'visit') return cached('visit.get', { visitId: recordId })?.episodeId;
  if (kind !== 'request') return undefined;
  const document =
    cached('request.document', { requestId: recordId, paper: 'A4' }) ??
    cached('request.document', { requestId: recordId, paper: 'Letter' });
  return document?.request.episodeId;
}

/** Runs a command unless its conditions say no. Failures become notices; a bug becomes an incident notice. */
export async function run(id: CommandId, target: CommandTarget, source: CommandSource): Promise<void> {
  if (!canRun(id)) return;
  const runtime = runtimes.get(id);
  if (!runtime) throw new Error(`no runtime for ${id}`);
  if (source === 'palette') remember(id);
  // A record named by the caller replaces the whole default: never the patient of one tab with the episode of another.
  const isNamed =
    target.patientId !== undefined || target.episodeId !== undefined || target.requestId !== undefined;
  const complete = isNamed ? target : { ...currentTarget(), ...target };
  try {
    const outcome = await runtime({ target: complete, source });
    if (outcome && !outcome.ok) notifyError(outcome.error);
  } catch (cause) {
    if (cause instanceof HostFailure) notifyError(cause.error);
    else notify('error', t('command.failed', { title: commandOf(id).title }));
  }
}

/** From the native menu, which knows ids only as text. */
export function runById(id: string, source: CommandSource): void {
  const command = findCommand(id);
  if (command) void run(command.id, {}, source);
}

function remember(id: CommandId): void {
  const rest = workbench().lastCommands.filter(other => other !== id);
  update({ lastCommands: [id, ...rest].slice(0, REMEMBERED) });
}
