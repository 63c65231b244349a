// Sets up a vault in three steps: passphrase twice, recovery code shown once, two of its groups typed back.
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CommandButton } from '../../commands/CommandButton.tsx';
import { call } from '../../host/client.ts';
import { loadVaultStatus } from '../../host/session.ts';
import { FormError } from '../../ui/FormError.tsx';
import { useWorkbench } from '../../workbench/store.ts';
import { ChoosePassphrase } from './ChoosePassphrase.tsx';
import { ProveRecoveryCode } from './ProveRecoveryCode.tsx';
import { ShowRecoveryCode } from './ShowRecoveryCode.tsx';
import { VaultPlace } from './VaultPlace.tsx';

type Step = 'passphrase' | 'code' | 'proof';
const STEPS: readonly Step[] = ['passphrase', 'code', 'proof'];

export function CreateVault() {
  const [step, setStep] = useState<Step>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [recovery, setRecovery] = useState<{ code: string; askGroups: number[] } | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  // Without a folder there is nothing to ask a passphrase for yet.
  const hasFolder = useWorkbench(state => state.vaultLocation !== '');

  async function acceptPassphrase(chosen: string) {
    setError(null);
    setPassphrase(chosen);
    const result = await call('vault.newRecoveryCode', {});
    if (!result.ok) {
      setError(result.error);
      return;
    }
    setRecovery(result.value);
    setStep('code');
  }

  async function create(groups: string[]) {
    setIsBusy(true);
    setError(null);
    const result = await call('vault.create', { passphrase, groups });
    setIsBusy(false);
    if (!result.ok) {
      setError(result.error);
      // A weak passphrase is changed on the first step; wrong groups are typed again.
      if (result.error.code === 'weak-passphrase') setStep('passphrase');
      return;
    }
    setPassphrase('');
    setRecovery(null);
    await loadVaultStatus();
  }

  return (
    <>
      <p className="dim">{t('vault.step', { step: STEPS.indexOf(step) + 1, total: STEPS.length })}</p>
      {step === 'passphrase' ? (
        <>
          <h1>{t('vault.noneTitle')}</h1>
          <p>{t('vault.noneLead')}</p>
          {hasFolder ? (
            <>
              <VaultPlace label={t('vault.folder')} />
              <ChoosePassphrase onChosen={chosen => void acceptPassphrase(chosen)} />
              <FormError error={error} />
            </>
          ) : null}
          <div className="vault-foot">
            <CommandButton
              id="vault.chooseNew"
              look={hasFolder ? 'link' : 'primary'}
              label={t('vault.changeFolder')}
            />
            <CommandButton id="vault.chooseExisting" look="link" label={t('vault.another')} />
          </div>
        </>
      ) : null}
      {step === 'code' && recovery ? (
        <ShowRecoveryCode code={recovery.code} onWritten={() => setStep('proof')} />
      ) : null}
      {step === 'proof' && recovery ? (
        <ProveRecoveryCode
          askGroups={recovery.askGroups}
          error={error}
          isBusy={isBusy}
          onBack={() => setStep('code')}
          onTyped={groups => void create(groups)}
        />
      ) : null}
    </>
  );
}
