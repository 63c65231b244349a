// The one place that decides which key runs what. Reads the catalogue; chords wait for their second stroke here.
// Not for keys inside a widget (arrows in a tree): widgets handle those.
import { COMMANDS, type Command } from '../../shared/commands/catalog.ts';
import { type KeyStroke, matchesStroke, parseKeys } from '../../shared/commands/keys.ts';
import { holds } from '../../shared/commands/when.ts';
import { update, workbench } from '../workbench/store.ts';
import { contextOf } from './context.ts';
import { isMac } from './platform.ts';
import { run } from './registry.ts';

const CHORD_TIMEOUT_MS = 5000;
const MODIFIER_KEYS = ['Control', 'Shift', 'Alt', 'Meta'];

interface Binding {
  readonly command: Command;
  readonly strokes: readonly KeyStroke[];
  readonly text: string;
}

const bindings: readonly Binding[] = COMMANDS.flatMap(command =>
  (command.keys ?? []).map(text => ({ command, strokes: parseKeys(text), text })),
);

/** @returns a function that takes the listener away again */
export function installKeybindings(target: Window): () => void {
  let pending: readonly Binding[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function endChord(): void {
    pending = [];
    clearTimeout(timer);
    if (workbench().chord !== null) update({ chord: null });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (MODIFIER_KEYS.includes(event.key) || event.isComposing) return;
    const index = pending.length > 0 ? 1 : 0;
    const candidates = index === 1 ? pending : applicable();
    const hits = candidates.filter(binding => {
      const stroke = binding.strokes[index];
      return stroke !== undefined && matchesStroke(stroke, event, isMac);
    });
    const wasPending = index === 1;
    if (wasPending) endChord();
    const complete = hits.find(binding => binding.strokes.length === index + 1);
    if (complete) {
      claim(event);
      void run(complete.command.id, {}, 'key');
    } else if (hits.length > 0) {
      claim(event);
      pending = hits;
      update({ chord: hits[0]?.text.split(' ')[0] ?? '' });
      timer = setTimeout(endChord, CHORD_TIMEOUT_MS);
    } else if (wasPending) {
      // The second stroke of an unknown chord types nothing.
      claim(event);
    }
  }

  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    endChord();
    target.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

function applicable(): readonly Binding[] {
  const context = contextOf(workbench());
  return bindings.filter(({ command }) => holds(command.when, context) && holds(command.keysWhen, context));
}

function claim(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
