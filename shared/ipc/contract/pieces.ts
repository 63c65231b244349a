// Pieces of schemas that several parts of the contract share.
import { PAPERS } from '../../domain/letterhead.ts';
import { z } from '../../schema.ts';

export const nothing = z.strictObject({});
export const done = z.strictObject({});
export const paper = z.enum(PAPERS);
