// Today's visits in the side bar: names and times, and a way to the whole list.
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { DayList } from './DayList.tsx';
import { countOf } from './day-words.ts';

export function TodayView() {
  const date = today();
  const list = useHost('appointment.list', { date });
  if (list.isError) return <p className="view-empty field-error">{list.error.message}</p>;
  if (!list.data) return null;
  if (list.data.length === 0) {
    return (
      <div className="view-empty">
        <p>{t('today.empty')}</p>
        <p className="dim">{t('today.emptyHint')}</p>
        <CommandButton id="appointment.add" look="primary" target={{ date }} />
      </div>
    );
  }
  return (
    <>
      <p className="view-padding dim">{t('today.count', { ...countOf(list.data) })}</p>
      <DayList date={date} rows={list.data} isShort />
    </>
  );
}
