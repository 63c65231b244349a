// Third step of a new vault: two groups of the recovery code, typed from paper.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { tooLong } from '../../ui/typed-text.ts';

export interface ProveRecoveryCodeProps {
  readonly askGroups: readonly number[];
  readonly error: AppError | null;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onTyped: (groups: string[]) => void;
}

export function ProveRecoveryCode({ askGroups, error, isBusy, onBack, onTyped }: ProveRecoveryCodeProps) {
  const [typed, setTyped] = useState<readonly string[]>(askGroups.map(() => ''));
  const firstInput = useRef<HTMLInputElement>(null);
  useEffect(() => firstInput.current?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isBusy) onTyped(typed.map(text => text.trim().toUpperCase()));
  }

  return (
    <>
      <h1>{t('vault.proveTitle')}</h1>
      <p>{t('vault.proveLead')}</p>
      <form onSubmit={submit} noValidate>
        <div className="field-row">
          {askGroups.map((number, index) => (
            <Field key={number} label={t('vault.group', { number })} error={tooLong(typed[index] ?? '', 10)}>
              {control => (
                <input
                  {...control}
                  ref={index === 0 ? firstInput : undefined}
                  className="input"
                  autoComplete="off"
                  spellCheck={false}
                  value={typed[index] ?? ''}
                  onChange={event =>
                    setTyped(typed.map((text, other) => (other === index ? event.target.value : text)))
                  }
                />
              )}
            </Field>
          ))}
        </div>
        <FormError error={error} />
        <div className="button-bar">
          <button type="submit" className="button button-primary" aria-disabled={isBusy}>
            {isBusy ? t('vault.creating') : t('vault.create')}
          </button>
          <button type="button" className="button button-secondary" onClick={onBack}>
            {t('vault.back')}
          </button>
        </div>
      </form>
    </>
  );
}
