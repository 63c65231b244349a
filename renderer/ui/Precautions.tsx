// What must not be forgotten while treating: precautions and contraindications of the plan in force. Nothing where none
// are written.
import { latestPlan } from '../../shared/documents/treatment.ts';
import type { EpisodeRecord } from '../../shared/domain/episode-record.ts';
import { t } from '../../shared/i18n/en.ts';
import { today } from '../host/clock.ts';
import { Icon } from './Icon.tsx';

export function Precautions({ record }: { readonly record: Pick<EpisodeRecord, 'plans'> }) {
  const text = latestPlan(record, today())?.precautions ?? '';
  if (text === '') return null;
  return (
    <div role="note" aria-label={t('precautions.label')} className="callout precautions selectable">
      <Icon name="shield" />
      <p>
        <strong>{t('precautions.label')}:</strong> {text}
      </p>
    </div>
  );
}
