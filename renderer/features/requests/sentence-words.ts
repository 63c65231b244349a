// What a sentence of a draft is called: whose words it has, and what to look at before signing.
import type { LetterLine } from '../../../shared/documents/letter-lines.ts';
import type { WordWarning } from '../../../shared/documents/word-rules.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';

/** `Edited, records changed, words to look at again` */
export function stateWords({ state, before, warnings }: LetterLine, isTyped: boolean): string {
  return joined([
    t(`letter.state.${state}`),
    before === null || state === 'orphaned' ? '' : t('letter.changed'),
    warnings.length === 0 ? '' : t('letter.lookAgain'),
    isTyped ? t('letter.typed') : '',
  ]);
}

export function warningWords({ rule, words }: WordWarning): string {
  return t(`letter.warning.${rule}`, { words });
}
