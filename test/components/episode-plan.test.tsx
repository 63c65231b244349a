// Plan of care, phases and timeline of an episode: what is refused, what is said, what the keys do.
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EpisodeHeader } from '../../renderer/features/episode/EpisodeHeader.tsx';
import { EpisodeTimeline } from '../../renderer/features/episode/EpisodeTimeline.tsx';
import { PhaseDialog } from '../../renderer/features/episode/PhaseDialog.tsx';
import { PhaseList } from '../../renderer/features/episode/PhaseList.tsx';
import { PlanBlock } from '../../renderer/features/episode/PlanBlock.tsx';
import { PlanDialog } from '../../renderer/features/episode/PlanDialog.tsx';
import { Precautions } from '../../renderer/ui/Precautions.tsx';
import { aFlare, aPhase, aPlan, aVisit } from '../fixtures/builders.ts';
import { descriptionOf, valueOf } from './dom.ts';
import { anEpisodeRecord, hostAnswers, idOf, sentTo, setUp, show } from './stand.tsx';
import { aVerdict, NO_DRAFTS } from './visit-stand.ts';

setUp();

const TODAY = '2026-02-13';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${TODAY}T12:00:00`) });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a plan of care', () => {
  async function plan(plans = [aPlan().value]) {
    const onClose = vi.fn();
    hostAnswers({
      ...NO_DRAFTS,
      'episode.record': () => anEpisodeRecord({ plans }),
      'plan.record': input => ({ ...aPlan().value, ...input, id: idOf(90) }),
    });
    const { user } = show(<PlanDialog request={{ kind: 'plan', episodeId: idOf(20) }} onClose={onClose} />);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Visits a week')));
    const type = async (label: string, typed: string) => {
      await user.clear(screen.getByLabelText(label));
      if (typed !== '') await user.type(screen.getByLabelText(label), typed);
    };
    return { user, onClose, type };
  }

  it('copies the one before it forward from today on', async () => {
    const { user, onClose, type } = await plan();
    expect(valueOf(screen.getByLabelText('Precautions and contraindications'))).toBe('No heavy lifting');
    await type('Visits a week', '1,5');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sentTo('plan.record')).toMatchObject([
      {
        startsOn: TODAY,
        endsOn: null,
        visitsPerWeek: 1.5,
        plannedVisits: 24,
        precautions: 'No heavy lifting',
      },
    ]);
  });

  it.each([
    ['Ends on', '2026-02-12', 'Ends before it begins. Check both days.'],
    ['Certified until', '2026-02-12', 'Ends before it begins. Check both days.'],
    ['Certified on', '2026-02-14', 'Lies in the future.'],
    ['Begins on', '2026-01-01', 'Care began on 5 Jan 2026: the plan cannot begin before.'],
    ['Begins on', '2026-01-06', 'The plan it follows begins on 2 Feb 2026: this one cannot begin before.'],
    ['Visits a week', '15', 'Must be between 0 and 14.'],
    ['Visits in all', '2.5', 'Must be a multiple of 1.'],
  ])('%s %s is refused at the field', async (label, typed, message) => {
    const { user, type } = await plan([aPlan().with({ startsOn: '2026-02-02' }).value]);
    await type(label, typed);
    await user.click(screen.getByRole('button', { name: 'Save plan' }));
    const field = screen.getByLabelText(label);
    expect(document.activeElement).toBe(field);
    expect(descriptionOf(field)).toContain(message);
    expect(valueOf(field)).toBe(typed);
    expect(sentTo('plan.record')).toEqual([]);
  });

  it('that says nothing is none', async () => {
    const { user } = await plan([]);
    await user.keyboard('{Enter}');
    expect(descriptionOf(screen.getByLabelText('Visits a week'))).toMatch(/^Say at least one thing/);
  });

  it('shows what is left of it, and its precautions', () => {
    const record = anEpisodeRecord({ plans: [aPlan().value], visits: [aVisit().value] });
    show(
      <>
        <Precautions record={record} />
        <PlanBlock record={record} today={TODAY} />
      </>,
    );
    expect(screen.getByRole('note', { name: 'Precautions' }).textContent).toContain('No heavy lifting');
    screen.getByText(
      '2 visits a week · since 5 Jan 2026 · until 5 Apr 2026 · 23 visits left of 24 · certification ends on 5 Apr 2026, 51 days left',
    );
  });

  it('whose certification and visits are over says so', () => {
    const plan = aPlan().with({ plannedVisits: 1, certifiedUntil: '2026-02-01', endsOn: '2026-02-01' }).value;
    show(<PlanBlock record={anEpisodeRecord({ plans: [plan], visits: [aVisit().value] })} today={TODAY} />);
    expect(
      screen.getByText(/plan ended on 1 Feb 2026 · all 1 planned visit used, 1 recorded/).textContent,
    ).toContain('certification ended on 1 Feb 2026');
  });
});

describe('a phase', () => {
  it('says that it sets a new baseline, unless it does not; and not in the future', async () => {
    hostAnswers({
      ...NO_DRAFTS,
      'episode.record': () => anEpisodeRecord(),
      'phase.start': input => ({ phase: { ...aPhase().value, ...input }, verdict: aVerdict() }),
    });
    const onClose = vi.fn();
    const { user } = show(<PhaseDialog request={{ kind: 'phase', episodeId: idOf(20) }} onClose={onClose} />);
    await screen.findByText(/^A new phase sets a new baseline/);
    await user.selectOptions(screen.getByLabelText('Kind'), 'conservative');
    screen.getByText(/keeps the baseline/);
    await user.selectOptions(screen.getByLabelText('Kind'), 'after surgery');
    await user.type(screen.getByLabelText(/^Window in days/), '400');
    await user.clear(screen.getByLabelText('First day'));
    await user.type(screen.getByLabelText('First day'), '2026-02-14');
    await user.click(screen.getByRole('button', { name: 'Start phase' }));
    expect(descriptionOf(screen.getByLabelText('First day'))).toContain('Lies in the future.');
    expect(descriptionOf(screen.getByLabelText(/^Window in days/))).toMatch(/Must be between 1 and 365\.$/);
    await user.clear(screen.getByLabelText(/^Window in days/));
    await user.clear(screen.getByLabelText('First day'));
    await user.type(screen.getByLabelText('First day'), '2026-02-02{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sentTo('phase.start')).toMatchObject([
      { kind: 'post-op', title: 'After surgery', startsOn: '2026-02-02', windowDays: null },
    ]);
  });

  it('lists the day of its window', () => {
    show(<PhaseList record={anEpisodeRecord({ phases: [aPhase().value] })} today={TODAY} />);
    screen.getByText('day 12 of 42');
    screen.getByText('new baseline');
  });
});

describe('the head of an episode', () => {
  it('says that it is discharged, and offers to re-open it; nothing of the kind while it is active', () => {
    const record = anEpisodeRecord();
    const { rerender } = show(<EpisodeHeader record={record} today={TODAY} />);
    expect(screen.queryByRole('button', { name: 'Re-open Episode' })).toBeNull();
    const episode = { ...record.episode, status: 'discharged', endDate: '2026-02-09' } as const;
    rerender(<EpisodeHeader record={{ ...record, episode }} today={TODAY} />);
    screen.getByText('discharged');
    screen.getByText('since 9 Feb 2026');
    screen.getByRole('button', { name: 'Re-open Episode' });
  });
});

describe('the timeline', () => {
  const visits = Array.from({ length: 300 }, (_, index) => {
    const day = String(5 + (index % 24)).padStart(2, '0');
    return aVisit().with({ id: idOf(1000 + index), date: `2026-01-${day}` }).value;
  });

  it('draws few rows of many, and walks them by keyboard', async () => {
    const { user } = show(<EpisodeTimeline record={anEpisodeRecord({ visits })} />);
    const list = screen.getByRole('listbox');
    screen.getByText('302 entries');
    expect(within(list).getAllByRole('option').length).toBeLessThan(100);
    list.focus();
    const active = () => document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
    await user.keyboard('{End}');
    expect(active()?.textContent).toContain('Start of care');
    expect(active()?.getAttribute('aria-posinset')).toBe('302');
    await user.keyboard('{Home}{ArrowDown}');
    expect(active()?.getAttribute('aria-posinset')).toBe('2');
  });

  it('shows only the kinds that are chosen, and the whole of the selected entry', async () => {
    const record = anEpisodeRecord({ visits: [aVisit().value], flares: [aFlare().value] });
    const { user } = show(<EpisodeTimeline record={record} />);
    await user.click(screen.getByRole('button', { name: 'Flare 1' }));
    screen.getByText('1 of 4 entries');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    const detail = within(screen.getByRole('region', { name: 'Selected entry' }));
    detail.getByText('36 hours · after the visit of 12 Jan 2026, effort 4 · After gardening');
    detail.getByRole('button', { name: /^Remove Entry Made in Error/ });
    await user.click(screen.getByRole('button', { name: 'Visit 1' }));
    expect(screen.getAllByRole('option')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'All' }));
    expect(screen.getAllByRole('option')).toHaveLength(4);
  });
});
