// One day of the adherence calendar: its number and its mark; a screen reader hears both in words.
import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import { type CalendarDay, canMark } from './calendar-month.ts';
import { sessionsLine } from './diary-values.ts';

export interface CalendarCellProps {
  readonly day: CalendarDay;
  readonly isActive: boolean;
  readonly isToday: boolean;
  readonly isChanged: boolean;
  readonly onPick: () => void;
}

export function CalendarCell({ day, isActive, isToday, isChanged, onPick }: CalendarCellProps) {
  const words = wordsOf(day);
  const look = [
    'calendar-day',
    day.period ? 'is-period' : '',
    day.isOutside ? 'is-outside' : '',
    isToday ? 'is-today' : '',
    isChanged ? 'is-changed' : '',
  ].filter(part => part !== '');
  return (
    <td role="gridcell" aria-selected={isActive}>
      <button
        type="button"
        className={look.join(' ')}
        tabIndex={isActive ? 0 : -1}
        aria-label={t('calendar.cell', { day: formatDay(day.date), mark: words })}
        aria-disabled={!canMark(day)}
        aria-current={isToday ? 'date' : undefined}
        title={words}
        onClick={onPick}
      >
        <span aria-hidden="true">{day.dayOfMonth}</span>
        {day.period || day.isOutside ? null : (
          <span className={`day-mark mark-${day.mark}`} aria-hidden="true" />
        )}
      </button>
    </td>
  );
}

function wordsOf({ mark, period, isOutside }: CalendarDay): string {
  if (period) return t('calendar.inPeriod', { sessions: sessionsLine(period) });
  return isOutside ? t('calendar.outside') : t(`calendar.mark.${mark}`);
}
