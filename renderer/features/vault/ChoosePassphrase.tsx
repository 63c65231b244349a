// First step of a new vault: the passphrase, typed twice.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '../../../shared/i18n/en.ts';
import { PassphraseField } from './PassphraseField.tsx';

export function ChoosePassphrase({ onChosen }: { readonly onChosen: (passphrase: string) => void }) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<'empty' | 'mismatch' | null>(null);
  const firstInput = useRef<HTMLInputElement>(null);
  const secondInput = useRef<HTMLInputElement>(null);

  useEffect(() => firstInput.current?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (first === '') {
      setProblem('empty');
      firstInput.current?.focus();
    } else if (first !== second) {
      setProblem('mismatch');
      secondInput.current?.focus();
    } else {
      onChosen(first);
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      <PassphraseField
        label={t('vault.choosePassphrase')}
        value={first}
        autoComplete="new-password"
        help={t('vault.passphraseHelp')}
        error={problem === 'empty' ? t('vault.empty') : undefined}
        inputRef={firstInput}
        onChange={setFirst}
      />
      <PassphraseField
        label={t('vault.passphraseAgain')}
        value={second}
        autoComplete="new-password"
        error={problem === 'mismatch' ? t('vault.mismatch') : undefined}
        inputRef={secondInput}
        onChange={setSecond}
      />
      <button type="submit" className="button button-primary">
        {t('vault.next')}
      </button>
    </form>
  );
}
