// A labelled form control with help and error linked to it. Not for layout of whole forms.
import { type ReactNode, useId } from 'react';
import { t } from '../../shared/i18n/en.ts';
import { joined } from '../../shared/joined.ts';
import { Icon } from './Icon.tsx';

interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly required: boolean | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isOptional?: boolean;
  readonly className?: string;
  readonly children: (control: ControlProps) => ReactNode;
}

export function Field(props: FieldProps) {
  const { label, help, error, isRequired, isOptional, className = '', children } = props;
  const id = useId();
  const describedBy = joined(
    [help === undefined ? '' : `${id}-help`, error === undefined ? '' : `${id}-error`],
    ' ',
  );
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>
        {label}
        {isOptional ? <span className="field-optional"> ({t('common.optional')})</span> : null}
      </label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error === undefined ? undefined : true,
        required: isRequired,
      })}
      {help === undefined ? null : (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className="field-error">
          <Icon name="error" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
