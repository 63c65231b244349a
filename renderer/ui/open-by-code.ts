// A request by its code, as it is typed or as a scanner types it.
import { t } from '../../shared/i18n/en.ts';
import { looksLikeRequestCode, readRequestCode } from '../../shared/request-code.ts';
import { call } from '../host/client.ts';
import { openEditor } from '../workbench/editors.ts';
import type { PickItem } from '../workbench/store.ts';

/** Opens the request, or answers why there is none. */
export async function openByCode(typed: string) {
  const found = await call('request.find', { code: typed });
  if (found.ok) openEditor(`request:${found.value.requestId}`);
  return found;
}

export interface CodeItem extends PickItem {
  readonly isEnabled: boolean;
}

/** The answer that a typed code makes; null for what nobody means as a code. */
export function codeItem(typed: string): CodeItem | null {
  if (!looksLikeRequestCode(typed)) return null;
  const code = readRequestCode(typed);
  return code === null
    ? { id: `code:${typed}`, label: t('quick.codeMistyped'), icon: 'warning', isEnabled: false }
    : { id: `code:${code}`, label: t('quick.openCode', { code }), icon: 'mail', isEnabled: true };
}
