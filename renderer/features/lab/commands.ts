// Commands of the threshold lab, and the one setting of the detector that is chosen without it.
import { priceOfSettings } from '../../../shared/detector/alarm-prices.ts';
import { FALSE_ALARM_SETTINGS } from '../../../shared/detector/types.ts';
import type { DetectorSettings } from '../../../shared/domain/detector-settings.ts';
import { t } from '../../../shared/i18n/en.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { ask } from '../../host/queries.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import { pick } from '../../workbench/pick.ts';
import { setTried, useLab } from './store.ts';

export function registerLabCommands(): void {
  implement('lab.open', () => openEditor('lab:'));
  implement('lab.reset', () => setTried(null));
  implement('lab.apply', async () => {
    const { tried } = useLab.getState();
    return tried === null ? undefined : save(tried);
  });
  implement('rules.accept', async () => {
    const result = await call('rules.accept', {});
    if (result.ok) notify('info', t('rules.accepted', result.value));
    return result;
  });
  implement('detector.setFalseAlarms', async () => {
    const present = await ask('settings.detector', {});
    const chosen = await pick(
      t('lab.which'),
      FALSE_ALARM_SETTINGS.map(percent => ({
        id: String(percent),
        label: t('lab.percent', { percent }),
        detail: priceWords({ ...present, falseAlarmPercent: percent }),
        icon: percent === present.falseAlarmPercent ? 'check' : 'blank',
      })),
    );
    const falseAlarmPercent = FALSE_ALARM_SETTINGS.find(percent => String(percent) === chosen);
    if (falseAlarmPercent === undefined) return undefined;
    const settings = { ...present, falseAlarmPercent };
    // To apply settings puts waiting rules in force: not before it was shown who changes.
    if ((await ask('rules.waiting', {})).episodes === 0) return save(settings);
    setTried(settings);
    openEditor('lab:');
    return undefined;
  });
}

async function save(settings: DetectorSettings) {
  const result = await call('settings.setDetector', settings);
  if (result.ok) {
    setTried(null);
    const { falseAlarmPercent: percent, stallLimit: limit } = settings;
    notify('info', t('lab.applied', { percent, limit }));
  }
  return result;
}

function priceWords(settings: DetectorSettings): string {
  const price = priceOfSettings(settings);
  if (price === null) return '';
  return t('lab.priceWords', { flagged: price.flaggedPercent, days: price.delayDays });
}
