// Pictures for the eye, where a folder for them is named: light, dark and high contrast, a usual and a small window.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

const LOOKS = ['light', 'dark', 'contrast'] as const;
const SIZES = [
  [1440, 900],
  [1024, 640],
] as const;

export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['PLATEAU_SCREENSHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const kind of LOOKS) {
    await page.emulateMedia({
      colorScheme: kind === 'light' ? 'light' : 'dark',
      contrast: kind === 'contrast' ? 'more' : 'no-preference',
    });
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${folder}/${name}-${kind}-${width}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await page.setViewportSize({ width: 1440, height: 900 });
}
