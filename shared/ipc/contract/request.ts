// A re-evaluation request from draft to outcome.
import { LetterChanges } from '../../documents/letter-changes.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { Request, URGENCIES } from '../../domain/request.ts';
import { RequestEvent, RequestSending } from '../../domain/request-event.ts';
import { RequestLine } from '../../domain/request-line.ts';
import { day, id, list, rowVersion, text, z } from '../../schema.ts';
import { channel } from '../channel.ts';
import { nothing, paper } from './pieces.ts';

export const requestChannels = {
  'request.create': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      episodeId: id('episode'),
      urgency: z.enum(URGENCIES).default('routine'),
      today: day(),
    }),
    output: Request,
    errors: ['not-found', 'conflict'],
  }),
  /** All requests of the practice, in the order in which they were drafted. */
  'request.list': channel({
    side: 'caseload',
    kind: 'query',
    input: nothing,
    output: z.array(RequestLine),
  }),
  /** The request of a code as it was typed or scanned. */
  'request.find': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ code: text(40) }),
    output: z.strictObject({ requestId: id('request') }),
    errors: ['invalid', 'conflict'],
  }),
  'request.document': channel({
    side: 'caseload',
    kind: 'query',
    /** `language` in place of that of the recipient; a signed letter stays as it was signed. */
    input: z.strictObject({ requestId: id('request'), paper, language: z.enum(LANGUAGES).optional() }),
    output: z.strictObject({
      request: Request,
      /** All letters under its code, the first version first. */
      versions: list(Request, 100),
      /** `ReevaluationData` as JSON text: the preview renders the components the letter is made of. */
      dataJson: z.string(),
      html: z.string(),
      fileName: z.string(),
      /** Names of required fields that are still empty. */
      incomplete: z.array(z.string()),
      /** Whether the record supports a letter, and what it misses; null for one that is signed. */
      eligibility: z
        .strictObject({
          isDue: z.boolean(),
          because: z.string(),
          missing: z.array(z.strictObject({ name: z.string(), words: z.string() })),
        })
        .nullable(),
    }),
    errors: ['not-found'],
  }),
  'request.sign': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      requestId: id('request'),
      rowVersion: rowVersion(),
      signedBy: text(200),
      signedCredential: Request.shape.signedCredential.default(''),
      /** Prints the drawn signature that is kept above the line. */
      withDrawing: z.boolean().default(false),
      paper,
    }),
    output: Request,
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  /** What the record says otherwise by now than a signed letter; nothing of one that is over. */
  'request.changes': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ requestId: id('request') }),
    output: LetterChanges,
    errors: ['not-found'],
  }),
  /** Begins the next version of a signed letter: a draft under the same code, with what was written into the letter. */
  'request.version': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ requestId: id('request'), today: day() }),
    output: Request,
    errors: ['not-found', 'conflict'],
  }),
  /** Gives up a draft: nothing of it is left. */
  'request.discard': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ requestId: id('request'), rowVersion: rowVersion() }),
    output: z.strictObject({}),
    errors: ['not-found', 'conflict'],
  }),
  'request.markSent': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      requestId: id('request'),
      rowVersion: rowVersion(),
      ...RequestSending.shape,
    }),
    output: Request,
    errors: ['not-found', 'conflict'],
  }),
  /** Whom a copy of a draft is for; null for nobody. */
  'request.copyTo': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      requestId: id('request'),
      rowVersion: rowVersion(),
      referrerId: id('referrer').nullable(),
    }),
    output: Request,
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  /** Notes that the copy went out. */
  'request.copySent': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ requestId: id('request'), rowVersion: rowVersion(), ...RequestSending.shape }),
    output: Request,
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  /** Notes that the answer to a sent request was asked for again. */
  'request.nudge': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ requestId: id('request'), rowVersion: rowVersion(), ...RequestSending.shape }),
    output: Request,
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  /** Ends a request: what came of it for the plan of care has to be said. */
  'request.close': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ requestId: id('request'), rowVersion: rowVersion(), outcome: text(1000) }),
    output: Request,
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  /** Withdraws a letter that was signed and not answered; nothing of it is deleted. */
  'request.void': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ requestId: id('request'), rowVersion: rowVersion(), reason: text(1000) }),
    output: Request,
    errors: ['not-found', 'invalid', 'conflict'],
  }),
  /** Everything that happened to a request, the oldest first. */
  'request.events': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ requestId: id('request') }),
    output: list(RequestEvent, 1000),
    errors: ['not-found'],
  }),
};
