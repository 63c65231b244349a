// What the caseload view remembers: folded groups, filter, and which row to show next.
import { create } from 'zustand';
import { isFoldedAtFirst } from './tree-model.ts';

interface CaseloadViewState {
  /** Whether groups nobody has touched are open. */
  isOpenAtFirst: boolean;
  /** Groups that were opened or folded by hand. */
  touched: ReadonlyMap<string, boolean>;
  filter: string;
  /** Address of the row to bring into view, with a counter so that the same row can be asked for twice. */
  reveal: { readonly id: string; readonly count: number } | null;
}

export const useCaseloadView = create<CaseloadViewState>()(() => ({
  isOpenAtFirst: true,
  touched: new Map(),
  filter: '',
  reveal: null,
}));

export function isGroupOpen(
  { isOpenAtFirst, touched }: Pick<CaseloadViewState, 'isOpenAtFirst' | 'touched'>,
  id: string,
): boolean {
  return touched.get(id) ?? (isOpenAtFirst && !isFoldedAtFirst(id));
}

/** Notes which of the groups shown are open. */
export function setOpenGroups(shown: readonly string[], open: readonly string[]): void {
  const touched = new Map(useCaseloadView.getState().touched);
  for (const id of shown) touched.set(id, open.includes(id));
  useCaseloadView.setState({ touched });
}

export function foldAll(): void {
  useCaseloadView.setState({ isOpenAtFirst: false, touched: new Map() });
}

export function setFilter(filter: string): void {
  useCaseloadView.setState({ filter });
}

export function revealRow(id: string): void {
  const count = (useCaseloadView.getState().reveal?.count ?? 0) + 1;
  useCaseloadView.setState({ reveal: { id, count }, filter: '' });
}
