// Key chords as text: `Ctrl+Shift+P`, `F6`, `Ctrl+K E`. Parsing, matching against a keyboard event, and writing for people.
// Not which command runs: renderer/commands/keybindings.ts decides that.

export interface KeyStroke {
  /** Ctrl on Windows and Linux, Cmd on macOS. */
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** `KeyboardEvent.key` in lower case: `p`, `f6`, `enter`, `\`. */
  readonly key: string;
}

/** The part of a keyboard event that matters; a DOM event fits. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const MODIFIERS = ['ctrl', 'shift', 'alt'];

/** @throws SyntaxError for text that is no chord of one or two strokes */
export function parseKeys(chord: string): readonly KeyStroke[] {
  const strokes = chord.split(' ').map(parseStroke);
  if (strokes.length > 2) throw new SyntaxError(`a chord has at most two strokes: ${chord}`);
  return strokes;
}

function parseStroke(text: string): KeyStroke {
  const parts = text.toLowerCase().split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  if (key === '' || modifiers.some(part => !MODIFIERS.includes(part))) {
    throw new SyntaxError(`not a key: "${text}"`);
  }
  return {
    mod: modifiers.includes('ctrl'),
    shift: modifiers.includes('shift'),
    alt: modifiers.includes('alt'),
    key,
  };
}

/**
 * Whether a key press is this stroke. Letters and digits are also compared by their place on the keyboard, so that
 * shortcuts work in layouts without Latin letters.
 */
export function matchesStroke(stroke: KeyStroke, press: KeyPress, isMac: boolean): boolean {
  // Cmd+Tab belongs to the system on macOS: Ctrl+Tab stays Ctrl there.
  const keepControl = stroke.key === 'tab';
  const mod = isMac && !keepControl ? press.metaKey : press.ctrlKey;
  const foreign = isMac && !keepControl ? press.ctrlKey : press.metaKey;
  if (mod !== stroke.mod || foreign || press.altKey !== stroke.alt) return false;
  if (press.shiftKey !== stroke.shift) return false;
  return press.key.toLowerCase() === stroke.key || codeOf(stroke.key) === press.code;
}

function codeOf(key: string): string {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`;
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  return CODES[key] ?? '';
}

const CODES: Readonly<Record<string, string>> = {
  '\\': 'Backslash',
  ',': 'Comma',
  '=': 'Equal',
  '-': 'Minus',
};

/** One spelling per chord, to compare two of them. */
export function normaliseKeys(chord: string): string {
  return parseKeys(chord)
    .map(stroke =>
      [stroke.mod && 'ctrl', stroke.shift && 'shift', stroke.alt && 'alt', stroke.key]
        .filter(part => part !== false)
        .join('+'),
    )
    .join(' ');
}

/** Two chords clash when they are equal or when one is the first stroke of the other. */
export function keysClash(first: string, second: string): boolean {
  const [a, b] = [normaliseKeys(first), normaliseKeys(second)];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

const MAC_NAMES: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥' };

/** `Ctrl+K E` for people; `⌘K E` on macOS. */
export function formatKeys(chord: string, isMac: boolean): string {
  if (!isMac) return chord;
  return chord
    .split(' ')
    .map(stroke => {
      if (stroke.endsWith('Tab')) return stroke.replace('Ctrl+', '⌃').replace('Shift+', '⇧');
      return stroke
        .split('+')
        .map(part => MAC_NAMES[part] ?? part)
        .join('');
    })
    .join(' ');
}

/** The value of `aria-keyshortcuts`. */
export function ariaKeys(chord: string, isMac: boolean): string {
  return chord.replaceAll('Ctrl', isMac ? 'Meta' : 'Control');
}
