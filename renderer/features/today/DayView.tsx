// The tab of one day: its visits in the order of the route, and what can be done with the chosen one.
import { useState } from 'react';
import { isDay } from '../../../shared/dates.ts';
import type { DayRow } from '../../../shared/domain/appointment.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { usePaneFocus } from '../../ui/use-pane-focus.ts';
import type { EditorProps } from '../../workbench/contributions.ts';
import { DayList } from './DayList.tsx';
import { countOf, dayHeading, relativeDay } from './day-words.ts';
import { goToDay } from './go-to-day.ts';
import { useDay } from './store.ts';
import { targetOf } from './visit-target.ts';

export function DayView({ recordId }: EditorProps) {
  const date = isDay(recordId) ? recordId : today();
  const list = useHost('appointment.list', { date });
  const marks = useHost('day.marks', { date, today: today() }).data;
  const chosenId = useDay(state => state.chosen[date]);
  const said = useDay(state => state.said);
  const page = usePaneFocus();
  if (list.isError) return <p className="page field-error">{list.error.message}</p>;
  if (!list.data) return null;
  const rows = list.data;
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0];
  return (
    <article ref={page} className="page day">
      <DayHead date={date} rows={rows} />
      {chosen ? (
        <>
          <DayList date={date} rows={rows} marks={marks} />
          <ChosenActions row={chosen} />
          <p className="field-help day-keys" aria-hidden="true">
            {t('today.keys')}
          </p>
        </>
      ) : (
        <div className="day-empty">
          <p>{t('today.empty')}</p>
          <p className="dim">{t('today.emptyHint')}</p>
          <CommandButton id="appointment.add" look="primary" target={{ date }} />
        </div>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </article>
  );
}

function DayHead({ date, rows }: { readonly date: string; readonly rows: readonly DayRow[] }) {
  const relative = relativeDay(date, today());
  const { done, count, other } = countOf(rows);
  return (
    <header className="day-head">
      <div>
        <h1 className="page-title">{dayHeading(date)}</h1>
        <p className="dim">
          {joined([
            relative,
            rows.length === 0
              ? ''
              : other === 0
                ? t('today.count', { done, count })
                : t('today.countOthers', { done, count, other }),
          ])}
        </p>
      </div>
      <div className="day-go">
        <CommandButton id="today.previousDay" look="icon" target={{ date }} />
        <DayField key={date} date={date} />
        <CommandButton id="today.nextDay" look="icon" target={{ date }} />
        {rows.length === 0 ? null : (
          <>
            <CommandButton id="appointment.add" look="secondary" label={t('today.add')} target={{ date }} />
            <CommandButton
              id="day.packOther"
              look="secondary"
              label={t('today.packThis')}
              target={{ date }}
            />
          </>
        )}
      </div>
    </header>
  );
}

/** The same commands as the keys of the list, for a finger. */
function ChosenActions({ row }: { readonly row: DayRow }) {
  const target = targetOf(row);
  const isOpen = row.status === 'planned';
  return (
    <Toolbar label={t('today.actions', { name: row.familyName })} className="button-bar day-actions">
      {row.visitId !== null ? (
        <CommandButton id="visit.open" look="primary" target={{ ...target, visitId: row.visitId }} />
      ) : row.episodeId !== null ? (
        <CommandButton id="visit.record" look="primary" target={target} />
      ) : (
        <CommandButton id="patient.open" look="primary" target={target} />
      )}
      {row.episodeId === null ? null : <CommandButton id="episode.open" target={target} />}
      <CommandButton id="appointment.moveUp" look="icon" target={target} />
      <CommandButton id="appointment.moveDown" look="icon" target={target} />
      <CommandButton id="appointment.edit" label={t('today.change')} target={target} />
      {isOpen ? (
        <>
          <CommandButton id="appointment.miss" label={t('today.missed')} target={target} />
          <CommandButton id="appointment.cancel" label={t('today.cancelled')} target={target} />
        </>
      ) : null}
      {row.status === 'missed' || row.status === 'cancelled' ? (
        <CommandButton id="appointment.replan" label={t('today.replan')} target={target} />
      ) : null}
      {row.visitId === null ? <CommandButton id="appointment.remove" look="icon" target={target} /> : null}
    </Toolbar>
  );
}

/** Goes there with Enter or when it is left: while a date is typed it is many days in turn. */
function DayField({ date }: { readonly date: string }) {
  const [typed, setTyped] = useState(date);
  const go = () => {
    if (isDay(typed) && typed !== date) goToDay(typed);
  };
  return (
    <input
      className="input"
      type="date"
      aria-label={t('today.day')}
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onBlur={go}
      onKeyDown={event => {
        if (event.key === 'Enter') go();
      }}
    />
  );
}
