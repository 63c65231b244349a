// Which theme is on: the device setting, or the system's wish. And whether the visit mode is. One attribute and one
// class; all colours are CSS variables.
import { update, workbench } from './store.ts';

export type ThemeName = 'dark' | 'light' | 'hc' | 'hc-light';

function themeOf(setting: string, isDarkSystem: boolean, wantsContrast: boolean): ThemeName {
  if (setting === 'dark' || setting === 'light' || setting === 'hc' || setting === 'hc-light') return setting;
  if (wantsContrast) return isDarkSystem ? 'hc' : 'hc-light';
  return isDarkSystem ? 'dark' : 'light';
}

export function currentTheme(): ThemeName {
  const { device, isDarkSystem } = workbench();
  return themeOf(device.theme, isDarkSystem, window.matchMedia('(prefers-contrast: more)').matches);
}

export function applyTheme(): void {
  document.documentElement.dataset['theme'] = currentTheme();
  document.documentElement.classList.toggle('visit-mode', workbench().device.visitMode);
}

export function watchSystemTheme(): void {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  const follow = () => {
    update({ isDarkSystem: query.matches });
    applyTheme();
  };
  query.addEventListener('change', follow);
  window.matchMedia('(prefers-contrast: more)').addEventListener('change', applyTheme);
  follow();
}
