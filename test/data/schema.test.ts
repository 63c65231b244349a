// The shape of the database: what it is, that a released step never changes, and that it guards itself.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { WriteDb } from '../../electron/data/db.ts';
import { ANSWER_ENDS, ANSWER_KINDS } from '../../shared/domain/alarm.ts';
import { AMENDED_ENTITIES, AMENDMENT_KINDS } from '../../shared/domain/amendment.ts';
import { APPOINTMENT_STATUSES } from '../../shared/domain/appointment.ts';
import { MEDIA_TYPES } from '../../shared/domain/attachment.ts';
import { CARE_STEP_KINDS } from '../../shared/domain/care-step.ts';
import { CustomMeasure } from '../../shared/domain/custom-measure.ts';
import { DISCHARGE_REASONS } from '../../shared/domain/discharge.ts';
import { EPISODE_STATUSES, EpisodeMeasure, REGIONS, SETTINGS, SIDES } from '../../shared/domain/episode.ts';
import { FINDING_ANSWERS, FINDING_GROUPS } from '../../shared/domain/finding.ts';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { LETTER_SECTIONS } from '../../shared/domain/letter-edit.ts';
import { TESTED_SIDES, TIMES_OF_DAY } from '../../shared/domain/observation.ts';
import { PATIENT_STATUSES, Patient } from '../../shared/domain/patient.ts';
import { PHASE_KINDS } from '../../shared/domain/plan.ts';
import { ADHERENCE_SOURCES } from '../../shared/domain/program.ts';
import { REQUEST_CHANNELS } from '../../shared/domain/referrer.ts';
import { REPORT_KINDS } from '../../shared/domain/report.ts';
import { REPLY_KINDS, REQUEST_STATUSES, URGENCIES } from '../../shared/domain/request.ts';
import { REQUEST_EVENT_KINDS } from '../../shared/domain/request-event.ts';
import { THRESHOLD_KINDS } from '../../shared/domain/threshold.ts';
import { CAUSES, VERDICT_LEVELS, VERDICT_STATES } from '../../shared/domain/verdict.ts';
import { AFTER_LOAD, INTERVENTION_FAMILIES } from '../../shared/domain/visit.ts';
import { memoryDb } from './memory.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

function schemaOf(db: WriteDb): SchemaEntry[] {
  const own = "sql IS NOT NULL AND name NOT LIKE 'search_text_%' ORDER BY type DESC, name";
  return db.prepare(`SELECT type, name, sql FROM sqlite_schema WHERE ${own}`).all() as SchemaEntry[];
}

function tablesOf(db: WriteDb): SchemaEntry[] {
  return schemaOf(db).filter(({ type, sql }) => type === 'table' && !sql.includes('VIRTUAL'));
}

it('has the shape of the snapshot', async () => {
  const shape = schemaOf(memoryDb()).map(({ sql }) => `${sql};`);
  await expect(`${shape.join('\n\n')}\n`).toMatchFileSnapshot('schema.snapshot.sql');
});

it('keeps released steps as they were', () => {
  const folder = here('../../electron/data/migrations/');
  const steps = readdirSync(folder).filter(name => /^\d{4}-/.test(name));
  const hashes = Object.fromEntries(
    steps.map(name => [
      name,
      createHash('sha256')
        .update(readFileSync(`${folder}${name}`))
        .digest('hex'),
    ]),
  );
  expect(hashes).toEqual(JSON.parse(readFileSync(here('migrations.lock.json'), 'utf8')));
});

