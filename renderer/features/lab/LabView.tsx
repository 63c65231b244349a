// Moves the options of the detector over the caseload: who would be marked otherwise, and what it costs.
import { type AlarmPrice, priceOfSettings } from '../../../shared/detector/alarm-prices.ts';
import { FALSE_ALARM_SETTINGS } from '../../../shared/detector/types.ts';
import type { DetectorSettings } from '../../../shared/domain/detector-settings.ts';
import { t } from '../../../shared/i18n/en.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { useHost } from '../../host/queries.ts';
import { LabAssumptions } from './LabAssumptions.tsx';
import { LabCaseload } from './LabCaseload.tsx';
import { LabOptions } from './LabOptions.tsx';
import { setTried, useLab } from './store.ts';

/** The set the prices were computed on. */
const EPISODES = 400;

export function LabView() {
  const { data: inEffect } = useHost('settings.detector', {});
  const { data: rules } = useHost('rules.waiting', {});
  const tried = useLab(state => state.tried);
  if (inEffect === undefined || rules === undefined) return null;
  const settings = tried ?? inEffect;
  const isWaiting = rules.episodes > 0;
  // Who changes is read before new rules are put in force, and right after an option was moved or learning was tried.
  const caseload = <LabCaseload settings={settings} />;
  const isSame = isEqual(settings, inEffect);
  const words = (of: DetectorSettings) => ({ percent: of.falseAlarmPercent, limit: of.stallLimit });
  return (
    <article className="page lab">
      <h1 className="page-title">{t('lab.title')}</h1>
      <p>{t('lab.lead')}</p>
      {isWaiting ? <NewRules rules={rules} /> : null}
      {isWaiting ? caseload : null}
      <section className="lab-options" aria-label={t('lab.options')}>
        <LabOptions settings={settings} onTry={next => setTried(isEqual(next, inEffect) ? null : next)} />
        <p className="numbers">
          {t('lab.inEffect', words(inEffect))}{' '}
          {isSame ? null : <strong>{t('lab.trying', words(settings))}</strong>}
        </p>
        <div className="button-bar">
          <CommandButton id="lab.apply" label={t('lab.apply')} look={isSame ? 'secondary' : 'primary'} />
          <CommandButton id="lab.reset" />
        </div>
      </section>
      <LabAssumptions />
      {isWaiting ? null : caseload}
      <Prices settings={settings} inEffect={inEffect} />
    </article>
  );
}

/** While verdicts from earlier rules stand; the list below it tells what the new ones change. */
function NewRules({ rules }: { readonly rules: OutputOf<'rules.waiting'> }) {
  return (
    <section className="page-section" aria-labelledby="lab-rules">
      <h2 id="lab-rules">{t('rules.title')}</h2>
      <p>{t('rules.lead', rules)}</p>
      <div className="button-bar">
        <CommandButton id="rules.accept" label={t('rules.accept')} look="primary" />
      </div>
    </section>
  );
}

function isEqual(one: DetectorSettings, other: DetectorSettings): boolean {
  return one.falseAlarmPercent === other.falseAlarmPercent && one.stallLimit === other.stallLimit;
}

interface PricesProps {
  readonly settings: DetectorSettings;
  readonly inEffect: DetectorSettings;
}

function Prices({ settings, inEffect }: PricesProps) {
  const prices = FALSE_ALARM_SETTINGS.flatMap(
    falseAlarmPercent => priceOfSettings({ ...settings, falseAlarmPercent }) ?? [],
  );
  return (
    <section className="page-section" aria-labelledby="lab-price">
      <h2 id="lab-price">{t('lab.price')}</h2>
      {prices.length === 0 ? (
        <p>{t('lab.noPrice', { limit: settings.stallLimit })}</p>
      ) : (
        <table className="table">
          <caption>{t('lab.priceCaption', { episodes: EPISODES, limit: settings.stallLimit })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lab.falseAlarms')}</th>
              <th scope="col">{t('lab.priceFlagged')}</th>
              <th scope="col">{t('lab.priceDetected')}</th>
              <th scope="col">{t('lab.priceDelay')}</th>
            </tr>
          </thead>
          <tbody>
            {prices.map(price => (
              <PriceRow
                key={price.falseAlarmPercent}
                price={price}
                isTried={isEqual(price, settings)}
                isInEffect={isEqual(price, inEffect)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface PriceRowProps {
  readonly price: AlarmPrice;
  readonly isTried: boolean;
  readonly isInEffect: boolean;
}

function PriceRow({ price, isTried, isInEffect }: PriceRowProps) {
  return (
    <tr className={isTried ? 'lab-tried' : ''}>
      <th scope="row">
        {t('lab.percent', { percent: price.falseAlarmPercent })}{' '}
        {isInEffect ? <span className="tag">{t('lab.effective')}</span> : null}
        {isTried && !isInEffect ? <span className="tag">{t('lab.chosen')}</span> : null}
      </th>
      <td>{t('lab.percent', { percent: price.flaggedPercent })}</td>
      <td>{t('lab.percent', { percent: price.detected42Percent })}</td>
      <td>{t('lab.priceDays', { days: price.delayDays })}</td>
    </tr>
  );
}
