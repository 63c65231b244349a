// What the vault commands do.
import { failure } from '../../../shared/result.ts';
import { implement } from '../../commands/registry.ts';
import { call } from '../../host/client.ts';
import { forgetEverything } from '../../host/queries.ts';
import { resetForLock, update } from '../../workbench/store.ts';

export function registerVaultCommands(): void {
  implement('vault.lock', async () => {
    const result = await call('vault.lock', {});
    if (!result.ok) return failure(result.error);
    forgetEverything();
    resetForLock('locked');
    return undefined;
  });
  implement('vault.chooseNew', () => choose('create'));
  implement('vault.chooseExisting', () => choose('open'));
}

async function choose(purpose: 'create' | 'open') {
  const result = await call('vault.choose', { purpose });
  if (!result.ok) return failure(result.error);
  const { state, name, location } = result.value;
  update({ vault: state, vaultName: name, vaultLocation: location });
  return undefined;
}
