// Beside the verdict: the request that has gone out and is not answered yet.
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { Icon } from '../../ui/Icon.tsx';

export function WaitingLine({ requests }: Pick<EpisodeRecord, 'requests'>) {
  const sent = requests.findLast(({ status }) => status === 'sent');
  if (!sent || sent.sentOn === null) return null;
  return (
    <p className="alarm-line selectable">
      <Icon name="mail" />
      <span>{t('request.waiting', { code: sent.code, day: formatDay(sent.sentOn) })}</span>
      <CommandButton id="request.open" look="link" target={{ requestId: sent.id }} />
    </p>
  );
}
