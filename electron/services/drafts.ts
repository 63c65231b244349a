// What is being typed, and which tabs were open: written at every change, without an audit row, and never told to
// anybody but the window that types.
import { type DraftEntry, Layout } from '../../shared/domain/draft.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { deleteDraft, findDraft, listDrafts, putDraft } from '../data/repositories/drafts.ts';
import { readSetting, writeSetting } from '../data/repositories/settings.ts';
import { draft, query, type ServiceContext } from './command.ts';
import { requireEpisode, requirePatient } from './lookups.ts';

export const draftHandlers = {
  'draft.save': draft(saveDraft),
  'draft.get': query((db, { id }: InputOf<'draft.get'>) => ({ draft: findDraft(db, id) })),
  'draft.list': query((db): DraftEntry[] => listDrafts(db)),
  'draft.discard': draft(discardDraft),
  'layout.get': query(db => {
    const stored = readSetting(db, LAYOUT_KEY);
    return stored === null ? EMPTY_LAYOUT : Layout.parse(JSON.parse(stored));
  }),
  'layout.save': draft((context, layout: Layout) => {
    writeSetting(context.db, LAYOUT_KEY, JSON.stringify(layout));
    return [];
  }),
};

const LAYOUT_KEY = 'layout';
const EMPTY_LAYOUT: Layout = { groups: [], active: null, dialog: null };

/** Lists hear of the first keystroke and of the end, not of those between: typing redraws nothing. */
const LISTS = ['drafts'];

function saveDraft(context: ServiceContext, input: InputOf<'draft.save'>): readonly string[] {
  if (input.patientId !== null) requirePatient(context.db, input.patientId);
  // A draft of an episode goes where its patient goes: deleted with them, moved by a merge.
  const owner = input.episodeId === null ? null : requireEpisode(context.db, input.episodeId).patientId;
  const patientId = owner ?? input.patientId;
  return putDraft(context.db, { ...input, patientId, updatedAt: context.now() }) ? LISTS : [];
}

function discardDraft(context: ServiceContext, { id }: InputOf<'draft.discard'>): readonly string[] {
  return deleteDraft(context.db, id) ? LISTS : [];
}
