// The native menu, made from the command catalogue. It shows keys but does not bind them: one place (the window)
// decides which key runs what.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commandsOfMenu } from '../../shared/commands/catalog.ts';
import type { CommandDeclaration, MenuId } from '../../shared/commands/types.ts';

const MENUS: readonly { readonly label: string; readonly menu: MenuId }[] = [
  { label: 'File', menu: 'app/file' },
  { label: 'Go', menu: 'app/go' },
  { label: 'View', menu: 'app/view' },
  { label: 'Help', menu: 'app/help' },
];

export function setMenu(run: (commandId: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, run)));
}

/** The menu as data. Roles (quit, copy, paste) are the system's own. */
export function menuTemplate(
  platform: NodeJS.Platform,
  run: (commandId: string) => void,
): MenuItemConstructorOptions[] {
  const [file, ...others] = MENUS.map(({ label, menu }) => ({
    label,
    submenu: commandsOfMenu(menu).map(command => itemOf(command, run)),
  }));
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: file?.label ?? '',
      submenu: [...(file?.submenu ?? []), { type: 'separator' }, { role: isMac ? 'close' : 'quit' }],
    },
    { role: 'editMenu' },
    ...others,
  ];
}

function itemOf(command: CommandDeclaration, run: (commandId: string) => void): MenuItemConstructorOptions {
  // A chord (`Ctrl+K P`) is nothing the system's menu can show.
  const keys = command.keys?.find(text => !text.includes(' '));
  return {
    id: command.id,
    label: command.title,
    registerAccelerator: false,
    ...(keys === undefined ? {} : { accelerator: keys.replace('Ctrl+', 'CommandOrControl+') }),
    click: () => run(command.id),
  };
}
