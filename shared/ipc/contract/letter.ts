// The sentences of a letter and what the therapist makes of them.
import { LetterLine } from '../../documents/letter-lines.ts';
import { LetterRow } from '../../documents/letter-rows.ts';
import { LetterEdit } from '../../domain/letter-edit.ts';
import { id, list, z } from '../../schema.ts';
import { channel } from '../channel.ts';
import { done } from './pieces.ts';

export const letterChannels = {
  /** Empty once the letter is signed: it does not change any more. */
  'letter.sentences': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ requestId: id('request') }),
    output: z.array(LetterLine),
    errors: ['not-found'],
  }),
  /** What the tables and charts of a draft stand on; empty once the letter is signed. */
  'letter.rows': channel({
    side: 'caseload',
    kind: 'query',
    input: z.strictObject({ requestId: id('request') }),
    output: z.array(LetterRow),
    errors: ['not-found'],
  }),
  /** Rewords a sentence, leaves it out, adds one, or (with neither) goes back to what the record says. */
  'letter.edit': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({
      requestId: id('request'),
      /** Null adds a sentence to the section. */
      key: LetterEdit.shape.key.nullable(),
      section: LetterEdit.shape.section,
      /** What the record said on the screen of the therapist; empty for a sentence that was added. */
      seen: LetterEdit.shape.generated,
      text: LetterEdit.shape.text,
      isLeftOut: z.boolean().default(false),
      /** Of the edit that was seen; 0 where there was none. */
      rowVersion: z.int().min(0),
    }),
    output: z.strictObject({ key: z.string() }),
    errors: ['not-found', 'conflict', 'invalid'],
  }),
  /** The order of the questions: all keys, those first that are asked. */
  'letter.arrange': channel({
    side: 'caseload',
    kind: 'command',
    input: z.strictObject({ requestId: id('request'), keys: list(LetterEdit.shape.key, 60) }),
    output: done,
    errors: ['not-found', 'conflict', 'invalid'],
  }),
};
