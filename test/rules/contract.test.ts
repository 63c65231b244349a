// Rules of the contract between window and host: strict, bounded, and closed lists of errors.
import { expect, it } from 'vitest';
import { EXIT_CODE_BY_ERROR } from '../../shared/errors.ts';
import { type ChannelName, contract, push } from '../../shared/ipc/contract.ts';

const channels = Object.entries(contract) as [ChannelName, (typeof contract)[ChannelName]][];

it('names channels area.verb and knows every error it announces', () => {
  expect(channels.length).toBeGreaterThan(30);
  for (const [name, { errors }] of channels) {
    expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/);
    for (const code of errors) expect(Object.keys(EXIT_CODE_BY_ERROR)).toContain(code);
  }
});

it('refuses unknown keys, prototypes and things that are no object, on every channel', () => {
  for (const [name, { input }] of channels) {
    for (const wrong of [
      { unknownKey: 1 },
      null,
      undefined,
      'text',
      7,
      [],
      JSON.parse('{"__proto__":{"a":1}}'),
    ]) {
      const parsed = input.safeParse(wrong);
      const isEmptyObject = wrong !== null && typeof wrong === 'object' && Object.keys(wrong).length === 0;
      if (isEmptyObject && !Array.isArray(wrong)) continue;
      expect(parsed.success, `${name} took ${JSON.stringify(wrong)}`).toBe(false);
    }
  }
});

it('bounds every input: no channel takes more than its own limit, few take more than 256 KiB', () => {
  const large = channels.filter(([, { maxBytes }]) => maxBytes > 256 * 1024).map(([name]) => name);
  expect(large).toEqual(['import.csv']);
});

it('announces by four messages', () => {
  expect(Object.keys(push).sort()).toEqual(['changed', 'command.run', 'locked', 'progress']);
});
