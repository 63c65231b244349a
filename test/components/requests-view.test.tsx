// The list of all requests: walked, narrowed and opened by keys; the commands mean the chosen row.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { contextOf } from '../../renderer/commands/context.ts';
import { currentTarget } from '../../renderer/commands/registry.ts';
import { RequestsView } from '../../renderer/features/requests/RequestsView.tsx';
import { setEditorHost } from '../../renderer/workbench/editors.ts';
import { update, workbench } from '../../renderer/workbench/store.ts';
import type { RequestLine } from '../../shared/domain/request-line.ts';
import { hostAnswers, idOf, setUp, show } from './stand.tsx';

setUp();

function aLine(number: number, change: Partial<RequestLine>): RequestLine {
  return {
    requestId: idOf(number),
    episodeId: idOf(20),
    patientId: idOf(10),
    code: `PR-${number}`,
    status: 'draft',
    patientName: 'Abbott, Dmitri',
    episodeTitle: 'Low back pain',
    referrerName: 'Ruth Okafor',
    createdOn: '2026-01-05',
    sentOn: null,
    channel: null,
    askedAgainOn: null,
    dueOn: null,
    allowedDays: 9,
    isHabit: true,
    answeredOn: null,
    kinds: [],
    awaited: null,
    outcome: '',
    ...change,
  };
}

const LINES = [
  aLine(31, { status: 'closed', outcome: 'Plan goes on' }),
  aLine(32, { patientName: 'Čapek, Ana', referrerName: '' }),
  aLine(33, { status: 'sent', sentOn: '2026-01-12', channel: 'fax', dueOn: '2026-01-21' }),
];

function shown(lines: readonly RequestLine[]) {
  const opened: string[] = [];
  const nothing = () => undefined;
  setEditorHost({
    open: (uri, { isPreview }) => opened.push(isPreview === true ? uri : `${uri}!`),
    close: nothing,
    closeOthers: nothing,
    closeToTheRight: nothing,
    keep: nothing,
    split: nothing,
    focusGroup: nothing,
    focusActive: nothing,
    nextRecent: nothing,
  });
  hostAnswers({ 'request.list': () => [...lines], 'caseload.list': () => [] });
  update({ activeEditor: { panelId: 'p', uri: 'requests:', kind: 'requests', recordId: '' } });
  return { opened, ...show(<RequestsView recordId="" uri="requests:" />) };
}

it('lists what is late on top, with day, basis and next step', async () => {
  shown(LINES);
  const grid = await screen.findByRole('grid', { name: /All requests/ });
  const rows = within(grid).getAllByRole('row').slice(1);
  expect(rows.map(row => row.querySelector('.ledger-code')?.textContent)).toEqual([
    'PR-33',
    'PR-32',
    'PR-31',
  ]);
  expect(rows[0]?.textContent).toMatch(/late by \d+ days12 Jan 2026, fax/);
  expect(rows[0]?.textContent).toContain('21 Jan 2026 their 9 days');
  expect(rows[1]?.textContent).toContain('nobody named');
  expect(screen.getByRole('status').textContent).toBe('3 of 3 requests, 1 late');
});

it('is walked and opened by keys, and the commands mean the chosen row', async () => {
  const { user, opened } = shown(LINES);
  const grid = await screen.findByRole('grid', { name: /All requests/ });
  await waitFor(() => expect(contextOf(workbench()).requestStatus).toBe('sent'));
  expect(screen.getByRole('button', { name: 'Ask again' })).toHaveProperty('disabled', false);
  grid.focus();
  await user.keyboard('{ArrowDown} {Enter}');
  expect(opened).toEqual([`request:${idOf(32)}`, `request:${idOf(32)}!`]);
  expect(currentTarget()).toMatchObject({ requestId: idOf(32), episodeId: idOf(20) });
  expect(screen.getByRole('button', { name: 'Ask again' })).toHaveProperty('disabled', true);
  await user.keyboard('{End}');
  expect(grid.getAttribute('aria-activedescendant')).toBe(`ledger-${idOf(31)}`);
});

it('is narrowed by state and by words without their accents', async () => {
  const { user } = shown(LINES);
  const filter = await screen.findByLabelText('Show');
  expect(
    within(filter)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'all (3)',
    'waiting for the reply (1)',
    'drafts and signed, not sent (1)',
    'answered, not closed (0)',
    'closed and void (1)',
  ]);
  await user.selectOptions(filter, 'closed and void (1)');
  expect(screen.getByRole('status').textContent).toBe('1 of 3 requests, 0 late');
  await user.selectOptions(filter, 'answered, not closed (0)');
  expect(screen.getByText(/No request is like this/)).toBeTruthy();
  await user.selectOptions(filter, 'all (3)');
  await user.type(screen.getByRole('searchbox'), 'capek');
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
});

it('says what to do where there is none yet', async () => {
  shown([]);
  await screen.findByText(/Every request for a re-evaluation stands here/);
  expect(screen.getByRole('button', { name: /Request Re-evaluation/ })).toBeTruthy();
});
