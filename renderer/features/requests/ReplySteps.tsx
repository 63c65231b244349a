// What is known of each step that came back: which imaging of what, which class injected where, whose opinion.
import { type CareStepKind, isAwaitedKind, VARIETIES } from '../../../shared/domain/care-step.ts';
import { t } from '../../../shared/i18n/en.ts';
import { capitalised } from '../../../shared/i18n/format.ts';
import { today } from '../../host/clock.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { RESULT_DAYS, type StepsValues, type StepValues, stepKindsOf } from './reply-steps.ts';

export interface ReplyStepsProps {
  readonly kinds: readonly string[];
  readonly steps: StepsValues;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (kind: CareStepKind, step: StepValues) => void;
}

export function ReplySteps({ kinds, steps, errorOf, onChange }: ReplyStepsProps) {
  return stepKindsOf(kinds).map((kind, index) => (
    <StepFields
      key={kind}
      kind={kind}
      step={steps[kind]}
      errorOf={field => errorOf(`steps.${index}.${field}`)}
      onChange={change => onChange(kind, { ...steps[kind], ...change })}
    />
  ));
}

interface StepFieldsProps {
  readonly kind: CareStepKind;
  readonly step: StepValues;
  readonly errorOf: (field: keyof StepValues) => string | undefined;
  readonly onChange: (change: Partial<StepValues>) => void;
}

function StepFields({ kind, step, errorOf, onChange }: StepFieldsProps) {
  const isAwaited = isAwaitedKind(kind);
  return (
    <fieldset className="reply-step">
      <legend>{capitalised(t(`replyKind.${kind}`))}</legend>
      <div className="field-row">
        <SelectField
          name={`${kind}-variety`}
          label={t(`careStep.variety.${kind}`)}
          value={step.variety}
          error={errorOf('variety')}
          options={[
            { value: '', label: t('careStep.otherVariety') },
            ...VARIETIES[kind].map(value => ({ value, label: t(`variety.${value}`) })),
          ]}
          onChange={variety => onChange({ variety })}
        />
        {kind === 'medication' ? (
          <SelectField
            name="medication-change"
            label={t('careStep.change')}
            value={step.change}
            error={errorOf('change')}
            options={[
              { value: '', label: t('careStep.changeUnknown') },
              { value: 'start', label: t('careStep.start') },
              { value: 'stop', label: t('careStep.stop') },
            ]}
            onChange={change => onChange({ change })}
          />
        ) : null}
        <TextField
          name={`${kind}-day`}
          label={t(`careStep.day.${kind}`)}
          isOptional
          type="date"
          {...(isAwaited ? {} : { max: today() })}
          value={step.day}
          error={errorOf('day')}
          onChange={day => onChange({ day })}
        />
      </div>
      <TextField
        name={`${kind}-detail`}
        label={t(`careStep.detail.${kind}`)}
        isOptional
        maxLength={200}
        value={step.detail}
        error={errorOf('detail')}
        onChange={detail => onChange({ detail })}
      />
      {isAwaited ? (
        <label className="check">
          <input
            type="checkbox"
            name={`${kind}-awaited`}
            checked={step.isAwaited}
            onChange={event => onChange({ isAwaited: event.target.checked })}
          />
          {t('careStep.waits')}
        </label>
      ) : null}
      {isAwaited && step.isAwaited ? (
        <TextField
          name={`${kind}-ask`}
          label={t('careStep.askAfter')}
          help={t('careStep.askAfterHelp', { days: RESULT_DAYS })}
          inputMode="numeric"
          value={step.askAfterDays}
          error={errorOf('askAfterDays')}
          onChange={askAfterDays => onChange({ askAfterDays })}
        />
      ) : null}
    </fieldset>
  );
}
