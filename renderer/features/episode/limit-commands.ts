// The time limits that a law or a payer sets for the practice: two numbers of days, or none.
import type { TimeLimits } from '../../../shared/domain/time-limits.ts';
import { t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';

/** Days to choose from; the two published ones are among them. */
const CHOICES: { readonly [K in keyof TimeLimits]: readonly number[] } = {
  referAfterDays: [30, 42, 60, 90],
  recertifyEveryDays: [30, 60, 90, 180],
};
const NAMES = ['referAfterDays', 'recertifyEveryDays'] as const;
const OFF = 'off';

export function registerLimitCommands(): void {
  implement('limits.set', async () => {
    const present = await ask('settings.timeLimits', {});
    const id = await pick(
      t('limits.which'),
      NAMES.map(name => ({ id: name, label: t(`limits.${name}`), detail: daysWords(present[name]) })),
    );
    const name = NAMES.find(one => one === id);
    if (name === undefined) return undefined;
    const chosen = await pick(t(`limits.${name}`), [
      ...CHOICES[name].map(days => ({
        id: String(days),
        label: daysWords(days),
        icon: days === present[name] ? 'check' : 'blank',
      })),
      { id: OFF, label: daysWords(null), icon: present[name] === null ? 'check' : 'blank' },
    ]);
    if (chosen === null) return undefined;
    const result = await call('settings.setTimeLimits', {
      ...present,
      [name]: chosen === OFF ? null : Number(chosen),
    });
    if (result.ok) notify('info', t('limits.saved'));
    return result;
  });
}

function daysWords(days: number | null): string {
  return days === null ? t('limits.off') : t('limits.days', { days });
}
