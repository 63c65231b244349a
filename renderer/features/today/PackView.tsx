// What is taken along: seven lines on each patient in the order of the route, and the sheets to print.
import { BRIEF_LINES } from '../../../shared/domain/brief.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { joined } from '../../../shared/joined.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import type { EditorProps } from '../../workbench/contributions.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { dayHeading, nameWithYear } from './day-words.ts';
import { targetOf } from './visit-target.ts';

export function PackView({ recordId: date }: EditorProps) {
  const briefs = useHost('day.briefs', { date });
  const paper = useWorkbench(state => state.device.paper);
  const isInitialsOnly = useWorkbench(state => state.device.sheetInitials);
  if (briefs.isError) return <p className="page field-error">{briefs.error.message}</p>;
  if (!briefs.data) return null;
  const sheets = briefs.data.length;
  return (
    <article className="page pack">
      <h1 className="page-title">{t('pack.title', { day: dayHeading(date) })}</h1>
      {sheets === 0 ? (
        <>
          <p>{t('today.empty')}</p>
          <CommandButton id="appointment.add" look="primary" target={{ date }} />
        </>
      ) : (
        <>
          <p className="dim">
            {t('pack.lead', { count: briefs.data.filter(({ row }) => row.episodeId).length })}
          </p>
          <div className="button-bar">
            <CommandButton id="day.printSheets" look="primary" target={{ date }} />
            <CommandButton id="day.saveSheets" target={{ date }} />
            <CommandButton id="document.switchPaper" label={paper} />
            <CommandButton
              id="day.toggleInitials"
              label={t(isInitialsOnly ? 'pack.initialsOn' : 'pack.initialsOff')}
            />
          </div>
          <p className="dim">{t('pack.sheets', { sheets, pages: Math.ceil(sheets / 2), paper })}</p>
          <ol className="briefs">
            {briefs.data.map(brief => (
              <Brief key={brief.row.id} {...brief} />
            ))}
          </ol>
        </>
      )}
    </article>
  );
}

function Brief({ row, lines }: OutputOf<'day.briefs'>[number]) {
  const id = `brief-${row.id}`;
  return (
    <li className="brief" aria-labelledby={id}>
      <div className="brief-head">
        <h2 id={id}>{nameWithYear(row)}</h2>
        <span className="dim numbers">
          {joined([row.startTime ?? '', t(`setting.${row.setting}`), row.address, row.phone])}
        </span>
        {row.episodeId === null ? (
          <CommandButton id="patient.open" look="link" target={targetOf(row)} label={t('pack.open')} />
        ) : (
          <CommandButton id="episode.open" look="link" target={targetOf(row)} label={t('pack.open')} />
        )}
      </div>
      {lines.length === 0 ? (
        <p>{t('pack.noEpisode', { name: listName(row) })}</p>
      ) : (
        <dl className="definition brief-lines selectable">
          {BRIEF_LINES.map(name => {
            const line = lines.find(one => one.line === name);
            return (
              <div key={name} className={line?.isUrgent ? 'brief-urgent' : undefined}>
                <dt>{t(`brief.line.${name}`)}</dt>
                <dd>{line?.text}</dd>
              </div>
            );
          })}
        </dl>
      )}
    </li>
  );
}
