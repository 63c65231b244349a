// Chooses between the screens before a vault is open and the workbench. No caseload is mounted while locked.
import { CSPProvider } from '@base-ui/react/csp-provider';
import { lazy, Suspense, useEffect } from 'react';
import { t } from '../shared/i18n/en.ts';
import { runById } from './commands/registry.ts';
import { VaultScreen } from './features/vault/VaultScreen.tsx';
import { call, listen } from './host/client.ts';
import { forgetEverything, invalidateTopics } from './host/queries.ts';
import { loadDevice, loadVaultStatus } from './host/session.ts';
import { settled } from './host/write-behind.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { resetForLock, useWorkbench } from './workbench/store.ts';

const Workbench = lazy(() =>
  import('./workbench/Workbench.tsx').then(module => ({ default: module.Workbench })),
);

export function App() {
  const vault = useWorkbench(state => state.vault);

  useEffect(() => {
    const stop = listen({
      changed: invalidateTopics,
      locked: () => {
        // What is still on its way comes first: the vault closes as soon as the host has heard this.
        void settled().then(() => call('vault.settled', {}));
        forgetEverything();
        resetForLock('locked');
      },
      runCommand: id => runById(id, 'host'),
    });
    void loadDevice();
    void loadVaultStatus();
    return stop;
  }, []);

  const isOpen = vault === 'open' || vault === 'read-only';
  return (
    <CSPProvider disableStyleElements>
      <ErrorBoundary>
        {vault === 'unknown' ? <Waiting /> : null}
        {vault === 'none' || vault === 'locked' ? <VaultScreen key={vault} /> : null}
        {isOpen ? (
          <Suspense fallback={<Waiting />}>
            <Workbench />
          </Suspense>
        ) : null}
      </ErrorBoundary>
    </CSPProvider>
  );
}

function Waiting() {
  return (
    <main className="vault-screen" aria-busy="true">
      <h1 className="visually-hidden">{t('app.name')}</h1>
      <p className="visually-hidden">{t('common.loading')}</p>
    </main>
  );
}
