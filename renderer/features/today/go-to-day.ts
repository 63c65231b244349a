// One tab walks through the days: the tab of the day before it closes.
import { editors, openEditor } from '../../workbench/editors.ts';
import { workbench } from '../../workbench/store.ts';

export function goToDay(date: string): void {
  const { activeEditor } = workbench();
  openEditor(`today:${date}`);
  if (activeEditor?.kind === 'today' && activeEditor.recordId !== date) editors().close(activeEditor.panelId);
}
