// Asks for the passphrase of the vault of this device.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { call } from '../../host/client.ts';
import { loadVaultStatus } from '../../host/session.ts';
import { FormError } from '../../ui/FormError.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { VaultPlace } from './VaultPlace.tsx';

export function UnlockVault() {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => input.current?.focus(), []);

  async function unlock(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (passphrase === '') {
      setError({ code: 'invalid', fields: [{ field: 'passphrase', message: t('vault.empty') }] });
      input.current?.focus();
      return;
    }
    setIsBusy(true);
    setError(null);
    const result = await call('vault.unlock', { passphrase });
    setIsBusy(false);
    if (result.ok) {
      setPassphrase('');
      await loadVaultStatus();
      return;
    }
    setError(result.error);
    input.current?.focus();
    input.current?.select();
  }

  const isFieldError = error?.code === 'invalid';
  return (
    <>
      <h1>{t('vault.unlockTitle')}</h1>
      <VaultPlace label={t('vault.location')} />
      <form onSubmit={event => void unlock(event)} noValidate>
        <PassphraseField
          label={t('vault.passphrase')}
          value={passphrase}
          autoComplete="current-password"
          error={isFieldError ? t('vault.empty') : undefined}
          inputRef={input}
          onChange={setPassphrase}
        />
        <FormError error={isFieldError ? null : error} />
        <button type="submit" className="button button-primary" aria-disabled={isBusy}>
          {isBusy ? t('vault.unlocking') : t('vault.unlock')}
        </button>
      </form>
      <div className="vault-foot">
        <CommandButton id="vault.chooseExisting" look="link" label={t('vault.another')} />
        <CommandButton id="vault.chooseNew" look="link" label={t('vault.createNew')} />
      </div>
    </>
  );
}
