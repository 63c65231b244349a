// Shown when no tab is open.
import { t } from '../../shared/i18n/en.ts';
import { CommandButton } from '../commands/CommandButton.tsx';

export function EmptyEditor() {
  return (
    <div className="editor-empty">
      <h1>{t('editor.empty')}</h1>
      <p className="dim">{t('editor.emptyHint')}</p>
      <div className="editor-empty-actions">
        <CommandButton id="workbench.openPatient" look="row" showKeys />
        <CommandButton id="workbench.showCommands" look="row" showKeys />
        <CommandButton id="patient.create" look="row" showKeys />
        <CommandButton id="workbench.openWelcome" look="row" showKeys />
      </div>
    </div>
  );
}
