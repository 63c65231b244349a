// Full-text search over what is written in the caseload. The index itself is kept by triggers (migrations).
import type { Finding } from '../../../shared/domain/finding.ts';
import { listName } from '../../../shared/domain/patient.ts';
import {
  MOST_HITS,
  type SearchAnswer,
  type SearchGroup,
  type SearchHit,
  type SearchInput,
} from '../../../shared/domain/search.ts';
import { dotted } from '../../../shared/joined.ts';
import { codesMeantBy } from '../../../shared/search/finding-codes.ts';
import { searchWords, snippetOf } from '../../../shared/search/snippet.ts';
import { findingLine } from '../../../shared/timeline/words.ts';
import { prepared, type ReadDb, type SqlValue } from '../db.ts';
import { listMergedInto } from './merges.ts';
import { rowOf, rowsOf } from './rows.ts';

interface HitRow extends Omit<SearchHit, 'snippet'> {
  readonly patientId: string;
  readonly text: string;
  /** Of a finding; null for all else. */
  readonly code: string | null;
  readonly answer: Finding['answer'] | null;
}

/**
 * The best hits first. Every word must begin a word of the text, for a finding also of its words in the catalogue;
 * accents and case do not matter.
 */
export function searchText(db: ReadDb, input: SearchInput): SearchAnswer {
  const match = matchExpression(input.text);
  if (match === '') return { total: 0, groups: [] };
  const conditions = conditionsOf(input);
  const where = ['search_text MATCH ?', ...conditions.map(condition => condition.sql)].join(' AND ');
  const values = [match, ...conditions.flatMap(condition => condition.values)];
  const counted = prepared(
    db,
    `SELECT count(*) AS total FROM ${conditions.length === 0 ? 'search_text' : FOUND} WHERE ${where}`,
  );
  const total = rowOf<{ total: number }>(counted, ...values)?.total ?? 0;
  if (total === 0) return { total, groups: [] };
  const statement = prepared(
    db,
    `SELECT patient.id AS patientId, entry.kind AS kind, ${RECORD} AS recordId, entry.episode_id AS episodeId,
       ${DATE} AS date, search_text.text AS text, finding.code AS code, finding.answer AS answer
     FROM ${FOUND} LEFT JOIN finding ON entry.kind = 'finding' AND finding.id = entry.record_id
     WHERE ${where} ORDER BY search_text.rank LIMIT ?`,
  );
  const rows = rowsOf<HitRow>(statement, ...values, Math.min(input.limit, MOST_HITS));
  return { total, groups: groupsOf(db, rows, searchWords(input.text)) };
}

const FOUND = `search_text
  JOIN search_entry AS entry ON entry.id = search_text.rowid
  LEFT JOIN episode ON episode.id = entry.episode_id
  JOIN patient ON patient.id = coalesce(entry.patient_id, episode.patient_id)`;

/** A reply is read in its request. */
const RECORD = `CASE entry.kind
  WHEN 'reply' THEN (SELECT request_id FROM reply WHERE id = entry.record_id)
  ELSE entry.record_id END`;

/** The day a record is of. A person has none. */
const DATE = `CASE entry.kind
  WHEN 'episode' THEN episode.start_date
  WHEN 'visit' THEN (SELECT date FROM visit WHERE id = entry.record_id)
  WHEN 'observation' THEN (SELECT date FROM observation WHERE id = entry.record_id)
  WHEN 'residual_symptom' THEN (SELECT date FROM residual_symptom WHERE id = entry.record_id)
  WHEN 'finding' THEN (SELECT date FROM finding WHERE id = entry.record_id)
  WHEN 'flare' THEN (SELECT date FROM flare WHERE id = entry.record_id)
  WHEN 'discharge' THEN (SELECT date FROM discharge WHERE id = entry.record_id)
  WHEN 'plan_of_care' THEN (SELECT starts_on FROM plan_of_care WHERE id = entry.record_id)
  WHEN 'phase' THEN (SELECT starts_on FROM phase WHERE id = entry.record_id)
  WHEN 'request' THEN (SELECT created_on FROM request WHERE id = entry.record_id)
  WHEN 'reply' THEN (SELECT received_on FROM reply WHERE id = entry.record_id)
  WHEN 'activity' THEN (SELECT date(created_at / 1000, 'unixepoch') FROM activity WHERE id = entry.record_id)
END`;

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const STATUS_SQL = {
  active: "patient.status = 'active' AND (episode.status IS NULL OR episode.status <> 'discharged')",
  discharged: "episode.status = 'discharged'",
  archived: "patient.status = 'archived'",
} as const;

function conditionsOf(input: SearchInput): Condition[] {
  const { kind, status, from, to, tag, region } = input;
  return [
    ...(kind === null ? [] : [{ sql: 'entry.kind = ?', values: [kind] }]),
    ...(status === null ? [] : [{ sql: STATUS_SQL[status], values: [] }]),
    ...(from === null ? [] : [{ sql: `${DATE} >= ?`, values: [from] }]),
    ...(to === null ? [] : [{ sql: `${DATE} <= ?`, values: [to] }]),
    ...(tag === null
      ? []
      : [
          {
            sql: 'EXISTS (SELECT 1 FROM json_each(patient.tags) WHERE lower(value) = lower(?))',
            values: [tag],
          },
        ]),
    ...(region === null ? [] : [{ sql: 'episode.region = ?', values: [region] }]),
  ];
}

/** By patient; what is said of a record that was merged stands under the one that was kept. */
function groupsOf(db: ReadDb, rows: readonly HitRow[], words: readonly string[]): SearchGroup[] {
  const mergedInto = listMergedInto(db);
  const groups = new Map<string, SearchHit[]>();
  for (const { patientId: ownId, text, code, answer, ...hit } of rows) {
    const patientId = mergedInto.get(ownId) ?? ownId;
    const hits = groups.get(patientId) ?? [];
    hits.push({ ...hit, snippet: snippetOf(shownText({ text, code, answer }), words) });
    groups.set(patientId, hits);
  }
  return [...groups].flatMap(([patientId, hits]) => {
    const person = personOf(db, patientId);
    return person ? [{ ...person, hits }] : [];
  });
}

/** The words of a finding and what was answered stand in place of its code. */
function shownText({ text, code, answer }: Pick<HitRow, 'text' | 'code' | 'answer'>): string {
  if (code === null || answer === null) return text;
  const { title, detail } = findingLine({ code, answer, note: text.slice(code.length).trim() });
  return dotted([title, detail]);
}

function personOf(db: ReadDb, patientId: string): Omit<SearchGroup, 'hits'> | null {
  const row = rowOf<{ familyName: string; givenName: string; birthYear: number | null; status: string }>(
    prepared(
      db,
      `SELECT family_name AS familyName, given_name AS givenName, status,
         coalesce(birth_year, CAST(substr(birth_date, 1, 4) AS INTEGER)) AS birthYear
       FROM patient WHERE id = ?`,
    ),
    patientId,
  );
  return (
    row && {
      patientId,
      patientName: listName(row),
      birthYear: row.birthYear,
      isArchived: row.status === 'archived',
    }
  );
}

/**
 * Each word quoted, so that no sign of the query language (`-`, `*`, `:`, `NEAR`) means anything. A word of the catalogue
 * also finds the codes it stands for.
 */
function matchExpression(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words
    .map(word => [`"${word}"*`, ...codesMeantBy(word).map(code => `"${code}"`)].join(' OR '))
    .map(either => `(${either})`)
    .join(' AND ');
}
