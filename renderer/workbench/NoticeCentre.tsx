// Everything the toasts said, under the bell.
import { t } from '../../shared/i18n/en.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { update, useWorkbench } from './store.ts';

export function NoticeCentre() {
  const notices = useWorkbench(state => state.notices);
  return (
    <Dialog title={t('notices.label')} onClose={() => update({ isBellOpen: false })}>
      {notices.length === 0 ? (
        <p className="dim">{t('notices.none')}</p>
      ) : (
        <ul className="notice-list">
          {notices.map(notice => (
            <li key={notice.id} className={`notice notice-${notice.severity}`}>
              <Icon name={notice.severity} />
              <span>{notice.text}</span>
              <span className="dim numbers">{notice.time}</span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
