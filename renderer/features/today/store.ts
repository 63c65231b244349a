// Which visit of a day is chosen, so that the palette and the keys mean the same one. Not the visits themselves.
import { create } from 'zustand';

interface DayState {
  /** By day: two days can be shown side by side. */
  readonly chosen: Readonly<Record<string, string>>;
  /** What was just done, for who cannot see the row move. */
  readonly said: string;
}

export const useDay = create<DayState>()(() => ({ chosen: {}, said: '' }));

export function choose(date: string, appointmentId: string): void {
  useDay.setState(state => ({ chosen: { ...state.chosen, [date]: appointmentId } }));
}

export function say(said: string): void {
  useDay.setState({ said });
}
