// What is being typed and not yet saved: kept in the vault at every keystroke, with the place of the cursor.
import { id, instant, text, z } from '../schema.ts';

/** Characters a draft may hold as JSON: the largest form with every field full has about half of it. */
export const MOST_DRAFT_CHARACTERS = 200_000;

/** Where the cursor stood: the field and the selection in it. */
export const Caret = z.strictObject({
  field: z.string().max(120),
  start: z.int().min(0).max(100_000),
  end: z.int().min(0).max(100_000),
});
export type Caret = z.infer<typeof Caret>;

/** Where on the screen a form stands, as ids alone: the address of a tab, or the request for a dialog. */
export const FormPlace = z.strictObject({
  uri: z.string().max(300).nullable(),
  dialog: z.record(z.string().max(40), z.string().max(200).nullable()).nullable(),
});
export type FormPlace = z.infer<typeof FormPlace>;

export const Draft = z.strictObject({
  /** Which form it is and of which record: `visit:<episode id>`. One draft for each. */
  id: text(200),
  form: text(60),
  patientId: id('patient').nullable(),
  episodeId: id('episode').nullable(),
  /** Fields of the form by name, each any JSON value: the form itself knows what fits (restoreValues). */
  values: z
    .record(z.string().max(120), z.unknown())
    .refine(
      values => JSON.stringify(values).length <= MOST_DRAFT_CHARACTERS,
      'is too long to be kept as a draft: more than 200,000 characters. Save it, or shorten it.',
    ),
  caret: Caret.nullable(),
  place: FormPlace,
  updatedAt: instant(),
});
export type Draft = z.infer<typeof Draft>;

/** A draft in a list: which form, of whom, since when; not what it holds. */
export const DraftEntry = Draft.omit({ values: true, caret: true }).extend({
  /** Empty for a person who is not stored yet. */
  patientName: z.string().max(220),
  episodeTitle: z.string().max(160),
});
export type DraftEntry = z.infer<typeof DraftEntry>;

/** Which tabs are open, group by group from left to right, and which dialog. Addresses only, never names. */
export const Layout = z.strictObject({
  groups: z.array(z.array(z.string().max(300)).max(100)).max(20),
  active: z.string().max(300).nullable(),
  dialog: FormPlace.shape.dialog,
});
export type Layout = z.infer<typeof Layout>;
