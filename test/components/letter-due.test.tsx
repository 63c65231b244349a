// Whether a letter is due: one reason why, or everything that is missing; never a refusal.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LetterDue } from '../../renderer/features/requests/LetterDue.tsx';
import { setUp, show } from './stand.tsx';

setUp();

const MISSING = [
  { name: 'plan', words: 'One documented change of plan.' },
  { name: 'corroborated', words: 'A second measure, or a rating of change, that says the same.' },
] as const;
const note = () => screen.getByRole('note', { name: 'Is a letter due?' });

it('says why a letter is due, and lists nothing', () => {
  show(<LetterDue eligibility={{ isDue: true, because: 'A red flag is open.', missing: [] }} />);
  expect(note().textContent).toBe('The record supports a letter.A red flag is open.');
  expect(screen.queryByRole('list')).toBeNull();
});

it('lists all that is missing, and leaves the decision to the therapist', () => {
  show(<LetterDue eligibility={{ isDue: false, because: '', missing: [...MISSING] }} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
    MISSING.map(({ words }) => words),
  );
  expect(note().textContent).toContain('Before a letter, the record still misses:');
  expect(note().textContent).toContain('You decide; this list is a reminder.');
  expect(screen.queryByText('The record supports a letter.')).toBeNull();
});
