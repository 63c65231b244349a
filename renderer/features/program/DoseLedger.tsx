// The dose week by week as a table: planned against done, and what is not known said so.

import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { doseLedger, type HomeWeek, type LedgerWeek } from '../../../shared/dose-ledger.ts';
import { t } from '../../../shared/i18n/en.ts';
import { exerciseLine } from '../../../shared/timeline/words.ts';

export function DoseLedger({ record, today }: { readonly record: EpisodeRecord; readonly today: string }) {
  const weeks = doseLedger(record, today);
  const headingId = `ledger-${record.episode.id}`;
  return (
    <section className="page-section" aria-labelledby={headingId}>
      <h2 id={headingId}>{t('ledger.title')}</h2>
      <div className="table-scroller">
        <table className="table selectable ledger">
          <caption className="visually-hidden">{t('ledger.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ledger.week')}</th>
              <th scope="col">{t('ledger.program')}</th>
              {(['sessions', 'daysKnown', 'visits', 'effort', 'active', 'passive'] as const).map(column => (
                <th key={column} scope="col" className="align-right">
                  {t(`ledger.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, index) => (
              <LedgerRow
                key={week.week}
                week={week}
                isSameProgram={weeks[index - 1]?.program?.version === week.program?.version && index > 0}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="field-help">{t('ledger.note')}</p>
    </section>
  );
}

interface LedgerRowProps {
  readonly week: LedgerWeek;
  /** The row above tells of the same version: its exercises need no second telling. */
  readonly isSameProgram: boolean;
}

function LedgerRow({ week, isSameProgram }: LedgerRowProps) {
  const { home } = week;
  return (
    <tr>
      <th scope="row">
        {t('ledger.weekOf', { week: week.week })} <span className="dim">{formatDay(week.from)}</span>
      </th>
      <td className={isSameProgram ? 'dim' : ''}>
        <span className="ledger-program" title={programWords(week, isSameProgram)}>
          {programWords(week, isSameProgram)}
        </span>
      </td>
      <td className={`align-right ${home.done === null ? 'dim' : ''}`}>{sessionWords(home)}</td>
      <td className="align-right">{t('ledger.daysOf', { known: home.daysKnown, days: home.days })}</td>
      <td className="align-right">
        {week.visitsPlanned === null
          ? week.visitsDone
          : t('ledger.visitsOf', { done: week.visitsDone, planned: week.visitsPlanned })}
      </td>
      <Told value={week.effort} />
      <Told value={week.minutesActive} />
      <Told value={week.minutesPassive} />
    </tr>
  );
}

function Told({ value }: { readonly value: number | null }) {
  return value === null ? (
    <td className="align-right dim">{t('ledger.notSaid')}</td>
  ) : (
    <td className="align-right">{value}</td>
  );
}

function programWords({ program }: LedgerWeek, isShort: boolean): string {
  if (program === null) return t('ledger.noProgram');
  if (isShort) return t('ledger.sameVersion', { version: program.version });
  const exercises = program.exercises.map(exerciseLine).join('; ') || t('program.empty');
  return t('ledger.version', { version: program.version, exercises });
}

function sessionWords({ done, planned, perWeek }: HomeWeek): string {
  if (done !== null && planned !== null) return t('ledger.sessionsOf', { done, planned });
  return perWeek === null ? t('ledger.unknown') : t('ledger.unknownPlanned', { planned: perWeek });
}
