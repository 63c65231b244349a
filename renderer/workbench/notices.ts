// Short messages at the bottom right, all kept under the bell. Never for problems of the caseload: those are a list.
import type { AppError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { timeOfDay } from '../host/clock.ts';
import { type Notice, update, workbench } from './store.ts';

const SHOWN_AT_ONCE = 3;
const KEPT = 50;
let nextId = 1;

export function notify(severity: Notice['severity'], text: string): void {
  const notice: Notice = { id: nextId++, severity, text, time: timeOfDay() };
  const { toasts, notices } = workbench();
  update({
    toasts: [...toasts, notice].slice(-SHOWN_AT_ONCE),
    notices: [notice, ...notices].slice(0, KEPT),
  });
}

export function notifyError(error: AppError): void {
  if (error.code === 'cancelled') return;
  notify('error', describeError(error));
}

export function dismiss(id: number): void {
  update({ toasts: workbench().toasts.filter(notice => notice.id !== id) });
}
