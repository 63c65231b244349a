// Commands on the home program, adherence to it, and flares.

import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { ask } from '../../host/queries.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { whenDrawn } from '../../ui/when-drawn.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { update } from '../../workbench/store.ts';

/** Id of the calendar of one episode, for the command that goes there. */
export function calendarId(episodeId: string): string {
  return `calendar-${episodeId}`;
}

export function registerProgramCommands(): void {
  implement('program.open', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId !== null) openEditor(`program:${episodeId}`);
  });
  implement('program.edit', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId !== null) update({ dialog: { kind: 'program', episodeId, programId: null } });
  });
  implement('program.correct', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    const programId = target.entry?.recordId ?? (await pickVersion(episodeId));
    if (programId !== null) update({ dialog: { kind: 'program', episodeId, programId } });
  });
  implement('adherence.record', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId !== null) update({ dialog: { kind: 'adherence', episodeId } });
  });
  implement('adherence.calendar', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    openEditor(`program:${episodeId}`);
    await ask('episode.record', { episodeId });
    whenDrawn(calendarId(episodeId), calendar => {
      calendar.scrollIntoView({ block: 'nearest' });
      calendar.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    });
  });
  implement('flare.record', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId !== null) update({ dialog: { kind: 'flare', episodeId } });
  });
}

async function pickVersion(episodeId: string): Promise<string | null> {
  const { programs } = await ask('episode.record', { episodeId });
  if (programs.length === 0) notify('info', t('program.none'));
  const items = programs.toReversed().map(({ id, version, startsOn }) => ({
    id,
    label: t('program.version', { version, day: formatDay(startsOn) }),
    icon: 'list-ordered',
  }));
  return items.length === 0 ? null : pick(t('program.pickVersion'), items);
}
