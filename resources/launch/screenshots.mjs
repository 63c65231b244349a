// Pictures of the workbench over the sample caseload, into DIR/screenshots. Only where a browser engine is found;
// a walk-through without pictures is still a walk-through, so a failure here is told and nothing else.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './browser.mjs';

const WINDOW = { width: 1440, height: 900 };

/** @param words the words after `plateau`, of a `demo` that has succeeded */
export async function takeScreenshots(words) {
  const { values } = parseArgs({ args: words.slice(1), options: { out: { type: 'string' } }, strict: false });
  if (findChromium() === null) {
    say('No browser engine was found: no screenshots.');
    return;
  }
  try {
    await photograph(values.out);
  } catch (error) {
    say(`Not all screenshots could be taken: ${error.message}`);
  }
  const taken = join(values.out, 'screenshots');
  if (existsSync(taken)) say(`Screenshots in ${taken}: ${readdirSync(taken).sort().join(', ')}`);
}

async function photograph(out) {
  const { launchApp } = await import('../../test/host/launch.ts');
  // Settings of a device that has this vault: nothing of the user's own is read or changed.
  const userData = mkdtempSync(join(tmpdir(), 'plateau-screenshots-'));
  const settings = { theme: 'light', paper: 'Letter', vaultPath: resolve(out, 'vault') };
  writeFileSync(join(userData, 'device.json'), JSON.stringify(settings));
  try {
    const app = await launchApp({ userData, windowSize: WINDOW });
    try {
      await walkThrough(app.page, out);
    } finally {
      await app.close();
    }
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

/** The day's work of a person, a picture at each stop. */
async function walkThrough(page, out) {
  const { passphrase, today } = sampleFacts(out);
  const folder = join(out, 'screenshots');
  let count = 0;
  mkdirSync(folder, { recursive: true });
  const picture = async name => {
    await settled(page);
    const number = String(++count).padStart(2, '0');
    await page.screenshot({ path: join(folder, `${number}-${name}.png`) });
  };

  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  // The sample stands on its own day; seen from a later one every chart would end in a long silence.
  await page.clock.setSystemTime(new Date(`${today}T10:00:00`));
  await picture('unlock');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('treeitem').first().waitFor({ timeout: UNLOCK_MS });
  await picture('welcome');

  await openFirstStory(page);
  await picture('episode');
  await typeCommand(page, 'measure');
  await picture('commands');
  await page.keyboard.press('Escape');
  await command(page, 'Open Measures Library');
  await page.getByRole('listbox', { name: 'Measures' }).waitFor();
  await picture('measures');
  await openFirstStory(page);
  for (const theme of ['Dark', 'High contrast dark', 'Light']) {
    await command(page, 'Colour Theme');
    await page.getByRole('option', { name: theme, exact: true }).click();
    if (theme !== 'Light') await picture(theme.toLowerCase().replaceAll(' ', '-'));
  }
  await page.keyboard.press('Control+j');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('e');
  await picture('why');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('r');
  await page.getByText('Request for medical re-evaluation').first().waitFor();
  await picture('letter');
}

/** The patient of the first story, who is in the smallest caseload too. */
async function openFirstStory(page) {
  await page.keyboard.press('Control+p');
  await page.getByRole('combobox', { name: 'Go to patient' }).waitFor();
  await page.keyboard.type("o'rourke");
  await page
    .getByRole('option', { name: /O'Rourke/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('canvas').first().waitFor();
}

/** Unlocking derives a key, which is slow on purpose. */
const UNLOCK_MS = 60_000;

async function command(page, title) {
  await typeCommand(page, title);
  await page.keyboard.press('Enter');
}

/** The list follows what is typed a moment later: the row is waited for. */
async function typeCommand(page, words) {
  await page.keyboard.press('F1');
  const palette = page.getByRole('combobox', { name: 'Command palette' });
  await palette.waitFor();
  await page.keyboard.type(words);
  await page.getByRole('option', { name: words }).first().waitFor();
}

/** Two frames after the last thing that was waited for: what is drawn then is what a person sees. */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What the sample says of itself in its README.txt. */
function sampleFacts(out) {
  const text = readFileSync(join(out, 'README.txt'), 'utf8');
  const passphrase = /^Passphrase: (.+)$/m.exec(text)?.[1];
  const today = /as of (\d{4}-\d{2}-\d{2})/.exec(text)?.[1];
  if (passphrase === undefined || today === undefined)
    throw new Error('README.txt of the sample is not understood');
  return { passphrase, today };
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
