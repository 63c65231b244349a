// What the caseload view remembers: open groups, filter, and which row to show next.
import { create } from 'zustand';
import { CARE_STATES } from '../../ui/care-state.ts';
import { groupId } from './tree-model.ts';

interface CaseloadViewState {
  openGroups: string[];
  filter: string;
  /** Row to bring into view, with a counter so that the same row can be asked for twice. */
  reveal: { readonly id: string; readonly count: number } | null;
}

export const useCaseloadView = create<CaseloadViewState>()(() => ({
  openGroups: CARE_STATES.filter(state => state !== 'discharged').map(groupId),
  filter: '',
  reveal: null,
}));

export function setOpenGroups(openGroups: string[]): void {
  useCaseloadView.setState({ openGroups });
}

export function setFilter(filter: string): void {
  useCaseloadView.setState({ filter });
}

export function revealRow(id: string): void {
  const count = (useCaseloadView.getState().reveal?.count ?? 0) + 1;
  useCaseloadView.setState({ reveal: { id, count }, filter: '' });
}
