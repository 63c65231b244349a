// The numbers of our own choosing, as this practice sets them: each with a reason, each in the audit log, and each to be
// taken back. A number that somebody published is never changed here.
import {
  isNumberId,
  isWithin,
  type NumberId,
  numbersWith,
  settingOf,
} from '../../shared/clinical/evidence/numbers.ts';
import { MOST_CHOICES, type NumberChoice } from '../../shared/domain/numbers.ts';
import { fail } from '../../shared/errors.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { changedNumbers, listNumberChoices, NUMBERS_KEY } from '../data/repositories/numbers.ts';
import { type Change, command, query, type ServiceContext } from './command.ts';
import { refuseField } from './lookups.ts';
import { acceptRules } from './rules.ts';
import { type Setting, saveSetting } from './setting.ts';

/** Every record is read and judged with them: whatever is on screen may differ. */
const NUMBERS: Pick<Setting<NumberChoice[]>, 'name' | 'topics'> = { name: NUMBERS_KEY, topics: ['*'] };

export const numberHandlers = {
  'number.list': query(listNumberChoices),
  'number.change': command('settings', changeNumber),
  'number.reset': command('settings', resetNumber),
};

function changeNumber(context: ServiceContext, input: InputOf<'number.change'>): Change<NumberChoice[]> {
  const id = requireChangeable(input.id);
  const { range, isWhole, value: usual } = settingOf(id);
  if (!isWithin(id, input.value)) {
    refuseField('value', `must be ${isWhole ? 'a whole number ' : ''}from ${range.least} to ${range.most}`);
  }
  if (input.value === usual) refuseField('value', 'is what counts without a change');
  const choice = { ...input, changedAt: context.now(), endedAt: null };
  return save(context, id, [...withoutPresent(context, id), choice]);
}

/** Ours counts again; what was chosen, and why, is kept. */
function resetNumber(context: ServiceContext, input: InputOf<'number.reset'>): Change<NumberChoice[]> {
  const id = requireChangeable(input.id);
  if (changedNumbers(context.db)[id] === undefined) fail('not-found', { params: { what: 'choice' } });
  return save(context, id, withoutPresent(context, id));
}

function requireChangeable(id: string): NumberId {
  return isNumberId(id) ? id : refuseField('id', `"${id}" is not a number that a practice may set`);
}

/** Every choice, the present one about this number ended. */
function withoutPresent({ db, now }: ServiceContext, id: NumberId): NumberChoice[] {
  return listNumberChoices(db).map(choice =>
    choice.id === id && choice.endedAt === null ? { ...choice, endedAt: now() } : choice,
  );
}

/** Other numbers judge every episode anew, which only the rules of this program can do: they are in force from then on. */
function save(context: ServiceContext, id: NumberId, choices: NumberChoice[]): Change<NumberChoice[]> {
  const { db } = context;
  const from = numbersWith(changedNumbers(db))[id];
  acceptRules(db);
  const change = saveSetting(context, NUMBERS, choices.slice(-MOST_CHOICES));
  return { ...change, detail: { number: id, from, to: numbersWith(changedNumbers(db))[id] } };
}
