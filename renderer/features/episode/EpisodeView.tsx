// Tab of one episode: who, verdict with its actions, five facts, charts, requests, plan; or its timeline.
import { shownCourse } from '../../../shared/clinical/safety.ts';
import { NO_TIME_LIMITS } from '../../../shared/domain/time-limits.ts';
import { t } from '../../../shared/i18n/en.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { Precautions } from '../../ui/Precautions.tsx';
import { SafetyBlock } from '../../ui/SafetyBlock.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { useWorkbench } from '../../workbench/store.ts';
import { EpisodeCharts } from './EpisodeCharts.tsx';
import { EpisodeFacts } from './EpisodeFacts.tsx';
import { EpisodeHeader } from './EpisodeHeader.tsx';
import { EpisodeParts } from './EpisodeParts.tsx';
import { EpisodeRequests } from './EpisodeRequests.tsx';
import { EpisodeTimeline } from './EpisodeTimeline.tsx';
import { ExpectedCourse } from './ExpectedCourse.tsx';
import { FollowedMeasures } from './FollowedMeasures.tsx';
import { PhaseList } from './PhaseList.tsx';
import { PlanBlock } from './PlanBlock.tsx';
import { TimeStrips } from './TimeStrips.tsx';
import { VerdictBlock } from './VerdictBlock.tsx';
import { VerdictDetails } from './VerdictDetails.tsx';

export function EpisodeView({ recordId }: EditorProps) {
  const query = useHost('episode.record', { episodeId: recordId });
  const limits = useHost('settings.timeLimits', {}).data ?? NO_TIME_LIMITS;
  const isTimeline = useWorkbench(state => state.timelinesShown.has(recordId));
  if (query.isError) return <p className="view-empty field-error">{query.error.message}</p>;
  const record = query.data;
  if (!record) return <p className="view-empty dim">{t('common.loading')}</p>;
  const day = today();
  const course = shownCourse(record);
  return (
    <article className="page episode">
      <EpisodeHeader record={record} today={day} />
      <EpisodeParts episodeId={recordId} isTimeline={isTimeline} />
      <Precautions record={record} />
      {course.kind === 'red-flag' ? <SafetyBlock record={record} /> : null}
      {isTimeline ? (
        <EpisodeTimeline record={record} />
      ) : (
        <>
          {course.kind === 'red-flag' ? null : <VerdictBlock record={record} today={day} />}
          <EpisodeFacts record={record} today={day} />
          <ExpectedCourse record={record} limits={limits} today={day} />
          <EpisodeCharts record={record} limits={limits} today={day} />
          <TimeStrips record={record} today={day} />
          <EpisodeRequests requests={record.requests} />
          <div className="episode-columns">
            <PlanBlock record={record} today={day} />
            <PhaseList record={record} today={day} />
            <FollowedMeasures record={record} />
          </div>
          {course.kind === 'verdict' ? <VerdictDetails record={record} verdict={course.verdict} /> : null}
        </>
      )}
    </article>
  );
}
