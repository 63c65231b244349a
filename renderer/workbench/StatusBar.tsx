// Bottom bar: state of the vault left, preferences right. Every item is a button, except facts that cannot be acted on.
import { t } from '../../shared/i18n/en.ts';
import { titleWithKeys } from '../commands/platform.ts';
import { today } from '../host/clock.ts';
import { useHost } from '../host/queries.ts';
import { allStatusViews } from './contributions.ts';
import { StatusItem } from './StatusItem.tsx';
import { useWorkbench } from './store.ts';

export function StatusBar() {
  const vault = useWorkbench(state => state.vault);
  const vaultName = useWorkbench(state => state.vaultName);
  const chord = useWorkbench(state => state.chord);
  const theme = useWorkbench(state => state.device.theme);
  const notices = useWorkbench(state => state.notices.length);
  const caseload = useHost('caseload.list', {});
  const problems = useHost('problem.list', { today: today() });
  const active = (caseload.data ?? []).filter(patient => patient.status === 'active');
  const episodes = active.flatMap(patient => patient.episodes).filter(one => one.status === 'active');
  const problemCount = problems.data?.length ?? 0;

  return (
    <footer className="status-bar" data-region="status" aria-label={t('status.label')}>
      <div className="status-group">
        <StatusItem
          id="vault.lock"
          icon={vault === 'read-only' ? 'shield' : 'unlock'}
          text={t(vault === 'read-only' ? 'status.readOnly' : 'status.unlocked')}
          hint={t('status.unlockedHint', { name: vaultName })}
        />
        <StatusItem
          id="workbench.about"
          icon="circle-slash"
          text={t('status.offline')}
          hint={t('status.offlineHint')}
        />
        <StatusItem
          id="workbench.showCaseload"
          icon="organization"
          text={t('status.patients', { count: active.length })}
          hint={t('status.episodes', { count: episodes.length })}
        />
        <StatusItem
          id="workbench.showProblems"
          icon={problemCount > 0 ? 'warning' : 'check'}
          text={problemCount > 0 ? t('status.problems', { count: problemCount }) : t('status.noProblems')}
          hint={titleWithKeys('workbench.showProblems')}
        />
        {allStatusViews().map(({ id, component: Item }) => (
          <Item key={id} />
        ))}
        {chord === null ? null : (
          <span className="status-item is-static" role="status">
            {t('status.chord', { keys: chord })}
          </span>
        )}
      </div>
      <div className="status-group">
        <StatusItem
          id="workbench.selectTheme"
          icon="color-mode"
          text={t('status.theme', { name: t(`theme.${theme}`) })}
          hint={titleWithKeys('workbench.selectTheme')}
        />
        <StatusItem
          id="workbench.showNotifications"
          icon={notices > 0 ? 'bell-dot' : 'bell'}
          text=""
          hint={t('status.notices', { count: notices })}
        />
      </div>
    </footer>
  );
}
