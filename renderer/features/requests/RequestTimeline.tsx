// What happened to a request, step by step: when, how, to which number, and by whom.
import { formatDay } from '../../../shared/dates.ts';
import type { RequestEvent } from '../../../shared/domain/request-event.ts';
import { t } from '../../../shared/i18n/en.ts';
import { requestSteps } from '../../../shared/timeline/request-event-words.ts';
import { localDay, timeOfDay } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';

export function RequestTimeline({ requestId }: { readonly requestId: string }) {
  const events = useHost('request.events', { requestId }).data ?? [];
  if (events.length === 0) return null;
  const steps = requestSteps(events);
  return (
    <ol className="request-events selectable" aria-label={t('request.timeline')}>
      {events.map((event, index) => (
        <li key={index}>
          <span className="request-event-when">{whenOf(event)}</span>
          <span>
            <strong>{steps[index]}</strong>
            {detailsOf(event).map(part => ` · ${part}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A day that the therapist told, with its time where that was told too; else the moment of recording. */
function whenOf({ kind, day, time, recordedAt }: RequestEvent): string {
  if (kind === 'signed' || kind === 'closed' || kind === 'voided' || kind === 'replaced') {
    return `${formatDay(localDay(recordedAt))}, ${timeOfDay(recordedAt)}`;
  }
  return time === null ? formatDay(day) : `${formatDay(day)}, ${time}`;
}

/** The words of a reply stand in the list of replies, with all that came with them. */
function detailsOf({ kind, address, note, actor }: RequestEvent): string[] {
  const isSending = kind === 'sent' || kind === 'copied' || kind === 'nudged';
  const words = kind === 'answered' || kind === 'replaced' ? '' : note;
  return [
    address === '' ? '' : t('request.event.to', { address }),
    words === '' || !isSending ? words : t('request.event.proof', { proof: words }),
    actor === '' ? '' : t('request.event.by', { actor }),
  ].filter(part => part !== '');
}
