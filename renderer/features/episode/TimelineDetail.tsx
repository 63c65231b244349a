// The selected entry in full, with what can be done with it.
import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { TimelineEntry } from '../../../shared/timeline/entry.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { openingOf } from '../../ui/record-opening.ts';
import { removalOf } from './timeline-actions.ts';

export function TimelineDetail({
  episodeId,
  entry,
}: {
  readonly episodeId: string;
  readonly entry: TimelineEntry;
}) {
  const opening = openingOf(entry.opens, episodeId);
  const removal = removalOf(entry, episodeId);
  const canOpen = opening !== null && opening.id !== 'entry.remove';
  return (
    <section className="timeline-detail" aria-label={t('timeline.selected')}>
      <p className="selectable numbers">
        <strong>{entry.title}</strong> <span className="dim">{formatDay(entry.date)}</span>
      </p>
      {entry.detail === '' ? null : <p className="selectable">{entry.detail}</p>}
      {canOpen || removal ? (
        <div className="timeline-buttons">
          {canOpen ? <CommandButton id={opening.id} target={opening.target} /> : null}
          {removal ? <CommandButton id={removal.id} target={removal.target} /> : null}
        </div>
      ) : null}
    </section>
  );
}
