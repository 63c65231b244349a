// What is being typed: one row for each form and record, replaced at every change. Not audited: nothing is said yet.

import type { Caret, Draft, DraftEntry, FormPlace } from '../../../shared/domain/draft.ts';
import { listName } from '../../../shared/domain/patient.ts';
import { prepared, type ReadDb, type WriteDb } from '../db.ts';
import { columns, fromJson, rowOf, rowsOf } from './rows.ts';

interface Body {
  readonly values: Draft['values'];
  readonly caret: Caret | null;
  readonly place: FormPlace;
}

type DraftRow = Omit<Draft, keyof Body> & { readonly body: string };
type EntryRow = Omit<DraftEntry, 'place' | 'patientName' | 'episodeTitle'> & {
  readonly place: string;
  readonly familyName: string | null;
  readonly givenName: string | null;
  readonly episodeTitle: string | null;
};

export function findDraft(db: ReadDb, id: string): Draft | null {
  const statement = prepared(
    db,
    `SELECT ${columns('id', 'form', 'patientId', 'episodeId', 'body', 'updatedAt')} FROM draft WHERE id = ?`,
  );
  const row = rowOf<DraftRow>(statement, id);
  if (row === null) return null;
  const { body, ...rest } = row;
  return { ...rest, ...fromJson<Body>(body) };
}

/** Newest first. What was typed is not read. */
export function listDrafts(db: ReadDb): DraftEntry[] {
  const statement = prepared(
    db,
    `SELECT d.id, d.form, coalesce(d.patient_id, e.patient_id) AS patientId, d.episode_id AS episodeId,
            coalesce(json_extract(d.body, '$.place'), '{"uri":null,"dialog":null}') AS place, d.updated_at AS updatedAt,
            p.family_name AS familyName, p.given_name AS givenName, e.title AS episodeTitle
     FROM draft d
     LEFT JOIN episode e ON e.id = d.episode_id
     LEFT JOIN patient p ON p.id = coalesce(d.patient_id, e.patient_id)
     ORDER BY d.updated_at DESC, d.id`,
  );
  return rowsOf<EntryRow>(statement).map(({ place, familyName, givenName, episodeTitle, ...entry }) => ({
    ...entry,
    place: fromJson<FormPlace>(place),
    patientName: familyName === null ? '' : listName({ familyName, givenName: givenName ?? '' }),
    episodeTitle: episodeTitle ?? '',
  }));
}

/** @returns whether there was none before */
export function putDraft(db: WriteDb, draft: Draft): boolean {
  const { values, caret, place } = draft;
  const isNew = prepared(db, 'SELECT 1 FROM draft WHERE id = ?').get(draft.id) === undefined;
  prepared(
    db,
    `INSERT INTO draft (id, form, patient_id, episode_id, body, updated_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET patient_id = excluded.patient_id, episode_id = excluded.episode_id,
       body = excluded.body, updated_at = excluded.updated_at`,
  ).run(
    draft.id,
    draft.form,
    draft.patientId,
    draft.episodeId,
    JSON.stringify({ values, caret, place } satisfies Body),
    draft.updatedAt,
  );
  return isNew;
}

/** @returns whether there was one */
export function deleteDraft(db: WriteDb, id: string): boolean {
  return prepared(db, 'DELETE FROM draft WHERE id = ?').run(id).changes > 0;
}
