// What can be done about a problem: where it opens, and its quick fixes as commands on the records it is about.
import { type Command, findCommand } from '../../shared/commands/catalog.ts';
import type { CommandSource, CommandTarget } from '../../shared/commands/types.ts';
import { holds } from '../../shared/commands/when.ts';
import type { Problem } from '../../shared/domain/problem.ts';
import { contextOf } from '../commands/context.ts';
import { run } from '../commands/registry.ts';
import { type OpenOptions, openEditor } from '../workbench/editors.ts';
import { workbench } from '../workbench/store.ts';

/** The fixes that can be run now, most useful first. */
export function fixesOf(problem: Problem): Command[] {
  const context = { ...contextOf(workbench()), dialogOpen: false };
  return problem.quickFixes
    .flatMap(id => findCommand(id) ?? [])
    .filter(command => holds(command.when, context) && holds(command.enablement, context));
}

export function runFix(problem: Problem, command: Command, source: CommandSource): Promise<void> {
  return run(command.id, targetOf(problem), source);
}

/** The tab of the record it is about; a draft opens the form it stands in. */
export function openProblem(problem: Problem, options: OpenOptions = {}): void {
  const uri = uriOf(problem);
  if (uri !== null) {
    openEditor(uri, options);
    return;
  }
  const [first] = fixesOf(problem);
  if (first) void runFix(problem, first, 'button');
}

function uriOf({ kind, requestId, visitId, episodeId, patientId }: Problem): string | null {
  if (kind === 'draft') return null;
  if (requestId !== null) return `request:${requestId}`;
  if (kind === 'unsigned-visit' && visitId !== null) return `visit:${visitId}`;
  if (episodeId !== null) return `episode:${episodeId}`;
  return patientId === null ? null : `patient:${patientId}`;
}

function targetOf({
  key,
  kind,
  patientId,
  episodeId,
  requestId,
  visitId,
  measureId,
}: Problem): CommandTarget {
  return {
    ...(patientId === null ? {} : { patientId }),
    ...(episodeId === null ? {} : { episodeId }),
    ...(requestId === null ? {} : { requestId }),
    ...(visitId === null ? {} : { visitId }),
    ...(measureId === null ? {} : { measureId }),
    ...(kind === 'draft' ? { draftId: key.slice('draft:'.length) } : {}),
  };
}
