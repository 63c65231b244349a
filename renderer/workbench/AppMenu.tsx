// The application menu in the window, made from the catalogue.
import { Menu } from '@base-ui/react/menu';
import { useState } from 'react';
import { commandsOfMenu } from '../../shared/commands/catalog.ts';
import type { MenuId } from '../../shared/commands/types.ts';
import { t } from '../../shared/i18n/en.ts';
import { MenuItems } from '../commands/MenuItems.tsx';
import { Icon } from '../ui/Icon.tsx';
import { menuLayer } from './menu-layer.ts';

const SECTIONS: readonly MenuId[] = ['app/file', 'app/go', 'app/view', 'app/help'];

export function AppMenu() {
  // Drawing again on opening finds the layer, which does not exist before the first drawing.
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Menu.Root open={isOpen} onOpenChange={setIsOpen}>
      <Menu.Trigger className="button button-icon" aria-label={t('titlebar.menu')} title={t('titlebar.menu')}>
        <Icon name="menu" />
      </Menu.Trigger>
      <Menu.Portal container={menuLayer()}>
        <Menu.Positioner className="menu-positioner" sideOffset={4} align="start">
          <Menu.Popup className="menu">
            {SECTIONS.map((section, index) => (
              <Menu.Group key={section}>
                {index > 0 ? <Menu.Separator className="menu-separator" /> : null}
                <MenuItems commands={commandsOfMenu(section)} target={{}} />
              </Menu.Group>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
