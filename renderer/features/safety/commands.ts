// Commands on red flags.
import { openRedFlag } from '../../../shared/clinical/safety.ts';
import { t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { ask } from '../../host/queries.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { update, workbench } from '../../workbench/store.ts';

export function registerSafetyCommands(): void {
  implement('redFlags.screen', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId !== null) openEditor(`redFlags:${episodeId}`);
  });
  implement('redFlags.save', () => submitScreening('save'));
  implement('redFlags.othersNo', () => submitScreening('others'));
  implement('safety.emergencySheet', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    if (openRedFlag(await ask('episode.record', { episodeId }))) {
      update({ dialog: { kind: 'emergencySheet', episodeId } });
    } else notify('info', t('sheet.none'));
  });
}

/** Presses a button of the screening that is in front. */
function submitScreening(button: 'save' | 'others'): void {
  const panelId = workbench().activeEditor?.panelId ?? '';
  const pane = document.querySelector(`[data-panel="${CSS.escape(panelId)}"]`);
  const found = pane?.querySelector<HTMLButtonElement>(`.screening button[value="${button}"]`);
  found?.form?.requestSubmit(found);
}
