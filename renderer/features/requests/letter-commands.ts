// What the commands on sentences of a draft do. Each means the sentence it is told, else the one that is chosen.

import type { CommandTarget } from '../../../shared/commands/types.ts';
import type { LetterLine } from '../../../shared/documents/letter-lines.ts';
import { isRowKey } from '../../../shared/documents/letter-rows.ts';
import { OPEN_SECTIONS } from '../../../shared/domain/letter-edit.ts';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { RequestOf } from '../../../shared/ipc/contract.ts';
import type { Result } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { pick } from '../../workbench/pick.ts';
import { chooseSentence, focusSentence, paneOf, showPane, startEditing, useDesk } from './desk.ts';

type Change = RequestOf<'letter.edit'>;

export function registerLetterCommands(): void {
  implement('letter.edit', ({ target }) =>
    withLine(target, (requestId, line) => startEditing(requestId, line.key)),
  );
  implement('letter.generated', ({ target }) =>
    withLine(target, (requestId, line) => change(requestId, line, { text: null })),
  );
  implement('letter.leaveOut', ({ target }) =>
    withLine(target, (requestId, line) =>
      line.state === 'own'
        ? change(requestId, line, { text: null })
        : change(requestId, line, { text: ownWords(line), isLeftOut: true }),
    ),
  );
  implement('letter.putBack', ({ target }) => withLine(target, putBack));
  implement('letter.takeNew', ({ target }) =>
    withLine(target, (requestId, line) => change(requestId, line, { text: null })),
  );
  implement('letter.keepMine', ({ target }) =>
    withLine(target, (requestId, line) =>
      change(requestId, line, { text: ownWords(line), isLeftOut: line.state === 'leftOut' }),
    ),
  );
  implement('letter.add', async ({ target }) => {
    const { requestId } = target;
    if (requestId === undefined) return undefined;
    const named = OPEN_SECTIONS.find(section => section === target.section);
    const sections = OPEN_SECTIONS.map(id => ({ id, icon: 'add', label: t(`letter.section.${id}`) }));
    const section = named ?? (await pick(t('letter.pane'), sections));
    if (section !== null && section !== undefined) startEditing(requestId, `new:${section}`);
    return undefined;
  });
  implement('letter.moveUp', ({ target }) =>
    withLine(target, (id, line, lines) => move(id, line, lines, -1)),
  );
  implement('letter.moveDown', ({ target }) =>
    withLine(target, (id, line, lines) => move(id, line, lines, 1)),
  );
  implement('letter.togglePane', ({ target: { requestId } }) => {
    if (requestId === undefined) return;
    const pane = paneOf(requestId) === 'sentences' ? 'page' : 'sentences';
    showPane(requestId, pane);
    requestAnimationFrame(() => {
      const shown = document.getElementById(`pane-${pane}-${requestId}`);
      (shown?.querySelector<HTMLElement>('.sentence[tabindex="0"]') ?? shown)?.focus();
    });
  });
}

type Answer = Result<unknown, AppError> | undefined;
type Act = (requestId: string, line: LetterLine, lines: readonly LetterLine[]) => Promise<Answer> | void;

async function withLine({ requestId, sentence }: CommandTarget, act: Act): Promise<Answer> {
  if (requestId === undefined) return undefined;
  const lines = await ask('letter.sentences', { requestId });
  const key = sentence ?? useDesk.getState().chosen[requestId];
  if (key !== undefined && isRowKey(key)) return undefined;
  const line = lines.find(entry => entry.key === key) ?? lines[0];
  if (!line) return undefined;
  chooseSentence(requestId, line.key);
  return (await act(requestId, line, lines)) ?? undefined;
}

/** The therapist's words in it; null where it stands as generated. */
function ownWords({ text, generated }: LetterLine): string | null {
  return text === generated ? null : text;
}

async function change(
  requestId: string,
  { key, section, generated, rowVersion }: LetterLine,
  wish: Pick<Change, 'text' | 'isLeftOut'>,
) {
  const result = await call('letter.edit', { requestId, key, section, seen: generated, rowVersion, ...wish });
  focusSentence(requestId, key);
  return result;
}

/** A question that four others keep out takes the place of the last of them. */
async function putBack(requestId: string, line: LetterLine, lines: readonly LetterLine[]): Promise<Answer> {
  if (line.state === 'orphaned') {
    const { section, text } = line;
    const added = await call('letter.edit', { requestId, key: null, section, seen: '', text, rowVersion: 0 });
    return added.ok ? change(requestId, line, { text: null }) : added;
  }
  if (line.state === 'leftOut') return change(requestId, line, { text: ownWords(line) });
  const asked = questionsOf(lines).filter(({ state }) => isAsked(state));
  const keys = questionsOf(lines)
    .map(({ key }) => key)
    .filter(key => key !== line.key);
  return arrange(requestId, keys.toSpliced(Math.max(0, asked.length - 1), 0, line.key), line.key);
}

async function move(
  requestId: string,
  line: LetterLine,
  lines: readonly LetterLine[],
  by: number,
): Promise<Answer> {
  if (line.section !== 'questions') return undefined;
  const keys = questionsOf(lines).map(({ key }) => key);
  const from = keys.indexOf(line.key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= keys.length) return undefined;
  return arrange(requestId, keys.toSpliced(from, 1).toSpliced(to, 0, line.key), line.key);
}

async function arrange(requestId: string, keys: string[], key: string): Promise<Answer> {
  const result = await call('letter.arrange', { requestId, keys });
  focusSentence(requestId, key);
  return result;
}

function questionsOf(lines: readonly LetterLine[]): LetterLine[] {
  return lines.filter(({ section, state }) => section === 'questions' && state !== 'orphaned');
}

function isAsked(state: LetterLine['state']): boolean {
  return state !== 'notAsked' && state !== 'leftOut';
}
