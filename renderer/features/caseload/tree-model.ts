// The caseload as a tree of two levels: state groups, and one row per episode. Pure; the view draws it.
import type { CaseloadEpisode, CaseloadPatient } from '../../../shared/domain/episode-record.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { t } from '../../../shared/i18n/en.ts';
import { CARE_STATES, type CareState, careStateOf, careWord, weekOf } from '../../ui/care-state.ts';

export const ROOT_ID = 'caseload';

interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly state: CareState;
  readonly label: string;
  readonly name: string;
  /** What a screen reader says after the label: `, 16 episodes`. */
  readonly spoken: string;
  readonly count: number;
}

interface EpisodeNode {
  readonly kind: 'row';
  readonly id: string;
  readonly state: CareState;
  readonly patientId: string;
  readonly episodeId: string | null;
  /** `Abbott, Dmitri` */
  readonly label: string;
  /** Only for namesakes: tells two people of one name apart. */
  readonly birthYear: number | null;
  readonly title: string;
  readonly week: number | null;
  /** What a screen reader says after the title, in place of short forms and icons: `, week 7, watch`. */
  readonly spoken: string;
  /** The row in full. */
  readonly name: string;
}

export type TreeNode = GroupNode | EpisodeNode;

export interface TreeModel {
  readonly nodes: ReadonlyMap<string, TreeNode>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

export function buildTree(caseload: readonly CaseloadPatient[], filter: string, today: string): TreeModel {
  const people = caseload.filter(patient => patient.status === 'active');
  const namesakes = namesOfSeveral(people);
  const needle = filter.trim().toLowerCase();
  const rows = people
    .flatMap(patient => rowsOf(patient, namesakes.has(nameKey(patient)), today))
    .filter(row => needle === '' || `${row.label} ${row.title}`.toLowerCase().includes(needle))
    .sort(byNameThenStart);

  const nodes = new Map<string, TreeNode>();
  const children = new Map<string, readonly string[]>();
  const groups: string[] = [];
  for (const state of CARE_STATES) {
    const own = rows.filter(row => row.state === state);
    if (own.length === 0) continue;
    const label = careWord(state);
    const id = groupId(state);
    const spoken = t('caseload.groupCount', { count: own.length });
    nodes.set(id, { kind: 'group', id, state, label, name: label + spoken, spoken, count: own.length });
    children.set(
      id,
      own.map(row => row.id),
    );
    for (const row of own) nodes.set(row.id, row);
    groups.push(id);
  }
  children.set(ROOT_ID, groups);
  return { nodes, children };
}

export function groupId(state: CareState): string {
  return `group:${state}`;
}

function rowsOf(patient: CaseloadPatient, hasNamesake: boolean, today: string): EpisodeNode[] {
  const birthYear = hasNamesake ? patient.birthYear : null;
  if (patient.episodes.length === 0) {
    return [
      rowOf(patient, birthYear, {
        id: `patient:${patient.patientId}`,
        episodeId: null,
        state: 'none',
        title: t('caseload.noEpisode'),
        week: null,
      }),
    ];
  }
  return patient.episodes.map(episode =>
    rowOf(patient, birthYear, {
      id: `episode:${episode.episodeId}`,
      episodeId: episode.episodeId,
      state: careStateOf(episode),
      title: episode.title,
      week: weekShown(episode, today),
    }),
  );
}

function weekShown(episode: CaseloadEpisode, today: string): number | null {
  return episode.status === 'discharged' ? null : weekOf(episode.startDate, today);
}

function rowOf(
  patient: CaseloadPatient,
  birthYear: number | null,
  row: Pick<EpisodeNode, 'id' | 'episodeId' | 'state' | 'title' | 'week'>,
): EpisodeNode {
  const label = listName(patient);
  const visible = [label, birthYear === null ? '' : t('caseload.born', { year: birthYear }), row.title];
  const spoken = [
    row.week === null ? '' : t('caseload.weekLong', { week: row.week }),
    row.state === 'none' ? '' : careWord(row.state).toLowerCase(),
  ]
    .filter(part => part !== '')
    .map(part => `, ${part}`)
    .join('');
  return {
    kind: 'row',
    patientId: patient.patientId,
    label,
    birthYear,
    spoken,
    name: visible.filter(part => part !== '').join(', ') + spoken,
    ...row,
  };
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

function byNameThenStart(a: EpisodeNode, b: EpisodeNode): number {
  if (a.label !== b.label) return a.label < b.label ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
