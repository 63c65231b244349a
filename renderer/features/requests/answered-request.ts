// Which request a reply belongs to: the one in view, else the one of the episode that was sent, else asked.
import type { CommandTarget } from '../../../shared/commands/types.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { t } from '../../../shared/i18n/en.ts';
import { takesReply } from '../../../shared/request-versions.ts';
import { ask } from '../../host/queries.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { workbench } from '../../workbench/store.ts';

/** Null where the choice was given up, or where nothing was sent that could be answered: then it says so. */
export async function answeredRequest(target: CommandTarget): Promise<string | null> {
  const requests =
    target.requestId === undefined ? await requestsFor(target) : await answerable(target.requestId);
  if (requests === null) return null;
  const sent = requests.toReversed();
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

async function requestsFor(target: CommandTarget): Promise<readonly Request[] | null> {
  const episodeId = await episodeFor(target);
  if (episodeId === null) return null;
  const { requests } = await ask('episode.record', { episodeId });
  return requests.filter(request =>
    takesReply(
      requests.filter(({ code }) => code === request.code),
      request,
    ),
  );
}

/** The one in view, where it takes a reply. */
async function answerable(requestId: string): Promise<readonly Request[]> {
  const { request, versions } = await ask('request.document', { requestId, paper: workbench().device.paper });
  return takesReply(versions, request) ? [request] : [];
}
