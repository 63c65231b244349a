// Prints what the open windows show when a test fails: on another machine nobody can look at the screen.
import { afterEach } from 'vitest';
import { openPages } from './desk.ts';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const page of openPages) {
    const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300) ?? '');
    const shown = await page.locator('body').ariaSnapshot();
    process.stderr.write(`Focus in "${task.name}": ${focused}\nShown:\n${shown}\n`);
  }
});
