// The complete list of what the renderer and `plateau call` can ask, put together from its parts in contract/. Follow
// the compiler when adding one.
import { z } from '../schema.ts';
import { deskChannels } from './contract/desk.ts';
import { learningChannels } from './contract/learning.ts';
import { letterChannels } from './contract/letter.ts';
import { peopleChannels } from './contract/people.ts';
import { recordChannels } from './contract/record.ts';
import { reportChannels } from './contract/reports.ts';
import { requestChannels } from './contract/request.ts';
import { verdictChannels } from './contract/verdict.ts';
import { windowChannels } from './contract/window.ts';

export const contract = {
  ...windowChannels,
  ...peopleChannels,
  ...recordChannels,
  ...verdictChannels,
  ...deskChannels,
  ...requestChannels,
  ...letterChannels,
  ...learningChannels,
  ...reportChannels,
};

export type Contract = typeof contract;
export type ChannelName = keyof Contract;
export type ChannelOfSide<S extends 'caseload' | 'host'> = {
  [C in ChannelName]: Contract[C]['side'] extends S ? C : never;
}[ChannelName];

/** What a caller may send (defaults not yet filled in). */
export type RequestOf<C extends ChannelName> = z.input<Contract[C]['input']>;
/** What a handler receives. */
export type InputOf<C extends ChannelName> = z.output<Contract[C]['input']>;
export type OutputOf<C extends ChannelName> = z.output<Contract[C]['output']>;

/** Messages from the host; they announce, they never ask for work, except `command.run` from the native menu. */
export const push = {
  changed: z.strictObject({ topics: z.array(z.string().max(100)).max(1000) }),
  locked: z.strictObject({ reason: z.enum(['user', 'idle', 'suspend', 'error']) }),
  progress: z.strictObject({ task: z.string(), done: z.int(), total: z.int() }),
  'command.run': z.strictObject({ id: z.string().max(100) }),
};
