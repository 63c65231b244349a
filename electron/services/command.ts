// How a channel is served: a query reads; a command is one transaction with one audit row, and announces topics after the
// commit. Both keep the words of a verdict that they show for the first time. Handlers are plain functions; nothing here
// knows a window or a wire.
import { canonicalJson } from '../../shared/canonical-json.ts';
import { fail } from '../../shared/errors.ts';
import type { ChannelName, ChannelOfSide, InputOf, OutputOf } from '../../shared/ipc/contract.ts';
import { type AuditAction, appendAudit } from '../data/audit.ts';
import { type ReadDb, transaction, type WriteDb } from '../data/db.ts';
import { classifySqliteError } from '../data/sqlite-errors.ts';
import { hashOf } from './hash.ts';
import { keepingShown, keepWords, type ShownWords } from './verdict-words.ts';

/** What a handler may use besides its input: the open vault, a clock and a source of ids. */
export interface ServiceContext {
  readonly db: WriteDb;
  readonly auditKey: Buffer;
  readonly readOnly: boolean;
  readonly actor: string;
  readonly appVersion: string;
  /** Random text of this start of the program; orders `monotonicMs`. */
  readonly boot: string;
  now(): number;
  monotonicMs(): number;
  newId(): string;
  randomBytes(count: number): Uint8Array;
  announce(topics: readonly string[]): void;
}

/** Outcome of a command: the answer, and what the audit row says of it. */
export interface Change<O> {
  readonly value: O;
  readonly entity: string;
  readonly entityId: string;
  /** The record after the change; its digest goes into the audit row. Null where nothing is left. */
  readonly record: unknown;
  readonly topics: readonly string[];
  /** Codes and counts only: no names, no free text. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export type Handler<C extends ChannelName> = (context: ServiceContext, input: InputOf<C>) => OutputOf<C>;

/** A channel without a handler does not compile. */
export type Handlers<S extends 'caseload' | 'host'> = { readonly [C in ChannelOfSide<S>]: Handler<C> };

export function query<I, O>(run: (db: ReadDb, input: I, context: ServiceContext) => O) {
  return (context: ServiceContext, input: I): O =>
    keepingShown(
      context.db,
      () => run(context.db, input, context),
      shown => keepAfterwards(context, shown),
    );
}

/** What a question has shown is kept in a transaction of its own. Where the disk refuses it is drawn up again next time. */
function keepAfterwards(context: ServiceContext, shown: ShownWords): void {
  if (context.readOnly) return;
  try {
    transaction(context.db, () => keepWords(context.db, shown, context.now()));
  } catch (error) {
    const failure = classifySqliteError(error);
    if (failure === null || failure.code === 'db-corrupt') throw error;
  }
}

export function command<I, O>(action: AuditAction, run: (context: ServiceContext, input: I) => Change<O>) {
  return (context: ServiceContext, input: I): O => {
    if (context.readOnly) fail('read-only');
    const change = transaction(context.db, () => {
      const outcome = keepingShown(
        context.db,
        () => run(context, input),
        shown => keepWords(context.db, shown, context.now()),
      );
      recordInAudit(context, action, outcome);
      return outcome;
    });
    context.announce(change.topics);
    return change.value;
  };
}

/** What is typed and not yet said: one transaction without an audit row; `run` answers the topics it touched. */
export function draft<I>(run: (context: ServiceContext, input: I) => readonly string[]) {
  return (context: ServiceContext, input: I): Record<string, never> => {
    if (context.readOnly) fail('read-only');
    const topics = transaction(context.db, () => run(context, input));
    if (topics.length > 0) context.announce(topics);
    return {};
  };
}

/** Appends one row to the audit trail; call it inside the transaction of the change it tells of. */
export function recordInAudit(
  context: ServiceContext,
  action: AuditAction,
  change: Pick<Change<unknown>, 'entity' | 'entityId' | 'record' | 'detail'>,
): void {
  appendAudit(context.db, context.auditKey, {
    atUtc: new Date(context.now()).toISOString(),
    monoMs: context.monotonicMs(),
    boot: context.boot,
    actor: context.actor,
    action,
    entity: change.entity,
    entityId: change.entityId,
    rowDigest: change.record === null ? null : digestOf(change.record),
    detail: change.detail ?? {},
  });
}

/** SHA-256 (hex) of the canonical JSON of a record: keys sorted, no spaces. */
function digestOf(record: unknown): string {
  return hashOf(canonicalJson(record));
}
