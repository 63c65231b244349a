// What is typed or pasted, taken whole: nothing is cut off at a limit, and what cannot be seen is left out with its name.
// One rule for every box that takes text or numbers, in forms and in tables.
import { useState } from 'react';
import { withoutHidden } from '../../shared/hidden-characters.ts';
import { t } from '../../shared/i18n/en.ts';
import { formatCount } from '../../shared/i18n/format.ts';

export interface TypedText {
  /** What was left out of the last change, in words. */
  readonly note: string | undefined;
  /** That it is longer than it may be, in words. */
  readonly error: string | undefined;
  readonly take: (typed: string) => void;
}

/** Cut off while pasting, the end of a text would be lost without a word, and a number would be another one. */
export function useTypedText(
  value: string,
  maxLength: number | undefined,
  onChange: (text: string) => void,
): TypedText {
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  return {
    note: leftOut.length > 0 ? t('text.leftOut', { names: leftOut.join(', ') }) : undefined,
    error: tooLong(value.trim(), maxLength),
    take: typed => {
      const clean = withoutHidden(typed);
      setLeftOut(clean.leftOut);
      onChange(clean.text);
    },
  };
}

/** The refusal of a text that is longer than it may be; undefined where it is not. */
export function tooLong(text: string, maxLength: number | undefined): string | undefined {
  if (maxLength === undefined || text.length <= maxLength) return undefined;
  return t('text.tooLong', { count: formatCount(text.length), most: formatCount(maxLength) });
}
