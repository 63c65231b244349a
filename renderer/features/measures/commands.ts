// Commands on outcome measures.
import { implement } from '../../commands/registry.ts';
import { episodeFor } from '../../ui/pick-records.ts';
import { update } from '../../workbench/store.ts';

export function registerMeasureCommands(): void {
  implement('measure.record', async ({ target }) => {
    const episodeId = await episodeFor(target);
    if (episodeId === null) return;
    update({ dialog: { kind: 'record', episodeId, measureId: target.measureId ?? null } });
  });
}
