// Tab of one episode: who, verdict with its actions, five facts, charts, requests.
import { useRef } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import type { EditorProps } from '../../workbench/contributions.ts';
import { EpisodeCharts } from './EpisodeCharts.tsx';
import { EpisodeFacts } from './EpisodeFacts.tsx';
import { EpisodeHeader } from './EpisodeHeader.tsx';
import { EpisodeRequests } from './EpisodeRequests.tsx';
import { VerdictBlock } from './VerdictBlock.tsx';
import { VerdictDetails } from './VerdictDetails.tsx';

export function EpisodeView({ recordId }: EditorProps) {
  const query = useHost('episode.record', { episodeId: recordId });
  const page = useRef<HTMLDivElement>(null);
  if (query.isError) return <p className="view-empty field-error">{query.error.message}</p>;
  const record = query.data;
  if (!record) return <p className="view-empty dim">{t('common.loading')}</p>;
  const day = today();
  return (
    <article ref={page} className="page episode">
      <EpisodeHeader record={record} today={day} />
      <VerdictBlock record={record} today={day} />
      <EpisodeFacts record={record} today={day} />
      <EpisodeCharts record={record} today={day} />
      <EpisodeRequests requests={record.requests} />
      {record.verdict ? <VerdictDetails record={record} verdict={record.verdict} /> : null}
    </article>
  );
}
