// Context keys and the default target of a command: pure functions of the state. Not for running anything.
import type { CommandTarget, ContextKeys } from '../../shared/commands/types.ts';
import type { CaseloadPatient } from '../../shared/domain/episode-record.ts';
import type { WorkbenchState } from '../workbench/store.ts';

export function contextOf(state: WorkbenchState): ContextKeys {
  const kind = state.activeEditor?.kind ?? '';
  return {
    vaultOpen: state.vault === 'open' || state.vault === 'read-only',
    readOnly: state.vault === 'read-only',
    editorKind: kind,
    hasEpisode: kind === 'episode' || kind === 'request',
    hasPatient: kind === 'patient',
    requestStatus: kind === 'request' ? state.requestStatus : '',
    sideBarVisible: state.sideBarVisible,
    panelVisible: state.panelVisible,
    dialogOpen: state.dialog !== null,
    quickInputOpen: state.quickInput !== null,
    canReopen: state.closedUris.length > 0,
    focusRegion: state.focusRegion,
  };
}

/** What the active tab is about. `episodeOfRequest` knows requests that are on screen. */
export function targetOf(
  state: WorkbenchState,
  caseload: readonly CaseloadPatient[],
  episodeOfRequest: (requestId: string) => string | undefined,
): CommandTarget {
  const editor = state.activeEditor;
  if (!editor) return {};
  if (editor.kind === 'patient') return { patientId: editor.recordId };
  const episodeId =
    editor.kind === 'episode'
      ? editor.recordId
      : editor.kind === 'request'
        ? episodeOfRequest(editor.recordId)
        : undefined;
  const owner = caseload.find(patient => patient.episodes.some(one => one.episodeId === episodeId));
  return {
    ...(episodeId === undefined ? {} : { episodeId }),
    ...(owner === undefined ? {} : { patientId: owner.patientId }),
    ...(editor.kind === 'request' ? { requestId: editor.recordId } : {}),
    editorId: editor.panelId,
  };
}
