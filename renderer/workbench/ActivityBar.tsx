// The leftmost bar: one button per view. Pressing the active one hides the side bar.
import { t } from '../../shared/i18n/en.ts';
import { ariaKeysOf, titleWithKeys } from '../commands/platform.ts';
import { run } from '../commands/registry.ts';
import { today } from '../host/clock.ts';
import { useHost } from '../host/queries.ts';
import { Icon } from '../ui/Icon.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { allSideBarViews } from './contributions.ts';
import { useWorkbench } from './store.ts';

const LARGEST_COUNT = 99;

export function ActivityBar() {
  const activeView = useWorkbench(state => state.activeView);
  const isSideBarVisible = useWorkbench(state => state.sideBarVisible);
  const isProblemsShown = useWorkbench(state => state.panelVisible && state.panelTab === 'problems');
  const problems = useHost('problem.list', { today: today() });
  const count = problems.data?.length ?? 0;

  const shown = count > LARGEST_COUNT ? `${LARGEST_COUNT}+` : count;
  return (
    <nav className="activity-bar" data-region="activity" aria-label={t('activity.label')}>
      <Toolbar label={t('activity.label')} orientation="vertical" className="activity-items">
        {allSideBarViews().map(view => (
          <button
            key={view.id}
            type="button"
            className="activity-item"
            aria-label={t(view.title)}
            aria-pressed={isSideBarVisible && activeView === view.id}
            aria-keyshortcuts={ariaKeysOf(view.command)}
            title={titleWithKeys(view.command)}
            onClick={() => void run(view.command, {}, 'button')}
          >
            <Icon name={view.icon} />
          </button>
        ))}
        <button
          type="button"
          className="activity-item"
          aria-label={count === 0 ? t('activity.problems') : t('activity.problemsCount', { count: shown })}
          aria-pressed={isProblemsShown}
          aria-keyshortcuts={ariaKeysOf('workbench.showProblems')}
          title={titleWithKeys('workbench.showProblems')}
          onClick={() => void run('workbench.showProblems', {}, 'button')}
        >
          <Icon name="warning" />
          {count > 0 ? (
            <span className="badge" aria-hidden="true">
              {shown}
            </span>
          ) : null}
        </button>
        <span className="spacer" />
        <button
          type="button"
          className="activity-item"
          aria-label={t('activity.theme')}
          title={titleWithKeys('workbench.selectTheme')}
          onClick={() => void run('workbench.selectTheme', {}, 'button')}
        >
          <Icon name="color-mode" />
        </button>
      </Toolbar>
    </nav>
  );
}
