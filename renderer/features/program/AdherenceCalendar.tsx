// A month of single days, marked by keyboard or pointer and saved together. A day that nobody told of stays unknown and
// looks unlike a day on which nothing was done.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { DAY_MARKS, type DayMark } from '../../../shared/home-program.ts';
import { t } from '../../../shared/i18n/en.ts';
import { call } from '../../host/client.ts';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useForm } from '../../ui/use-form.ts';
import { notify } from '../../workbench/notices.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { CalendarCell } from './CalendarCell.tsx';
import {
  canMark,
  dayByKey,
  dayOf,
  type Marks,
  markByKey,
  monthOf,
  weeksOf,
  withMark,
} from './calendar-month.ts';
import { calendarId } from './commands.ts';

export interface AdherenceCalendarProps {
  readonly record: EpisodeRecord;
  readonly today: string;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function AdherenceCalendar({ record, today }: AdherenceCalendarProps) {
  const episodeId = record.episode.id;
  const isReadOnly = useWorkbench(state => state.vault === 'read-only');
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState(today);
  const isMoving = useRef(false);
  const form = useForm<{ readonly marks: Marks }>(
    { marks: {} },
    { id: `calendar:${episodeId}`, form: 'calendar', patientId: record.patient.id, episodeId },
  );
  const { marks } = form.values;
  const changed = Object.keys(marks).length;
  const month = monthOf(active);

  // The cell of the new day is drawn first, then it takes the focus.
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [active]);

  function go(date: string) {
    isMoving.current = true;
    setActive(date);
  }

  function mark(date: string, next: DayMark) {
    if (isReadOnly || !canMark(dayOf(date, record, marks, today))) return;
    form.set({ marks: withMark(marks, record, date, next, today) });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = dayByKey(event.key, active);
    const set = markByKey(event.key, dayOf(active, record, marks, today).mark);
    if (to !== null) go(to);
    else if (set !== null) mark(active, set);
    else if (event.key === 'Enter') save();
    else return;
    event.preventDefault();
  }

  const save = form.submit({
    check: () => (changed === 0 ? [{ field: 'days', message: t('calendar.nothing') }] : []),
    send: () =>
      call('adherence.log', {
        episodeId,
        days: Object.entries(marks).map(([date, said]) => ({ date, mark: said })),
      }),
    done: () => {
      form.set({ marks: {} });
      notify('info', t('calendar.saved', { count: changed }));
    },
  });

  const title = t('calendar.title', {
    month: t(`month.${monthNumber(month)}`),
    year: Number(month.slice(0, 4)),
  });
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div id={calendarId(episodeId)} className="calendar">
        <div className="section-head">
          <h3 aria-live="polite">{title}</h3>
          <div className="calendar-months">
            <MonthButton
              label={t('calendar.previous')}
              icon="chevron-left"
              onClick={() => setActive(dayByKey('PageUp', active) ?? active)}
            />
            <MonthButton
              label={t('calendar.next')}
              icon="chevron-right"
              onClick={() => setActive(dayByKey('PageDown', active) ?? active)}
            />
          </div>
        </div>
        <table
          ref={grid}
          role="grid"
          aria-label={title}
          aria-describedby={`${calendarId(episodeId)}-keys`}
          className="calendar-grid"
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              {WEEKDAYS.map(day => (
                <th key={day} scope="col">
                  {t(`weekday.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week, index) => (
              <tr key={index}>
                {week.map((date, place) =>
                  date === null ? (
                    <td key={place} />
                  ) : (
                    <CalendarCell
                      key={date}
                      day={dayOf(date, record, marks, today)}
                      isActive={date === active}
                      isToday={date === today}
                      isChanged={marks[date] !== undefined}
                      onPick={() => {
                        const { mark: present } = dayOf(date, record, marks, today);
                        go(date);
                        if (date === active) mark(date, markByKey(' ', present) ?? present);
                      }}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
        <ul className="calendar-legend" aria-label={t('calendar.legend')}>
          {DAY_MARKS.map(said => (
            <li key={said}>
              <span className={`day-mark mark-${said}`} aria-hidden="true" />
              {t(`calendar.mark.${said}`)}
            </li>
          ))}
        </ul>
        <p id={`${calendarId(episodeId)}-keys`} className="field-help">
          {t('calendar.keys')}
        </p>
        <div role="alert">
          {form.error?.fields?.map(({ field, message }) => (
            <p key={field} className="field-error">
              <Icon name="error" />
              <span>{message}</span>
            </p>
          ))}
        </div>
        <FormError error={form.error?.fields ? null : form.error} />
        {isReadOnly ? null : (
          <button
            type="submit"
            className="button button-primary"
            aria-disabled={form.isBusy || changed === 0}
          >
            {changed === 0 ? t('calendar.saveNone') : t('calendar.save', { count: changed })}
          </button>
        )}
      </div>
    </Form>
  );
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

function monthNumber(month: string): (typeof MONTHS)[number] {
  return MONTHS.find(number => number === Number(month.slice(5))) ?? 1;
}

interface MonthButtonProps {
  readonly label: string;
  readonly icon: string;
  readonly onClick: () => void;
}

function MonthButton({ label, icon, onClick }: MonthButtonProps) {
  return (
    <button type="button" className="button button-icon" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
