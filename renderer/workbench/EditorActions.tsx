// Buttons at the right end of the tab row, for the active tab of this group.
import type { IDockviewHeaderActionsProps } from 'dockview-react';
import { commandsOfMenu } from '../../shared/commands/catalog.ts';
import { t } from '../../shared/i18n/en.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { useWorkbench } from './store.ts';

const EPISODE_ONLY = ['measure.record', 'request.create'];

export function EditorActions({ isGroupActive }: IDockviewHeaderActionsProps) {
  const kind = useWorkbench(state => state.activeEditor?.kind);
  if (!isGroupActive || kind === undefined) return null;
  const commands = commandsOfMenu('editor/title').filter(
    command => kind === 'episode' || !EPISODE_ONLY.includes(command.id),
  );
  return (
    <Toolbar label={t('editor.actions')} className="editor-actions">
      {commands.map(command => (
        <CommandButton key={command.id} id={command.id} look="icon" />
      ))}
    </Toolbar>
  );
}
