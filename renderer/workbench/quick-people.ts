// People for quick open: found by name, initials, slips and sound, year of birth, identifier or phone (names.ts).
// One row for each episode; the archived and the merged are found too, marked and last.
import type { CaseloadPatient } from '../../shared/domain/episode-record.ts';
import { listName } from '../../shared/domain/patient.ts';
import { t } from '../../shared/i18n/en.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { joined } from '../../shared/joined.ts';
import { NameIndex, type Person } from '../../shared/search/names.ts';
import { patientItems, patientRows, type QuickItem } from './quick-items.ts';
import type { Hit } from './quick-search.ts';

type Keys = OutputOf<'caseload.keys'>;

interface PersonRow extends Person {
  readonly patient: CaseloadPatient;
}

const ARCHIVED = 1;
const MERGED = 2;
const NOTHING: ReadonlySet<number> = new Set();

/** The index over one answer of the host, made once: at ten thousand people that takes a tenth of a second. */
const indexes = new WeakMap<readonly CaseloadPatient[], { keys: Keys; index: NameIndex<PersonRow> }>();

export interface PeopleSearch {
  readonly caseload: readonly CaseloadPatient[];
  readonly keys: Keys;
  readonly recentUris: readonly string[];
  readonly today: string;
}

/** At most `limit` rows, best first; for an empty query those opened last, then all in care by name. */
export function findPeople(search: PeopleSearch, query: string, limit: number): Hit<QuickItem>[] {
  const { caseload, recentUris, today } = search;
  if (query.trim() === '') {
    return patientItems(caseload, recentUris, today)
      .slice(0, limit)
      .map(item => ({ item, positions: NOTHING }));
  }
  const index = indexOf(search);
  return index
    .find(query, limit, recentPeople(index.people, recentUris))
    .flatMap(({ index: place, positions }) => {
      const row = index.people[place];
      return row ? rowsOf(row.patient, search).map(item => ({ item, positions })) : [];
    })
    .slice(0, limit);
}

/** People whose names are like a text, nearest first; no record that was merged into another. */
export function peopleLike(
  search: Pick<PeopleSearch, 'caseload' | 'keys'>,
  text: string,
  limit: number,
): CaseloadPatient[] {
  const index = indexOf(search);
  return index
    .find(text, limit * 2)
    .flatMap(hit => index.people[hit.index]?.patient ?? [])
    .filter(patient => patient.mergedInto === null)
    .slice(0, limit);
}

function indexOf({ caseload, keys }: Pick<PeopleSearch, 'caseload' | 'keys'>): NameIndex<PersonRow> {
  const known = indexes.get(caseload);
  if (known?.keys === keys) return known.index;
  const index = new NameIndex(caseload.map(personOf(keys)));
  indexes.set(caseload, { keys, index });
  return index;
}

function personOf(keys: Keys): (patient: CaseloadPatient) => PersonRow {
  const own = new Map(keys.map(({ patientId, identifier, phone }) => [patientId, [identifier, phone]]));
  return patient => ({
    patient,
    name: listName(patient),
    birthYear: patient.birthYear,
    keys: own.get(patient.patientId) ?? [],
    rank: patient.mergedInto !== null ? MERGED : patient.status === 'archived' ? ARCHIVED : 0,
  });
}

function recentPeople(people: readonly PersonRow[], recentUris: readonly string[]): ReadonlySet<number> {
  if (recentUris.length === 0) return NOTHING;
  const recent = new Set(recentUris);
  const places = people.flatMap(({ patient }, place) =>
    recent.has(`patient:${patient.patientId}`) ||
    patient.episodes.some(({ episodeId }) => recent.has(`episode:${episodeId}`))
      ? [place]
      : [],
  );
  return new Set(places);
}

function rowsOf(patient: CaseloadPatient, { caseload, today }: PeopleSearch): QuickItem[] {
  if (patient.mergedInto === null && patient.status === 'active') return patientRows(patient, today);
  const born = patient.birthYear === null ? '' : t('caseload.born', { year: patient.birthYear });
  const kept = caseload.find(other => other.patientId === patient.mergedInto);
  const mark = kept ? t('quick.mergedInto', { name: listName(kept) }) : t('quick.archived');
  return [
    {
      id: `patient:${patient.patientId}`,
      uri: `patient:${kept?.patientId ?? patient.patientId}`,
      label: listName(patient),
      detail: joined([born, mark]),
      icon: kept ? 'git-merge' : 'archive',
      note: '',
      isEnabled: true,
    },
  ];
}
