// Which kinds of treatment the patient does, and which are done to the patient. Talk is neither.

/** What is counted of an intervention. */
interface Timed {
  readonly family: string;
  readonly minutes: number | null;
}

export const ACTIVE_FAMILIES: readonly string[] = ['exercise', 'gait-balance'];
export const PASSIVE_FAMILIES: readonly string[] = ['manual-therapy', 'heat-cold', 'electrotherapy'];

/** Minutes logged for interventions of these families; null where none of them carries minutes. */
export function minutesOf(interventions: readonly Timed[], families: readonly string[]): number | null {
  const minutes = interventions.flatMap(entry =>
    families.includes(entry.family) && entry.minutes !== null ? [entry.minutes] : [],
  );
  return minutes.length === 0 ? null : minutes.reduce((sum, value) => sum + value, 0);
}
