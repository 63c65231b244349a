// A text field cuts nothing off and drops nothing in silence.
import { globSync, readFileSync } from 'node:fs';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { CellInput } from '../../renderer/ui/CellInput.tsx';
import { TextField } from '../../renderer/ui/TextField.tsx';
import { setUp, show } from './stand.tsx';

setUp();

function Note({ maxLength, isNumber = false }: { readonly maxLength: number; readonly isNumber?: boolean }) {
  const [value, setValue] = useState('');
  return (
    <TextField
      label="Note"
      isMultiline={!isNumber}
      maxLength={maxLength}
      value={value}
      onChange={setValue}
      {...(isNumber ? { inputMode: 'decimal' as const } : {})}
    />
  );
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>('Note');

it('keeps a pasted text whole and says at the field that it is too long', async () => {
  const { user } = show(<Note maxLength={10_000} />);
  await user.click(field());
  await user.paste('x'.repeat(10_000));
  expect(screen.queryByText(/the most it can hold/)).toBeNull();
  await user.type(field(), 'y');
  expect(field().value).toHaveLength(10_001);
  const error = screen.getByText(/This has 10,001 characters; 10,000 are the most/);
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(field().getAttribute('aria-describedby')).toBe(error.closest('p')?.id);
});

it('leaves out what cannot be seen and names it, until something else is typed', async () => {
  const { user } = show(<Note maxLength={500} />);
  await user.click(field());
  await user.paste('Stairs\u202e are\u200b easier\u0000\nsecond line');
  expect(field().value).toBe('Stairs are easier\nsecond line');
  screen.getByText(
    'Left out, because it cannot be seen: right-to-left override (U+202E), zero width space (U+200B), null (U+0000).',
  );
  await user.type(field(), '.');
  expect(screen.queryByText(/Left out/)).toBeNull();
});

it('takes right-to-left letters, joiners and accents as they are, each text in its own direction', async () => {
  const { user } = show(<Note maxLength={500} />);
  await user.click(field());
  await user.paste('می\u200cخواهم, דוד');
  expect(field().value).toBe('می\u200cخواهم, דוד');
  expect(field().getAttribute('dir')).toBe('auto');
});

it('keeps a pasted number whole too: cut off it would be another number', async () => {
  const { user } = show(<Note maxLength={4} isNumber />);
  await user.click(field());
  await user.paste('1004.5');
  expect(field().value).toBe('1004.5');
  screen.getByText(/This has 6 characters; 4 are the most/);
});

it('takes text in the cell of a table in the same way, beside the words of the table itself', async () => {
  const control = { name: 'c', 'aria-label': 'Note', 'aria-invalid': undefined, 'aria-describedby': 'told' };
  function Cell() {
    const [value, setValue] = useState('');
    return <CellInput control={control} maxLength={8} value={value} onChange={setValue} />;
  }
  const { user } = show(<Cell />);
  await user.click(field());
  await user.paste('Bridge\u202e');
  expect(field().value).toBe('Bridge');
  screen.getByText(/Left out, because it cannot be seen/);
  expect(field().getAttribute('aria-invalid')).toBeNull();
  await user.paste(' on one leg');
  expect(field().value).toBe('Bridge on one leg');
  const error = screen.getByText(/This has 17 characters; 8 are the most/);
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(field().getAttribute('aria-describedby')).toBe(`told ${error.id}`);
});

it('is the only way text is limited: no box of a form cuts off', () => {
  const files = globSync('renderer/**/*.tsx').map(file => ({ file, text: readFileSync(file, 'utf8') }));
  const inputs = files.flatMap(({ file, text }) =>
    [...text.matchAll(/<(?:input|textarea)\b(?:[^>]|=>)*?\/>/g)].map(([tag]) => ({ file, tag })),
  );
  // What is looked for may be cut: nothing is lost with it.
  const isSearch = ({ tag }: { tag: string }) =>
    /type=\"search\"|aria-label={t\('search\.label'\)}/.test(tag);
  const cutting = inputs.filter(input => /maxLength/.test(input.tag) && !isSearch(input));
  expect(cutting.map(({ file }) => file)).toEqual([]);
  expect(inputs.filter(({ tag }) => /maxLength/.test(tag)).length).toBeGreaterThan(0);
});
