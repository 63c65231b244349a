// Tab of the home program of one episode: what is planned, what was done, flares, and the dose week by week.
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { today } from '../../host/clock.ts';
import { useHost } from '../../host/queries.ts';
import { EpisodePageHead } from '../../ui/EpisodePageHead.tsx';
import { Precautions } from '../../ui/Precautions.tsx';
import type { EditorProps } from '../../workbench/contributions.ts';
import { AdherenceSection } from './AdherenceSection.tsx';
import { DoseLedger } from './DoseLedger.tsx';
import { FlareList } from './FlareList.tsx';
import { ProgramVersions } from './ProgramVersions.tsx';

export function ProgramView({ recordId }: EditorProps) {
  const query = useHost('episode.record', { episodeId: recordId });
  if (query.isError) return <p className="view-empty field-error">{query.error.message}</p>;
  if (!query.data) return <p className="view-empty dim">{t('common.loading')}</p>;
  return <ProgramPage record={query.data} />;
}

function ProgramPage({ record }: { readonly record: EpisodeRecord }) {
  const day = today();
  return (
    <article className="page program">
      <EpisodePageHead title={t('program.title')} record={record} />
      <Precautions record={record} />
      <ProgramVersions record={record} />
      <AdherenceSection record={record} today={day} />
      <FlareList record={record} />
      <DoseLedger record={record} today={day} />
    </article>
  );
}
