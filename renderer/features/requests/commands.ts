// Commands on requests and their letters.
import { openRedFlag } from '../../../shared/clinical/safety.ts';
import { t } from '../../../shared/i18n/en.ts';
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { ask } from '../../host/queries.ts';
import { codeItem, openByCode } from '../../ui/open-by-code.ts';
import { openLetter } from '../../ui/open-letter.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { openEditor } from '../../workbench/editors.ts';
import { pick } from '../../workbench/pick.ts';
import { update } from '../../workbench/store.ts';
import { answeredRequest } from './answered-request.ts';

export function registerRequestCommands(): void {
  implement('request.create', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return undefined;
    // An emergency never begins with a letter: the sheet that goes with the patient comes first.
    const open = openRedFlag(await ask('episode.record', { episodeId }));
    if (open?.flag.urgency === 'emergency') {
      update({ dialog: { kind: 'emergencySheet', episodeId } });
      return undefined;
    }
    const result = await openLetter(episodeId);
    return result.ok ? undefined : failure(result.error);
  });
  implement('request.showAll', () => openEditor('requests:'));
  implement('request.open', ({ target }) => {
    if (target.requestId !== undefined) openEditor(`request:${target.requestId}`);
  });
  implement('request.openByCode', async () => {
    const typed = await pick(t('request.typeCode'), [], typedCode);
    return typed === null ? undefined : openByCode(typed);
  });
  implement('request.sign', ({ target }) => {
    if (target.requestId !== undefined) update({ dialog: { kind: 'sign', requestId: target.requestId } });
  });
  implement('request.markSent', ({ target }) => {
    if (target.requestId !== undefined) update({ dialog: { kind: 'sent', requestId: target.requestId } });
  });
  implement('request.recordReply', async ({ target }) => {
    const requestId = await answeredRequest(target);
    if (requestId !== null) update({ dialog: { kind: 'reply', requestId } });
  });
  implement('request.close', ({ target }) => {
    if (target.requestId !== undefined)
      update({ dialog: { kind: 'closeRequest', requestId: target.requestId } });
  });
  implement('request.nudge', ({ target }) => {
    if (target.requestId !== undefined) update({ dialog: { kind: 'nudge', requestId: target.requestId } });
  });
  implement('request.void', ({ target }) => {
    if (target.requestId !== undefined)
      update({ dialog: { kind: 'voidRequest', requestId: target.requestId } });
  });
  implement('letterhead.edit', () => update({ dialog: { kind: 'letterhead' } }));
  implement('signature.draw', () => update({ dialog: { kind: 'drawSignature' } }));
}

/** What was typed is the answer, whatever it is: the host says what is wrong with it. */
function typedCode(typed: string) {
  if (typed.trim() === '') return null;
  const { label = typed.trim(), icon = 'mail' } = codeItem(typed) ?? {};
  return { id: typed, label, icon };
}
