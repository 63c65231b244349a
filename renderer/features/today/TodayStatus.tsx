// "Today 5/8" in the status bar; nothing on a day without visits.
import { t } from '../../../shared/i18n/en.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { StatusItem } from '../../workbench/StatusItem.tsx';
import { countOf } from './day-words.ts';

export function TodayStatus() {
  const list = useHost('appointment.list', { date: today() });
  const { done, count } = countOf(list.data ?? []);
  if (count === 0) return null;
  return (
    <StatusItem
      id="today.open"
      icon="calendar"
      text={t('today.statusItem', { done, count })}
      hint={t('today.statusHint')}
    />
  );
}
