// The caseload tree: each grouping, each order, filters, and the size of a whole practice.
import { describe, expect, it } from 'vitest';
import { type CaseloadRow, caseloadRows, filterRows } from '../../../renderer/features/caseload/rows.ts';
import {
  buildTree,
  groupIds,
  groupsAbove,
  isFoldedAtFirst,
  ROOT_ID,
  type TreeModel,
} from '../../../renderer/features/caseload/tree-model.ts';
import type { CaseloadEpisode, CaseloadPatient } from '../../../shared/domain/episode-record.ts';
import type { Grouping, Sorting } from '../../../shared/settings/catalog.ts';

const TODAY = '2026-03-30';

function episode(id: string, change: Partial<CaseloadEpisode> = {}): CaseloadEpisode {
  return {
    episodeId: id,
    title: 'Low back pain',
    region: 'lumbar',
    side: 'none',
    setting: 'clinic',
    status: 'active',
    startDate: '2026-01-05',
    referrerName: null,
    state: 'improving',
    level: 'none',
    pStalled: 0.1,
    onsetDate: null,
    answer: null,
    redFlag: null,
    waiting: null,
    ...change,
  };
}

function patient(familyName: string, change: Partial<CaseloadPatient> = {}): CaseloadPatient {
  return {
    patientId: familyName,
    familyName,
    givenName: '',
    birthYear: 1961,
    status: 'active',
    mergedInto: null,
    tags: [],
    episodes: [episode(familyName.toLowerCase())],
    ...change,
  };
}

/** In the order of names, as the host lists them. */
const CASELOAD: readonly CaseloadPatient[] = [
  patient('Abbott', {
    tags: ['dog', 'stairs'],
    episodes: [episode('abbott', { level: 'watch', state: 'plateau', pStalled: 0.7, setting: 'home' })],
  }),
  patient('Berg', { episodes: [episode('berg', { startDate: '2025-11-03', referrerName: 'Dr Osei' })] }),
  patient('Čapek', {
    tags: ['stairs'],
    episodes: [episode('capek', { level: 'reevaluate', state: 'plateau', region: 'knee' })],
  }),
  patient('Diaz', { episodes: [episode('diaz', { status: 'discharged' }), episode('diaz-2')] }),
  patient('Eze', { episodes: [] }),
  patient('Gone', { status: 'archived' }),
];

const rows = caseloadRows({
  caseload: CASELOAD,
  days: [
    { episodeId: 'berg', lastVisit: '2026-03-01', isToday: true },
    { episodeId: 'abbott', lastVisit: '2026-03-20', isToday: false },
  ],
  due: new Set(['diaz-2', 'diaz']),
  today: TODAY,
});

/** Groups with what is in them, as indented text. */
function outline(groups: readonly Grouping[], sorting: Sorting = 'name', from = rows): string[] {
  const model = buildTree(from, groups, sorting);
  const lines = (id: string): string[] =>
    (model.children.get(id) ?? []).flatMap(child => {
      const node = model.nodes.get(child);
      if (node?.kind === 'group')
        return [`${node.label} ${node.count}`, ...lines(child).map(line => `  ${line}`)];
      return [node?.kind === 'row' ? node.uri.replace(/^\w+:/, '') : `missing ${child}`];
    });
  return lines(ROOT_ID);
}

