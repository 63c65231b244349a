// Beside the verdict: the request that has gone out and is not answered yet, and the results that have not come.
import { formatDay } from '../../../shared/dates.ts';
import { isAwaitedKind } from '../../../shared/domain/care-step.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { awaitedResults, waitingWords } from '../../../shared/waiting.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { Icon } from '../../ui/Icon.tsx';

export function WaitingLine({
  record,
}: {
  readonly record: Pick<EpisodeRecord, 'episode' | 'requests' | 'replies' | 'careSteps'>;
}) {
  const sent = record.requests.findLast(({ status }) => status === 'sent');
  return (
    <>
      {sent && sent.sentOn !== null ? (
        <p className="alarm-line selectable">
          <Icon name="mail" />
          <span>{t('request.waiting', { code: sent.code, day: formatDay(sent.sentOn) })}</span>
          <CommandButton id="request.open" look="link" target={{ requestId: sent.id }} />
        </p>
      ) : null}
      {awaitedResults(record).map(({ step, since }) =>
        isAwaitedKind(step.kind) ? (
          <p key={step.id} className="alarm-line selectable">
            <Icon name="beaker" />
            <span>{waitingWords({ what: step.kind, variety: step.variety, since })}.</span>
            <CommandButton
              id="result.record"
              look="link"
              target={{ episodeId: record.episode.id, careStepId: step.id }}
            />
          </p>
        ) : null,
      )}
    </>
  );
}
