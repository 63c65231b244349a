// What was recorded of one request as pure data: whom it asked, when and how it went out, what came back, what came of
// it, and whether what was kept is still what it was.
import { clockTime, dayOfInstant, formatDay } from '../dates.ts';
import type { Attachment } from '../domain/attachment.ts';
import type { Request } from '../domain/request.ts';
import type { RequestEvent } from '../domain/request-event.ts';
import { t } from '../i18n/en.ts';
import { ENGLISH } from '../i18n/words.ts';
import { dotted, joined } from '../joined.ts';
import type { MeasureOf } from '../measures/lookup.ts';
import { changeEntry, ReplyWhole } from '../timeline/before.ts';
import { requestSteps } from '../timeline/request-event-words.ts';
import { careStepWords, replyKindsWords, replyLine } from '../timeline/words.ts';
import { type EvidenceHead, type EvidenceHeadSource, evidenceHead } from './evidence-head.ts';
import type { ReevaluationData } from './reevaluation-data.ts';

export interface RequestEvidenceData extends EvidenceHead {
  /** The version that stands; where all were withdrawn, the newest. */
  readonly request: Request;
  /** Every version that was signed, the oldest first. */
  readonly letters: readonly SignedLetter[];
  readonly inShort: readonly string[];
  readonly steps: readonly StepLine[];
  readonly replies: readonly string[];
  readonly changes: readonly string[];
  readonly files: readonly FileLine[];
}

/** The frozen letter and what a look at it gave. */
export interface SignedLetter {
  readonly request: Request;
  readonly data: ReevaluationData;
  /** SHA-256 (hex) of what is kept, taken now. */
  readonly pageHash: string;
  readonly dataHash: string;
  /** Rules of the verdict behind it; null where there was none. */
  readonly rules: string | null;
}

export interface StepLine {
  readonly step: string;
  readonly told: string;
  readonly address: string;
  readonly words: string;
  readonly actor: string;
  readonly recorded: string;
}

export interface FileLine {
  readonly name: string;
  readonly of: string;
  readonly size: string;
  readonly hash: string;
  readonly isIntact: boolean;
}

export interface RequestEvidenceSource extends EvidenceHeadSource {
  /** The version that stands; where all were withdrawn, the newest. */
  readonly request: Request;
  /** Of all versions, in the order of recording. */
  readonly events: readonly RequestEvent[];
  readonly letters: readonly SignedLetter[];
  readonly measureOf: MeasureOf;
  /** Whether a file is still what was kept. */
  readonly isIntact: (attachment: Attachment) => boolean;
}

export function requestEvidenceOf(source: RequestEvidenceSource): RequestEvidenceData {
  const { request, events, letters } = source;
  const steps = requestSteps(events);
  return {
    ...evidenceHead(source),
    request,
    letters,
    inShort: inShort(request, events),
    steps: events.map((event, index) => stepLine(event, steps[index] ?? '')),
    replies: repliesOf(source),
    changes: changesOf(source).map(change => {
      const entry = changeEntry(change, source.measureOf);
      return dotted([formatDay(entry.date), entry.title, entry.detail]);
    }),
    files: filesOf(source),
  };
}

/** The day and time of an instant in universal time: it means the same wherever the paper is read. */
export function recordedWords(instant: number): string {
  return `${formatDay(dayOfInstant(instant))}, ${clockTime(instant, 0)}`;
}

/** What was sent, whether it was answered, and what came of it. */
function inShort({ status, outcome }: Request, events: readonly RequestEvent[]): string[] {
  const sent = events.filter(({ kind }) => kind === 'sent' || kind === 'copied');
  const nudges = events.filter(({ kind }) => kind === 'nudged');
  const answers = events.filter(({ kind }) => kind === 'answered');
  // One version of several may be withdrawn while another stands.
  const voided = status === 'voided' ? events.findLast(({ kind }) => kind === 'voided') : undefined;
  const lastAsked = nudges.at(-1);
  return [
    ...(sent.length === 0 ? [t('requestPaper.notSent')] : sent.map(sentWords)),
    ...(lastAsked === undefined
      ? []
      : [t('requestPaper.asked', { count: nudges.length, day: formatDay(lastAsked.day) })]),
    ...(answers.length === 0
      ? [t('requestPaper.noAnswer')]
      : answers.map(({ day, kinds }) =>
          t('requestPaper.answered', {
            day: formatDay(day),
            kinds: replyKindsWords(kinds),
          }),
        )),
    ...(voided === undefined
      ? [
          outcome === ''
            ? t('requestPaper.noEffect')
            : t('requestPaper.effect', { outcome: unended(outcome) }),
        ]
      : [t('requestPaper.voided', { day: formatDay(voided.day), reason: unended(voided.note) })]),
  ];
}

