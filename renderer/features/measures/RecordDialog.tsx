// Records one score of an outcome measure, from the keyboard alone: measure, day, items or total, Enter.
import { useState } from 'react';
import type { EpisodeRecord } from '../../../shared/domain/episode-record.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { MeasureSelect } from '../../ui/MeasureSelect.tsx';
import { measureFacts } from '../../ui/measure-facts.ts';
import { measureGroups } from '../../ui/measure-options.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { RecordForm } from './RecordForm.tsx';

export function RecordDialog({ request, onClose }: DialogProps<'record'>) {
  const query = useHost('episode.record', { episodeId: request.episodeId });
  const custom = useHost('measure.custom', {});
  if (!query.data || !custom.data) return null;
  return (
    <RecordBox record={query.data} custom={custom.data} suggestedId={request.measureId} onClose={onClose} />
  );
}

interface RecordBoxProps {
  readonly record: EpisodeRecord;
  readonly custom: EpisodeRecord['customMeasures'];
  readonly suggestedId: string | null;
  readonly onClose: () => void;
}

function RecordBox({ record, custom, suggestedId, onClose }: RecordBoxProps) {
  const followed = [...record.measures]
    .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
    .map(measure => measure.measureId);
  const groups = measureGroups(followed, record.episode.region, custom);
  const [measureId, setMeasureId] = useState(suggestedId ?? groups[0]?.measures[0]?.id ?? '');
  const lead = t('record.for', { patient: listName(record.patient), episode: record.episode.title });
  return (
    <Dialog title={t('record.title')} lead={lead} size="large" onClose={onClose}>
      <div className="dialog-body">
        <MeasureSelect label={t('record.choose')} value={measureId} groups={groups} onChange={setMeasureId} />
        {measureId === '' ? null : (
          // Another measure is another form: nothing typed for one counts for the other.
          <RecordForm
            key={measureId}
            record={record}
            facts={measureFacts(measureId, custom)}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}
