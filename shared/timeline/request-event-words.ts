// A step of a request in words.
import type { RequestEvent } from '../domain/request-event.ts';
import { t } from '../i18n/en.ts';

/** `Sent, fax`, `Answered: imaging, continue` */
export function requestStep({
  kind,
  channel,
  kinds,
  note,
}: Pick<RequestEvent, 'kind' | 'channel' | 'kinds' | 'note'>): string {
  return t(`request.event.${kind}`, {
    version: kind === 'replaced' ? note : '',
    channel: channel === null ? '' : t(`channel.${channel}`),
    kinds: kinds.map(came => t(`replyKind.${came}`)).join(', '),
  });
}
