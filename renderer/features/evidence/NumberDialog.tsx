// Another value for a number of our own choosing: within its range, with a reason, and the way back.
import { isNumberId, type NumberId, settingOf } from '../../../shared/clinical/evidence/numbers.ts';
import { dayOfInstant, formatDay } from '../../../shared/dates.ts';
import type { NumberChoice } from '../../../shared/domain/numbers.ts';
import type { FieldError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { failure, success } from '../../../shared/result.ts';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { readNumber } from '../../ui/read-number.ts';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';

export function NumberDialog({ request, onClose }: DialogProps<'number'>) {
  const choices = useHost('number.list', {});
  const { numberId } = request;
  if (!choices.data || !isNumberId(numberId)) return null;
  const about = choices.data.filter(({ id }) => id === numberId);
  return (
    <Dialog
      title={t('number.title')}
      lead={t('number.lead', { words: settingOf(numberId).words })}
      onClose={onClose}
    >
      <NumberForm id={numberId} choices={about} onClose={onClose} />
    </Dialog>
  );
}

interface NumberValues {
  readonly value: string;
  readonly reason: string;
}

interface NumberFormProps {
  readonly id: NumberId;
  /** Of this number, of today and before. */
  readonly choices: readonly NumberChoice[];
  readonly onClose: () => void;
}

const SHOWN = ['value', 'reason'];

function NumberForm({ id, choices, onClose }: NumberFormProps) {
  const { value: ours, unit, range } = settingOf(id);
  const present = choices.find(({ endedAt }) => endedAt === null);
  const usual = `${ours} ${unit}`;
  const form = useForm<NumberValues>({ value: '', reason: '' }, { id: `number:${id}`, form: 'number' });
  const { values, set, errorOf } = form;

  async function send() {
    const value = readNumber(values.value, range.least, range.most, null);
    if (typeof value !== 'number') return failure({ code: 'invalid' } as const);
    const result = await call('number.change', { id, value, reason: values.reason });
    if (!result.ok) return result;
    notify('info', t('number.saved', { value: `${value} ${unit}` }));
    return success(null);
  }

  async function reset() {
    const result = await call('number.reset', { id });
    if (!result.ok) {
      form.setError(result.error);
      return;
    }
    notify('info', t('number.wasReset', { usual }));
    onClose();
  }

  const save = form.submit({ check: () => errorsOf(id, values), send, done: onClose });
  return (
    <Form error={form.error} draft={form.draft} onSubmit={save}>
      <div className="dialog-body">
        <p className="threshold-now">{t('number.now', { value: `${present?.value ?? ours} ${unit}` })}</p>
        <TextField
          name="value"
          label={t('number.value', { unit })}
          help={t('number.range', { ...range, usual: ours })}
          inputMode="decimal"
          maxLength={12}
          isRequired
          hasAutoFocus
          value={values.value}
          error={errorOf('value')}
          onChange={value => set({ value })}
        />
        <TextField
          name="reason"
          label={t('number.reason')}
          isRequired
          maxLength={500}
          value={values.reason}
          error={errorOf('reason')}
          onChange={reason => set({ reason })}
        />
        <History choices={choices} unit={unit} />
      </div>
      <FormError error={formLevelError(form.error, SHOWN)} />
      <DialogButtons>
        <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
          {t('number.use')}
        </button>
        {present ? (
          <button type="button" className="button button-secondary" onClick={() => void reset()}>
            {t('number.back', { usual: ours })}
          </button>
        ) : null}
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </Form>
  );
}

function errorsOf(id: NumberId, { value: typed, reason }: NumberValues): FieldError[] {
  const message = valueError(id, typed);
  return [
    ...(message === null ? [] : [{ field: 'value', message }]),
    ...(reason.trim() === '' ? [{ field: 'reason', message: t('number.reasonRequired') }] : []),
  ];
}

function valueError(id: NumberId, typed: string): string | null {
  const { value: ours, range, isWhole } = settingOf(id);
  const value = readNumber(typed, range.least, range.most, null);
  if (value === null) return t('number.required', { ...range });
  if (typeof value === 'string') return value;
  if (isWhole && !Number.isInteger(value)) return t('number.whole');
  return value === ours ? t('number.same') : null;
}

/** What was chosen, from when to when, and why: the newest first. */
function History({ choices, unit }: { readonly choices: readonly NumberChoice[]; readonly unit: string }) {
  if (choices.length === 0) return null;
  const dayOf = (instant: number) => formatDay(dayOfInstant(instant));
  return (
    <section aria-label={t('number.history')}>
      <ul className="dim">
        {choices.toReversed().map(({ value, reason, changedAt, endedAt }) => (
          <li key={changedAt}>
            {endedAt === null
              ? t('number.present', { from: dayOf(changedAt), reason })
              : t('number.past', {
                  value: `${value} ${unit}`,
                  from: dayOf(changedAt),
                  to: dayOf(endedAt),
                  reason,
                })}
          </li>
        ))}
      </ul>
    </section>
  );
}
