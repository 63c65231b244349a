// Finding a number in the registry: by words of what it decides, its value, population or source, and by two filters.
import type { EvidenceMark } from '../../../shared/clinical/evidence/entry.ts';
import {
  EVIDENCE_GROUPS,
  type EvidenceGroup,
  type EvidenceRow,
} from '../../../shared/clinical/evidence/rows.ts';

export interface EvidenceFilter {
  readonly text: string;
  readonly group: EvidenceGroup | '';
  readonly mark: EvidenceMark | '';
}

export const EVERY_NUMBER: EvidenceFilter = { text: '', group: '', mark: '' };

/** Worst checked last. */
export const EVIDENCE_MARKS = ['checked', 'secondary', 'unchecked', 'own-choice'] as const;

/** Rows that have all the words of the search, in any order. */
export function foundNumbers(rows: readonly EvidenceRow[], filter: EvidenceFilter): EvidenceRow[] {
  const words = plain(filter.text).split(/\s+/);
  return rows.filter(row => {
    if (filter.group !== '' && row.group !== filter.group) return false;
    if (filter.mark !== '' && row.mark !== filter.mark) return false;
    const text = plain([row.id, row.words, row.value, row.population, row.citation].join(' '));
    return words.every(word => text.includes(word));
  });
}

/** The rows by group, without empty groups. */
export function byGroup(rows: readonly EvidenceRow[]): { group: EvidenceGroup; rows: EvidenceRow[] }[] {
  return EVIDENCE_GROUPS.map(group => ({ group, rows: rows.filter(row => row.group === group) })).filter(
    part => part.rows.length > 0,
  );
}

/** Small letters without accents and hyphens. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[-_/]/g, ' ').toLowerCase().trim();
}
