// The caseload as a tree: groups, groups inside them when asked for, and the rows in their order. Pure.

import { REGIONS } from '../../../shared/domain/episode.ts';
import { t } from '../../../shared/i18n/en.ts';
import { capitalised } from '../../../shared/i18n/format.ts';
import type { Grouping, Sorting } from '../../../shared/settings/catalog.ts';
import { CARE_STATES, type CareState, careWord } from '../../ui/care-state.ts';
import type { CaseloadRow } from './rows.ts';

export const ROOT_ID = 'caseload';

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly name: string;
  /** What a screen reader says after the label: `, 16 episodes`. */
  readonly spoken: string;
  readonly count: number;
  readonly level: number;
}

export interface RowNode extends CaseloadRow {
  readonly kind: 'row';
  /** The address, or the address and the group for one that stands in several. */
  readonly id: string;
  readonly level: number;
}

export type TreeNode = GroupNode | RowNode;

export interface TreeModel {
  readonly nodes: ReadonlyMap<string, TreeNode>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** The key of a group among those of its grouping: what it is, how it is called, where it stands. */
interface GroupKey {
  readonly key: string;
  readonly label: string;
  readonly order: number;
}

const SECTIONS = ['flagged', 'due', 'active', 'none', 'discharged'] as const;
type Section = (typeof SECTIONS)[number];
/** Groups without a value stand behind all others. */
const LAST = Number.MAX_SAFE_INTEGER;

export function buildTree(
  rows: readonly CaseloadRow[],
  groups: readonly Grouping[],
  sorting: Sorting,
): TreeModel {
  const nodes = new Map<string, TreeNode>();
  const children = new Map<string, readonly string[]>();
  const sorted = [...rows].sort(ORDERS[sorting]);
  children.set(ROOT_ID, branch(sorted, groups, '', 0));
  return { nodes, children };

  /** Adds the nodes of some rows under a parent, and answers with their ids. */
  function branch(
    own: readonly CaseloadRow[],
    [grouping, ...inner]: readonly Grouping[],
    path: string,
    level: number,
  ): string[] {
    if (grouping === undefined || grouping === 'none') return own.map(row => addRow(row, path, level));
    return groupsOf(own, grouping).map(({ key, label, members }) => {
      const id = `group:${path}${grouping}=${key}`;
      const spoken = t('caseload.groupCount', { count: members.length });
      nodes.set(id, {
        kind: 'group',
        id,
        label,
        name: label + spoken,
        spoken,
        count: members.length,
        level,
      });
      children.set(id, branch(members, inner, `${path}${grouping}=${key}/`, level + 1));
      return id;
    });
  }

  function addRow(row: CaseloadRow, path: string, level: number): string {
    const id = nodes.has(row.uri) ? `${row.uri}@${path}` : row.uri;
    nodes.set(id, { ...row, kind: 'row', id, level });
    return id;
  }
}

/** Ids of all groups of a tree. */
export function groupIds(model: TreeModel): string[] {
  return [...model.children.keys()].filter(id => id !== ROOT_ID);
}

/** Episodes that are over stay folded until they are asked for. */
export function isFoldedAtFirst(groupId: string): boolean {
  return /(?:status|state)=discharged$/.test(groupId);
}

/** The groups above a row, outermost first. */
export function groupsAbove(model: TreeModel, nodeId: string): string[] {
  const parent = [...model.children].find(([, ids]) => ids.includes(nodeId))?.[0];
  return parent === undefined || parent === ROOT_ID ? [] : [...groupsAbove(model, parent), parent];
}

function groupsOf(
  rows: readonly CaseloadRow[],
  grouping: Exclude<Grouping, 'none'>,
): (GroupKey & { readonly members: readonly CaseloadRow[] })[] {
  const groups = new Map<string, GroupKey & { members: CaseloadRow[] }>();
  for (const row of rows) {
    for (const group of KEYS[grouping](row)) {
      const known = groups.get(group.key);
      if (known) known.members.push(row);
      else groups.set(group.key, { ...group, members: [row] });
    }
  }
  return [...groups.values()].sort(
    (a, b) => a.order - b.order || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
}

/** The groups a row belongs to: one, or as many as it has tags. */
const KEYS: Readonly<Record<Exclude<Grouping, 'none'>, (row: CaseloadRow) => GroupKey[]>> = {
  status: row => {
    const section = sectionOf(row);
    return [{ key: section, label: t(`caseload.section.${section}`), order: SECTIONS.indexOf(section) }];
  },
  state: ({ state }) => [{ key: state, label: careWord(state), order: CARE_STATES.indexOf(state) }],
  setting: ({ episode }) =>
    episode === null
      ? [withoutEpisode()]
      : [{ key: episode.setting, label: t(`caseload.setting.${episode.setting}`), order: 0 }],
  region: ({ episode }) =>
    episode === null
      ? [withoutEpisode()]
      : [
          {
            key: episode.region,
            label: capitalised(t(`region.${episode.region}`)),
            order: REGIONS.indexOf(episode.region),
          },
        ],
  referrer: ({ episode }) =>
    episode === null
      ? [withoutEpisode()]
      : episode.referrerName === null
        ? [{ key: '', label: t('caseload.noReferrer'), order: LAST - 1 }]
        : [{ key: episode.referrerName, label: episode.referrerName, order: 0 }],
  tag: ({ tags }) =>
    tags.length === 0
      ? [{ key: '', label: t('caseload.noTag'), order: LAST }]
      : tags.map(tag => ({ key: tag, label: tag, order: 0 })),
};

function withoutEpisode(): GroupKey {
  return { key: 'none', label: careWord('none'), order: LAST };
}

/** A flag says more than that something is due; each row stands once. */
function sectionOf({ state, isDue, isToday }: CaseloadRow): Section {
  if (state === 'discharged' || state === 'none') return state;
  if (state === 'redFlag' || state === 'reevaluate' || state === 'watch') return 'flagged';
  return isDue || isToday ? 'due' : 'active';
}

type Order = (a: CaseloadRow, b: CaseloadRow) => number;

const byName: Order = (a, b) => a.order - b.order || (a.uri < b.uri ? -1 : 1);
const rankOf = (state: CareState) => CARE_STATES.indexOf(state);

const ORDERS: Readonly<Record<Sorting, Order>> = {
  name: byName,
  // Who was seen last stands first; who never was, last.
  lastVisit: (a, b) => compare(b.lastVisit ?? '', a.lastVisit ?? '') || byName(a, b),
  week: (a, b) => (b.week ?? -1) - (a.week ?? -1) || byName(a, b),
  priority: (a, b) =>
    rankOf(a.state) - rankOf(b.state) ||
    Number(b.isToday) - Number(a.isToday) ||
    Number(b.isDue) - Number(a.isDue) ||
    b.pStalled - a.pStalled ||
    byName(a, b),
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
