// Full-text search over what is written in the caseload. The index itself is kept by triggers (migration 1).
import { listName } from '../../../shared/domain/patient.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { prepared, type ReadDb } from '../db.ts';
import { rowsOf } from './rows.ts';

type Hit = OutputOf<'search.query'>[number];
type HitRow = Omit<Hit, 'patientName'> & { readonly familyName: string; readonly givenName: string };

/** The best hits first. Every word must begin a word of the text; accents and case do not matter. */
export function searchText(db: ReadDb, text: string, limit: number): Hit[] {
  const match = matchExpression(text);
  if (match === '') return [];
  const statement = prepared(
    db,
    `SELECT patient.id AS patientId, entry.episode_id AS episodeId, entry.kind AS kind,
       family_name AS familyName, given_name AS givenName,
       snippet(search_text, 0, '', '', '…', 16) AS snippet
     FROM search_text
     JOIN search_entry AS entry ON entry.id = search_text.rowid
     LEFT JOIN episode ON episode.id = entry.episode_id
     JOIN patient ON patient.id = coalesce(entry.patient_id, episode.patient_id)
     WHERE search_text MATCH ? ORDER BY search_text.rank LIMIT ?`,
  );
  return rowsOf<HitRow>(statement, match, limit).map(({ familyName, givenName, ...hit }) => ({
    ...hit,
    patientName: listName({ familyName, givenName }),
  }));
}

/** Each word quoted, so that no sign of the query language (`-`, `*`, `:`, `NEAR`) means anything. */
function matchExpression(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map(word => `"${word}"*`).join(' ');
}
