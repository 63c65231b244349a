// Life of a vault: made, opened, refused.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVault, openVault } from '../../electron/vault/vault.ts';
import { errorOf, filesIn, NOW, newFolder, newVault, OPTIONS, opened, refusal } from './stand.ts';

describe('create and open', () => {
  it('keeps what was written', async () => {
    const folder = await newVault();
    const first = await opened(folder);
    first.db.exec("INSERT INTO note (body) VALUES ('knee better')");
    first.close(NOW);
    const second = await opened(folder);
    expect(second.db.prepare('SELECT body FROM note').all()).toEqual([{ body: 'knee better' }]);
    expect([second.readOnly, second.warning]).toEqual([false, null]);
  });

  it('leaves a folder for its owner alone', async () => {
    const folder = await newVault();
    expect([...filesIn(folder).keys()]).toEqual(['data-1.db', 'keyslots.json', 'lock']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of filesIn(folder).keys()) {
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
    }
  });

  it('opens by recovery code, however it is typed', async () => {
    const folder = await newVault();
    const typed = ` ${OPTIONS.recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    (await opened(folder, { passphrase: OPTIONS.recoveryCode })).close(NOW);
    (await opened(folder, { passphrase: typed })).close(NOW);
  });

  it('refuses a wrong passphrase', async () => {
    const folder = await newVault();
    expect(await refusal(folder, { passphrase: 'lantern orbit velvet cactuz' })).toEqual({
      code: 'wrong-passphrase',
    });
    await opened(folder);
  });

  it('says where there is no vault', async () => {
    const folder = newFolder();
    expect(await refusal(folder)).toEqual({ code: 'vault-missing', params: { path: folder } });
    const nowhere = join(folder, 'nowhere');
    expect(await refusal(nowhere)).toEqual({ code: 'vault-missing', params: { path: nowhere } });
    expect([...filesIn(folder).keys()]).toEqual([]);
  });

  it('is never created over something', async () => {
    const folder = await newVault();
    expect(errorOf(await createVault(folder, OPTIONS))).toEqual({
      code: 'vault-exists',
      params: { path: folder },
    });
  });

  it('refuses a second opener in the same process', async () => {
    const folder = await newVault();
    const first = await opened(folder);
    expect(await refusal(folder)).toEqual({ code: 'vault-busy' });
    first.close(NOW);
    expect((await openVault(folder, OPTIONS)).ok).toBe(true);
  });
});
