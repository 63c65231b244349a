// Defines a measure of the therapist's own: one number on one scale, and where its numbers come from.
import { t } from '../../../shared/i18n/en.ts';
import { success } from '../../../shared/result.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormEnd } from '../../ui/FormEnd.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { openEditor } from '../../workbench/editors.ts';
import { notify } from '../../workbench/notices.ts';
import {
  BLANK_CUSTOM,
  CUSTOM_NUMBERS,
  type CustomValues,
  customErrors,
  customMeasureOf,
} from './custom-values.ts';

export function CustomMeasureDialog({ onClose }: DialogProps<'customMeasure'>) {
  const custom = useHost('measure.custom', {});
  if (!custom.data) return null;
  return (
    <Dialog title={t('custom.title')} lead={t('custom.lead')} size="large" onClose={onClose}>
      <CustomMeasureForm takenIds={custom.data.map(measure => measure.id)} onClose={onClose} />
    </Dialog>
  );
}

interface CustomMeasureFormProps {
  readonly takenIds: readonly string[];
  readonly onClose: () => void;
}

function CustomMeasureForm({ takenIds, onClose }: CustomMeasureFormProps) {
  const form = useForm<CustomValues>(BLANK_CUSTOM, { id: 'customMeasure:new', form: 'customMeasure' });
  const { values, set, errorOf } = form;

  async function send() {
    const result = await call('measure.define', customMeasureOf(values, takenIds));
    if (!result.ok) return result;
    notify('info', t('custom.saved', { name: result.value.name }));
    openEditor(`measures:${result.value.id}`);
    return success(null);
  }

  const save = form.submit({ check: () => customErrors(values), send, done: onClose });
  const shown = Object.keys(values);
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <div className="field-row">
          <TextField
            name="name"
            label={t('custom.name')}
            isRequired
            maxLength={120}
            value={values.name}
            error={errorOf('name')}
            onChange={name => set({ name })}
          />
          <TextField
            name="abbreviation"
            label={t('custom.abbreviation')}
            isRequired
            maxLength={24}
            value={values.abbreviation}
            error={errorOf('abbreviation')}
            onChange={abbreviation => set({ abbreviation })}
          />
          <TextField
            name="unit"
            label={t('custom.unit')}
            maxLength={40}
            value={values.unit}
            error={errorOf('unit')}
            onChange={unit => set({ unit })}
          />
        </div>
        <div className="field-row">
          <SelectField
            name="direction"
            label={t('custom.direction')}
            value={values.direction}
            options={[
              { value: 'lower-is-better', label: t('measures.lower') },
              { value: 'higher-is-better', label: t('measures.higher') },
            ]}
            onChange={direction =>
              set({ direction: direction === 'higher-is-better' ? direction : 'lower-is-better' })
            }
          />
          {(['min', 'max', 'step'] as const).map(field => (
            <TextField
              key={field}
              name={field}
              label={t(`custom.${field}`)}
              isRequired
              inputMode="decimal"
              maxLength={12}
              value={values[field]}
              error={errorOf(field)}
              onChange={text => set({ [field]: text })}
            />
          ))}
        </div>
        <fieldset className="custom-numbers">
          <legend>{t('custom.numbers')}</legend>
          {CUSTOM_NUMBERS.map(name => (
            <div key={name} className="field-row custom-number">
              <TextField
                name={name}
                label={t(`custom.${name}`)}
                inputMode="decimal"
                maxLength={12}
                value={values[name]}
                error={errorOf(name)}
                onChange={text => set({ [name]: text })}
              />
              <TextField
                name={`${name}Source`}
                label={t('custom.sourceOf', { number: t(`custom.${name}`) })}
                maxLength={120}
                value={values[`${name}Source`]}
                error={errorOf(`${name}Source`)}
                onChange={text => set({ [`${name}Source`]: text })}
              />
            </div>
          ))}
        </fieldset>
      </div>
      <FormEnd form={form} shownFields={shown} action={t('custom.define')} onClose={onClose} />
    </Form>
  );
}
