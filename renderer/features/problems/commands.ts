// Commands of the Problems panel: the one setting its rules have.

import { USUAL_REPORT_INTERVAL } from '../../../shared/domain/report-interval.ts';
import { t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';

/** The usual number of the one payer whose rule is published, and a few around it. */
const CHOICES = [5, 6, 8, 10, 12, 15, 20];
const OFF = 'off';

export function registerProblemCommands(): void {
  implement('report.setInterval', async () => {
    const { everyTreatmentDays: present } = await ask('settings.reportInterval', {});
    const usual = USUAL_REPORT_INTERVAL.everyTreatmentDays;
    const chosen = await pick(t('report.setInterval'), [
      ...CHOICES.map(days => ({
        id: String(days),
        label: t('report.every', { days }),
        detail: days === usual ? t('report.usual') : '',
        icon: days === present ? 'check' : 'blank',
      })),
      { id: OFF, label: t('report.off'), icon: present === null ? 'check' : 'blank' },
    ]);
    if (chosen === null) return undefined;
    const result = await call('settings.setReportInterval', {
      everyTreatmentDays: chosen === OFF ? null : Number(chosen),
    });
    if (result.ok) notify('info', t('report.saved'));
    return result;
  });
}
