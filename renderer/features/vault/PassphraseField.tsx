// A passphrase input that can be shown, pasted into and filled by a password manager. Warns of Caps Lock.
import { type KeyboardEvent, type Ref, useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { tooLong } from '../../ui/typed-text.ts';

const MOST_CHARACTERS = 1024;

export interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly error?: string | undefined;
  readonly help?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onChange: (value: string) => void;
}

export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, autoComplete, error, help, inputRef, onChange } = props;
  const [isShown, setIsShown] = useState(false);
  const [hasCapsLock, setHasCapsLock] = useState(false);

  function watchCapsLock(event: KeyboardEvent) {
    setHasCapsLock(event.getModifierState('CapsLock'));
  }

  return (
    <Field
      label={label}
      error={error ?? tooLong(value, MOST_CHARACTERS)}
      help={hasCapsLock ? t('vault.capsLock') : help}
    >
      {control => (
        <div className="passphrase">
          <input
            {...control}
            ref={inputRef}
            className="input"
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            spellCheck={false}
            value={value}
            onChange={event => onChange(event.target.value)}
            onKeyUp={watchCapsLock}
          />
          <button
            type="button"
            className="button button-icon"
            aria-label={isShown ? t('vault.hide') : t('vault.show')}
            aria-pressed={isShown}
            title={isShown ? t('vault.hide') : t('vault.show')}
            onClick={() => setIsShown(!isShown)}
          >
            <Icon name={isShown ? 'eye-closed' : 'eye'} />
          </button>
        </div>
      )}
    </Field>
  );
}
