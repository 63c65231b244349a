// Which version of a letter stands: the one signed last, whatever happened to those before it.
import { expect, it } from 'vitest';
import type { RequestStatus } from '../../shared/domain/request.ts';
import {
  firstSentOn,
  nextVersion,
  signedAfter,
  signedBefore,
  stands,
  takesReply,
  versionBefore,
  versionOfCode,
  waitingStatus,
} from '../../shared/request-versions.ts';

const SENT_ON = '2026-03-10';

/** Versions in the order in which they were written, each by its state: `sent!` went out. */
function versions(...states: readonly (RequestStatus | `${RequestStatus}!`)[]) {
  return states.map((state, index) => ({
    version: index + 1,
    status: state.replace('!', '') as RequestStatus,
    sentOn: state.endsWith('!') ? SENT_ON : null,
  }));
}

type Versions = ReturnType<typeof versions>;
type Version = Versions[number];

const numbers = (found: (of: Versions, version: Version) => Version | undefined, of: Versions) =>
  of.map(version => found(of, version)?.version);
const which = (holds: (of: Versions, version: Version) => boolean, of: Versions) =>
  of.filter(version => holds(of, version)).map(({ version }) => version);

it('goes on from each version to the newest that was signed, and back to the one before', () => {
  const of = versions('replaced!', 'replaced', 'signed', 'draft');
  expect(numbers(signedAfter, of)).toEqual([3, 3, undefined, undefined]);
  expect(numbers(signedBefore, of)).toEqual([undefined, 1, 2, 3]);
  expect(numbers(versionBefore, of)).toEqual([undefined, 1, 2, 3]);
});

it('passes over a version that was withdrawn: the one before it stands again', () => {
  const of = versions('sent!', 'voided!', 'draft');
  expect(numbers(signedAfter, of)).toEqual([undefined, undefined, undefined]);
  expect(numbers(signedBefore, of)).toEqual([undefined, 1, 1]);
  expect(numbers(versionBefore, of)).toEqual([undefined, 1, 2]);
  expect(versionOfCode(of)?.version).toBe(1);
  expect(versionOfCode(versions('voided!', 'voided'))?.version).toBe(2);
  expect(which(stands, of)).toEqual([1]);
  expect(which(takesReply, of)).toEqual([1]);
  expect(nextVersion(of)).toBe(3);
});

it('opens by its code what was signed last; a draft where nothing was', () => {
  expect(versionOfCode(versions('sent!', 'draft'))?.version).toBe(1);
  expect(versionOfCode(versions('replaced!', 'signed'))?.version).toBe(2);
  expect(versionOfCode(versions('draft'))?.version).toBe(1);
  expect(versionOfCode([])).toBeUndefined();
});

it('lets the newest signed version be replaced while it is not over', () => {
  expect(which(stands, versions('sent!'))).toEqual([1]);
  expect(which(stands, versions('sent!', 'draft'))).toEqual([1]);
  expect(which(stands, versions('answered!', 'signed'))).toEqual([2]);
  expect(which(stands, versions('closed!'))).toEqual([]);
  expect(nextVersion(versions('sent!'))).toBe(2);
  expect(nextVersion(versions('sent!', 'draft'))).toBe(2);
  expect(nextVersion(versions('answered!', 'signed'))).toBe(3);
});

it('records an answer with the newest signed version, once one of them went out', () => {
  expect(which(takesReply, versions('draft'))).toEqual([]);
  expect(which(takesReply, versions('signed'))).toEqual([]);
  expect(which(takesReply, versions('sent!', 'draft'))).toEqual([1]);
  expect(which(takesReply, versions('replaced!', 'signed'))).toEqual([2]);
  expect(which(takesReply, versions('replaced', 'signed'))).toEqual([]);
  expect(which(takesReply, versions('answered!', 'answered!'))).toEqual([2]);
  expect(which(takesReply, versions('closed!'))).toEqual([]);
});

it('knows what a version waits for when its answer is taken out', () => {
  const waiting = (of: Versions) => of.map(version => waitingStatus(of, version));
  expect(waiting(versions('answered!', 'draft'))[0]).toBe('sent');
  expect(waiting(versions('answered!', 'signed'))[0]).toBe('replaced');
  expect(waiting(versions('answered!', 'voided'))[0]).toBe('sent');
  expect(waiting(versions('replaced!', 'answered'))[1]).toBe('signed');
});

it('tells the day on which a version first went out', () => {
  const [first, second] = versions('replaced!', 'sent!');
  expect(firstSentOn(versions('replaced', 'signed'))).toBeNull();
  expect(first && second && firstSentOn([{ ...first, sentOn: '2026-03-12' }, second])).toBe(SENT_ON);
});
