// The logo of the practice in the settings of the vault. It comes from the main process, which has looked into the file.
import { Logo, logoAddress, MOST_LOGO_BYTES } from '../../shared/domain/logo.ts';
import { fail } from '../../shared/errors.ts';
import type { ReadDb } from '../data/db.ts';
import type { KeptFile } from './attachments.ts';
import { command, query } from './command.ts';
import { loadSetting, type Setting, saveSetting } from './setting.ts';

const LOGO: Setting<Logo | null> = {
  name: 'letterhead-logo',
  form: Logo.nullable(),
  usual: () => null,
  topics: ['settings'],
};

export const logoHandlers = {
  'settings.logo': query(db => ({ address: loadLogo(db) })),
  'settings.removeLogo': command('settings', context => ({ ...saveSetting(context, LOGO, null), value: {} })),
};

/** Keeps a picture that was looked into; what letters were signed with stays in them. */
export const keepLogo = command('settings', (context, file: Pick<KeptFile, 'mediaType' | 'bytes'>) => {
  const { mediaType, bytes } = file;
  if (mediaType === 'application/pdf' || bytes.length > MOST_LOGO_BYTES) return fail('invalid');
  const change = saveSetting(context, LOGO, { mediaType, base64: Buffer.from(bytes).toString('base64') });
  return { ...change, value: {} };
});

/** The picture as an address that holds it; null where there is none. */
export function loadLogo(db: ReadDb): string | null {
  const logo = loadSetting(db, LOGO);
  return logo === null ? null : logoAddress(logo);
}