it('lets every enum take exactly the values of the domain', () => {
  const expected: Record<string, readonly string[]> = {
    'patient.sex': Patient.shape.sex.unwrap().options,
    'patient.status': PATIENT_STATUSES,
    'referrer.language': LANGUAGES,
    'letter_edit.section': LETTER_SECTIONS,
    'letter_edit.language': LANGUAGES,
    'report.kind': REPORT_KINDS,
    'report.language': LANGUAGES,
    'custom_measure.direction': CustomMeasure.shape.direction.options,
    'alarm_answer.kind': ANSWER_KINDS,
    'alarm_answer.ended_by': ANSWER_ENDS,
    'verdict.shown_level': VERDICT_LEVELS,
    'episode.region': REGIONS,
    'episode.side': SIDES,
    'episode.setting': SETTINGS,
    'episode.status': EPISODE_STATUSES,
    'discharge.reason': DISCHARGE_REASONS,
    'episode_measure.goal_source': EpisodeMeasure.shape.goalSource.options,
    'phase.kind': PHASE_KINDS,
    'visit.setting': SETTINGS,
    'intervention.family': INTERVENTION_FAMILIES,
    'adherence.source': ADHERENCE_SOURCES,
    'residual_symptom.time_of_day': TIMES_OF_DAY,
    'finding.finding_group': FINDING_GROUPS,
    'finding.answer': FINDING_ANSWERS,
    'verdict.state': VERDICT_STATES,
    'verdict.level': VERDICT_LEVELS,
    'verdict.first_cause': CAUSES,
    'request.status': REQUEST_STATUSES,
    'request.urgency': URGENCIES,
    'request.channel': REQUEST_CHANNELS,
    'request_event.kind': REQUEST_EVENT_KINDS,
    'request_event.channel': REQUEST_CHANNELS,
    'reply_kind.kind': REPLY_KINDS,
    'care_step.kind': CARE_STEP_KINDS,
    'attachment.media_type': MEDIA_TYPES,
    'care_step.change': ['start', 'stop'],
    'visit.after_load': AFTER_LOAD,
    'observation.side': TESTED_SIDES,
    'threshold.kind': THRESHOLD_KINDS,
    'amendment.entity': AMENDED_ENTITIES,
    'amendment.kind': AMENDMENT_KINDS,
    'appointment.setting': SETTINGS,
    'appointment.status': APPOINTMENT_STATUSES,
  };
  const found = tablesOf(memoryDb()).flatMap(({ name, sql }) =>
    [...sql.matchAll(/CHECK \((\w+) IN \(\s*('[^)]*)\)\)/g)].map(
      match => [`${name}.${match[1]}`, match[2]!.match(/[\w/-]+/g)] as const,
    ),
  );
  expect(Object.fromEntries(found)).toEqual(expected);
});

it('is strict everywhere, and finds the children of every parent by an index', () => {
  const db = memoryDb();
  const tables = tablesOf(db);
  expect(tables.length).toBeGreaterThan(20);
  expect(
    tables.filter(({ sql }) => !/\) STRICT(, WITHOUT ROWID)?$/.test(sql)).map(({ name }) => name),
  ).toEqual([]);
  const unindexed = tables.flatMap(({ name }) => {
    const keys = db.prepare(`PRAGMA foreign_key_list(${name})`).all() as { id: number; from: string }[];
    return [...Map.groupBy(keys, key => key.id).values()]
      .map(columns => columns.map(({ from }) => `${from} = ?`).join(' AND '))
      .filter(condition => /^SCAN/.test(planOf(db, `SELECT 1 FROM ${name} WHERE ${condition}`)))
      .map(condition => `${name}: ${condition}`);
  });
  expect(unindexed).toEqual([]);
  expect(planOf(db, 'SELECT 1 FROM patient WHERE notes = ?'), 'control').toMatch(/^SCAN/);
});

function planOf(db: WriteDb, sql: string): string {
  const places = (sql.match(/\?/g) ?? []).map(() => null);
  const [step] = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...places) as { detail: string }[];
  return step!.detail;
}

it('takes only days that exist', () => {
  const db = memoryDb();
  const insert = (day: string) =>
    db
      .prepare(
        `INSERT INTO patient VALUES ('p', 'Lee', '', 'lee|', ?, NULL, NULL, '', '', '', '', '', '[]', 'active', 1, 0, 0)`,
      )
      .run(day);
  for (const wrong of ['2026-02-30', '2026-1-1', '2026-01-01T00:00', 'soon', '']) {
    expect(() => insert(wrong), wrong).toThrow(/CHECK/);
  }
  expect(insert('2024-02-29').changes).toBe(1);
});

it('keeps the audit trail append-only and without gaps', () => {
  const db = memoryDb();
  const add = (verb: string, seq: number) =>
    db
      .prepare(
        `${verb} INTO audit VALUES (?, 'at', 0, 'boot', 'therapist', 'create', 'x', '', NULL, '{}', 'p', 'h')`,
      )
      .run(seq);
  add('INSERT', 1);
  add('INSERT', 2);
  const append = /append-only/;
  expect(() => db.exec("UPDATE audit SET actor = 'nobody' WHERE seq = 1")).toThrow(append);
  expect(() => db.exec('DELETE FROM audit')).toThrow(append);
  expect(() => add('INSERT OR REPLACE', 2)).toThrow(append);
  expect(() => add('INSERT', 4)).toThrow(append);
  expect(db.prepare('SELECT count(*) AS rows FROM audit').get()).toEqual({ rows: 2 });
});
