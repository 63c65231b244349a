// Panel under the editors: Problems and Measurements as tabs.
import { type KeyboardEvent, Suspense } from 'react';
import { t } from '../../shared/i18n/en.ts';
import { titleWithKeys } from '../commands/platform.ts';
import { run } from '../commands/registry.ts';
import { today } from '../host/clock.ts';
import { useHost } from '../host/queries.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Icon } from '../ui/Icon.tsx';
import { allPanelViews } from './contributions.ts';
import { update, useWorkbench } from './store.ts';

export function BottomPanel() {
  const activeTab = useWorkbench(state => state.panelTab);
  const problems = useHost('problem.list', { today: today() });
  const views = allPanelViews();
  const view = views.find(candidate => candidate.id === activeTab);
  const View = view?.component;

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const index = views.findIndex(candidate => candidate.id === activeTab);
    const next = views[(index + step + views.length) % views.length];
    if (!next) return;
    update({ panelTab: next.id });
    document.getElementById(`panel-tab-${next.id}`)?.focus();
  }

  return (
    <section className="bottom-panel" data-region="panel" aria-label={t('panel.label')}>
      <div className="panel-head">
        <div role="tablist" aria-label={t('panel.label')} className="panel-tabs" onKeyDown={onKeyDown}>
          {views.map(candidate => (
            <button
              key={candidate.id}
              id={`panel-tab-${candidate.id}`}
              type="button"
              role="tab"
              className="panel-tab"
              aria-selected={candidate.id === activeTab}
              aria-controls={candidate.id === activeTab ? 'panel-content' : undefined}
              tabIndex={candidate.id === activeTab ? 0 : -1}
              onClick={() => update({ panelTab: candidate.id })}
            >
              {t(candidate.title)}
              {candidate.id === 'problems' && (problems.data?.length ?? 0) > 0 ? (
                <span className="badge">{problems.data?.length}</span>
              ) : null}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="button button-icon"
          aria-label={t('panel.close')}
          title={titleWithKeys('workbench.togglePanel')}
          onClick={() => void run('workbench.togglePanel', {}, 'button')}
        >
          <Icon name="close" />
        </button>
      </div>
      <div
        id="panel-content"
        role="tabpanel"
        aria-labelledby={`panel-tab-${activeTab}`}
        className="panel-body"
      >
        <ErrorBoundary>
          <Suspense fallback={null}>{View ? <View /> : null}</Suspense>
        </ErrorBoundary>
      </div>
    </section>
  );
}
