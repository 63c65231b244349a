// The drawn signature of the therapist in the settings of the vault. What letters were signed with stays in them.
import { DrawnSignature } from '../../shared/domain/drawn-signature.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ReadDb } from '../data/db.ts';
import { command, query } from './command.ts';
import { loadSetting, type Setting, saveSetting } from './setting.ts';

const SIGNATURE: Setting<DrawnSignature | null> = {
  name: 'drawn-signature',
  form: DrawnSignature.nullable(),
  usual: () => null,
  topics: ['settings'],
};

export const signatureHandlers = {
  'settings.signature': query(db => ({ signature: loadSetting(db, SIGNATURE) })),
  'settings.setSignature': command(
    'settings',
    (context, { signature }: InputOf<'settings.setSignature'>) => ({
      ...saveSetting(context, SIGNATURE, signature),
      value: {},
    }),
  ),
};

/** The drawing to print, where that is asked for. Fails where none is kept. */
export function drawingFor(db: ReadDb, isWanted: boolean): DrawnSignature | null {
  if (!isWanted) return null;
  const detail = 'No drawn signature is kept. Draw one, or sign without.';
  return loadSetting(db, SIGNATURE) ?? fail('conflict', { params: { detail } });
}
