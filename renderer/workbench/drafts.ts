// The list of what was typed and not saved, and opening the form it belongs to.
import type { DraftEntry } from '../../shared/domain/draft.ts';
import type { AppError } from '../../shared/errors.ts';
import { t } from '../../shared/i18n/en.ts';
import { draftName, draftOwner } from '../../shared/problems/drafts.ts';
import { failure, type Result } from '../../shared/result.ts';
import { call } from '../host/client.ts';
import { momentOf } from '../host/clock.ts';
import { dialogOfAddress } from './dialog-address.ts';
import { openEditor } from './editors.ts';
import { notify } from './notices.ts';
import { pick } from './pick.ts';
import { update } from './store.ts';

/** @param draftId the one to open; the person chooses where none is named */
export async function openDraft(draftId?: string): Promise<Result<never, AppError> | undefined> {
  const answer = await call('draft.list', {});
  if (!answer.ok) return failure(answer.error);
  const drafts = answer.value.filter(canOpen);
  if (drafts.length === 0) {
    notify('info', t('draft.none'));
    return undefined;
  }
  const isKnown = drafts.some(({ id }) => id === draftId);
  const chosen = isKnown ? draftId : await pick(t('draft.pick'), drafts.map(itemOf));
  const draft = drafts.find(({ id }) => id === chosen);
  if (draft) open(draft);
  return undefined;
}

function itemOf({ id, form, patientName, episodeTitle, updatedAt }: DraftEntry) {
  const whose =
    patientName === '' ? draftOwner(form) : [patientName, episodeTitle].filter(Boolean).join(', ');
  return { id, icon: 'history', label: `${draftName({ id, form })}: ${whose}`, detail: momentOf(updatedAt) };
}

function canOpen({ place }: DraftEntry): boolean {
  return place.uri !== null || dialogOfAddress(place.dialog) !== null;
}

function open({ place }: DraftEntry): void {
  if (place.uri !== null) openEditor(place.uri);
  else update({ dialog: dialogOfAddress(place.dialog) });
}
