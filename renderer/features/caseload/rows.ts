// The rows of the caseload tree: one for each episode in care or once in care, one for a patient without. Pure.
import type { CaseloadEpisode, CaseloadPatient, EpisodeDays } from '../../../shared/domain/episode-record.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { joined } from '../../../shared/joined.ts';
import { plainLetters } from '../../../shared/search/latin.ts';
import { waitingWords } from '../../../shared/waiting.ts';
import { type CareState, careStateOf, careWord, weekOf } from '../../ui/care-state.ts';

export interface CaseloadRow {
  /** What is opened: `episode:<id>`, or `patient:<id>` of somebody without one. */
  readonly uri: string;
  readonly state: CareState;
  readonly patientId: string;
  readonly episodeId: string | null;
  /** `Abbott, Dmitri` */
  readonly label: string;
  /** Only for namesakes: tells two people of one name apart. */
  readonly birthYear: number | null;
  readonly title: string;
  readonly week: number | null;
  readonly lastVisit: string | null;
  /** A measure is to be taken again. */
  readonly isDue: boolean;
  /** A visit is planned for today. */
  readonly isToday: boolean;
  readonly episode: CaseloadEpisode | null;
  readonly tags: readonly string[];
  readonly pStalled: number;
  /** Place among all by name. */
  readonly order: number;
  /** What a screen reader says after the title, in place of short forms and icons: `, week 7, watch`. */
  readonly spoken: string;
  /** The row in full. */
  readonly name: string;
}

export interface CaseloadFacts {
  readonly caseload: readonly CaseloadPatient[];
  readonly days: readonly EpisodeDays[];
  /** Episodes with a measure to be taken again. */
  readonly due: ReadonlySet<string>;
  readonly today: string;
}

export function caseloadRows({ caseload, days, due, today }: CaseloadFacts): CaseloadRow[] {
  const people = caseload.filter(patient => patient.status === 'active');
  const namesakes = namesOfSeveral(people);
  const daysOf = new Map(days.map(entry => [entry.episodeId, entry]));
  return people.flatMap((patient, order) => {
    const shared = {
      patientId: patient.patientId,
      label: listName(patient),
      birthYear: namesakes.has(nameKey(patient)) ? patient.birthYear : null,
      tags: patient.tags,
      order,
    };
    if (patient.episodes.length === 0) {
      return [
        rowOf({
          ...shared,
          uri: `patient:${patient.patientId}`,
          state: 'none',
          episodeId: null,
          title: t('caseload.noEpisode'),
          week: null,
          lastVisit: null,
          isDue: false,
          isToday: false,
          episode: null,
          pStalled: 0,
        }),
      ];
    }
    return patient.episodes.map(episode => {
      const own = daysOf.get(episode.episodeId);
      const isOver = episode.status === 'discharged';
      return rowOf({
        ...shared,
        uri: `episode:${episode.episodeId}`,
        state: careStateOf(episode, today),
        episodeId: episode.episodeId,
        title: episode.title,
        week: isOver ? null : weekOf(episode.startDate, today),
        lastVisit: own?.lastVisit ?? null,
        isDue: !isOver && due.has(episode.episodeId),
        isToday: !isOver && own?.isToday === true,
        episode,
        pStalled: episode.pStalled ?? 0,
      });
    });
  });
}

/** Every word must be in the name or the problem; `#word` must begin a tag. */
export function filterRows(rows: readonly CaseloadRow[], filter: string): readonly CaseloadRow[] {
  const words = plainLetters(filter.trim())
    .split(/\s+/)
    .filter(word => word !== '' && word !== '#');
  if (words.length === 0) return rows;
  return rows.filter(row => {
    const text = plainLetters(`${row.label} ${row.title}`);
    return words.every(word =>
      word.startsWith('#')
        ? row.tags.some(tag => plainLetters(tag).startsWith(word.slice(1)))
        : text.includes(word),
    );
  });
}

function rowOf(row: Omit<CaseloadRow, 'spoken' | 'name'>): CaseloadRow {
  const spoken = [
    row.week === null ? '' : t('caseload.weekLong', { week: row.week }),
    row.state === 'none' ? '' : careWord(row.state).toLowerCase(),
    row.isToday ? t('caseload.today') : row.isDue ? t('caseload.due') : '',
    row.episode?.waiting ? waitingWords(row.episode.waiting) : '',
  ]
    .filter(part => part !== '')
    .map(part => `, ${part}`)
    .join('');
  const visible = [
    row.label,
    row.birthYear === null ? '' : t('caseload.born', { year: row.birthYear }),
    row.title,
  ];
  return { ...row, spoken, name: joined(visible) + spoken };
}

function nameKey(patient: CaseloadPatient): string {
  return listName(patient).toLowerCase();
}

function namesOfSeveral(people: readonly CaseloadPatient[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const patient of people) {
    const key = nameKey(patient);
    if (seen.has(key)) twice.add(key);
    seen.add(key);
  }
  return twice;
}
