// State of the vault and of this device's settings, asked at start and after each change. Not for records.

import type { AppError } from '../../shared/errors.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { DeviceSettings } from '../../shared/settings/catalog.ts';
import { notifyError } from '../workbench/notices.ts';
import { update, workbench } from '../workbench/store.ts';
import { applyTheme } from '../workbench/theme.ts';
import { call } from './client.ts';

export async function loadDevice(): Promise<void> {
  const result = await call('device.get', {});
  if (!result.ok) return;
  const device = result.value;
  update({ device, sideBarVisible: device.sideBarVisible, panelVisible: device.panelVisible });
  applyTheme();
}

/** Keeps a device setting; shows it at once and says so when it could not be written. */
export async function saveDevice(change: Partial<DeviceSettings>): Promise<void> {
  update({ device: { ...workbench().device, ...change } });
  applyTheme();
  const result = await call('device.set', change);
  if (!result.ok) notifyError(result.error);
}

export async function loadVaultStatus(): Promise<Result<null, AppError>> {
  const result = await call('vault.status', {});
  if (!result.ok) return failure(result.error);
  update({
    vault: result.value.state,
    vaultName: result.value.name,
    vaultLocation: result.value.location,
  });
  return success(null);
}
