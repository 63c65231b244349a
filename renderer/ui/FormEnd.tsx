// The end of a form in a dialog: what went wrong with the whole of it, the main action, and the way out.
import { t } from '../../shared/i18n/en.ts';
import { DialogButtons } from './Dialog.tsx';
import { FormError } from './FormError.tsx';
import { type FormState, formLevelError } from './use-form.ts';

export interface FormEndProps {
  readonly form: Pick<FormState<object>, 'error' | 'isBusy'>;
  /** Names of the fields that show their own errors. */
  readonly shownFields: readonly string[];
  readonly action: string;
  readonly onClose: () => void;
}

export function FormEnd({ form, shownFields, action, onClose }: FormEndProps) {
  return (
    <>
      <FormError error={formLevelError(form.error, shownFields)} />
      <DialogButtons>
        <button type="submit" className="button button-primary" aria-disabled={form.isBusy}>
          {action}
        </button>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </DialogButtons>
    </>
  );
}
