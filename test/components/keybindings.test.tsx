// Keys of the catalogue in a window: single strokes, chords, and conditions.
import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { installKeybindings } from '../../renderer/commands/keybindings.ts';
import { registerVaultCommands } from '../../renderer/features/vault/commands.ts';
import { registerWorkbenchRuntimes } from '../../renderer/runtimes.ts';
import { update, useWorkbench } from '../../renderer/workbench/store.ts';
import { hostAnswers, setUp } from './stand.tsx';

registerVaultCommands();
registerWorkbenchRuntimes();
setUp();

let stop = () => {};
beforeEach(() => {
  hostAnswers({ 'device.set': () => useWorkbench.getState().device });
  stop = installKeybindings(window);
});
afterEach(() => stop());

/** Whether the press went on to the page. */
function press(key: string, modifiers: { ctrlKey?: boolean; shiftKey?: boolean } = {}): boolean {
  return fireEvent.keyDown(document.body, { key, code: `Key${key.toUpperCase()}`, ...modifiers });
}

it('runs a command on its key and keeps the press from the page', () => {
  expect(press('p', { ctrlKey: true })).toBe(false);
  expect(useWorkbench.getState().quickInput).toEqual({ kind: 'patients' });
  expect(press('p')).toBe(true);
});

it('waits for the second stroke of a chord, shows that it waits, and forgets on Esc', () => {
  press('k', { ctrlKey: true });
  expect(useWorkbench.getState().chord).toBe('Ctrl+K');
  press('Escape');
  expect(useWorkbench.getState().chord).toBeNull();

  press('k', { ctrlKey: true });
  press('t', { ctrlKey: true });
  expect(useWorkbench.getState().chord).toBeNull();
  expect(useWorkbench.getState().quickInput).toMatchObject({ kind: 'pick', title: 'Colour theme' });
});

it('types nothing with the second stroke of an unknown chord', () => {
  press('k', { ctrlKey: true });
  expect(press('x')).toBe(false);
  expect(press('x')).toBe(true);
});

it('does nothing while a dialog is open or the vault is locked', () => {
  update({ dialog: { kind: 'about' } });
  expect(press('p', { ctrlKey: true })).toBe(true);
  update({ dialog: null, vault: 'locked' });
  expect(press('p', { ctrlKey: true })).toBe(true);
  expect(useWorkbench.getState().quickInput).toBeNull();
});

it('offers nothing that writes when the vault is read-only', () => {
  update({ vault: 'read-only' });
  expect(press('n', { ctrlKey: true })).toBe(true);
  expect(useWorkbench.getState().dialog).toBeNull();
  expect(press('p', { ctrlKey: true })).toBe(false);
});
