// Visits, adherence and flares below the charts, each a strip over the same weeks. Read as one sentence by who cannot
// see it; the dose ledger has the same as a table.
import type { ReactNode } from 'react';
import { type StripMark, type StripModel, stripModel } from '../../../shared/charts/strips.ts';
import { formatDay } from '../../../shared/dates.ts';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { t } from '../../../shared/i18n/en.ts';

export function TimeStrips({ record, today }: { readonly record: EpisodeRecord; readonly today: string }) {
  const model = stripModel(record, today);
  if (model.visits.length + model.flares.length + record.adherence.length === 0) return null;
  return (
    <figure className="strips" role="img" aria-label={`${t('strip.title')}: ${model.summary}`}>
      <Lane label={t('strip.visits')}>
        <Marks marks={model.visits} model={model} look="strip-visit" />
      </Lane>
      <Lane label={t('strip.adherence')}>
        {model.weeks.map(({ week, from, days, share, words }) => (
          <span
            key={week}
            className={share === null ? 'strip-week is-unknown' : 'strip-week'}
            title={`${t('ledger.weekOf', { week })}, ${formatDay(from)}: ${words}`}
            style={{ left: percent(7 * week, model), width: percent(days, model) }}
          >
            {share === null ? null : <span style={{ height: `${Math.round(100 * share)}%` }} />}
          </span>
        ))}
      </Lane>
      <Lane label={t('strip.flares')}>
        <Marks marks={model.flares} model={model} look="strip-flare" />
      </Lane>
      <Lane label="">
        {model.ticks.map(({ day, label }) => (
          <span key={day} className="strip-label" style={{ left: percent(day, model) }}>
            {label}
          </span>
        ))}
      </Lane>
    </figure>
  );
}

function Lane({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="strip">
      <span className="strip-name">{label}</span>
      <span className="strip-track">{children}</span>
    </div>
  );
}

interface MarksProps {
  readonly marks: readonly StripMark[];
  readonly model: StripModel;
  readonly look: string;
}

function Marks({ marks, model, look }: MarksProps) {
  return marks.map(({ id, day, date }) => (
    <span key={id} className={look} title={formatDay(date)} style={{ left: percent(day, model) }} />
  ));
}

function percent(days: number, model: StripModel): string {
  return `${(100 * days) / model.days}%`;
}
