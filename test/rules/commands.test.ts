// The command catalogue: one declaration and one runtime per id, conditions that parse, keys that do not fight.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { implementedIds } from '../../renderer/commands/registry.ts';
import { registerVaultCommands } from '../../renderer/features/vault/commands.ts';
import { registerWorkbenchRuntimes } from '../../renderer/runtimes.ts';
import { COMMANDS, type Command } from '../../shared/commands/catalog.ts';
import { keysClash, parseKeys } from '../../shared/commands/keys.ts';
import { canBothHold, parseWhen } from '../../shared/commands/when.ts';

registerVaultCommands();
registerWorkbenchRuntimes();

it('has each id once, in the form area.verb', () => {
  const ids = COMMANDS.map(command => command.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter(id => !/^[a-z][A-Za-z]*\.[a-z][A-Za-z]+$/.test(id))).toEqual([]);
});

it('has a runtime for each declaration and no other', () => {
  expect([...implementedIds()].sort()).toEqual(COMMANDS.map(command => command.id).sort());
});

it('has conditions that parse and name known keys', () => {
  for (const command of COMMANDS) {
    for (const condition of [command.when, command.keysWhen, command.enablement]) {
      if (condition !== undefined) expect(() => parseWhen(condition), command.id).not.toThrow();
    }
  }
});

const keysHold = ({ command }: { command: Command }) =>
  [command.when, command.keysWhen].flatMap(part => (part === undefined ? [] : [`(${part})`])).join(' && ');

it('has keys that parse, and no two commands share a key while both can run', () => {
  const bound = COMMANDS.flatMap(command => (command.keys ?? []).map(keys => ({ command, keys })));
  for (const { keys } of bound) expect(() => parseKeys(keys)).not.toThrow();
  const fights = bound.flatMap((one, index) =>
    bound
      .slice(index + 1)
      .filter(other => keysClash(one.keys, other.keys) && canBothHold(keysHold(one), keysHold(other)))
      .map(other => `${one.command.id} and ${other.command.id} both want ${one.keys}`),
  );
  expect(fights).toEqual([]);
});

it('lists every command in the palette or says why not', () => {
  const hidden = COMMANDS.filter(command => command.notInPalette !== undefined);
  for (const command of hidden) expect(command.notInPalette?.length, command.id).toBeGreaterThan(10);
});

it('gives every command a title of its own and an icon that exists', () => {
  const titles = COMMANDS.map(command => command.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  const css = readFileSync(
    new URL('../../node_modules/@vscode/codicons/dist/codicon.css', import.meta.url),
    'utf8',
  );
  const missing = COMMANDS.flatMap(command => command.icon ?? []).filter(
    icon => !css.includes(`.codicon-${icon}:before`),
  );
  expect(missing).toEqual([]);
});
