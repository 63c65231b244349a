// Context keys and the default target of a command: pure functions of the state. Not for running anything.
import type { CommandTarget, ContextKeys, EditorKind } from '../../shared/commands/types.ts';
import type { CaseloadPatient } from '../../shared/domain/episode-record.ts';
import type { WorkbenchState } from '../workbench/store.ts';

/** Tabs whose address holds the id of an episode. */
const EPISODE_EDITORS: readonly (EditorKind | '')[] = [
  'episode',
  'newVisit',
  'program',
  'careLadder',
  'redFlags',
  'verdicts',
  'progressReport',
  'dischargeSummary',
  'patientSheet',
  'scoreSheets',
];

export function contextOf(state: WorkbenchState): ContextKeys {
  const kind = state.activeEditor?.kind ?? '';
  return {
    vaultOpen: state.vault === 'open' || state.vault === 'read-only',
    readOnly: state.vault === 'read-only',
    editorKind: kind,
    hasEpisode:
      EPISODE_EDITORS.includes(kind) ||
      kind === 'request' ||
      kind === 'visit' ||
      (kind === 'requests' && state.chosenRequest !== null),
    hasPatient: kind === 'patient',
    requestStatus: kind === 'request' || kind === 'requests' ? state.requestStatus : '',
    sideBarVisible: state.sideBarVisible,
    panelVisible: state.panelVisible,
    dialogOpen: state.dialog !== null,
    quickInputOpen: state.quickInput !== null,
    canReopen: state.closedUris.length > 0,
    canUndo: state.notices.some(notice => notice.undo !== null),
    focusRegion: state.focusRegion,
  };
}

/** What the active tab is about. `episodeOf` knows the requests and visits that are on screen. */
export function targetOf(
  state: WorkbenchState,
  caseload: readonly CaseloadPatient[],
  episodeOf: (kind: EditorKind, recordId: string) => string | undefined,
): CommandTarget {
  const editor = state.activeEditor;
  if (!editor) return {};
  if (editor.kind === 'patient') return { patientId: editor.recordId };
  if (editor.kind === 'requests') return state.chosenRequest ?? {};
  if (editor.kind === 'referrer') return { referrerId: editor.recordId };
  const episodeId = EPISODE_EDITORS.includes(editor.kind)
    ? editor.recordId
    : episodeOf(editor.kind, editor.recordId);
  const owner = caseload.find(patient => patient.episodes.some(one => one.episodeId === episodeId));
  return {
    ...(episodeId === undefined ? {} : { episodeId }),
    ...(owner === undefined ? {} : { patientId: owner.patientId }),
    ...(editor.kind === 'request' ? { requestId: editor.recordId } : {}),
    ...(editor.kind === 'visit' ? { visitId: editor.recordId } : {}),
    editorId: editor.panelId,
  };
}
