// Which version of a letter stands: all versions of one request bear the same code, and the one signed last takes the place
// of those before it. Pure; lists of versions begin with the first one.
import type { Request, RequestStatus } from './domain/request.ts';

/** What tells where a version stands among the others. */
type Version = Pick<Request, 'version' | 'status' | 'sentOn'>;

/** A letter that was signed and is not over. */
export const OPEN_STATUSES = ['signed', 'sent', 'answered'] as const satisfies readonly RequestStatus[];

/** The newest version signed after this one and not withdrawn; undefined where none was. */
export function signedAfter<T extends Version>(
  versions: readonly T[],
  { version }: Pick<Version, 'version'>,
): T | undefined {
  return versions.findLast(other => other.version > version && isSigned(other));
}

/** The newest version signed before this one and not withdrawn: it stands while this one does not. */
export function signedBefore<T extends Version>(
  versions: readonly T[],
  { version }: Pick<Version, 'version'>,
): T | undefined {
  return versions.findLast(other => other.version < version && isSigned(other));
}

function isSigned({ status }: Pick<Version, 'status'>): boolean {
  return status !== 'draft' && status !== 'voided';
}

/** The version that this one says it replaces, withdrawn or not: it may lie there still. Undefined for the first. */
export function versionBefore<T extends Version>(
  versions: readonly T[],
  { version }: Pick<Version, 'version'>,
): T | undefined {
  return versions.find(other => other.version === version - 1);
}

/** What the code leads to: the version signed last and not withdrawn; where all were, the last; before that the draft. */
export function versionOfCode<T extends Version>(versions: readonly T[]): T | undefined {
  return (
    versions.findLast(isSigned) ?? versions.findLast(({ status }) => status !== 'draft') ?? versions.at(-1)
  );
}

/** The number of a version written now; of a draft that was begun, its own. */
export function nextVersion(versions: readonly Version[]): number {
  return versions.filter(({ status }) => status !== 'draft').length + 1;
}

/** Signed and not over. */
export function isOpen({ status }: Pick<Version, 'status'>): boolean {
  return OPEN_STATUSES.some(open => open === status);
}

/** Whether this version may still be acted on, so that a newer one may take its place. */
export function stands(versions: readonly Version[], request: Version): boolean {
  return isOpen(request) && signedAfter(versions, request) === undefined;
}

/** Whether an answer is recorded with this version; it may be an answer to another one, while this is not sent yet. */
export function takesReply(versions: readonly Version[], request: Version): boolean {
  return stands(versions, request) && (request.status !== 'signed' || firstSentOn(versions) !== null);
}

/** What a version without an answer waits for: its own sending, the answer, or nothing where a newer one waits instead. */
export function waitingStatus(versions: readonly Version[], request: Version): RequestStatus {
  if (signedAfter(versions, request) !== undefined) return 'replaced';
  return request.sentOn === null ? 'signed' : 'sent';
}

/** The day on which a version first went out; null where none has. */
export function firstSentOn(versions: readonly Version[]): string | null {
  const days = versions.flatMap(({ sentOn }) => sentOn ?? []);
  return days.sort()[0] ?? null;
}
