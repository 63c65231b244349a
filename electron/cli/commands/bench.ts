// The speed bars of the product, measured on this machine over a generated caseload. Never part of the tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Law } from '../../../shared/detector/simulated/law.ts';
import { EXIT, fail } from '../../../shared/errors.ts';
import type { CaseloadSize } from '../../data/bench-caseload.ts';
import { parseCommandLine, wholeNumberOption } from '../arguments.ts';
import { benchDetector } from '../bench/detector.ts';
import { benchLetter } from '../bench/letter.ts';
import { type Frontier, frontierLine, frontierOf } from '../bench/quality/frontier.ts';
import { atStrength, lawsNamed } from '../bench/quality/laws.ts';
import { type Distance, distanceOf, distanceTable, learnedDistanceOf } from '../bench/quality/limits.ts';
import { PUBLIC_SET, publicSet } from '../bench/quality/public-set.ts';
import { qualityCsv, qualityTable, rowsOfLaw, rowsOfSet } from '../bench/quality/table.ts';
import { type BenchRow, isMet } from '../bench/row.ts';
import { benchVault } from '../bench/vault.ts';
import { writeFileWhole } from '../files.ts';
import { formatTable, printJson, printLine, say } from '../output.ts';
import type { CliCommand } from './types.ts';

const SIZES: Readonly<Record<string, CaseloadSize>> = {
  small: { patients: 200, episodes: 240, visits: 4000, observations: 20_000 },
  reference: { patients: 10_000, episodes: 12_000, visits: 200_000, observations: 1_000_000 },
};

export const benchCommand: CliCommand = {
  name: 'bench',
  usage:
    'bench [detector] [--size small|reference] [--law WORD] [--strength PERCENT] [--episodes N] [--seed N] [--out FILE.{txt,csv}] [--json]',
  summary:
    'Measures the speed bars over a generated caseload; "bench detector": only how fast and how good the verdicts are, beside other methods on the public set and on other laws (some minutes); --out: also as a file.',
  async run(words) {
    const options = {
      size: { type: 'string' },
      law: { type: 'string' },
      strength: { type: 'string' },
      episodes: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean' },
    } as const;
    const { values, positionals } = parseCommandLine(words, options, ['detector?']);
    const [part] = positionals;
    if (part === 'detector') return benchQuality(values);
    if (values.out !== undefined) fail('usage', { params: { detail: '--out belongs to bench detector.' } });
    if (part !== undefined) fail('usage', { params: { detail: `"${part}" cannot be measured alone.` } });
    const name = values.size ?? 'reference';
    const size =
      SIZES[name] ?? fail('usage', { params: { detail: `--size is small or reference, not "${name}".` } });
    const folder = mkdtempSync(join(tmpdir(), 'plateau-bench-'));
    try {
      say('detector');
      const rows = [...benchDetector(), ...(await benchVault(folder, size, say))];
      say('letter');
      rows.push(...(await benchLetter(folder)));
      if (values.json) await printJson(reportOf(name, size, rows));
      else await printLine(tableOf(rows));
      return EXIT.done;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Patients of each law that are heard for the frontier: every filter hears all of them. */
const FRONTIER_EPISODES = 400;

interface QualityOptions {
  readonly law?: string | undefined;
  readonly strength?: string | undefined;
  readonly episodes?: string | undefined;
  readonly seed?: string | undefined;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
}

async function benchQuality(options: QualityOptions): Promise<number> {
  const episodes = wholeNumberOption('episodes', options.episodes, 300, 20, 10_000);
  const seed = wholeNumberOption('seed', options.seed, 7, 0, 1_000_000);
  const strength = wholeNumberOption('strength', options.strength, 100, 0, 100);
  const laws = lawsNamed(options.law ?? '').map(law => atStrength(law, strength / 100));
  if (laws.length === 0) fail('usage', { params: { detail: `No law is called "${options.law}".` } });
  say('speed');
  const speed = benchDetector();
  const drawn = options.law === undefined ? publicSet(PUBLIC_SET) : [];
  const rows = drawn.length === 0 ? [] : rowsOfSet('public set', drawn);
  const distances: Distance[] = [];
  const learned: Distance[] = [];
  for (const law of laws) {
    say(law.name);
    const ofLaw = rowsOfLaw(law, episodes, seed);
    rows.push(...ofLaw);
    distances.push(distanceOf(law, ofLaw));
    learned.push(learnedDistanceOf(law, ofLaw));
  }
  const frontier = frontierOfMissed(laws, distances, Math.min(episodes, FRONTIER_EPISODES), seed);
  const tables = [
    tableOf(speed),
    qualityTable(rows),
    distanceTable([...distances, ...learned]),
    ...(frontier ? [frontierLine(frontier)] : []),
  ].join('\n\n');
  if (options.out?.endsWith('.csv')) writeFileWhole(options.out, qualityCsv(rows));
  else if (options.out !== undefined) writeFileWhole(options.out, `${tables}\n`);
  if (options.json) await printJson({ episodes, seed, strength, speed, rows, distances, learned, frontier });
  else await printLine(tables);
  return EXIT.done;
}

/** How near to all laws at once anybody could come whose Brier limits are missed; null for fewer than two. */
function frontierOfMissed(
  laws: readonly Law[],
  distances: readonly Distance[],
  episodes: number,
  seed: number,
): Frontier | null {
  const missed = laws.filter((_, index) => {
    const distance = distances[index];
    return distance !== undefined && distance.reached.brier > distance.limits.brier;
  });
  if (missed.length < 2) return null;
  say('frontier');
  return frontierOf(missed, episodes, seed);
}

function reportOf(name: string, size: CaseloadSize, rows: readonly BenchRow[]) {
  const [processor] = cpus();
  return {
    size: { name, ...size },
    machine: { processor: processor?.model ?? '', cores: cpus().length, node: process.versions.node },
    rows: rows.map(entry => ({ ...entry, met: isMet(entry) })),
  };
}

function tableOf(rows: readonly BenchRow[]): string {
  const lines = rows.map(entry => [
    entry.name,
    `${entry.value} ${entry.unit}`,
    entry.bar === null ? '' : `${entry.bar} ${entry.unit}`,
    { true: 'yes', false: 'no', null: '' }[`${isMet(entry)}`] ?? '',
    entry.note,
  ]);
  return formatTable([['what', 'measured', 'bar', 'met', 'note'], ...lines]);
}