const SENT_WORDS = {
  sent: ['requestPaper.sent', 'requestPaper.sentTo'],
  copied: ['requestPaper.copied', 'requestPaper.copiedTo'],
} as const;

function sentWords(event: RequestEvent): string {
  const { kind, channel, address } = event;
  const [plain, addressed] = SENT_WORDS[kind === 'copied' ? 'copied' : 'sent'];
  return t(address === '' ? plain : addressed, {
    when: toldWords(event),
    channel: ENGLISH.say(`nudge.channel.${channel ?? 'mail'}`),
    address,
  });
}

/** A sentence follows it: its own full stop goes. */
function unended(words: string): string {
  return words.replace(/\.$/, '');
}

function toldWords({ day, time }: RequestEvent): string {
  return time === null ? formatDay(day) : `${formatDay(day)}, ${time}`;
}

function stepLine(event: RequestEvent, step: string): StepLine {
  const { address, note, actor, recordedAt } = event;
  return {
    step,
    told: toldWords(event),
    address,
    words: note,
    actor,
    recorded: recordedWords(recordedAt),
  };
}

/** Replies to any version. */
function ownReplies({ record, letters }: RequestEvidenceSource) {
  const ids = letters.map(({ request }) => request.id);
  return record.replies.filter(({ requestId }) => ids.includes(requestId));
}

function repliesOf(source: RequestEvidenceSource): string[] {
  const { record } = source;
  return ownReplies(source).map(reply =>
    dotted([
      replyLine(reply),
      reply.note,
      ...record.careSteps
        .filter(({ replyId }) => replyId === reply.id)
        .map(step => {
          const { title, detail } = careStepWords(step);
          const { resultOn, resultText, resultEffect } = step;
          const result =
            resultOn === null
              ? ''
              : t('requestPaper.result', {
                  day: formatDay(resultOn),
                  text: joined([resultText, resultEffect], '; '),
                });
          return joined([title, ...detail.split(' · '), result], '; ');
        }),
      reply.recheckOn === null ? '' : t('requestPaper.recheck', { day: formatDay(reply.recheckOn) }),
    ]),
  );
}

/** Replies of this request that were put right or taken out. */
function changesOf({ record, letters }: RequestEvidenceSource) {
  return record.amendments.filter(
    ({ entity, before }) =>
      entity === 'reply' && letters.some(({ request }) => request.id === before['requestId']),
  );
}

/** Of replies that stand, and of those that were taken out: their files stay. */
function filesOf(source: RequestEvidenceSource): FileLine[] {
  const replies = new Map(ownReplies(source).map(reply => [reply.id, reply]));
  const removed = changesOf(source)
    .filter(({ kind }) => kind === 'removed')
    .flatMap(({ before }) => ReplyWhole.safeParse(before).data?.attachments ?? []);
  const sent = source.letters.map(({ request }) => request.id);
  const own = source.record.attachments.filter(({ replyId, requestId }) =>
    replyId === null ? sent.includes(requestId ?? '') : replies.has(replyId),
  );
  return [...own, ...removed].map(file => {
    const reply = replies.get(file.replyId ?? '');
    return {
      name: file.fileName,
      of:
        file.replyId === null
          ? t('requestPaper.ofSending')
          : reply === undefined
            ? t('requestPaper.ofRemoved')
            : t('requestPaper.ofReply', { day: formatDay(reply.receivedOn) }),
      size: t('requestPaper.size', { bytes: file.byteCount, pages: file.pages }),
      hash: file.hash,
      isIntact: source.isIntact(file),
    };
  });
}
