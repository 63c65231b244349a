// How many of the planned contacts took place. A past appointment nobody said anything about is neither kept nor
// missed: unknown is not zero.
import type { Appointment } from './domain/appointment.ts';
import type { Visit } from './domain/visit.ts';

export interface Attendance {
  /** Planned contacts up to the day that are known to be kept or missed; cancelled ones were not planned any more. */
  readonly planned: number;
  readonly attended: number;
  readonly missed: number;
  readonly cancelled: number;
  /** Past ones of which nobody said what came of them. */
  readonly unknown: number;
  /** Visits without an appointment. */
  readonly unplanned: number;
}

type Planned = Pick<Appointment, 'date' | 'status' | 'visitId'>;
type Kept = Pick<Visit, 'id' | 'date'>;

type Outcome = 'attended' | 'missed' | 'cancelled' | null;

/**
 * Counted over one episode. A visit keeps the appointment that names it, else one planned for its day: one visit keeps
 * one appointment.
 * @param until last day that counts
 */
export function attendanceOf(
  appointments: readonly Planned[],
  visits: readonly Kept[],
  until: string,
): Attendance {
  const { outcomes, unplanned } = outcomesOf(
    appointments.filter(({ date }) => date <= until),
    visits.filter(({ date }) => date <= until),
  );
  const counts = { attended: 0, missed: 0, cancelled: 0, unknown: 0 };
  for (const { appointment, outcome } of outcomes) {
    if (outcome !== null) counts[outcome] += 1;
    else if (appointment.date < until) counts.unknown += 1;
  }
  return { ...counts, planned: counts.attended + counts.missed, unplanned };
}

/** The planned contacts that are known to be kept or missed, counted in the same way. */
export function knownContacts<T extends Planned>(
  appointments: readonly T[],
  visits: readonly Kept[],
): { readonly appointment: T; readonly isKept: boolean }[] {
  return outcomesOf(appointments, visits).outcomes.flatMap(({ appointment, outcome }) =>
    outcome === 'attended' || outcome === 'missed' ? [{ appointment, isKept: outcome === 'attended' }] : [],
  );
}

function outcomesOf<T extends Planned>(appointments: readonly T[], visits: readonly Kept[]) {
  const named = new Set(appointments.map(({ visitId }) => visitId));
  const free = visits.filter(({ id }) => !named.has(id));
  const outcomes = appointments.map((appointment): { appointment: T; outcome: Outcome } => {
    const { date, status, visitId } = appointment;
    if (visitId !== null || status === 'done') return { appointment, outcome: 'attended' };
    if (status === 'missed' || status === 'cancelled') return { appointment, outcome: status };
    const at = free.findIndex(visit => visit.date === date);
    if (at < 0) return { appointment, outcome: null };
    free.splice(at, 1);
    return { appointment, outcome: 'attended' };
  });
  return { outcomes, unplanned: free.length };
}
