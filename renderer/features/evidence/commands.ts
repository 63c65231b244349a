// Commands of the evidence registry: its tab, another value for a number of our own, and the country whose rules count.
import { evidenceRows } from '../../../shared/clinical/evidence/rows.ts';
import { changedBy } from '../../../shared/domain/numbers.ts';
import { PracticeCountry, RULE_COUNTRIES } from '../../../shared/domain/practice-country.ts';
import { t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { update } from '../../workbench/store.ts';

export function registerEvidenceCommands(): void {
  implement('evidence.open', () => openEditor('evidence:'));
  implement('number.change', async ({ target }) => {
    const numberId = target.numberId ?? (await pickNumber());
    if (numberId !== null) update({ dialog: { kind: 'number', numberId } });
  });
  implement('practice.setCountry', setCountry);
}

async function setCountry() {
  const { country: present } = await ask('settings.country', {});
  const chosen = await pick(
    t('payer.which'),
    [...RULE_COUNTRIES, 'other' as const].map(country => ({
      id: country,
      label: t(`payer.country.${country}`),
      detail: t(country === 'other' ? 'payer.countryOff' : 'payer.countryOn'),
      icon: country === present ? 'check' : 'blank',
    })),
  );
  if (chosen === null) return undefined;
  const result = await call('settings.setCountry', PracticeCountry.parse({ country: chosen }));
  if (result.ok) notify('info', t('payer.countrySaved'));
  return result;
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
