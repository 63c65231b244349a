// Every screen over the sample caseload: no accessibility fault in any theme, nothing cut off, keys lead everywhere.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openVault, sitDown } from '../pages/desk.ts';

const SAMPLE_PASSPHRASE = 'lantern copper meadow plum';
const THEMES = ['Light', 'Dark', 'High contrast dark', 'High contrast light'] as const;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let folder: string;
let desk: Desk;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plateau-e2e-sample-'));
  const out = join(folder, 'demo');
  const words = [join(ROOT, 'out/main/cli.js'), 'demo', '--out', out];
  // Without an engine the letters are HTML only, which is all this needs.
  const made = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, PLATEAU_CHROMIUM: '/nowhere' },
  });
  expect(made.status, made.stderr).toBe(0);
  desk = await sitDown({ folder: out });
  await openVault(desk, SAMPLE_PASSPHRASE);
});

afterAll(async () => {
  await desk.leave();
  rmSync(folder, { recursive: true, force: true });
});

/** Each leads from the workbench with nothing open above it to one screen. */
const SCREENS: Readonly<Record<string, () => Promise<void>>> = {
  welcome: () => desk.run('Welcome'),
  episode: async () => {
    await desk.quickOpen('orourke');
    await desk.app.page.getByRole('region', { name: 'Verdict', exact: true }).waitFor();
    await desk.app.page.getByRole('img', { name: /ODI went from/ }).waitFor();
  },
  'episode as tables': async () => {
    await desk.press('Alt+t');
    await desk.app.page.getByRole('table', { name: /ODI went from/ }).waitFor();
  },
  patient: async () => {
    await desk.press('Alt+t');
    await desk.app.page.getByRole('img', { name: /ODI went from/ }).waitFor();
    await desk.app.page.getByRole('button', { name: "O'Rourke, Siobhán" }).first().click();
    await desk.app.page.getByRole('heading', { level: 1, name: "Siobhán O'Rourke" }).last().waitFor();
  },
  request: async () => {
    await desk.quickOpen('orourke');
    await desk.press('Control+K', 'r');
    await desk.app.page.getByText('Request for medical re-evaluation').first().waitFor();
  },
  'earlier verdicts': async () => {
    await desk.quickOpen('orourke');
    await desk.press('Control+K', 'h');
    // What was opened under the theme before is open still.
    await desk.app.page.locator('.past-verdict:not([open]) > summary').first().focus();
    await desk.press('Enter');
    await desk.app.page.getByText('Reached again from what was kept').last().waitFor();
  },
  'measures library': async () => {
    await desk.run('Open Measures Library');
    await desk.app.page.getByRole('listbox', { name: 'Measures' }).waitFor();
  },
  'threshold lab': async () => {
    await desk.run('Open Threshold Lab');
    await desk.app.page.getByText(/No mark and no state of \d+ episodes/).waitFor();
  },
  search: async () => {
    await desk.press('Control+Shift+F');
    await desk.app.page.getByRole('combobox', { name: 'Search in all records' }).waitFor();
    await desk.type('sciatica');
    await desk.app.page
      .getByText(/\d+ results?/)
      .first()
      .waitFor();
  },
  measurements: async () => {
    await desk.quickOpen('orourke');
    await desk.run('Show Measurements of the Episode');
    await desk.app.page.getByRole('table', { name: /Measurements of/ }).waitFor();
    await desk.press('Control+Shift+M');
  },
  'record a score': async () => {
    await desk.quickOpen('orourke');
    await desk.press('Control+Shift+O');
    await desk.app.page.getByRole('dialog', { name: 'Record outcome measure' }).waitFor();
  },
  'new patient': async () => {
    await desk.press('Control+N');
    await desk.app.page.getByRole('dialog', { name: 'New patient' }).waitFor();
  },
  palette: async () => {
    await desk.press('Control+Shift+P');
    await desk.app.page.getByRole('combobox', { name: 'Command palette' }).waitFor();
  },
  'quick open': async () => {
    await desk.press('Control+P');
    await desk.app.page.getByRole('combobox', { name: 'Go to patient' }).waitFor();
    await desk.type('kn');
  },
  menu: async () => {
    await desk.app.page.getByRole('button', { name: 'Application menu' }).click();
    await desk.app.page.getByRole('menu').first().waitFor();
  },
};

/** Legacy mode: the other one opens a page of its own, which the app refuses as a popup. */
function axe(): AxeBuilder {
  return new AxeBuilder({ page: desk.app.page }).setLegacyMode(true);
}

/**
 * Scrolling boxes that do not hold what is placed in them: hidden text in the rows then makes a box around them longer, and it
 * scrolls into emptiness. With the beginning of what is not held.
 */
function leakyScrollers(): Promise<string[]> {
  return desk.app.page.evaluate(() => {
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY);
    const placed = [...document.querySelectorAll<HTMLElement>('.workbench *')].filter(
      element => getComputedStyle(element).position === 'absolute' && element.offsetParent !== null,
    );
    const leaks = placed.flatMap(element => {
      let scroller = element.parentElement;
      while (scroller && !scrolls(scroller)) scroller = scroller.parentElement;
      return scroller === null || scroller.contains(element.offsetParent)
        ? []
        : [`${scroller.className} > ${element.outerHTML.slice(0, 80)}`];
    });
    return [...new Set(leaks)];
  });
}

