// The form of a chosen threshold: for whom, which number, from which population, and why.
import type { ThresholdEntry } from '../../../shared/domain/threshold.ts';
import { t } from '../../../shared/i18n/en.ts';
import { scoreDefinition } from '../../../shared/measures/change.ts';
import { withChosen } from '../../../shared/measures/lookup.ts';
import { mainScore } from '../../../shared/measures/scoring.ts';
import type { Measure } from '../../../shared/measures/types.ts';
import { failure, success } from '../../../shared/result.ts';
import { call } from '../../host/client.ts';
import { DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import { notify } from '../../workbench/notices.ts';
import { VerifiedMark } from './NumberTables.tsx';
import { ThresholdOptions } from './ThresholdOptions.tsx';
import {
  choiceOf,
  errorsOf,
  OWN,
  optionsOf,
  presentNumber,
  type ThresholdValues,
} from './threshold-values.ts';

export interface ThresholdFormProps {
  readonly measure: Measure;
  /** Choices that count now, of the practice and of patients. */
  readonly choices: readonly ThresholdEntry[];
  readonly patient: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
}

const KINDS = ['mcid', 'mdc'] as const;
const SHOWN = ['value', 'reason', 'population', 'citation'];

function draftOf(measureId: string, patientId: string | undefined) {
  const id = `threshold:${measureId}:${patientId ?? 'practice'}`;
  return { id, form: 'threshold', ...(patientId === undefined ? {} : { patientId }) };
}

export function ThresholdForm({ measure, choices, patient, onClose }: ThresholdFormProps) {
  const form = useForm<ThresholdValues>(
    {
      whom: patient ? 'patient' : 'practice',
      scoreId: mainScore(measure).id,
      kind: 'mcid',
      option: optionsOf(measure, { scoreId: mainScore(measure).id, kind: 'mcid' }).length > 0 ? '0' : OWN,
      value: '',
      population: '',
      citation: '',
      reason: '',
    },
    draftOf(measure.id, patient?.id),
  );
  const { values, set, errorOf } = form;
  const patientId = values.whom === 'patient' ? (patient?.id ?? null) : null;
  const counting = choices.filter(entry => entry.patientId === null || entry.patientId === patientId);
  const present = presentNumber(withChosen(measure, counting), values);
  const own = choices.find(
    entry => entry.patientId === patientId && entry.kind === values.kind && entry.scoreId === values.scoreId,
  );
  const { unit } = scoreDefinition(measure, values.scoreId);
  const about = (change: Partial<Pick<ThresholdValues, 'scoreId' | 'kind'>>) => {
    const next = { scoreId: values.scoreId, kind: values.kind, ...change };
    set({ ...next, option: optionsOf(measure, next).length > 0 ? '0' : OWN });
  };

  async function send() {
    const choice = choiceOf(measure, values, patient?.id ?? null);
    if (choice === null) return failure({ code: 'invalid' } as const);
    const result = await call('threshold.choose', choice);
    if (!result.ok) return result;
    const { threshold, recomputed } = result.value;
    const { value } = threshold;
    notify('info', t('threshold.saved', { measure: measure.abbreviation, value, unit, recomputed }));
    return success(null);
  }

  async function reset() {
    const { scoreId, kind } = values;
    const result = await call('threshold.reset', { measureId: measure.id, scoreId, kind, patientId });
    if (!result.ok) {
      form.setError(result.error);
      return;
    }
    notify('info', t('threshold.wasReset', { measure: measure.abbreviation }));
    onClose();
  }

  const save = form.submit({ check: () => errorsOf(measure, values), send, done: onClose });
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <div className="field-row">
          {patient ? (
            <SelectField
              name="whom"
              label={t('threshold.whom')}
              value={values.whom}
              options={[
                { value: 'patient', label: t('threshold.patient', { patient: patient.name }) },
                { value: 'practice', label: t('threshold.practice') },
              ]}
              onChange={whom => set({ whom: whom === 'patient' ? 'patient' : 'practice' })}
            />
          ) : (
            <p className="field-help">{t('threshold.practice')}</p>
          )}
          {measure.scores.length > 1 ? (
            <SelectField
              name="scoreId"
              label={t('library.score')}
              value={values.scoreId}
              options={measure.scores.map(score => ({ value: score.id, label: score.name }))}
              onChange={scoreId => about({ scoreId })}
            />
          ) : null}
          <SelectField
            name="kind"
            label={t('threshold.kind')}
            value={values.kind}
            options={KINDS.map(kind => ({ value: kind, label: t(`threshold.${kind}`) }))}
            onChange={kind => about({ kind: kind === 'mdc' ? 'mdc' : 'mcid' })}
          />
        </div>
        <p className="threshold-now">
          {present === null ? (
            t('threshold.nowNone')
          ) : (
            <>
              {t('threshold.now', {
                value: present.value,
                unit: present.unit,
                source: `${present.population}. ${present.citation}`,
              })}{' '}
              <VerifiedMark isVerified={present.verified} />
            </>
          )}
        </p>
        <ThresholdOptions
          options={optionsOf(measure, values)}
          chosen={values.option}
          onChoose={option => set({ option })}
        />
        {values.option === OWN ? (
          <div className="field-row">
            <TextField
              name="value"
              label={t('threshold.value', { unit })}
              inputMode="decimal"
              maxLength={12}
              isRequired
              value={values.value}
              error={errorOf('value')}
              onChange={value => set({ value })}
            />
            <TextField
              name="population"
              label={t('threshold.population')}
              isOptional
              maxLength={400}
              value={values.population}
              error={errorOf('population')}
              onChange={population => set({ population })}
            />
            <TextField
              name="citation"
              label={t('threshold.citation')}
              help={t('threshold.citationHelp')}
              isOptional
              maxLength={600}
              value={values.citation}
              error={errorOf('citation')}
              onChange={citation => set({ citation })}
            />
          </div>
        ) : null}
        <TextField
          name="reason"
          label={t('threshold.reason')}
          isRequired
          maxLength={500}
          value={values.reason}
          error={errorOf('reason')}
          onChange={reason => set({ reason })}
        />
      </div>
      <FormError error={formLevelError(form.error, SHOWN)} />
      <DialogButtons>
        <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
          {t('threshold.choose')}
        </button>
        {own ? (
          <button type="button" className="button button-secondary" onClick={() => void reset()}>
            {t('threshold.reset')}
          </button>
        ) : null}
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </Form>
  );
}
