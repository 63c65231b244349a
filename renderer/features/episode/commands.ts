// Commands on one episode.
import { t } from '../../../shared/i18n/en.ts';
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { today } from '../../host/clock.ts';
import { ask } from '../../host/queries.ts';
import { episodeFor, patientFor } from '../../ui/pick-records.ts';
import { confirm } from '../../workbench/ConfirmDialog.tsx';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { update, workbench } from '../../workbench/store.ts';

/** Id of the heading that explains the verdict; the view gives it to the heading of its own episode. */
export function whyHeadingId(episodeId: string): string {
  return `why-${episodeId}`;
}

export function registerEpisodeCommands(): void {
  implement('episode.open', async ({ target, source }) => {
    // From the palette the question is "which other one": the open tab is no answer.
    const episodeId = await episodeFor(source === 'palette' || source === 'host' ? {} : target);
    if (episodeId !== null) openEditor(`episode:${episodeId}`);
  });
  implement('episode.openToSide', async ({ target, source }) => {
    const episodeId = await episodeFor(source === 'palette' || source === 'host' ? {} : target);
    if (episodeId !== null) openEditor(`episode:${episodeId}`, { toSide: true });
  });
  implement('episode.create', async ({ target }) => {
    const patientId = await patientFor(target);
    if (patientId !== null) update({ dialog: { kind: 'episode', patientId, episodeId: null } });
  });
  implement('episode.edit', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    const { patient } = await ask('episode.record', { episodeId });
    update({ dialog: { kind: 'episode', patientId: patient.id, episodeId } });
  });
  implement('episode.setGoal', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    update({ dialog: { kind: 'goal', episodeId, measureId: target.measureId ?? null } });
  });
  implement('episode.explain', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    openEditor(`episode:${episodeId}`);
    await ask('episode.record', { episodeId });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const heading = document.getElementById(whyHeadingId(episodeId));
        heading?.scrollIntoView({ block: 'start' });
        heading?.focus();
      }),
    );
  });
  implement('episode.toggleTable', ({ target }) => {
    if (target.episodeId === undefined) return;
    const next = new Set(workbench().tablesShown);
    if (!next.delete(target.episodeId)) next.add(target.episodeId);
    update({ tablesShown: next });
  });
  implement('episode.discharge', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return undefined;
    const { episode } = await ask('episode.record', { episodeId });
    const isConfirmed = await confirm({
      title: t('episode.dischargeTitle'),
      message: t('episode.dischargeMessage', { title: episode.title }),
      action: t('episode.discharge'),
      isDanger: true,
    });
    if (!isConfirmed) return undefined;
    const result = await call('episode.update', {
      episodeId,
      rowVersion: episode.rowVersion,
      status: 'discharged',
      endDate: today(),
    });
    if (!result.ok) return failure(result.error);
    notify('info', t('episode.discharged'));
    return undefined;
  });
}
