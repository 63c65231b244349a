// What went wrong with a whole form, read out at once. Field errors stand at their fields.
import type { AppError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { Icon } from './Icon.tsx';

export function FormError({ error }: { readonly error: AppError | null }) {
  return (
    <div role="alert">
      {error === null ? null : (
        <p className="field-error">
          <Icon name="error" />
          <span>{describeError({ ...error, fields: undefined })}</span>
        </p>
      )}
    </div>
  );
}
