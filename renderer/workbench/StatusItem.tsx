// One button of the status bar: a short word, and a longer one for who rests on it or hears it.
import type { CommandId } from '../../shared/commands/catalog.ts';
import { run } from '../commands/registry.ts';
import { Icon } from '../ui/Icon.tsx';

export interface StatusItemProps {
  readonly id: CommandId;
  readonly icon: string;
  readonly text: string;
  readonly hint: string;
}

export function StatusItem({ id, icon, text, hint }: StatusItemProps) {
  return (
    <button
      type="button"
      className="status-item"
      title={hint}
      aria-label={text === '' ? hint : `${text}: ${hint}`}
      onClick={() => void run(id, {}, 'button')}
    >
      <Icon name={icon} />
      {text}
    </button>
  );
}
