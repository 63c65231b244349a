// Key chords: reading, matching a key press in several layouts, and writing for people.
import { describe, expect, it } from 'vitest';
import {
  ariaKeys,
  formatKeys,
  type KeyPress,
  keysClash,
  matchesStroke,
  normaliseKeys,
  parseKeys,
} from '../../../shared/commands/keys.ts';

function press(change: Partial<KeyPress>): KeyPress {
  return { key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...change };
}

function matches(chord: string, event: KeyPress, isMac = false): boolean {
  const [stroke] = parseKeys(chord);
  return stroke !== undefined && matchesStroke(stroke, event, isMac);
}

describe('parseKeys', () => {
  it('reads one stroke and a chord of two', () => {
    expect(parseKeys('Ctrl+Shift+P')).toEqual([{ mod: true, shift: true, alt: false, key: 'p' }]);
    expect(parseKeys('Ctrl+K Ctrl+T').map(stroke => stroke.key)).toEqual(['k', 't']);
  });

  it.each(['', 'Ctrl+', 'Hyper+P', 'Ctrl+K E F'])('refuses "%s"', text => {
    expect(() => parseKeys(text)).toThrow(SyntaxError);
  });
});

describe('matchesStroke', () => {
  it('needs exactly the modifiers that are written', () => {
    expect(matches('Ctrl+P', press({ key: 'p', code: 'KeyP', ctrlKey: true }))).toBe(true);
    expect(matches('Ctrl+P', press({ key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matches('Ctrl+P', press({ key: 'p', code: 'KeyP' }))).toBe(false);
    expect(matches('Ctrl+P', press({ key: 'p', code: 'KeyP', ctrlKey: true, metaKey: true }))).toBe(false);
    expect(matches('F6', press({ key: 'F6', code: 'F6' }))).toBe(true);
    expect(matches('Shift+F6', press({ key: 'F6', code: 'F6' }))).toBe(false);
  });

  it('works where the letter is not Latin', () => {
    expect(matches('Ctrl+P', press({ key: 'з', code: 'KeyP', ctrlKey: true }))).toBe(true);
    expect(matches('Ctrl+\\', press({ key: '#', code: 'Backslash', ctrlKey: true }))).toBe(true);
  });

  it('takes Cmd for Ctrl on macOS, except for the Tab key', () => {
    expect(matches('Ctrl+P', press({ key: 'p', code: 'KeyP', metaKey: true }), true)).toBe(true);
    expect(matches('Ctrl+P', press({ key: 'p', code: 'KeyP', ctrlKey: true }), true)).toBe(false);
    expect(matches('Ctrl+Tab', press({ key: 'Tab', code: 'Tab', ctrlKey: true }), true)).toBe(true);
  });
});

it('knows when two chords get in each other’s way', () => {
  expect(keysClash('Ctrl+Shift+P', 'shift+ctrl+p')).toBe(true);
  expect(keysClash('Ctrl+K', 'Ctrl+K E')).toBe(true);
  expect(keysClash('Ctrl+K R', 'Ctrl+K E')).toBe(false);
  expect(normaliseKeys('Shift+Ctrl+K e')).toBe('ctrl+shift+k e');
});

it('writes keys for people and for screen readers', () => {
  expect(formatKeys('Ctrl+Shift+O', false)).toBe('Ctrl+Shift+O');
  expect(formatKeys('Ctrl+Shift+O', true)).toBe('⌘⇧O');
  expect(formatKeys('Ctrl+K E', true)).toBe('⌘K E');
  expect(formatKeys('Ctrl+Tab', true)).toBe('⌃Tab');
  expect(ariaKeys('Ctrl+P', false)).toBe('Control+P');
  expect(ariaKeys('Ctrl+P', true)).toBe('Meta+P');
});
