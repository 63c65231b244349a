// Commands of the Problems panel: when a progress report is due.

import { evidence } from '../../../shared/clinical/evidence/registry.ts';
import type { ReportInterval } from '../../../shared/domain/report-interval.ts';
import { t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';

/** The usual number of the one payer whose rule is published, and a few around it. */
const CHOICES = [5, 6, 8, 10, 12, 15, 20];
const OFF: ReportInterval = { everyTreatmentDays: null, everyDays: null };

export function registerProblemCommands(): void {
  implement('report.setInterval', async () => {
    const present = await ask('settings.reportInterval', {});
    const intervals = intervalChoices();
    const chosen = await pick(
      t('report.setInterval'),
      intervals.map(({ interval, ...row }, index) => ({
        id: String(index),
        icon: isSame(interval, present) ? 'check' : 'blank',
        ...row,
      })),
    );
    const interval = intervals[Number(chosen ?? -1)]?.interval;
    if (interval === undefined) return undefined;
    const result = await call('settings.setReportInterval', interval);
    if (result.ok) notify('info', t('report.saved'));
    return result;
  });
}

/** What can be chosen: days of treatment, the older rule of REG-2, and none. */
function intervalChoices() {
  const usual = evidence('report.treatmentDays').value;
  return [
    ...CHOICES.map(days => ({
      interval: { everyTreatmentDays: days, everyDays: null },
      label: t('report.every', { days }),
      detail: days === usual ? t('report.usual') : '',
    })),
    {
      interval: { everyTreatmentDays: usual, everyDays: evidence('report.olderDays').value },
      label: t('report.everyOr', { treatment: usual, days: evidence('report.olderDays').value }),
      detail: t('report.older'),
    },
    { interval: OFF, label: t('report.off'), detail: '' },
  ];
}

function isSame(one: ReportInterval, other: ReportInterval): boolean {
  return one.everyTreatmentDays === other.everyTreatmentDays && one.everyDays === other.everyDays;
}
