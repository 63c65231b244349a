// The directory of referrers: found by words, asked about before it grows a double, opened by keys.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ReferrerDialog } from '../../renderer/features/referrers/ReferrerDialog.tsx';
import { ReferrersSideBar } from '../../renderer/features/referrers/ReferrersSideBar.tsx';
import { ReferrerView } from '../../renderer/features/referrers/ReferrerView.tsx';
import { setEditorHost } from '../../renderer/workbench/editors.ts';
import type { Referrer } from '../../shared/domain/referrer.ts';
import { hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';

setUp();

function aReferrer(number: number, change: Partial<Referrer> = {}): Referrer {
  return {
    id: idOf(number),
    name: 'Ruth Okafor',
    credential: 'MD',
    practice: 'Lakeside Orthopaedics',
    address: '',
    phone: '',
    fax: '555 0112',
    email: '',
    channels: ['fax'],
    language: 'en',
    notes: '',
    rowVersion: 1,
    createdAt: 0,
    updatedAt: 0,
    ...change,
  };
}

const SINEAD = aReferrer(2, {
  name: "Sinéad O'Dwyer",
  practice: 'Old Mill Surgery',
  fax: '',
  language: 'es',
});

function directory() {
  const nothing = { patients: 0, episodes: 0, requests: 0, openRequests: 0, medianDays: null };
  hostAnswers({
    'referrer.directory': () => [
      {
        ...nothing,
        referrer: aReferrer(1),
        patients: 1,
        episodes: 2,
        requests: 2,
        openRequests: 1,
        medianDays: 6,
      },
      { ...nothing, referrer: SINEAD },
    ],
    'referrer.list': () => [aReferrer(1), SINEAD],
    'referrer.cases': ({ referrerId }) =>
      referrerId === idOf(1)
        ? {
            episodes: [
              {
                episodeId: idOf(20),
                patientId: idOf(10),
                patientName: 'Abbott, Dmitri',
                title: 'Low back pain',
                status: 'discharged',
                startDate: '2026-01-05',
              },
            ],
            requests: [
              {
                requestId: idOf(30),
                code: 'K7PM-3RWX',
                status: 'sent',
                patientName: 'Abbott, Dmitri',
                createdOn: '2026-02-01',
                sentOn: '2026-02-02',
                answeredOn: null,
              },
            ],
          }
        : { episodes: [], requests: [] },
  });
}

/** Addresses of tabs in the order they were opened, a kept one with an exclamation mark. */
function openedTabs(): string[] {
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
  return opened;
}

it('lists referrers, finds them without accents, and opens them by keys', async () => {
  directory();
  const opened = openedTabs();
  const { user } = show(<ReferrersSideBar />);
  const list = await screen.findByRole('listbox', { name: 'Referrers by name' });
  expect(within(list).getByText('1 open')).toBeTruthy();
  list.focus();
  await user.keyboard('{ArrowDown} {ArrowUp}{Enter}');
  expect(opened).toEqual([`referrer:${idOf(2)}`, `referrer:${idOf(1)}!`]);
  await user.type(screen.getByRole('searchbox'), 'odwyer mill{Enter}');
  expect(screen.getByRole('status').textContent).toBe('1 of 2 referrers');
  expect(opened.at(-1)).toBe(`referrer:${idOf(2)}!`);
  await user.type(screen.getByRole('searchbox'), ' zzz');
  expect(screen.getByRole('status').textContent).toBe('No referrer has all of these words.');
});

it('shows whom somebody sent, what was asked, and how soon answers come', async () => {
  directory();
  const opened = openedTabs();
  const { user } = show(<ReferrerView recordId={idOf(1)} uri={`referrer:${idOf(1)}`} />);
  await screen.findByRole('heading', { level: 1, name: 'Ruth Okafor, MD' });
  expect(screen.getByText(/2 requests, 1 open\. Half of the answers came within 6 days\./)).toBeTruthy();
  const row = screen.getByRole('row', { name: /K7PM-3RWX/ });
  expect(row.textContent).toContain('sent');
  const patients = screen.getByRole('listbox', { name: 'Patients' });
  expect(patients.textContent).toContain('discharged');
  patients.focus();
  await user.keyboard('{Enter}');
  expect(opened).toEqual([`episode:${idOf(20)}!`]);
  expect(screen.queryByRole('button', { name: /Delete/ })).toBeNull();
});

it('offers to delete only what nothing hangs on', async () => {
  directory();
  show(<ReferrerView recordId={SINEAD.id} uri={`referrer:${SINEAD.id}`} />);
  await screen.findByRole('button', { name: 'Delete Referrer' });
  expect(screen.getByText('Spanish')).toBeTruthy();
});

it('asks before it adds somebody twice, and keeps the order of channels', async () => {
  directory();
  hostAnswers({
    'referrer.create': input =>
      input.allowAlike
        ? aReferrer(3)
        : {
            error: {
              code: 'conflict',
              params: { detail: 'Ruth Okafor is in the directory already.', referrerId: idOf(1) },
            },
          },
  });
  const opened = openedTabs();
  const onClose = vi.fn();
  const { user } = show(
    <ReferrerDialog request={{ kind: 'referrer', referrerId: null }} onClose={onClose} />,
  );
  await user.type(await screen.findByLabelText('Name'), 'Ruth Okafor');
  await user.selectOptions(screen.getByLabelText('Language of letters'), 'Spanish');
  await user.click(screen.getByRole('button', { name: 'Add a channel' }));
  await user.click(screen.getByRole('button', { name: 'Add a channel' }));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await user.click(screen.getByRole('button', { name: 'Add referrer' }));
  const open = await screen.findByRole('button', { name: 'Open that entry' });
  await waitFor(() => expect(document.activeElement).toBe(open));
  await user.click(screen.getByRole('button', { name: 'Add anyway' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sentTo('referrer.create')).toMatchObject([
    { name: 'Ruth Okafor', language: 'es', channels: ['phone', 'fax'], allowAlike: false },
    { allowAlike: true },
  ]);
  expect(opened).toEqual([`referrer:${idOf(3)}!`]);
});

it('says at its row which channel stands twice, and sends nothing', async () => {
  directory();
  const { user } = show(
    <ReferrerDialog request={{ kind: 'referrer', referrerId: idOf(1) }} onClose={vi.fn()} />,
  );
  await user.click(await screen.findByRole('button', { name: 'Add a channel' }));
  const [, second] = screen.getAllByRole('combobox', { name: /Channel/ });
  if (!second) throw new Error('no second channel');
  await user.selectOptions(second, 'fax');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('This channel is in the list already.')).toBeTruthy();
  expect(sentTo('referrer.update')).toEqual([]);
});