describe('groups', () => {
  it('by status put a flag before what is due, and each episode once', () => {
    expect(outline(['status'])).toEqual([
      'Flagged 2',
      '  abbott',
      '  capek',
      'Due 2',
      '  berg',
      '  diaz-2',
      'No episode 1',
      '  Eze',
      'Discharged 1',
      '  diaz',
    ]);
  });

  it('by status count a red flag among the flagged', () => {
    const flagged = caseloadRows({
      caseload: [
        patient('Abbott', {
          episodes: [
            episode('abbott', {
              redFlag: { code: 'x', urgency: 'urgent' } as unknown as CaseloadEpisode['redFlag'],
            }),
          ],
        }),
      ],
      days: [],
      due: new Set(),
      today: TODAY,
    });
    expect(outline(['status'], 'name', flagged)).toEqual(['Flagged 1', '  abbott']);
  });

  it.each<[Grouping, string[]]>([
    ['state', ['Needs re-evaluation 1', 'Watch 1', 'Active 2', 'No episode 1', 'Discharged 1']],
    ['setting', ['Clinic 4', 'Home 1', 'No episode 1']],
    ['referrer', ['Dr Osei 1', 'No referrer 4', 'No episode 1']],
    ['region', ['Lumbar spine 4', 'Knee 1', 'No episode 1']],
    ['tag', ['dog 1', 'stairs 2', 'No tag 4']],
    ['none', []],
  ])('by %s', (grouping, groups) => {
    expect(outline([grouping]).filter(line => / \d+$/.test(line))).toEqual(groups);
  });

  it('in groups', () => {
    expect(outline(['setting', 'state']).slice(0, 5)).toEqual([
      'Clinic 4',
      '  Needs re-evaluation 1',
      '    capek',
      '  Active 2',
      '    berg',
    ]);
  });

  it('hold somebody with two tags twice, under two ids and one address', () => {
    const model = buildTree(rows, ['tag'], 'name');
    const nodes = [...model.nodes.values()].filter(
      node => node.kind === 'row' && node.uri === 'episode:abbott',
    );
    expect(nodes).toHaveLength(2);
    expect(new Set(nodes.map(node => node.id)).size).toBe(2);
  });

  it('are folded at first only where all is over, and known from a row inside', () => {
    const model = buildTree(rows, ['setting', 'state'], 'name');
    expect(groupIds(model).filter(isFoldedAtFirst)).toEqual(['group:setting=clinic/state=discharged']);
    expect(groupsAbove(model, 'episode:capek')).toEqual([
      'group:setting=clinic',
      'group:setting=clinic/state=reevaluate',
    ]);
  });
});

describe('order', () => {
  it.each<[Sorting, string[]]>([
    ['name', ['abbott', 'berg', 'capek', 'diaz', 'diaz-2', 'Eze']],
    ['lastVisit', ['abbott', 'berg', 'capek', 'diaz', 'diaz-2', 'Eze']],
    ['week', ['berg', 'abbott', 'capek', 'diaz-2', 'diaz', 'Eze']],
    ['priority', ['capek', 'abbott', 'berg', 'diaz-2', 'Eze', 'diaz']],
  ])('by %s', (sorting, expected) => {
    expect(outline(['none'], sorting)).toEqual(expected);
  });

  it('by last visit puts who was never seen last', () => {
    const seen = rows.map(row => (row.uri === 'episode:capek' ? { ...row, lastVisit: '2026-03-29' } : row));
    expect(outline(['none'], 'lastVisit', seen).slice(0, 3)).toEqual(['capek', 'abbott', 'berg']);
  });
});

describe('the filter', () => {
  const found = (filter: string) => filterRows(rows, filter).map(row => row.uri.replace(/^\w+:/, ''));

  it.each([
    ['capek', ['capek']],
    ['CAPEK back', ['capek']],
    ['back', ['abbott', 'berg', 'capek', 'diaz', 'diaz-2']],
    ['#stairs', ['abbott', 'capek']],
    ['#sta #dog', ['abbott']],
    ['#stairs cap', ['capek']],
    ['#nobody', []],
    ['#', ['abbott', 'berg', 'capek', 'diaz', 'diaz-2', 'Eze']],
    ['xyz', []],
  ])('%s', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });
});

it('says in a row that something is due, not of an episode that is over', () => {
  const spoken = (uri: string) => rows.find(row => row.uri === uri)?.spoken;
  expect(spoken('episode:berg')).toBe(', week 21, active, visit today');
  expect(spoken('episode:diaz-2')).toBe(', week 12, active, measure due');
  expect(spoken('episode:diaz')).toBe(', discharged');
});

it('takes ten thousand people in every grouping', () => {
  const caseload = Array.from({ length: 10_000 }, (_, number) =>
    patient(`Name${number}`, {
      tags: number % 7 === 0 ? [`tag${number % 50}`] : [],
      episodes: [episode(`e${number}`, { status: number % 3 === 0 ? 'active' : 'discharged' })],
    }),
  );
  const many: CaseloadRow[] = caseloadRows({ caseload, days: [], due: new Set(), today: TODAY });
  const groupings: Grouping[] = ['status', 'state', 'setting', 'referrer', 'region', 'tag', 'none'];
  const build = (grouping: Grouping): TreeModel =>
    buildTree(filterRows(many, 'name1'), [grouping], 'priority');
  for (const grouping of groupings) expect(build(grouping).nodes.size).toBeGreaterThan(1000);
});
