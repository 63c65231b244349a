// The one context menu of the window; whoever wants it puts a request into the store.
import { Menu } from '@base-ui/react/menu';
import { useMemo } from 'react';
import { commandsOfMenu } from '../../shared/commands/catalog.ts';
import { MenuItems } from '../commands/MenuItems.tsx';
import { menuLayer } from './menu-layer.ts';
import { update, useWorkbench } from './store.ts';

export function ContextMenu() {
  const request = useWorkbench(state => state.contextMenu);
  const anchor = useMemo(
    () => ({ getBoundingClientRect: () => new DOMRect(request?.x ?? 0, request?.y ?? 0, 0, 0) }),
    [request],
  );
  return (
    <Menu.Root
      open={request !== null}
      onOpenChange={isOpen => {
        if (!isOpen) update({ contextMenu: null });
      }}
    >
      <Menu.Portal container={menuLayer()}>
        <Menu.Positioner className="menu-positioner" anchor={anchor} align="start" side="bottom">
          <Menu.Popup className="menu" aria-label={request?.label}>
            {request ? <MenuItems commands={commandsOfMenu(request.menu)} target={request.target} /> : null}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
