// A program that saves without end and tells of each save once it is on the disk, until it is killed.
import { writeSync } from 'node:fs';
import { appendAudit } from '../../../electron/data/audit.ts';
import { transaction } from '../../../electron/data/db.ts';
import { openDatabase, startWriting } from '../../../electron/data/open.ts';
import { CRASH_KEY } from '../vault-options.ts';

const [path = '', pagesBetweenCheckpoints = '', first = ''] = process.argv.slice(2);
const database = openDatabase(path, CRASH_KEY, 'write');
startWriting(database);
database.driver.pragma(`wal_autocheckpoint=${pagesBetweenCheckpoints}`, { simple: true });
const { db } = database;

for (let save = Number(first); ; save++) {
  transaction(db, () => {
    db.prepare('INSERT INTO note (body) VALUES (?)').run(`${save} one ${'x'.repeat((save * 97) % 3000)}`);
    db.prepare('INSERT INTO note (body) VALUES (?)').run(`${save} two`);
    appendAudit(db, CRASH_KEY.key, {
      atUtc: '2025-11-25T09:30:00.000Z',
      monoMs: save,
      boot: 'child',
      actor: 'therapist',
      action: 'create',
      entity: 'note',
      entityId: String(save),
      rowDigest: null,
      detail: {},
    });
  });
  writeSync(1, `${save}\n`);
}
