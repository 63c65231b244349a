// What happened to a request, as its tab shows it, and the form that notes that a letter went out.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RequestTimeline } from '../../renderer/features/requests/RequestTimeline.tsx';
import { NudgeDialog, SentDialog } from '../../renderer/features/requests/SentDialog.tsx';
import { recipientOf } from '../../shared/domain/referrer.ts';
import type { RequestEvent } from '../../shared/domain/request-event.ts';
import { aReferrer, aRequest } from '../fixtures/builders.ts';
import { valueOf } from './dom.ts';
import { anEpisodeRecord, hostAnswers, sentTo, setUp, show } from './stand.tsx';

setUp();

const REQUEST = aRequest().with({ status: 'signed', signedAt: 1, rowVersion: 2 }).value;

const EVENT: RequestEvent = {
  requestId: REQUEST.id,
  version: 1,
  kind: 'drafted',
  day: '2026-01-12',
  time: null,
  channel: null,
  address: '',
  kinds: [],
  note: '',
  actor: '',
  recordedAt: 0,
};

it('tells every step with its time, its way, the number, the proof and the name', async () => {
  const events: RequestEvent[] = [
    EVENT,
    {
      ...EVENT,
      kind: 'sent',
      day: '2026-01-14',
      time: '09:41',
      channel: 'fax',
      address: '555 0112',
      note: 'OK 2 pages',
      actor: 'Maya Lind',
    },
    { ...EVENT, kind: 'answered', day: '2026-01-20', kinds: ['imaging'], note: 'MRI ordered' },
  ];
  hostAnswers({ 'request.events': () => events });
  show(<RequestTimeline requestId={REQUEST.id} />);
  const list = await screen.findByRole('list', { name: 'What happened' });
  expect([...list.children].map(({ textContent }) => textContent)).toEqual([
    '12 Jan 2026Drafted',
    '14 Jan 2026, 09:41Sent, fax · to 555 0112 · proof: OK 2 pages · by Maya Lind',
    '20 Jan 2026Answered: imaging',
  ]);
});

function askedFor(referrer: ReturnType<typeof aReferrer>['value'], request = REQUEST): void {
  hostAnswers({
    'request.document': () => ({
      request: { ...request, recipient: recipientOf(referrer) },
      versions: [],
      dataJson: '{}',
      html: '',
      fileName: 'letter.pdf',
      incomplete: [],
      eligibility: null,
    }),
    'episode.record': () => anEpisodeRecord({ referrer }),
  });
}

it.each([
  ['sent', 'sentRequest', SentDialog],
  ['nudge', 'nudgeRequest', NudgeDialog],
] as const)('keeps what was typed into the form "%s", and brings it back', async (kind, form, View) => {
  const id = `${form}:${REQUEST.id}`;
  askedFor(aReferrer().value, { ...REQUEST, status: 'sent' });
  const dialog = { kind, requestId: REQUEST.id } as never;
  const first = show(<View request={dialog} onClose={() => undefined} />);
  fireEvent.change(await screen.findByLabelText(/Proof that it arrived/), { target: { value: 'OK 3' } });
  await waitFor(() =>
    expect(sentTo('draft.save').at(-1)).toMatchObject({ id, form, values: { proof: 'OK 3' } }),
  );
  first.unmount();
  const values = { sentOn: '2026-01-14', sentTime: '09:41', channel: 'phone', address: '555', proof: 'OK 3' };
  const kept = { id, form, patientId: null, episodeId: REQUEST.episodeId, values, caret: null };
  const place = { uri: null, dialog: null };
  hostAnswers({ 'draft.get': () => ({ draft: { ...kept, place, updatedAt: 1 } }) });
  show(<View request={dialog} onClose={() => undefined} />);
  await waitFor(() => expect(valueOf(screen.getByLabelText(/Proof that it arrived/))).toBe('OK 3'));
  expect(valueOf(screen.getByLabelText(/^At/))).toBe('09:41');
  expect(screen.getByRole('option', { name: 'phone', selected: true })).toBeTruthy();
});

it('offers the way and number that the referrer likes best, and sends what was typed', async () => {
  const referrer = aReferrer().with({
    channels: ['secure-mail', 'fax'],
    email: 'okafor@clinic.example',
    fax: '555 0112',
  }).value;
  askedFor(referrer);
  hostAnswers({
    'request.markSent': () => ({ error: { code: 'cancelled' } }),
  });
  show(<SentDialog request={{ kind: 'sent', requestId: REQUEST.id }} onClose={() => undefined} />);
  const address = await screen.findByLabelText(/Number or address used/);
  expect(valueOf(address)).toBe('okafor@clinic.example');
  fireEvent.change(screen.getByLabelText('How'), { target: { value: 'fax' } });
  expect(valueOf(address)).toBe('555 0112');
  fireEvent.change(screen.getByLabelText(/^At/), { target: { value: '09:41' } });
  fireEvent.change(screen.getByLabelText(/Proof that it arrived/), { target: { value: 'OK 2 pages' } });
  fireEvent.click(screen.getByRole('button', { name: 'Mark as sent' }));
  await waitFor(() =>
    expect(sentTo('request.markSent')).toMatchObject([
      { rowVersion: 2, sentTime: '09:41', channel: 'fax', address: '555 0112', proof: 'OK 2 pages' },
    ]),
  );
});
