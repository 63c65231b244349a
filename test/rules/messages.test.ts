// Every sentence for people is used, and every place that needs one finds it with its placeholders filled.
import { expect, it } from 'vitest';
import { EXIT_CODE_BY_ERROR } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { formatMessage } from '../../shared/i18n/format.ts';
import { sourceFiles } from './sources.ts';

const tables = sourceFiles(['shared/i18n/en', 'shared/i18n/letters/en'], ['.ts']);
const users = sourceFiles(['shared', 'renderer', 'electron'], ['.ts', '.tsx']).filter(
  ({ path }) => !/^shared\/i18n\/(en|letters)\//.test(path),
);
const usersText = users.map(({ text }) => text).join('\n');

function keysOf(text: string): string[] {
  return [...text.matchAll(/^ {2}'?([\w.-]+)'?:\s/gm)].map(match => match[1] ?? '');
}

/** Keys are used as a whole, or as `prefix.${value}`. */
function isUsed(key: string, text: string): boolean {
  if (text.includes(`'${key}'`)) return true;
  const parts = key.split('.');
  return parts.some((_, index) => index > 0 && text.includes(`${parts.slice(0, index).join('.')}.\${`));
}

it('uses every sentence of the message tables', () => {
  expect(isUsed('nobody.asksForThis', usersText), 'control').toBe(false);
  const unused = tables.flatMap(({ path, text }) =>
    keysOf(text)
      .filter(key => key.includes('.') && !isUsed(key, usersText))
      .map(key => `${path}: ${key}`),
  );
  expect(unused).toEqual([]);
});

// The screen and letters have catalogues of their own; both share the words of charts and some terms.
it.each([
  ['the screen', /^shared\/i18n\/en\//],
  ['letters', /^shared\/i18n\/(letters\/en|en\/(chart|terms))/],
])('has each key once: %s', (_name, catalogue) => {
  const keys = tables
    .filter(({ path }) => catalogue.test(path))
    .flatMap(({ text }) => keysOf(text))
    .filter(key => key.includes('.'));
  expect(keys.length).toBeGreaterThan(200);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

it('has a sentence for every error code, naming what is safe or what to do', () => {
  for (const code of Object.keys(EXIT_CODE_BY_ERROR) as (keyof typeof EXIT_CODE_BY_ERROR)[]) {
    const sentence = describeError({ code });
    expect(sentence.length, code).toBeGreaterThan(15);
    expect(sentence, code).toMatch(/[.]$/);
  }
});

it('names file, line and field of what was refused', () => {
  const sentence = describeError({
    code: 'invalid',
    fields: [{ file: 'scores.csv', line: 7, field: 'HAMD', message: '"x" is not a number' }],
  });
  expect(sentence).toBe(
    'This was not accepted; nothing was changed.\nscores.csv, line 7, field HAMD: "x" is not a number',
  );
});

it('fills placeholders and plurals, and leaves a forgotten one visible', () => {
  expect(formatMessage('{count|# patient|# patients} of {name}', { count: 1, name: 'x' })).toBe(
    '1 patient of x',
  );
  expect(formatMessage('{count|# patient|# patients}', { count: 0 })).toBe('0 patients');
  expect(formatMessage('for {name}', {})).toBe('for {name}');
});
