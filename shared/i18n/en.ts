// All sentences for people, by id, and the one function that fills them. English only so far.
// Not here: failures (errors.ts), letters (shared/documents), command titles (shared/commands/catalog).
import { CASELOAD_TEXT } from './en/caseload.ts';
import { CAUSES_TEXT } from './en/causes.ts';
import { DETECTOR_TEXT } from './en/detector.ts';
import { EPISODE_TEXT } from './en/episode.ts';
import { MEASURES_TEXT } from './en/measures.ts';
import { REQUESTS_TEXT } from './en/requests.ts';
import { VAULT_TEXT } from './en/vault.ts';
import { WORKBENCH_TEXT } from './en/workbench.ts';
import { formatMessage, type MessageParams } from './format.ts';

const MESSAGES = {
  ...WORKBENCH_TEXT,
  ...VAULT_TEXT,
  ...CASELOAD_TEXT,
  ...EPISODE_TEXT,
  ...MEASURES_TEXT,
  ...REQUESTS_TEXT,
  ...DETECTOR_TEXT,
  ...CAUSES_TEXT,
} as const;

export type MessageId = keyof typeof MESSAGES;

/** The sentence with its placeholders filled. A missing value stays visible as `{name}`. */
export function t(id: MessageId, params?: MessageParams): string {
  return formatMessage(MESSAGES[id], params);
}
