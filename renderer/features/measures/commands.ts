// Commands on outcome measures.
import { formatDay } from '../../../shared/dates.ts';
import { t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { ask } from '../../host/queries.ts';
import { measureFacts } from '../../ui/measure-facts.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { pick } from '../../workbench/pick.ts';
import { update } from '../../workbench/store.ts';

/** The patient-specific scale is the one that rates the patient's own activities. */
const OWN_ACTIVITIES = 'psfs';

export function registerMeasureCommands(): void {
  implement('measure.record', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    update({ dialog: { kind: 'record', episodeId, measureId: target.measureId ?? null } });
  });
  implement('score.correct', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    const named = target.entry?.entity === 'observation' ? target.entry.recordId : null;
    const observationId = named ?? (await pickScore(episodeId));
    if (observationId !== null) update({ dialog: { kind: 'correctScore', episodeId, observationId } });
  });
  implement('measure.activities', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    update({ dialog: { kind: 'activities', episodeId, measureId: target.measureId ?? OWN_ACTIVITIES } });
  });
}

/** The newest scores first: what was just typed is what is put right. */
async function pickScore(episodeId: string): Promise<string | null> {
  const record = await ask('episode.record', { episodeId });
  const items = record.observations.toReversed().map(({ id, measureId, score, unit, date }) => ({
    id,
    label: `${measureFacts(measureId, record.customMeasures).abbreviation} ${score} ${unit}`.trim(),
    detail: formatDay(date),
    icon: 'edit',
  }));
  return pick(t('correct.pick'), items);
}
