// A generated caseload for `plateau bench`: bulk SQL, the same rows on every machine. Nothing else uses it, and it
// writes only into a database the bench has made itself.
import { prepared, type ReadDb, type SqlValue, transaction, type WriteDb } from './db.ts';
import { type DriverDatabase, openDriver } from './driver.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

export interface CaseloadSize {
  readonly patients: number;
  readonly episodes: number;
  readonly visits: number;
  /** A multiple of `visits`: so many scores are taken at each. */
  readonly observations: number;
}

/** Episodes written in one transaction: the log stays small. */
const SLICE = 1000;

/** Measures taken at each visit in turn: id, unit, start, gain in the direction of better, scatter, scale, step. */
const MEASURES = [
  ['nprs', '/10', 7, -4, 2, 0, 10],
  ['odi', '%', 48, -30, 10, 0, 100],
  ['psfs', '/10', 3, 4, 2, 0, 10],
  ['promis-pf', 'T', 34, 12, 6, 10, 80],
  ['vas-pain', 'mm', 68, -40, 24, 0, 100],
] as const;

const FAMILY_NAMES = ['Asante', 'Bergström', 'Čapek', "D'Angelo", 'Eze', 'Fernández', 'Grzyb', 'Hämäläinen'];
const GIVEN_NAMES = ['Ana', 'Björn', 'Chloé', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Haruto', 'Inês'];

/** Fills an empty database of this version's schema. Every episode is active, so that a scan has all of them to do. */
export function fillCaseload(db: WriteDb, size: CaseloadSize): void {
  const { patients, episodes, visits, observations } = size;
  // Visits are spread evenly: episode e has those numbered from ceil(e * visits / episodes).
  const firstVisitOf = (episode: number) => Math.ceil((episode * visits) / episodes);
  const run = (sql: string, ...values: readonly SqlValue[]) => prepared(db, sql).run(...values);
  const names = [JSON.stringify(FAMILY_NAMES), JSON.stringify(GIVEN_NAMES)];
  transaction(db, () => run(PATIENTS, 0, patients, ...names));
  for (let from = 0; from < episodes; from += SLICE) {
    const to = Math.min(episodes, from + SLICE);
    const span = [firstVisitOf(from), firstVisitOf(to), episodes, visits];
    transaction(db, () => {
      run(EPISODES, from, to, patients);
      run(VISITS, ...span);
      for (const [place, measure] of MEASURES.slice(0, observations / visits).entries()) {
        run(EPISODE_MEASURES, from, to, measure[0], place === 0 ? 1 : 0);
        run(OBSERVATIONS, ...span, place, ...measure);
      }
    });
  }
  db.exec('ANALYZE');
}

/** Id of the n-th episode of a generated caseload. */
export function benchEpisodeId(number: number): string {
  return `01900000-0000-7002-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Reads every observation once, as an export or a count over everything would. */
export function readAllObservations(db: ReadDb): unknown {
  return db.prepare('SELECT count(*), sum(score), max(length(subscales)) FROM observation').get();
}

/**
 * The peer of the encrypted database: the same schema and the same settings for durability and cache, no cipher.
 * Only ever for generated rows.
 */
export function openPlain(path: string): { db: WriteDb; close: () => void } {
  const driver = openDriver(path, { readonly: false, fileMustExist: false });
  for (const setting of PLAIN_SETTINGS) driver.pragma(setting, { simple: true });
  const db = handleOf(driver);
  migrate({ db, driver }, MIGRATIONS, () => undefined);
  return { db, close: () => driver.close() };
}

const PLAIN_SETTINGS = [
  'temp_store=MEMORY',
  'mmap_size=0',
  'cache_size=-131072',
  'foreign_keys=ON',
  'locking_mode=EXCLUSIVE',
  'journal_mode=WAL',
  'synchronous=FULL',
  'fullfsync=ON',
  'checkpoint_fullfsync=ON',
  'wal_autocheckpoint=1000',
  'secure_delete=ON',
];

function handleOf(driver: DriverDatabase): WriteDb {
  const connection = {
    prepare: (sql: string) => driver.prepare(sql),
    exec: (sql: string) => driver.exec(sql),
  };
  return connection as WriteDb;
}

// Ids have the form the product checks; the third group tells the table, so that no two tables share one.
const id = (table: number, number: string) =>
  `printf('01900000-0000-7${String(table).padStart(3, '0')}-8000-%012x', ${number})`;

/** The driver binds every number as a floating one; counts and places must be whole for `/` and `%`. */
const WHOLE: ReadonlySet<string> = new Set([
  'low',
  'high',
  'patients',
  'episodes',
  'visits',
  'place',
  'is_primary',
]);
const place = (name: string) => (WHOLE.has(name) ? 'CAST(? AS INTEGER)' : '?');

/** Parameters by name, and the numbers from `low` up to, not including, `high` as n(i). */
function numbers(...more: readonly string[]): string {
  const names = ['low', 'high', ...more];
  return `WITH RECURSIVE
  p(${names.join(', ')}) AS (SELECT ${names.map(place).join(', ')}),
  n(i) AS (SELECT low FROM p WHERE low < high UNION ALL SELECT i + 1 FROM n, p WHERE i + 1 < high)`;
}

/** Days from the start of care to a visit: every fifth day, counted from the first visit of its episode. */
const DAY = '5 * (i - (i * episodes / visits * visits + episodes - 1) / episodes)';

const PATIENTS = `INSERT INTO patient ${numbers('families', 'givens')},
named(i, family, given) AS (
  SELECT i, json_extract(families, '$[' || (i % json_array_length(families)) || ']') || ' ' || i,
    json_extract(givens, '$[' || (i % json_array_length(givens)) || ']') FROM n, p)
SELECT ${id(1, 'i')}, family, given, lower(family || '|' || given),
  date('1940-01-01', '+' || (i * 7 % 22000) || ' days'), NULL, CASE i % 2 WHEN 0 THEN 'female' ELSE 'male' END,
  printf('555-01%02d', i % 100), '', '', 'BENCH-' || i, '', '[]', 'active', 1, 1700000000000 + i, 1700000000000 + i
FROM named`;

const EPISODES = `INSERT INTO episode ${numbers('patients')}
SELECT ${id(2, 'i')}, ${id(1, 'i % patients')}, NULL, 'Low back pain ' || i, 'lumbar', 'none', 'Low back pain', 'M54.50',
  '', '', NULL, NULL, NULL, date('2024-01-01', '+' || (i % 500) || ' days'), NULL, 'clinic', '', 'active', 1,
  1700000000000 + i, 1700000000000 + i, NULL
FROM n, p`;

const EPISODE_MEASURES = `INSERT INTO episode_measure ${numbers('measure', 'is_primary')}
SELECT ${id(2, 'i')}, measure, 'total', NULL, 'default', is_primary FROM n, p`;

const VISITS = `INSERT INTO visit (id, episode_id, date, setting, load, response, note, signed_at, row_version,
  created_at) ${numbers('episodes', 'visits')},
placed(i, episode, day) AS (SELECT i, i * episodes / visits, ${DAY} FROM n, p)
SELECT ${id(3, 'i')}, ${id(2, 'episode')}, date('2024-01-01', '+' || (episode % 500 + day) || ' days'),
  'clinic', 3 + i % 4, CASE i % 4 WHEN 0 THEN 'Sore for a day after the session.' ELSE '' END,
  CASE i % 8 WHEN 0 THEN 'Walked further than last week; the stairs are still slow in the morning.' ELSE '' END,
  NULL, 1, 1700000000000 + i
FROM placed`;

// Course: a quarter each improves, stops after 25 days, stays, worsens a little. Scatter: a fixed hash of the number.
const OBSERVATIONS = `INSERT INTO observation (id, episode_id, visit_id, measure_id, date, score, unit, items, subscales,
  answered, missing, scoring_version, note, created_at) ${numbers('episodes', 'visits', 'place', 'measure', 'unit', 'start', 'gain', 'scatter', 'low_end', 'high_end')},
placed(i, episode, day) AS (SELECT i, i * episodes / visits, ${DAY} FROM n, p),
scored(i, episode, day, score) AS (
  SELECT i, episode, day, max(low_end, min(high_end, round(start
    + gain * CASE episode % 4 WHEN 0 THEN day / 90.0 WHEN 1 THEN min(day, 25) / 90.0 WHEN 2 THEN 0 ELSE -day / 300.0 END
    + scatter * ((i * 7919 + place * 104729) % 1000 / 1000.0 - 0.5)))) FROM placed, p)
SELECT printf('01900000-0000-7%03x-8000-%012x', 16 + place, i), ${id(2, 'episode')}, ${id(3, 'i')}, measure,
  date('2024-01-01', '+' || (episode % 500 + day) || ' days'), score, unit, NULL, json_object('total', score), 0, 0,
  '1', '', 1700000000000 + i
FROM scored, p`;
