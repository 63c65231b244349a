// Commands of the evidence registry: its tab, and another value for a number of our own.
import { evidenceRows } from '../../../shared/clinical/evidence/rows.ts';
import { changedBy } from '../../../shared/domain/numbers.ts';
import { t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { ask } from '../../host/queries.ts';
import { openEditor } from '../../workbench/editors.ts';
import { pick } from '../../workbench/pick.ts';
import { update } from '../../workbench/store.ts';

export function registerEvidenceCommands(): void {
  implement('evidence.open', () => openEditor('evidence:'));
  implement('number.change', async ({ target }) => {
    const numberId = target.numberId ?? (await pickNumber());
    if (numberId !== null) update({ dialog: { kind: 'number', numberId } });
  });
}

async function pickNumber(): Promise<string | null> {
  const rows = evidenceRows(changedBy(await ask('number.list', {})));
  return pick(
    t('number.which'),
    rows.flatMap(({ words, value, setting }) =>
      setting
        ? [{ id: setting.id, label: words, detail: value, icon: setting.isChanged ? 'check' : 'blank' }]
        : [],
    ),
  );
}
