// What a score is besides its number: version, recall window and side (another one is another trend), and the device.
import { useId } from 'react';
import { TESTED_SIDES } from '../../../shared/domain/observation.ts';
import { t } from '../../../shared/i18n/en.ts';
import { Field } from '../../ui/Field.tsx';
import type { MeasureFacts } from '../../ui/measure-facts.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTypedText } from '../../ui/typed-text.ts';
import type { ScoreValues } from './score-values.ts';

export interface IdentityFieldsProps {
  readonly facts: MeasureFacts;
  readonly values: ScoreValues;
  /** Devices of earlier scores. */
  readonly devices: readonly string[];
  /** The version follows from the list of activities. */
  readonly hasActivities: boolean;
  readonly onChange: (change: Partial<ScoreValues>) => void;
}

export function IdentityFields({ facts, values, devices, hasActivities, onChange }: IdentityFieldsProps) {
  const kind = facts.measure?.kind;
  const isTested = kind === 'performance' || kind === 'user-defined';
  const isSided = kind === 'user-defined';
  const isUnusual = values.version !== '' || values.recall !== '' || (values.side !== '' && !isSided);
  const side = (
    <SelectField
      label={t('record.side')}
      name="side"
      value={values.side}
      options={[
        { value: '', label: t('record.sideNone') },
        ...TESTED_SIDES.map(value => ({ value, label: t(`record.sideOf.${value}`) })),
      ]}
      onChange={value => onChange({ side: TESTED_SIDES.find(known => known === value) ?? '' })}
    />
  );
  return (
    <>
      {isTested ? (
        <div className="field-row">
          {isSided ? side : null}
          <DeviceField value={values.device} devices={devices} onChange={device => onChange({ device })} />
        </div>
      ) : null}
      <details className="more" open={isUnusual}>
        <summary>{t('record.identity')}</summary>
        <p className="field-help">{t('record.identityHelp')}</p>
        <div className="field-row">
          {hasActivities ? null : (
            <TextField
              label={t('record.version')}
              name="version"
              maxLength={80}
              value={values.version}
              onChange={version => onChange({ version })}
            />
          )}
          <TextField
            label={t('record.recall')}
            name="recall"
            maxLength={80}
            value={values.recall}
            onChange={recall => onChange({ recall })}
          />
          {isSided ? null : side}
          {isTested ? null : (
            <DeviceField value={values.device} devices={devices} onChange={device => onChange({ device })} />
          )}
        </div>
      </details>
    </>
  );
}

interface DeviceFieldProps {
  readonly value: string;
  readonly devices: readonly string[];
  readonly onChange: (device: string) => void;
}

function DeviceField({ value, devices, onChange }: DeviceFieldProps) {
  const listId = useId();
  const { note, error, take } = useTypedText(value, 80, onChange);
  return (
    <Field label={t('record.device')} isOptional help={note} error={error}>
      {control => (
        <>
          <input
            {...control}
            name="device"
            className="input"
            type="text"
            list={listId}
            autoComplete="off"
            value={value}
            onChange={event => take(event.target.value)}
          />
          <datalist id={listId}>
            {devices.map(device => (
              <option key={device} value={device} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
