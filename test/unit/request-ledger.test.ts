// All requests as an ageing list: what is late stands on top, and each filter shows its own states.
import { expect, it } from 'vitest';
import { nextWords, sentWords, stateWords } from '../../renderer/features/requests/ledger-words.ts';
import type { RequestLine } from '../../shared/domain/request-line.ts';
import { isShown, LEDGER_FILTERS, ledgerRows } from '../../shared/request-ledger.ts';

const TODAY = '2026-03-30';

function line(code: string, change: Partial<RequestLine>): RequestLine {
  return {
    requestId: '01900000-0000-7000-8000-000000000001',
    episodeId: '01900000-0000-7000-8000-000000000002',
    patientId: '01900000-0000-7000-8000-000000000003',
    code,
    status: 'draft',
    patientName: 'Abbott',
    episodeTitle: 'Low back pain',
    referrerName: 'Ruth Okafor',
    createdOn: '2026-03-01',
    sentOn: null,
    channel: null,
    askedAgainOn: null,
    dueOn: null,
    allowedDays: 14,
    isHabit: false,
    answeredOn: null,
    kinds: [],
    awaited: null,
    outcome: '',
    ...change,
  };
}

const sent = (dueOn: string) => ({ status: 'sent', sentOn: '2026-03-10', channel: 'fax', dueOn }) as const;

const LINES = [
  line('OLD-CLOSED', { status: 'closed', outcome: 'Injection, then loading', createdOn: '2026-01-02' }),
  line('NEW-CLOSED', { status: 'closed', outcome: 'Plan goes on', createdOn: '2026-02-02' }),
  line('VOID', { status: 'voided', outcome: 'Wrong clinic' }),
  line('DRAFT', {}),
  line('ANSWERED', { status: 'answered', answeredOn: '2026-03-28', kinds: ['imaging', 'continue'] }),
  line('RESULT', {
    status: 'answered',
    answeredOn: '2026-03-20',
    awaited: { what: 'imaging', variety: 'mri', since: '2026-03-20' },
  }),
  line('SIGNED', { status: 'signed' }),
  line('LATE-1', sent('2026-03-29')),
  line('LAST-DAY', sent('2026-03-30')),
  line('LATE-6', { ...sent('2026-03-24'), askedAgainOn: '2026-03-17' }),
  line('LATER', sent('2026-04-03')),
];

const rows = ledgerRows(LINES, TODAY);

it('puts the longest overdue on top, then what comes due, then what is to be done, and what is over last', () => {
  expect(rows.map(row => row.line.code)).toEqual([
    'LATE-6',
    'LATE-1',
    'LAST-DAY',
    'LATER',
    'SIGNED',
    'DRAFT',
    'RESULT',
    'ANSWERED',
    'NEW-CLOSED',
    'OLD-CLOSED',
    'VOID',
  ]);
});

it('says of each its state, its days there and what comes next', () => {
  expect(
    Object.fromEntries(rows.map(row => [row.line.code, [stateWords(row), row.days, nextWords(row)]])),
  ).toEqual({
    'LATE-6': ['late by 6 days', 20, 'Ask again; last asked on 17 Mar 2026'],
    'LATE-1': ['late by 1 day', 20, 'Ask again'],
    'LAST-DAY': ['waiting', 20, 'Wait for the reply'],
    LATER: ['waiting', 20, 'Wait for the reply'],
    SIGNED: ['signed, not sent', 29, 'Send it, then mark it as sent'],
    DRAFT: ['draft', 29, 'Read the draft and sign it'],
    RESULT: ['answered, not closed', 10, 'Waiting for result: MRI since 20 Mar 2026'],
    ANSWERED: ['answered, not closed', 2, 'imaging, continue: say what comes of it, and close'],
    'NEW-CLOSED': ['closed', null, 'Plan goes on'],
    'OLD-CLOSED': ['closed', null, 'Injection, then loading'],
    VOID: ['void', null, 'Withdrawn: Wrong clinic'],
  });
  expect(rows.slice(0, 1).map(row => sentWords(row.line))).toEqual(['10 Mar 2026, fax']);
});

it('shows every request under exactly one filter besides "all"', () => {
  const counts = Object.fromEntries(
    LEDGER_FILTERS.map(filter => [filter, rows.filter(row => isShown(filter, row)).length]),
  );
  expect(counts).toEqual({ all: 11, waiting: 4, unsent: 2, answered: 2, over: 3 });
});
