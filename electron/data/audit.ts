// The audit trail: append-only rows, each sealed with a key and with the seal of the row before.
// Rows hold codes, counts, ids and digests, never names or text of a record.
import { createHmac } from 'node:crypto';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { prepared, type ReadDb, type WriteDb } from './db.ts';

/** What can be told in the trail (a closed list). */
export type AuditAction =
  | 'unlock'
  | 'lock'
  | 'view'
  | 'create'
  | 'amend'
  | 'sign'
  | 'send'
  | 'reply'
  | 'print'
  | 'export'
  | 'import'
  | 'scan'
  | 'backup'
  | 'restore'
  | 'passphrase'
  | 'rotation'
  | 'erase'
  | 'settings'
  | 'verify'
  | 'migrate'
  | 'clock';

export interface AuditRow {
  /** ISO 8601, UTC. Told, not trusted: order is by `seq`. */
  readonly atUtc: string;
  /** Milliseconds since the process started. */
  readonly monoMs: number;
  /** Random text of this start of the program; orders `monoMs`. */
  readonly boot: string;
  readonly actor: string;
  readonly action: AuditAction;
  readonly entity: string;
  readonly entityId: string;
  /** SHA-256 (hex) of the record after the change; null when nothing is left. */
  readonly rowDigest: string | null;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** The newest row: kept outside the database too, so that a database rolled back alone is found. */
export interface AuditHead {
  readonly seq: number;
  readonly hmac: string;
}

/** Head of an empty trail, and `prev` of the first row. */
export const EMPTY_HEAD: AuditHead = { seq: 0, hmac: '0'.repeat(64) };

/** How many rows are checked at every unlock. */
const TAIL_ROWS = 200;

interface StoredRow {
  readonly seq: number;
  readonly at_utc: string;
  readonly mono_ms: number;
  readonly boot: string;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly row_digest: string | null;
  readonly detail: string;
  readonly prev: string;
  readonly hmac: string;
}

/** Adds a row; call it inside the transaction of the change it tells of. */
export function appendAudit(db: WriteDb, key: Buffer, row: AuditRow): void {
  const head = auditHead(db);
  const unsealed = {
    seq: head.seq + 1,
    at_utc: row.atUtc,
    mono_ms: row.monoMs,
    boot: row.boot,
    actor: row.actor,
    action: row.action,
    entity: row.entity,
    entity_id: row.entityId,
    row_digest: row.rowDigest,
    detail: canonicalJson(row.detail),
    prev: head.hmac,
  };
  prepared(
    db,
    `INSERT INTO audit (seq, at_utc, mono_ms, boot, actor, action, entity, entity_id, row_digest, detail, prev, hmac)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(...fieldsInOrder(unsealed), unsealed.prev, sealOf(key, unsealed));
}

export function auditHead(db: ReadDb): AuditHead {
  const last = prepared(db, 'SELECT seq, hmac FROM audit ORDER BY seq DESC LIMIT 1').get();
  return (last as AuditHead | undefined) ?? EMPTY_HEAD;
}

/** Walks the whole trail. `brokenAt` is the number of the first row that does not fit, or null. */
export function verifyAudit(db: ReadDb, key: Buffer): { entries: number; brokenAt: number | null } {
  const rows = db.prepare('SELECT * FROM audit ORDER BY seq').iterate() as Iterable<StoredRow>;
  let entries = 0;
  let brokenAt: number | null = null;
  let before: AuditHead = EMPTY_HEAD;
  for (const row of rows) {
    entries++;
    if (brokenAt === null && !follows(key, row, before)) brokenAt = before.seq + 1;
    before = row;
  }
  return { entries, brokenAt };
}

/**
 * Checks the last `count` rows and that the trail still holds `head`, as it was noted outside the database.
 * Answers the number of the first entry that does not fit, or null.
 */
export function verifyAuditTail(db: ReadDb, key: Buffer, head: AuditHead, count = TAIL_ROWS): number | null {
  const newestFirst = db.prepare('SELECT * FROM audit ORDER BY seq DESC LIMIT ?').all(count) as StoredRow[];
  const rows = newestFirst.reverse();
  const [first] = rows;
  // Fewer rows than asked for are the whole trail: it must begin at its beginning.
  const isCut = first !== undefined && first.seq > 1 && rows.length === count;
  let before = isCut ? { seq: first.seq - 1, hmac: first.prev } : EMPTY_HEAD;
  for (const row of rows) {
    if (!follows(key, row, before)) return before.seq + 1;
    before = row;
  }
  if (before.seq < head.seq) return before.seq + 1;
  if (head.seq === 0) return null;
  const noted = db.prepare('SELECT hmac FROM audit WHERE seq = ?').get(head.seq) as AuditHead | undefined;
  return noted?.hmac === head.hmac ? null : head.seq;
}

function follows(key: Buffer, row: StoredRow, before: AuditHead): boolean {
  return row.seq === before.seq + 1 && row.prev === before.hmac && row.hmac === sealOf(key, row);
}

function fieldsInOrder(row: Omit<StoredRow, 'hmac' | 'prev'>) {
  return [
    row.seq,
    row.at_utc,
    row.mono_ms,
    row.boot,
    row.actor,
    row.action,
    row.entity,
    row.entity_id,
    row.row_digest,
    row.detail,
  ] as const;
}

/** HMAC-SHA256 over all fields, `prev` first. Lengths go before the fields, so that no two rows give one text. */
function sealOf(key: Buffer, row: Omit<StoredRow, 'hmac'>): string {
  const pieces = [row.prev, ...fieldsInOrder(row)].flatMap(field => {
    const bytes = Buffer.from(field === null ? '' : String(field), 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(field === null ? NOTHING : bytes.length);
    return [length, bytes];
  });
  // In one piece: handing over each field costs more than hashing it, and an unlock seals some hundred rows again.
  return createHmac('sha256', key).update(Buffer.concat(pieces)).digest('hex');
}

/** Length of a field that is null, which is not the same as empty. */
const NOTHING = 0xffffffff;
