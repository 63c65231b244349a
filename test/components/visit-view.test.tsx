// A recorded visit: readable, signed or open, amended with the original beside it, and taken out with a reason.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AmendDialog } from '../../renderer/features/visit/AmendDialog.tsx';
import { RemoveDialog } from '../../renderer/features/visit/RemoveDialog.tsx';
import { VisitView } from '../../renderer/features/visit/VisitView.tsx';
import type { Amendment } from '../../shared/domain/amendment.ts';
import { BLANK_VISIT, type Visit } from '../../shared/domain/visit.ts';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';
import { aVerdict, NO_DRAFTS } from './visit-stand.ts';

setUp();
beforeEach(() => hostAnswers(NO_DRAFTS));
vi.setConfig({ testTimeout: 30_000 });

const ORIGINAL: Visit = {
  id: idOf(50),
  episodeId: idOf(20),
  ...BLANK_VISIT,
  date: '2026-01-12',
  setting: 'clinic',
  painNow: 4,
  painWorst: 7,
  afterLoad: 'sore-settled',
  note: 'Stairs are hard.',
  interventions: [{ name: 'Squat', family: 'exercise', minutes: 15, dose: '3 x 10', effort: 5 }],
  signedAt: Date.UTC(2026, 0, 12, 12),
  signedBy: 'Maren Holt',
  rowVersion: 1,
  createdAt: 0,
};
const FIRST: Visit = { ...ORIGINAL, painNow: 5, rowVersion: 2 };
const NOW: Visit = { ...FIRST, note: '', rowVersion: 3 };
const OPEN: Visit = { ...ORIGINAL, signedAt: null, signedBy: '' };

const amendment = (number: number, before: Visit, reason: string): Amendment => ({
  id: idOf(number),
  episodeId: idOf(20),
  entity: 'visit',
  recordId: ORIGINAL.id,
  kind: 'changed',
  amendedOn: '2026-01-20',
  reason,
  before,
  createdAt: number,
});

function showVisit(visit: Visit, amendments: readonly Amendment[] = []) {
  hostAnswers({
    'visit.get': () => visit,
    'episode.record': () =>
      anEpisodeRecord({ visits: [visit], amendments: [...amendments], verdict: aVerdict() }),
    'caseload.list': () => [],
  });
  return show(<VisitView recordId={visit.id} uri={`visit:${visit.id}`} />);
}

describe('a recorded visit', () => {
  it('is readable in the order of the form, and says who signed it', async () => {
    showVisit(ORIGINAL);
    await screen.findByText('Signed by Maren Holt on 12 Jan 2026. Locked.');
    const facts = screen.getByLabelText('Visit of 12 Jan 2026', { selector: 'dl' });
    expect([...facts.querySelectorAll('dt')].map(term => term.textContent)).toEqual([
      'Date',
      'Setting',
      'Pain now',
      'Pain at its worst',
      'Response to the last load',
      'Interventions',
      'Note',
    ]);
    expect(within(facts).getByText('Squat, 3 x 10, 15 min, effort 5')).toBeTruthy();
    expect(screen.getByText('No important change for 5 weeks.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sign Visit' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Amend...' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Remove...' })).toBeNull();
  });

  it('can be signed, changed or removed while it is open', async () => {
    showVisit(OPEN);
    await screen.findByText('Not signed yet.');
    for (const name of ['Sign Visit', 'Change...', 'Remove...'])
      expect(screen.getByRole('button', { name })).toBeTruthy();
  });

  it('shows safety instead of the course while a red flag is open', async () => {
    hostAnswers({
      'visit.get': () => ORIGINAL,
      'episode.record': () =>
        anEpisodeRecord({
          visits: [ORIGINAL],
          verdict: aVerdict(),
          findings: [
            {
              id: idOf(90),
              episodeId: idOf(20),
              date: '2026-01-12',
              code: 'rf.hot-joint',
              group: 'red-flag',
              answer: 'yes',
              note: '',
              createdAt: 0,
            },
          ],
        }),
    });
    show(<VisitView recordId={ORIGINAL.id} uri="visit:x" />);
    await screen.findByText(/hot, red, swollen joint/i, { selector: 'strong' });
    expect(screen.queryByText('No important change for 5 weeks.')).toBeNull();
  });

  it('says so when it is no longer there', async () => {
    hostAnswers({ 'visit.get': () => ({ error: { code: 'not-found', params: { what: 'visit' } } }) });
    show(<VisitView recordId={idOf(50)} uri="visit:x" />);
    await screen.findByText(/no longer in the record/);
  });
});

describe('amendments', () => {
  it('tell day, reason and what changed, and keep every version before, whole', async () => {
    const { user } = showVisit(NOW, [
      amendment(60, ORIGINAL, 'Typing error'),
      amendment(61, FIRST, 'Other knee'),
    ]);
    await screen.findByText('Amended on 20 Jan 2026 because: Typing error');
    expect(screen.getByText('Pain now: 4 became 5')).toBeTruthy();
    expect(screen.getByText('Note: Stairs are hard. became nothing')).toBeTruthy();
    await user.click(screen.getByText('Show original'));
    const original = screen.getByLabelText('Original', { selector: 'dl' });
    expect(original.closest('details')?.open).toBe(true);
    expect(within(original).getByText('Stairs are hard.')).toBeTruthy();
    expect(within(original).getByText('4')).toBeTruthy();
    await user.click(screen.getByText('Show the version before'));
    const before = screen.getByLabelText('Version before the amendment', { selector: 'dl' });
    expect(within(before).getByText('5')).toBeTruthy();
  });
});

