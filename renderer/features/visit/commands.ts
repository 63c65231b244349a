// Commands on visits, and taking out what was entered in error.
import type { CommandTarget } from '../../../shared/commands/types.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { Visit } from '../../../shared/domain/visit.ts';
import { t } from '../../../shared/i18n/en.ts';
import { failure, success } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { saveDevice } from '../../host/session.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { update, workbench } from '../../workbench/store.ts';
import { focusField } from './advance.ts';
import { removableEntries } from './entry-words.ts';
import { visitLine } from './visit-words.ts';

export function registerVisitCommands(): void {
  implement('visit.record', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId !== null) openEditor(`newVisit:${episodeId}`);
  });
  implement('visit.save', () => submitForm('save'));
  implement('visit.saveAndSign', () => submitForm('sign'));
  implement('visit.note', () => focusField(openForm(), 'note'));
  implement('visit.open', async ({ target }) => {
    const visitId = await visitFor(target);
    if (visitId !== null) openEditor(`visit:${visitId}`);
  });
  implement('visit.sign', async ({ target }) => {
    const visitId = await visitFor(target, ({ signedAt }) => signedAt === null);
    return visitId === null ? undefined : sign(visitId);
  });
  implement('visit.amend', async ({ target }) => {
    const visitId = await visitFor(target);
    if (visitId === null) return;
    const { episodeId } = await ask('visit.get', { visitId });
    update({ dialog: { kind: 'amendVisit', episodeId, visitId } });
  });
  implement('entry.remove', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    const entry = target.entry ?? (await pickEntry(episodeId));
    if (entry) update({ dialog: { kind: 'removeEntry', episodeId, ...entry } });
  });
  implement('view.visitMode', toggleVisitMode);
}

/** The visit mode has the whole window for one column; without it the side bar and the panel are back. */
async function toggleVisitMode(): Promise<void> {
  const visitMode = !workbench().device.visitMode;
  const isFrameShown = !visitMode;
  update({ sideBarVisible: isFrameShown, panelVisible: isFrameShown });
  await saveDevice({ visitMode, sideBarVisible: isFrameShown, panelVisible: isFrameShown });
}

async function sign(visitId: string) {
  const [{ rowVersion, date }, letterhead] = await Promise.all([
    ask('visit.get', { visitId }),
    ask('settings.letterhead', {}),
  ]);
  const signedBy = letterhead.therapistName;
  if (signedBy === '') {
    notify('warning', t('visit.noSigner'));
    update({ dialog: { kind: 'letterhead' } });
    return undefined;
  }
  const result = await call('visit.sign', { visitId, rowVersion, signedBy });
  if (!result.ok) return failure(result.error);
  notify('info', t('visit.signed', { day: formatDay(date) }));
  return success(null);
}

/** The form of a new visit in the tab that is in front. */
function openForm(): HTMLFormElement | null {
  const panelId = workbench().activeEditor?.panelId ?? '';
  const pane = document.querySelector(`[data-panel="${CSS.escape(panelId)}"]`) ?? document;
  return pane.querySelector<HTMLFormElement>('.visit-form form');
}

function submitForm(button: 'save' | 'sign'): void {
  const form = openForm();
  form?.requestSubmit(form.querySelector<HTMLButtonElement>(`button[value="${button}"]`));
}

/** The visit of the target, else one of the episode's is asked for. */
async function visitFor(
  target: CommandTarget,
  isMeant: (visit: Visit) => boolean = () => true,
): Promise<string | null> {
  if (target.visitId !== undefined) return target.visitId;
  const episodeId = await episodeFor(target);
  if (episodeId === null) return null;
  const { visits } = await ask('episode.record', { episodeId });
  const items = visits
    .filter(isMeant)
    .reverse()
    .map(visit => ({ id: visit.id, label: visitLine(visit), icon: 'notebook' }));
  return pick(t('visit.pick'), items);
}

async function pickEntry(episodeId: string): Promise<CommandTarget['entry'] | null> {
  const entries = removableEntries(await ask('episode.record', { episodeId }));
  const chosen = await pick(
    t('entry.pick'),
    entries.map(({ recordId, line }) => ({ id: recordId, label: line, icon: 'trash' })),
  );
  return entries.find(({ recordId }) => recordId === chosen) ?? null;
}
