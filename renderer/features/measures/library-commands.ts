// Commands on the library: another threshold, an own measure.
import type { CommandTarget } from '../../../shared/commands/types.ts';
import { t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { ask } from '../../host/queries.ts';
import { measureFacts } from '../../ui/measure-facts.ts';
import { pick } from '../../workbench/pick.ts';
import { update, workbench } from '../../workbench/store.ts';
import { libraryOf } from './library-search.ts';

export function registerLibraryCommands(): void {
  implement('measure.define', () => update({ dialog: { kind: 'customMeasure' } }));
  implement('threshold.choose', async ({ target }) => {
    const measureId = await measureFor(target);
    if (measureId === null) return;
    update({ dialog: { kind: 'threshold', measureId, patientId: target.patientId ?? null } });
  });
}

/** The measure of the target or of the library's tab; else asked, of those the episode follows or of all. */
async function measureFor(target: CommandTarget): Promise<string | null> {
  if (target.measureId !== undefined) return target.measureId;
  const { activeEditor } = workbench();
  if (activeEditor?.kind === 'measures' && activeEditor.recordId !== '') return activeEditor.recordId;
  const custom = await ask('measure.custom', {});
  const followed = target.episodeId === undefined ? [] : await followedIds(target.episodeId);
  const [only, ...others] = followed;
  if (only !== undefined && others.length === 0) return only;
  const ids = followed.length > 0 ? followed : libraryOf(custom).map(measure => measure.id);
  return pick(
    t('threshold.pick'),
    ids.map(id => {
      const { abbreviation, name } = measureFacts(id, custom);
      return { id, label: abbreviation, detail: name, icon: 'book' };
    }),
  );
}

async function followedIds(episodeId: string): Promise<string[]> {
  const { measures } = await ask('episode.record', { episodeId });
  return measures.map(measure => measure.measureId);
}
