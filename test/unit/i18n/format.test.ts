// Messages with values: placeholders, plurals, and what a missing value looks like.
import { expect, it } from 'vitest';
import { formatMessage } from '../../../shared/i18n/format.ts';

it('fills in values, as often as a message names them', () => {
  expect(formatMessage('{name}: {first} to {last}, {name}', { name: 'NPRS', first: 7, last: 0 })).toBe(
    'NPRS: 7 to 0, NPRS',
  );
  expect(formatMessage('No values.')).toBe('No values.');
  expect(formatMessage('')).toBe('');
});

it('chooses the form by the number and shows it where the form asks for it', () => {
  const message = 'after {count|one visit|# visits} at the clinic';
  expect(formatMessage(message, { count: 1 })).toBe('after one visit at the clinic');
  expect(formatMessage(message, { count: 0 })).toBe('after 0 visits at the clinic');
  expect(formatMessage(message, { count: 12 })).toBe('after 12 visits at the clinic');
});

it('leaves a place visible whose value is missing, also once the message is known', () => {
  expect(formatMessage('{name} since {day}', { name: 'Pain' })).toBe('Pain since {day}');
  expect(formatMessage('{name} since {day}', { name: 'Pain', day: '5 Jan' })).toBe('Pain since 5 Jan');
  expect(formatMessage('{count|one|many}')).toBe('{count|one|many}');
});

it('takes values as they are, whatever signs they hold', () => {
  expect(formatMessage('Title: {title}.', { title: '{day} $& #' })).toBe('Title: {day} $& #.');
});
