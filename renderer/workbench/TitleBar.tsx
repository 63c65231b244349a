// Top bar: application menu, command centre. Shows no patient name.
import { t } from '../../shared/i18n/en.ts';
import { ariaKeysOf, titleWithKeys } from '../commands/platform.ts';
import { run } from '../commands/registry.ts';
import { Icon } from '../ui/Icon.tsx';
import { AppMenu } from './AppMenu.tsx';

export function TitleBar() {
  return (
    <header className="title-bar" aria-label={t('titlebar.label')}>
      <div className="title-bar-brand">
        <AppMenu />
        <span className="app-mark">
          <Icon name="graph-line" />
          {t('app.name')}
        </span>
      </div>
      <button
        type="button"
        className="command-center"
        title={titleWithKeys('workbench.openPatient')}
        aria-keyshortcuts={ariaKeysOf('workbench.openPatient')}
        onClick={() => void run('workbench.openPatient', {}, 'button')}
      >
        <Icon name="search" />
        {t('titlebar.center')}
      </button>
      <div className="title-bar-end" />
    </header>
  );
}