describe('changing a visit', () => {
  const request = { kind: 'amendVisit', episodeId: idOf(20), visitId: ORIGINAL.id } as const;

  it('that is signed needs a reason, and sends only what is different', async () => {
    hostAnswers({
      'visit.get': () => ORIGINAL,
      'episode.record': () => anEpisodeRecord({ visits: [ORIGINAL] }),
      'visit.amend': () => ({ visit: NOW, amendment: amendment(60, ORIGINAL, 'x'), verdict: aVerdict() }),
    });
    const onClose = vi.fn();
    const { user } = show(<AmendDialog request={request} onClose={onClose} />);
    const dialog = within(await screen.findByRole('dialog', { name: 'Amend visit of 12 Jan 2026' }));
    const now = dialog.getByRole('textbox', { name: 'Now' });
    await user.clear(now);
    await user.type(now, '5');
    await user.click(dialog.getByRole('button', { name: 'Save amendment' }));
    expect(dialog.getByText('Give a reason in a few words.')).toBeTruthy();
    expect(sentTo('visit.amend')).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Typing error');
    await user.click(dialog.getByRole('button', { name: 'Save amendment' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sentTo('visit.amend')).toMatchObject([
      { visitId: ORIGINAL.id, rowVersion: 1, reason: 'Typing error', patch: { painNow: 5 } },
    ]);
    expect(Object.keys((sentTo('visit.amend')[0] as { patch: object }).patch)).toEqual(['painNow']);
  });

  it('that is open needs none', async () => {
    hostAnswers({
      'visit.get': () => OPEN,
      'episode.record': () => anEpisodeRecord({ visits: [OPEN] }),
      'visit.update': () => ({ visit: OPEN, verdict: aVerdict() }),
    });
    const onClose = vi.fn();
    const { user } = show(<AmendDialog request={request} onClose={onClose} />);
    const dialog = within(await screen.findByRole('dialog', { name: 'Change visit of 12 Jan 2026' }));
    expect(dialog.queryByRole('textbox', { name: 'Reason' })).toBeNull();
    await user.type(dialog.getByRole('textbox', { name: 'Note' }), ' Less so.');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sentTo('visit.update')).toEqual([
      { visitId: OPEN.id, rowVersion: 1, note: 'Stairs are hard. Less so.', allowSecond: false },
    ]);
  });

  it('to a day that has one already asks whether two are meant', async () => {
    const other = { ...OPEN, id: idOf(51), date: '2026-01-19' };
    hostAnswers({
      'visit.get': () => OPEN,
      'episode.record': () => anEpisodeRecord({ visits: [OPEN, other] }),
      'visit.update': () => ({ visit: OPEN, verdict: aVerdict() }),
    });
    const onClose = vi.fn();
    const { user } = show(<AmendDialog request={request} onClose={onClose} />);
    const dialog = within(await screen.findByRole('dialog', { name: 'Change visit of 12 Jan 2026' }));
    expect(dialog.queryByRole('checkbox')).toBeNull();
    fireEvent.change(dialog.getByLabelText('Date'), { target: { value: '2026-01-19' } });
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    const tick = dialog.getByRole('checkbox', { name: 'Have two visits on this day' });
    await waitFor(() => expect(document.activeElement).toBe(tick));
    expect(dialog.getByText('A visit on 19 Jan 2026 is already recorded in this episode.')).toBeTruthy();
    expect(sentTo('visit.update')).toEqual([]);
    await user.keyboard(' ');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sentTo('visit.update')).toEqual([
      { visitId: OPEN.id, rowVersion: 1, date: '2026-01-19', allowSecond: true },
    ]);
  });
});

describe('removing an entry', () => {
  it('names it, tells what follows, and asks for the reason', async () => {
    const record = anEpisodeRecord({ visits: [OPEN] });
    const [score] = record.observations;
    if (!score) throw new Error('no score');
    const linked = { ...record, observations: [{ ...score, visitId: OPEN.id }] };
    hostAnswers({
      'episode.record': () => linked,
      'entry.remove': () => ({
        amendment: { ...amendment(60, OPEN, 'x'), kind: 'removed' as const },
        verdict: aVerdict(),
      }),
    });
    const onClose = vi.fn();
    const { user } = show(
      <RemoveDialog
        request={{ kind: 'removeEntry', episodeId: idOf(20), entity: 'visit', recordId: OPEN.id }}
        onClose={onClose}
      />,
    );
    const dialog = within(await screen.findByRole('dialog', { name: 'Remove an entry made in error?' }));
    expect(dialog.getByText(/^Visit · 12 Jan 2026/)).toBeTruthy();
    expect(dialog.getByText(/1 entry names this visit/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Remove...' }));
    expect(dialog.getByText('Give a reason in a few words.')).toBeTruthy();
    expect(sentTo('entry.remove')).toEqual([]);
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Wrong patient{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sentTo('entry.remove')).toMatchObject([
      { entity: 'visit', recordId: OPEN.id, reason: 'Wrong patient' },
    ]);
  });
});
