// Who writes: printed at the head of every letter. Stored in the vault's settings.
import { optionalText, z } from '../schema.ts';

export const Letterhead = z.strictObject({
  therapistName: optionalText(200),
  credential: optionalText(100),
  licenceNumber: optionalText(100),
  practice: optionalText(200),
  address: optionalText(400),
  phone: optionalText(60),
  fax: optionalText(60),
  email: optionalText(200),
  bestTimeToCall: optionalText(200),
});
export type Letterhead = z.infer<typeof Letterhead>;

export const EMPTY_LETTERHEAD: Letterhead = {
  therapistName: '',
  credential: '',
  licenceNumber: '',
  practice: '',
  address: '',
  phone: '',
  fax: '',
  email: '',
  bestTimeToCall: '',
};

export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];
