// The numbers of our own choosing that a practice may set otherwise. They are handed to the rules as an argument: what a
// rule says depends on its input alone, and a kept verdict is reached again with the numbers it was reached with.
import type { SettingEntry } from './entry.ts';
import { EVIDENCE } from './registry.ts';

type Registry = typeof EVIDENCE;
export type NumberId = {
  [Id in keyof Registry]: Registry[Id] extends SettingEntry ? Id : never;
}[keyof Registry];

/** Every such number as it is in force. */
export type Numbers = Readonly<Record<NumberId, number>>;
/** Those alone that a practice has set otherwise. */
export type ChangedNumbers = Readonly<Partial<Record<NumberId, number>>>;

/** In the order of the registry. */
export const NUMBER_IDS = Object.keys(EVIDENCE).filter(isNumberId);

export const USUAL_NUMBERS = Object.fromEntries(NUMBER_IDS.map(id => [id, EVIDENCE[id].value])) as Numbers;

/** The numbers in force. */
export function numbersWith(changed: ChangedNumbers): Numbers {
  return { ...USUAL_NUMBERS, ...changed };
}

/** Whether there is a number of that name, and a practice may set it: a cited one never. */
export function isNumberId(id: string): id is NumberId {
  return Object.hasOwn(EVIDENCE, id) && 'range' in EVIDENCE[id as keyof Registry];
}

/** Between what it may be set, what we use, and whether only whole numbers make sense. */
export function settingOf(id: NumberId): SettingEntry & { readonly isWhole: boolean } {
  const entry: SettingEntry = EVIDENCE[id];
  return { ...entry, isWhole: Number.isInteger(entry.value) };
}

/** Whether a number may be set to this value. */
export function isWithin(id: NumberId, value: number): boolean {
  const { range, isWhole } = settingOf(id);
  return value >= range.least && value <= range.most && (!isWhole || Number.isInteger(value));
}