describe.each(THEMES)('in the theme %s', theme => {
  it('is chosen by keyboard', async () => {
    await desk.press('Control+Shift+E');
    await desk.run('Colour Theme');
    await desk.app.page.getByRole('option', { name: theme, exact: true }).waitFor();
    await desk.type(theme);
    await desk.press('Enter');
    await desk.app.page.getByRole('button', { name: `Theme: ${theme}` }).waitFor();
  });

  it.each(Object.keys(SCREENS))(
    'has no accessibility fault, and nothing that scrolls into emptiness, on the screen: %s',
    async name => {
      await SCREENS[name]?.();
      const { violations } = await axe()
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        // The letter is paper: black on white, with its own page and heading order.
        .exclude('.letter-sheet')
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
      ).toEqual([]);
      expect(await leakyScrollers()).toEqual([]);
      await desk.press('Escape');
    },
  );
});

it('finds a planted accessibility fault (control)', async () => {
  await desk.app.page.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('button')),
  );
  const { violations } = await axe().withTags(['wcag2a']).analyze();
  expect(violations.map(({ id }) => id)).toContain('button-name');
  await desk.app.page.evaluate(() => document.querySelector('main > button:last-child')?.remove());
});

it('gives the keys to the search at once, so that a quick hand loses no letter', async () => {
  const { page } = desk.app;
  await desk.press('Control+Shift+E');
  await page.getByRole('tree', { name: 'Caseload' }).waitFor();
  const focused = await page.evaluate(async () => {
    const asked = { key: 'F', code: 'KeyF', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', asked));
    // Before the next frame is drawn.
    await Promise.resolve();
    return document.activeElement?.getAttribute('aria-label');
  });
  expect(focused).toBe('Search in all records');
  await desk.press('Escape');
});

it('leads through the parts of the window by F6 and never to nowhere', async () => {
  const regions = new Set<string>();
  for (let i = 0; i < 8; i++) {
    await desk.press('F6');
    regions.add(
      await desk.app.page.evaluate(() => {
        const part = document.activeElement?.closest('[data-region], .editor-area');
        return part ? (part.getAttribute('data-region') ?? 'editor') : 'nowhere';
      }),
    );
  }
  expect(regions).not.toContain('nowhere');
  expect(regions.size).toBeGreaterThanOrEqual(4);
});

it('keeps the window whole and the side bar as wide as it was, whatever is opened', async () => {
  const { page } = desk.app;
  const width = () => page.locator('#sidebar').evaluate(element => element.getBoundingClientRect().width);
  const before = await width();
  for (const name of ['orourke', 'okafor', 'tanaka']) {
    await desk.quickOpen(name);
    await desk.press('Control+K', 'e');
    await page.getByRole('heading', { name: 'Why this verdict' }).last().waitFor();
  }
  await expect.poll(width).toBe(before);
  const top = await page.locator('.workbench').evaluate(element => element.getBoundingClientRect().top);
  expect(top).toBe(0);
});

it('closes, reopens and walks tabs by key; focus never falls to the page', async () => {
  const { page } = desk.app;
  const tabs = page.getByRole('tab', { selected: true });
  await desk.quickOpen('okafor');
  await page.getByRole('tab', { name: /Okafor/, selected: true }).waitFor();
  await desk.press('Control+w');
  await page.getByRole('tab', { name: /Okafor/ }).waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await desk.press('Control+Shift+T');
  await page.getByRole('tab', { name: /Okafor/, selected: true }).waitFor();
  await desk.press('Control+Tab');
  await expect.poll(() => tabs.count()).toBeGreaterThan(0);
});

it('makes a letter as urgent as the red flag that is open', async () => {
  const { page } = desk.app;
  await desk.quickOpen('abbott');
  await desk.press('Control+K', 'r');
  const preview = page.getByRole('region', { name: 'Preview of the letter' }).last();
  await preview.getByText('Urgent (within 48 hours)').first().waitFor();
});

it('opened no connection and broke no rule of the window', async () => {
  await expect.poll(() => desk.app.control.refused()).toEqual([]);
  expect(desk.faults).toEqual([]);
});

describe('a small window, 1024 x 640', () => {
  let small: Desk;
  beforeAll(async () => {
    small = await sitDown({ width: 1024, height: 640, folder: join(folder, 'demo') });
  });
  afterAll(async () => small.leave());

  it('says that the vault is open in the other window', async () => {
    const { page, control } = small.app;
    await control.answerDialog(small.vault);
    await page.getByRole('button', { name: /Open another vault/ }).click();
    await page.getByLabel('Passphrase', { exact: true }).fill(SAMPLE_PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByText('This vault is already open in another window or by another program.').waitFor();
  });

  it('shows the whole sheet of the letter once the other window has closed', async () => {
    await desk.app.close();
    await small.app.page.keyboard.press('Enter');
    await small.app.page.getByRole('contentinfo', { name: 'Status bar' }).waitFor();
    await small.quickOpen('okafor');
    await small.press('Control+K', 'r');
    const sheet = small.app.page.locator('.letter-sheet');
    await sheet.waitFor();
    const { right, width } = await sheet.evaluate(element => {
      const box = element.getBoundingClientRect();
      return { right: box.right, width: box.width };
    });
    expect(width).toBeGreaterThan(400);
    expect(right).toBeLessThanOrEqual(1024);
  });
});
