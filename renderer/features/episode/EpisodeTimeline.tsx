// The timeline of an episode: kinds to choose from, the list, and the whole of the entry that is selected.
import { useMemo, useState } from 'react';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { TIMELINE_KINDS, type TimelineKind } from '../../../shared/timeline/entry.ts';
import { timelineOf } from '../../../shared/timeline/timeline.ts';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { TimelineDetail } from './TimelineDetail.tsx';
import { TimelineList } from './TimelineList.tsx';

export function EpisodeTimeline({ record }: { readonly record: EpisodeRecord }) {
  const [kinds, setKinds] = useState<readonly TimelineKind[]>([]);
  const [activeId, setActiveId] = useState<string | null>(null);
  const all = useMemo(() => timelineOf(record, measureLookup(record.customMeasures)), [record]);
  const shown = kinds.length === 0 ? all : all.filter(entry => kinds.includes(entry.kind));
  const active = shown.find(entry => entry.id === activeId) ?? shown[0];
  const { id: episodeId } = record.episode;

  function toggle(kind: TimelineKind) {
    setKinds(kinds.includes(kind) ? kinds.filter(other => other !== kind) : [...kinds, kind]);
  }

  return (
    <section className="page-section timeline" aria-label={t('timeline.title')}>
      <Toolbar label={t('timeline.filter')} className="timeline-filter">
        <KindButton label={t('timeline.all')} isPressed={kinds.length === 0} onClick={() => setKinds([])} />
        {TIMELINE_KINDS.map(kind => {
          const count = all.filter(entry => entry.kind === kind).length;
          return count === 0 ? null : (
            <KindButton
              key={kind}
              label={`${t(`timeline.kind.${kind}`)} ${count}`}
              isPressed={kinds.includes(kind)}
              onClick={() => toggle(kind)}
            />
          );
        })}
      </Toolbar>
      <p className="dim numbers" role="status">
        {shown.length === all.length
          ? t('timeline.count', { count: all.length })
          : t('timeline.countOf', { shown: shown.length, count: all.length })}
      </p>
      {active ? (
        <>
          <TimelineList episodeId={episodeId} entries={shown} active={active} onMove={setActiveId} />
          <TimelineDetail episodeId={episodeId} entry={active} />
        </>
      ) : (
        <p className="dim">{t('timeline.nothing')}</p>
      )}
    </section>
  );
}

interface KindButtonProps {
  readonly label: string;
  readonly isPressed: boolean;
  readonly onClick: () => void;
}

function KindButton({ label, isPressed, onClick }: KindButtonProps) {
  return (
    <button type="button" className="chip numbers" aria-pressed={isPressed} onClick={onClick}>
      {label}
    </button>
  );
}
