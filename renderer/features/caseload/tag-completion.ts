// Completes a `#tag` that is being typed into the filter of the caseload.
import { useMemo } from 'react';
import type { CaseloadPatient } from '../../../shared/domain/episode-record.ts';
import { plainLetters } from '../../../shared/search/latin.ts';

/** The filter as it would be with each tag that the last word can become; nothing unless that begins with `#`. */
export function useTagCompletion(
  caseload: readonly CaseloadPatient[] | undefined,
  filter: string,
): readonly string[] {
  const tags = useMemo(() => [...new Set(caseload?.flatMap(patient => patient.tags))].sort(), [caseload]);
  return useMemo(() => {
    const [, before = '', begun] = /^(.*?)#(\S*)$/.exec(filter) ?? [];
    if (begun === undefined) return [];
    const wanted = plainLetters(begun);
    return tags.filter(tag => plainLetters(tag).startsWith(wanted)).map(tag => `${before}#${tag}`);
  }, [tags, filter]);
}
