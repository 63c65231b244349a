// The channels the main process answers itself: vault life, settings of the device, printing, facts of the program.
import { failure, success } from '../../shared/result.ts';
import type { DeviceStore } from '../device-settings.ts';
import { APP_VERSION } from '../version.ts';
import type { Attachments } from './attachments.ts';
import type { Printer } from './print.ts';
import type { HostHandlers } from './router.ts';
import type { VaultLife } from './vault-life.ts';

export interface HostServiceParts {
  readonly vault: VaultLife;
  readonly device: DeviceStore;
  readonly printer: Printer;
  readonly attachments: Attachments;
}

export function hostServices({ vault, device, printer, attachments }: HostServiceParts): HostHandlers {
  return {
    'vault.status': () => success(vault.status()),
    'vault.choose': input => vault.choose(input),
    'vault.newRecoveryCode': () => success(vault.newRecoveryCode()),
    'vault.create': async input => {
      const made = await vault.create(input);
      return made.ok ? success({}) : made;
    },
    'vault.unlock': input => vault.unlock(input),
    'vault.lock': async () => {
      await vault.lock('user');
      return success({});
    },
    'vault.settled': () => {
      vault.settled();
      return success({});
    },
    'device.get': () => success(device.get()),
    'device.set': change =>
      change.vaultPath === undefined
        ? device.set(change)
        : failure({ code: 'invalid', fields: [{ field: 'vaultPath', message: 'is chosen in a dialog' }] }),
    'document.print': input => (vault.isOpen ? printer.print(input) : locked()),
    'document.savePdf': input => (vault.isOpen ? printer.savePdf(input) : locked()),
    'letterhead.chooseLogo': () => (vault.isOpen ? attachments.chooseLogo() : locked()),
    'attachment.add': input => (vault.isOpen ? attachments.add(input) : locked()),
    'attachment.show': input => (vault.isOpen ? attachments.show(input) : locked()),
    'attachment.saveCopy': input => (vault.isOpen ? attachments.saveCopy(input) : locked()),
    'app.info': () =>
      success({
        version: APP_VERSION,
        electron: process.versions.electron ?? '',
        node: process.versions.node,
        chrome: process.versions.chrome ?? '',
      }),
  };
}

function locked() {
  return failure({ code: 'vault-locked' as const });
}
