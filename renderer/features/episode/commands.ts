// Commands on one episode.
import type { CommandSource, CommandTarget } from '../../../shared/commands/types.ts';
import { t } from '../../../shared/i18n/en.ts';
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { measureFacts } from '../../ui/measure-facts.ts';
import { episodeFor, patientFor } from '../../ui/pick-records.ts';
import { whenDrawn } from '../../ui/when-drawn.ts';
import { confirm } from '../../workbench/ConfirmDialog.tsx';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { update, workbench } from '../../workbench/store.ts';

/** Id of the heading that explains the verdict; the view gives it to the heading of its own episode. */
export function whyHeadingId(episodeId: string): string {
  return `why-${episodeId}`;
}

/** Id of the list of the timeline of one episode. */
export function timelineId(episodeId: string): string {
  return `timeline-of-${episodeId}`;
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
  implement('verdict.history', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId !== null) openEditor(`verdicts:${episodeId}`);
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
  implement('episode.stopMeasure', ({ target }) => stopMeasure(target));
  implement('episode.overview', ran => showPart(ran, false));
  implement('episode.timeline', ran => showPart(ran, true));
  implement('plan.edit', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId !== null) update({ dialog: { kind: 'plan', episodeId } });
  });
  implement('phase.start', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId !== null) update({ dialog: { kind: 'phase', episodeId } });
  });
  implement('episode.explain', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    openEditor(`episode:${episodeId}`);
    await ask('episode.record', { episodeId });
    whenDrawn(whyHeadingId(episodeId), heading => {
      heading.scrollIntoView({ block: 'start' });
      heading.focus();
    });
  });
  implement('episode.toggleTable', ({ target }) => {
    if (target.episodeId === undefined) return;
    const next = new Set(workbench().tablesShown);
    if (!next.delete(target.episodeId)) next.add(target.episodeId);
    update({ tablesShown: next });
  });
  implement('episode.discharge', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId !== null) update({ dialog: { kind: 'discharge', episodeId } });
  });
}

interface Ran {
  readonly target: CommandTarget;
  readonly source: CommandSource;
}

/** The tab of the episode with its overview or its timeline. */
async function showPart({ target, source }: Ran, isTimeline: boolean): Promise<void> {
  const episodeId = await episodeFor(target);
  if (episodeId === null) return;
  const next = new Set(workbench().timelinesShown);
  if (isTimeline) next.add(episodeId);
  else next.delete(episodeId);
  update({ timelinesShown: next });
  openEditor(`episode:${episodeId}`);
  // Chosen with a button of the page, the focus stays on it; from elsewhere it goes to the list.
  if (isTimeline && source !== 'button') whenDrawn(timelineId(episodeId), list => list.focus());
}

async function stopMeasure(target: CommandTarget) {
  const episodeId = await episodeFor(target);
  if (episodeId === null) return undefined;
  const { measures, customMeasures } = await ask('episode.record', { episodeId });
  const nameOf = (id: string) => measureFacts(id, customMeasures).abbreviation;
  const measureId =
    target.measureId ??
    (await pick(
      t('record.choose'),
      measures.map(({ measureId: id }) => ({ id, label: nameOf(id), icon: 'circle-slash' })),
    ));
  if (measureId === null) return undefined;
  const measure = nameOf(measureId);
  const isConfirmed = await confirm({
    title: t('follow.stopTitle', { measure }),
    message: t('follow.stopMessage'),
    action: t('follow.stopAction'),
    isDanger: false,
  });
  if (!isConfirmed) return undefined;
  const result = await call('episode.stopMeasure', { episodeId, measureId });
  if (!result.ok) return failure(result.error);
  notify('info', t('follow.stopped', { measure }));
  return undefined;
}
