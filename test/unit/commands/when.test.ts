// The `when` language: what it reads, what it refuses, and when two conditions can hold together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContextKeys } from '../../../shared/commands/types.ts';
import { canBothHold, evaluateWhen, holds, parseWhen } from '../../../shared/commands/when.ts';

const CONTEXT: ContextKeys = {
  vaultOpen: true,
  readOnly: false,
  editorKind: 'episode',
  hasEpisode: true,
  hasPatient: false,
  requestStatus: '',
  sideBarVisible: true,
  panelVisible: false,
  dialogOpen: false,
  quickInputOpen: false,
  canReopen: false,
  canUndo: false,
  focusRegion: 'editor',
};

describe('holds', () => {
  it.each([
    ['vaultOpen', true],
    ['!vaultOpen', false],
    ['!!vaultOpen', true],
    ['vaultOpen && readOnly', false],
    ['vaultOpen || readOnly', true],
    ["editorKind == 'episode'", true],
    ["editorKind != 'episode'", false],
    ["editorKind == ''", false],
    // && binds more tightly than ||
    ['vaultOpen || readOnly && dialogOpen', true],
    ['(vaultOpen || readOnly) && dialogOpen', false],
    ["!(editorKind == 'request' || dialogOpen)", true],
    ["  vaultOpen   &&!dialogOpen&&editorKind=='episode'  ", true],
  ])('%s is %s', (expression, expected) => {
    expect(holds(expression, CONTEXT)).toBe(expected);
  });

  it('is true without an expression', () => {
    expect(holds(undefined, CONTEXT)).toBe(true);
  });
});

describe('parseWhen refuses', () => {
  it.each([
    ['', /ends too early/],
    ['vaultOpen &&', /ends too early/],
    ['(vaultOpen', /missing "\)"/],
    ['vaultOpen)', /unexpected "\)"/],
    ['vaultOpen readOnly', /unexpected "readOnly"/],
    ['vaultIsOpen', /unknown context key "vaultIsOpen"/],
    ['editorKind', /must be compared/],
    ["vaultOpen == 'yes'", /yes or no/],
    ['editorKind == episode', /a word in quotes/],
    ["editorKind == 'episode", /cannot read/],
    ['vaultOpen & readOnly', /cannot read/],
    ['toString', /unknown context key/],
  ])('%s', (expression, message) => {
    expect(() => parseWhen(expression)).toThrow(message);
  });
});

describe('canBothHold', () => {
  it('sees that opposite conditions exclude each other', () => {
    expect(canBothHold('vaultOpen', '!vaultOpen')).toBe(false);
    expect(canBothHold("editorKind == 'episode'", "editorKind == 'request'")).toBe(false);
    expect(canBothHold("editorKind == 'episode' && readOnly", "editorKind != 'request'")).toBe(true);
    expect(canBothHold(undefined, undefined)).toBe(true);
  });

  it('agrees with evaluation for every pair of random expressions', () => {
    const atom = fc.constantFrom(
      'vaultOpen',
      'readOnly',
      "editorKind == 'episode'",
      "editorKind != 'request'",
      "editorKind == ''",
    );
    const expression = fc.array(fc.tuple(fc.boolean(), atom, fc.constantFrom('&&', '||')), {
      minLength: 1,
      maxLength: 4,
    });
    const text = expression.map(parts =>
      parts
        .map(([isNegated, term, operator], index) => {
          const word = isNegated ? `!(${term})` : term;
          return index === 0 ? word : `${operator} ${word}`;
        })
        .join(' '),
    );
    const worlds: ContextKeys[] = [true, false].flatMap(vaultOpen =>
      [true, false].flatMap(readOnly =>
        (['episode', 'request', 'welcome', ''] as const).map(editorKind => ({
          ...CONTEXT,
          vaultOpen,
          readOnly,
          editorKind,
        })),
      ),
    );
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [a, b] = [parseWhen(first), parseWhen(second)];
        const expected = worlds.some(world => evaluateWhen(a, world) && evaluateWhen(b, world));
        expect(canBothHold(first, second)).toBe(expected);
      }),
    );
  });
});
