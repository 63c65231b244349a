// Short messages at the bottom right, all kept under the bell. Never for problems of the caseload: those are a list.
import type { AppError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { timeOfDay } from '../host/clock.ts';
import { type Notice, type Undo, update, workbench } from './store.ts';

const SHOWN_AT_ONCE = 3;
const KEPT = 50;
let nextId = 1;

/** @param undo what takes the step back, where that is safe: offered in the notice and by key */
export function notify(severity: Notice['severity'], text: string, undo: Undo | null = null): void {
  const notice: Notice = { id: nextId++, severity, text, time: timeOfDay(), undo };
  const { toasts, notices } = workbench();
  update({
    toasts: [...toasts, notice].slice(-SHOWN_AT_ONCE),
    notices: [notice, ...notices].slice(0, KEPT),
  });
}

/** The last step that can be taken back, which then cannot be a second time. */
export function takeUndo(): Undo | null {
  const { toasts, notices } = workbench();
  const last = notices.find(notice => notice.undo !== null);
  if (!last) return null;
  update({
    toasts: toasts.filter(notice => notice.id !== last.id),
    notices: notices.map(notice => (notice.id === last.id ? { ...notice, undo: null } : notice)),
  });
  return last.undo;
}

export function notifyError(error: AppError): void {
  if (error.code === 'cancelled') return;
  notify('error', describeError(error));
}

export function dismiss(id: number): void {
  update({ toasts: workbench().toasts.filter(notice => notice.id !== id) });
}
