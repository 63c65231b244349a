// All commands in one list. Ids are a closed type, so a button cannot name a command that does not exist.
import { CASELOAD_COMMANDS, PATIENT_COMMANDS } from './catalog/caseload.ts';
import { DOCUMENT_COMMANDS } from './catalog/document.ts';
import { EPISODE_COMMANDS } from './catalog/episode.ts';
import { LETTER_COMMANDS } from './catalog/letter.ts';
import { LIBRARY_COMMANDS } from './catalog/library.ts';
import { MEASURE_COMMANDS } from './catalog/measure.ts';
import { PROGRAM_COMMANDS } from './catalog/program.ts';
import { REFERRER_COMMANDS } from './catalog/referrers.ts';
import { SAFETY_COMMANDS } from './catalog/safety.ts';
import { TODAY_COMMANDS } from './catalog/today.ts';
import { VAULT_COMMANDS } from './catalog/vault.ts';
import { VISIT_COMMANDS } from './catalog/visit.ts';
import { WORKBENCH_COMMANDS } from './catalog/workbench.ts';
import type { CommandDeclaration, MenuId } from './types.ts';

const declarations = [
  ...WORKBENCH_COMMANDS,
  ...CASELOAD_COMMANDS,
  ...EPISODE_COMMANDS,
  ...MEASURE_COMMANDS,
  ...LIBRARY_COMMANDS,
  ...VISIT_COMMANDS,
  ...PROGRAM_COMMANDS,
  ...SAFETY_COMMANDS,
  ...TODAY_COMMANDS,
  ...PATIENT_COMMANDS,
  ...REFERRER_COMMANDS,
  ...DOCUMENT_COMMANDS,
  ...LETTER_COMMANDS,
  ...VAULT_COMMANDS,
] as const;

export type CommandId = (typeof declarations)[number]['id'];
export type Command = CommandDeclaration & { readonly id: CommandId };

export const COMMANDS: readonly Command[] = declarations;

const byId = new Map<string, Command>(COMMANDS.map(command => [command.id, command]));

export function findCommand(id: string): Command | undefined {
  return byId.get(id);
}

export function commandOf(id: CommandId): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}

/** The commands of one menu in the order of the catalogue, those that cannot be undone last. */
export function commandsOfMenu(menu: MenuId): readonly Command[] {
  const own = COMMANDS.filter(command => command.menus?.includes(menu) === true);
  return [...own.filter(command => !command.danger), ...own.filter(command => command.danger)];
}
