// Who writes: the head of every letter.
import type { Letterhead } from '../../../shared/domain/letterhead.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { call } from '../../host/client.ts';
import { useHost } from '../../host/queries.ts';
import { Dialog, DialogButtons } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formLevelError, useForm } from '../../ui/use-form.ts';
import type { DialogProps } from '../../workbench/contributions.ts';
import { notify } from '../../workbench/notices.ts';

/** Rows of the form and the longest text each field takes. */
const ROWS: readonly (readonly [keyof Letterhead, number][])[] = [
  [
    ['therapistName', 200],
    ['credential', 100],
  ],
  [
    ['licenceNumber', 100],
    ['practice', 200],
  ],
  [['address', 400]],
  [
    ['phone', 60],
    ['fax', 60],
  ],
  [
    ['email', 200],
    ['bestTimeToCall', 200],
  ],
];

export function LetterheadDialog({ onClose }: DialogProps<'letterhead'>) {
  const query = useHost('settings.letterhead', {});
  return query.data ? <LetterheadForm letterhead={query.data} onClose={onClose} /> : null;
}

/** The logo is kept at once: it comes from a file, not from the form. */
function LogoRow() {
  const address = useHost('settings.logo', {}).data?.address ?? null;
  return (
    <fieldset className="logo-row">
      <legend>{t('letterhead.logo')}</legend>
      {address === null ? (
        <span className="dim">{t('letterhead.logoNone')}</span>
      ) : (
        <img src={address} alt={t('letterhead.logoNow')} />
      )}
      <CommandButton id="letterhead.chooseLogo" />
      {address === null ? null : <CommandButton id="letterhead.removeLogo" />}
    </fieldset>
  );
}

interface LetterheadFormProps {
  readonly letterhead: Letterhead;
  readonly onClose: () => void;
}

function LetterheadForm({ letterhead, onClose }: LetterheadFormProps) {
  const form = useForm(letterhead, { id: 'letterhead:', form: 'letterhead' });
  const save = form.submit({
    send: () => call('settings.setLetterhead', form.values),
    done: () => {
      onClose();
      notify('info', t('letterhead.saved'));
    },
  });
  return (
    <Dialog title={t('letterhead.title')} lead={t('letterhead.lead')} size="medium" onClose={onClose}>
      <Form error={form.error} draft={form.draft} onSubmit={save}>
        {ROWS.map(row => (
          <div key={row.map(([name]) => name).join()} className="field-row">
            {row.map(([name, maxLength]) => (
              <TextField
                key={name}
                name={name}
                label={t(`letterhead.${name}`)}
                maxLength={maxLength}
                value={form.values[name]}
                error={form.errorOf(name)}
                onChange={value => form.set({ [name]: value })}
              />
            ))}
          </div>
        ))}
        <LogoRow />
        <FormError error={formLevelError(form.error, Object.keys(letterhead))} />
        <DialogButtons>
          <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
            {t('common.save')}
          </button>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {t('common.cancel')}
          </button>
        </DialogButtons>
      </Form>
    </Dialog>
  );
}
