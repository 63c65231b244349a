// Items of a menu from commands: title, keys, greyed out when not possible now.
import { Menu } from '@base-ui/react/menu';
import type { Command } from '../../shared/commands/catalog.ts';
import type { CommandTarget } from '../../shared/commands/types.ts';
import { holds } from '../../shared/commands/when.ts';
import { workbench } from '../workbench/store.ts';
import { contextOf } from './context.ts';
import { keysOf } from './platform.ts';
import { run } from './registry.ts';

export interface MenuItemsProps {
  readonly commands: readonly Command[];
  readonly target: CommandTarget;
}

export function MenuItems({ commands, target }: MenuItemsProps) {
  const context = contextOf(workbench());
  return commands
    .filter(command => holds(command.when, context))
    .map(command => (
      <Menu.Item
        key={command.id}
        className="menu-item"
        disabled={!holds(command.enablement, context)}
        onClick={() => void run(command.id, target, 'menu')}
      >
        <span>{command.title}</span>
        <span className="menu-keys" aria-hidden="true">
          {keysOf(command.id)}
        </span>
      </Menu.Item>
    ));
}
