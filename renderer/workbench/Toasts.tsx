// Notices at the bottom right. Errors stay; others leave after 8 s, not while pointed at or focused.
import { useEffect, useState } from 'react';
import { t } from '../../shared/i18n/en.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import { dismiss } from './notices.ts';
import { type Notice, useWorkbench } from './store.ts';

const SHOWN_MS = 8000;

export function Toasts() {
  const toasts = useWorkbench(state => state.toasts);
  return (
    <section className="toasts" aria-label={t('notices.label')} aria-live="polite">
      {toasts.map(toast => (
        <Toast key={toast.id} notice={toast} />
      ))}
    </section>
  );
}

function Toast({ notice }: { readonly notice: Notice }) {
  const [isHeld, setIsHeld] = useState(false);
  const isLastUndo = useWorkbench(
    state => notice.undo !== null && state.notices.find(other => other.undo !== null)?.id === notice.id,
  );
  const staysOpen = notice.severity === 'error' || isHeld;

  useEffect(() => {
    if (staysOpen) return undefined;
    const timer = setTimeout(() => dismiss(notice.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [staysOpen, notice.id]);

  return (
    <div
      className={`toast toast-${notice.severity}`}
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      <Icon name={notice.severity} />
      <p>
        {notice.text}{' '}
        {isLastUndo ? <CommandButton id="workbench.undoStep" label={t('notices.undo')} look="link" /> : null}
      </p>
      <button
        type="button"
        className="button button-icon"
        aria-label={t('notices.dismiss')}
        title={t('notices.dismiss')}
        onClick={() => dismiss(notice.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
