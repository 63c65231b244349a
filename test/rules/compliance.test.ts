// No text of the program says that a paper fulfils the rules of a payer or a law, asks for codes that are gone, or names
// an amount of money: rules are reminders with a source, and the judgement is the therapist's.
import { expect, it } from 'vitest';
import { sourceFiles } from './sources.ts';

const TEXTS = /^shared\/(i18n\/|clinical\/payer-rules\.ts|documents\/)/;

const NEVER: readonly RegExp[] = [
  /\b(?:is|are|be|fully|HIPAA|Medicare|CMS|GDPR)[ -]complian(?:t|ce)\b/i,
  /\bcompl(?:ies|y|ied) with\b/i,
  /\b(?:meets?|fulfil?ls?|satisf(?:y|ies)) (?:all |the )?(?:requirements?|regulations?|rules? of|law|Medicare|CMS)\b/i,
  /\bcumplen? (?:con )?(?:la ley|las normas|los requisitos|la normativa)\b/i,
  /\bconforme a (?:la ley|la normativa)\b/i,
  /\bG[0-9]{4}\b/,
  /\b(?:USD|EUR)\b|[$€] ?\d/,
];

const breaks = (text: string) => NEVER.filter(rule => rule.test(text));

it('asserts compliance nowhere', () => {
  const texts = sourceFiles(['shared'], ['.ts', '.tsx']).filter(({ path }) => TEXTS.test(path));
  expect(texts.length).toBeGreaterThan(40);
  for (const { path, text } of texts) expect(breaks(text), path).toEqual([]);
});

it.each([
  'This letter is HIPAA compliant.',
  'The report complies with the manual.',
  'It meets the requirements of the payer.',
  'Este informe cumple con la normativa.',
  'Report code G8978.',
  'The threshold is $ 2480.',
])('would find: %s', text => {
  expect(breaks(text)).not.toEqual([]);
});
