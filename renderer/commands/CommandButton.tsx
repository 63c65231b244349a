// A button that runs one command and nothing else: its name, keys and availability come from the catalogue.
import type { ReactNode } from 'react';
import { type CommandId, commandOf } from '../../shared/commands/catalog.ts';
import type { CommandTarget } from '../../shared/commands/types.ts';
import { holds } from '../../shared/commands/when.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWorkbench } from '../workbench/store.ts';
import { contextOf } from './context.ts';
import { ariaKeysOf, keysOf, titleWithKeys } from './platform.ts';
import { run } from './registry.ts';

export interface CommandButtonProps {
  readonly id: CommandId;
  readonly target?: CommandTarget;
  /** Text on the button; the command's title when absent. */
  readonly label?: ReactNode;
  readonly look?: 'primary' | 'secondary' | 'icon' | 'link' | 'row';
  readonly className?: string;
  readonly showKeys?: boolean;
  /** One of several to choose from: whether it is the one chosen. */
  readonly isPressed?: boolean;
}

export function CommandButton(props: CommandButtonProps) {
  const { id, target = {}, label, look = 'secondary', className = '', showKeys = false, isPressed } = props;
  const command = commandOf(id);
  const isShown = useWorkbench(state => holds(command.when, contextOf({ ...state, dialog: null })));
  const isEnabled = useWorkbench(state => holds(command.enablement, contextOf(state)));
  if (!isShown) return null;
  const title = command.title.replace(/\.\.\.$/, '');
  return (
    <button
      type="button"
      className={`button button-${look} ${className}`}
      aria-label={look === 'icon' ? title : undefined}
      aria-keyshortcuts={ariaKeysOf(id)}
      aria-pressed={isPressed}
      title={titleWithKeys(id)}
      disabled={!isEnabled}
      onClick={() => void run(id, target, 'button')}
    >
      {command.icon !== undefined && look !== 'link' ? <Icon name={command.icon} /> : null}
      {look === 'icon' ? null : <span>{label ?? title}</span>}
      {showKeys && command.keys?.[0] !== undefined ? <kbd>{keysOf(id)}</kbd> : null}
    </button>
  );
}
