import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
export function EpisodeCharts(_props: { record: EpisodeRecord; today: string }) {
  return null;
}
