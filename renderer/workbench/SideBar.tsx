// Frame of the active side bar view: title, actions, content.
import { Suspense } from 'react';
import { t } from '../../shared/i18n/en.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Toolbar } from '../ui/Toolbar.tsx';
import { allSideBarViews } from './contributions.ts';
import { useWorkbench } from './store.ts';

export function SideBar({ className = '' }: { readonly className?: string }) {
  const activeView = useWorkbench(state => state.activeView);
  const view = allSideBarViews().find(candidate => candidate.id === activeView);
  if (!view) return null;
  const View = view.component;
  return (
    <section className={`side-bar ${className}`} data-region="sidebar" aria-label={t(view.title)}>
      <div className="view-title">
        <h2>{t(view.title)}</h2>
        {view.actions.length > 0 ? (
          <Toolbar label={t(view.title)} className="view-actions">
            {view.actions.map(id => (
              <CommandButton key={id} id={id} look="icon" />
            ))}
          </Toolbar>
        ) : null}
      </div>
      <div className="view-body">
        <ErrorBoundary>
          <Suspense fallback={null}>
            <View />
          </Suspense>
        </ErrorBoundary>
      </div>
    </section>
  );
}
