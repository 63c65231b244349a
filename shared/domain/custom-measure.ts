// A measure the therapist defines: one number on one scale. What is not known stays null and is said to be unknown.
import { number, optionalText, text, z } from '../schema.ts';

export const CUSTOM_MEASURE_ID = /^custom-[a-z0-9][a-z0-9-]{0,50}$/;

const bounded = number(-1e6, 1e6);

export const CustomMeasure = z
  .strictObject({
    id: z.string().regex(CUSTOM_MEASURE_ID, 'must look like custom-vas-01'),
    name: text(120),
    abbreviation: text(24),
    unit: optionalText(40).default('points'),
    direction: z.enum(['lower-is-better', 'higher-is-better']),
    min: bounded,
    max: bounded,
    /** Smallest difference that can be recorded, in the measure's units. */
    step: number(1e-6, 1e6),
    sem: number(1e-6, 1e6).nullable().default(null),
    mdc95: number(1e-6, 1e6).nullable().default(null),
    mcid: number(1e-6, 1e6).nullable().default(null),
    goal: bounded.nullable().default(null),
    /** Where the numbers come from; printed with them. */
    source: optionalText(400).default(''),
  })
  .refine(value => value.min < value.max, { path: ['max'], message: 'must be above min' })
  .refine(value => value.goal === null || (value.goal >= value.min && value.goal <= value.max), {
    path: ['goal'],
    message: 'lies outside the scale',
  });
export type CustomMeasure = z.infer<typeof CustomMeasure>;
