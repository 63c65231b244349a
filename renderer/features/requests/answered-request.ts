// Which request a reply belongs to: the one in view, else the one of the episode that was sent, else asked.
import type { CommandTarget } from '../../../shared/commands/types.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { ask } from '../../host/queries.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { workbench } from '../../workbench/store.ts';

/** Null where the choice was given up, or where nothing was sent that could be answered: then it says so. */
export async function answeredRequest(target: CommandTarget): Promise<string | null> {
  const requests =
    target.requestId === undefined ? await requestsFor(target) : [await found(target.requestId)];
  if (requests === null) return null;
  const sent = requests.filter(takesReply).reverse();
  const [first, ...others] = sent;
  if (!first) {
    notify('warning', t('reply.none'));
    return null;
  }
  if (others.length === 0) return first.id;
  return pick(
    t('reply.choose'),
    sent.map(({ id, code, sentOn }) => ({
      id,
      label: t('reply.choice', { code, day: sentOn === null ? '' : formatDay(sentOn) }),
      icon: 'mail',
    })),
  );
}

/** Sent, or the newest version of a letter that was sent. */
function takesReply({ status, version }: Request): boolean {
  return status === 'sent' || status === 'answered' || (status === 'signed' && version > 1);
}

async function requestsFor(target: CommandTarget): Promise<readonly Request[] | null> {
  const episodeId = await episodeFor(target);
  return episodeId === null ? null : (await ask('episode.record', { episodeId })).requests;
}

async function found(requestId: string): Promise<Request> {
  return (await ask('request.document', { requestId, paper: workbench().device.paper })).request;
}
