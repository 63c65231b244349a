// The encrypted database beside the same one without a cipher: same schema, same rows, same statements, in turns.

import { dice } from '../../../shared/dice.ts';
import { BLANK_VISIT } from '../../../shared/domain/visit.ts';
import { uuidFrom } from '../../../shared/ids.ts';
import {
  benchEpisodeId,
  type CaseloadSize,
  fillCaseload,
  openPlain,
  readAllObservations,
} from '../../data/bench-caseload.ts';
import { transaction, type WriteDb } from '../../data/db.ts';
import { loadEpisodeRecord } from '../../data/repositories/episode-record.ts';
import { insertVisit } from '../../data/repositories/visits.ts';
import { type BenchRow, median, row, timeOf, timesOf } from './row.ts';

const EPISODES_READ = 100;
const PASSES = 7;
const SAVES = 150;
const SAVED = 'one visit row with its words in the search index, no verdict';

/** Warm reads and durable saves; both databases hold the same rows. */
export function compareWarm(encrypted: WriteDb, plain: WriteDb, size: CaseloadSize): BenchRow[] {
  const read = (db: WriteDb) => () => {
    for (let index = 0; index < EPISODES_READ; index++) {
      loadEpisodeRecord(db, episodeAt(index, EPISODES_READ, size));
    }
  };
  const reads = inTurns(PASSES, read(encrypted), read(plain));
  const save = saverOf(size);
  const saves = inTurns(
    SAVES,
    () => save(encrypted),
    () => save(plain),
  );
  return [
    row('warm read of an episode, encrypted', reads.first / EPISODES_READ, 'ms'),
    row('warm read of an episode, plain', reads.second / EPISODES_READ, 'ms'),
    row('warm reads, encrypted to plain', reads.first / reads.second, 'times', 1.1),
    row('durable single save, encrypted', saves.first, 'ms', null, SAVED),
    row('durable single save, plain', saves.second, 'ms', null, SAVED),
    row('durable saves, encrypted to plain', saves.first / saves.second, 'times', 1.5),
  ];
}

/** The first reading of everything after opening: every page is deciphered once. */
export function compareCold(encrypted: WriteDb, plain: WriteDb): BenchRow[] {
  const first = timeOf(() => readAllObservations(encrypted));
  const second = timeOf(() => readAllObservations(plain));
  return [
    row('cold scan of all observations, encrypted', first, 'ms'),
    row('cold scan of all observations, plain', second, 'ms'),
    row('cold scan, encrypted to plain', first / second, 'times'),
  ];
}

export function fillPlain(path: string, size: CaseloadSize): void {
  const plain = openPlain(path);
  try {
    fillCaseload(plain.db, size);
  } finally {
    plain.close();
  }
}

/** Ids of `count` episodes spread over the caseload. */
export function episodeAt(index: number, count: number, { episodes }: CaseloadSize): string {
  return benchEpisodeId(Math.floor((index * episodes) / count));
}

/** Alternates, so that whatever else the machine does meets both; the first pass only warms up. */
function inTurns(passes: number, first: () => void, second: () => void) {
  const times = timesOf(2 * (passes + 1), index => (index % 2 === 0 ? first() : second())).slice(2);
  return {
    first: median(times.filter((_, index) => index % 2 === 0)),
    second: median(times.filter((_, index) => index % 2 === 1)),
  };
}

function saverOf(size: CaseloadSize): (db: WriteDb) => void {
  const chance = dice(2);
  let count = 0;
  return db => {
    const createdAt = 1_800_000_000_000 + count;
    const id = uuidFrom(createdAt, chance.bytes(10));
    const episodeId = episodeAt(count++ % EPISODES_READ, EPISODES_READ, size);
    const visit = { id, episodeId, date: '2026-03-30', setting: 'clinic', load: 5, createdAt } as const;
    const rest = { response: 'Tolerated well.', rowVersion: 1 };
    transaction(db, () => insertVisit(db, { ...BLANK_VISIT, ...visit, ...rest }));
  };
}
