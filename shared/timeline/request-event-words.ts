// A step of a request in words.
import type { RequestEvent } from '../domain/request-event.ts';
import { t } from '../i18n/en.ts';
import { replyKindsWords } from './words.ts';

/** Each step with the version of the letter it happened to, where there is more than one. */
export function requestSteps(events: readonly RequestEvent[]): string[] {
  const hasVersions = events.some(({ version }) => version > 1);
  return events.map(event =>
    hasVersions
      ? t('request.event.ofVersion', { version: event.version, step: requestStep(event) })
      : requestStep(event),
  );
}

/** `Sent, fax`, `Answered: imaging, continue` */
function requestStep({
  kind,
  channel,
  kinds,
  note,
}: Pick<RequestEvent, 'kind' | 'channel' | 'kinds' | 'note'>): string {
  return t(`request.event.${kind}`, {
    version: kind === 'replaced' ? note : '',
    channel: channel === null ? '' : t(`channel.${channel}`),
    kinds: replyKindsWords(kinds),
  });
}
