// What an episode waits for: the reply to a request, or the result of what a reply ordered. While it does, no new request
// is proposed. Pure; the days come from the record alone.
import { formatDay } from './dates.ts';
import { type CareStep, isAwaitedKind, type Waiting } from './domain/care-step.ts';
import type { EpisodeRecord } from './domain/episode-record.ts';
import type { Request } from './domain/request.ts';
import { t } from './i18n/en.ts';
import { capitalised } from './i18n/format.ts';

/** A result that has not come, with the request whose reply ordered it. */
export interface AwaitedResult {
  readonly step: CareStep;
  readonly request: Request;
  readonly since: string;
}

/** The oldest first. A closed request waits for nothing more. */
export function awaitedResults({
  careSteps,
  replies,
  requests,
}: Pick<EpisodeRecord, 'careSteps' | 'replies' | 'requests'>): AwaitedResult[] {
  return careSteps
    .flatMap(step => {
      const reply = replies.find(({ id }) => id === step.replyId);
      const request = requests.find(({ id }) => id === reply?.requestId);
      if (!reply || request?.status !== 'answered' || !isAwaited(step)) return [];
      return [{ step, request, since: step.day ?? reply.receivedOn }];
    })
    .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
}

export function isAwaited({ askAfterDays, resultOn }: Pick<CareStep, 'askAfterDays' | 'resultOn'>): boolean {
  return askAfterDays !== null && resultOn === null;
}

/** Everything that is waited for, replies before results. */
export function waitingOf(record: Pick<EpisodeRecord, 'careSteps' | 'replies' | 'requests'>): Waiting[] {
  return [
    ...record.requests.flatMap(({ status, sentOn }): Waiting[] =>
      status === 'sent' && sentOn !== null ? [{ what: 'reply', variety: null, since: sentOn }] : [],
    ),
    ...awaitedResults(record).flatMap(({ step, since }): Waiting[] =>
      isAwaitedKind(step.kind) ? [{ what: step.kind, variety: step.variety, since }] : [],
    ),
  ];
}

/** `Waiting for result: MRI since 12 May 2026` */
export function waitingWords({ what, variety, since }: Waiting): string {
  return what === 'reply'
    ? t('waiting.reply', { day: formatDay(since) })
    : t('waiting.result', { what: stepName({ kind: what, variety }), day: formatDay(since) });
}

/** `MRI`, `Corticosteroid injection`; the kind alone where it is not said which. */
export function stepName({ kind, variety }: Pick<CareStep, 'kind' | 'variety'>): string {
  return capitalised(variety === null ? t(`replyKind.${kind}`) : t(`variety.${variety}`));
}
