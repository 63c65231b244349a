// Finding an entry of the directory by words of its name, practice or numbers. Pure.
import type { Referrer } from '../../../shared/domain/referrer.ts';
import type { ReferrerLine } from '../../../shared/domain/referrer-directory.ts';
import { joined } from '../../../shared/joined.ts';
import { plainWords } from '../../../shared/search/latin.ts';

/** Entries that have all the words, in any order and without regard to accents. */
export function foundReferrers(lines: readonly ReferrerLine[], text: string): ReferrerLine[] {
  const words = plainWords(text).map(word => word.text);
  return lines.filter(({ referrer: { name, credential, practice, address, phone, fax, email } }) => {
    const own = plainWords([name, credential, practice, address, phone, fax, email].join(' '))
      .map(word => word.text)
      .join(' ');
    return words.every(word => own.includes(word));
  });
}

/** Name and practice on one line. */
export function referrerWords({ name, practice }: Pick<Referrer, 'name' | 'practice'>): string {
  return joined([name, practice]);
}
