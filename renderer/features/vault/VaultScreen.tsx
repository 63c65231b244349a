// The screen before a vault is open: unlock the one we know, or set up a new one. Shows no caseload.
import { t } from '../../../shared/i18n/en.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWorkbench } from '../../workbench/store.ts';
import { Toasts } from '../../workbench/Toasts.tsx';
import { CreateVault } from './CreateVault.tsx';
import { UnlockVault } from './UnlockVault.tsx';

export function VaultScreen() {
  const vault = useWorkbench(state => state.vault);
  return (
    <div className="vault-screen">
      <main className="vault-card">
        <p className="vault-brand">
          <Icon name="graph-line" />
          {t('app.name')}
        </p>
        {vault === 'locked' ? <UnlockVault /> : <CreateVault />}
      </main>
      <footer className="vault-offline">{t('about.offline')}</footer>
      <Toasts />
    </div>
  );
}
