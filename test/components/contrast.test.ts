// Contrast of every text and mark on the surfaces it is drawn on, in the four themes (WCAG 1.4.3 and 1.4.11).
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const THEMES = ['dark', 'light', 'hc', 'hc-light'] as const;
const SHEETS = ['dark.css', 'light.css', 'contrast.css'].map(name =>
  readFileSync(`renderer/theme/${name}`, 'utf8'),
);

function tokensOf(theme: string): ReadonlyMap<string, string> {
  const block = SHEETS.join('\n').match(new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`))?.[1] ?? '';
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(match => [match[1] ?? '', match[2] ?? '']),
  );
}

function luminance(hex: string): number {
  const parts = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map(part =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function ratio(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const TEXT = 4.5;
const MARK = 3;
const SURFACES = ['editor-background', 'sideBar-background', 'panel-background', 'widget-background'];

/** What is drawn, on what, and the least contrast it needs. Names without the `--vscode-` in front. */
const PAIRS: readonly (readonly [string, readonly string[], number])[] = [
  ['foreground', [...SURFACES, 'textBlock-background', 'list-hoverBackground'], TEXT],
  ['strongForeground', [...SURFACES, 'textBlock-background', 'list-inactiveSelectionBackground'], TEXT],
  ['descriptionForeground', [...SURFACES, 'textBlock-background', 'list-hoverBackground'], TEXT],
  ['errorForeground', SURFACES, TEXT],
  ['textLink-foreground', [...SURFACES, 'textBlock-background'], TEXT],
  ['editorWarning-foreground', SURFACES, MARK],
  ['editorError-foreground', SURFACES, MARK],
  ['editorInfo-foreground', SURFACES, MARK],
  ['focusBorder', [...SURFACES, 'input-background'], MARK],
  ['input-border', SURFACES, MARK],
  ['button-border', SURFACES, MARK],
  ['input-foreground', ['input-background'], TEXT],
  ['input-placeholderForeground', ['input-background'], TEXT],
  ['button-foreground', ['button-background', 'button-hoverBackground', 'button-dangerBackground'], TEXT],
  ['button-secondaryForeground', ['button-secondaryBackground', 'button-secondaryHoverBackground'], TEXT],
  ['badge-foreground', ['badge-background'], TEXT],
  ['list-activeSelectionForeground', ['list-activeSelectionBackground'], TEXT],
  ['list-highlightForeground', ['widget-background', 'list-activeSelectionBackground'], TEXT],
  ['tab-activeForeground', ['tab-activeBackground'], TEXT],
  ['tab-inactiveForeground', ['tab-inactiveBackground', 'tab-activeBackground'], TEXT],
  ['tab-activeBorderTop', ['tab-activeBackground'], MARK],
  ['activityBar-foreground', ['activityBar-background'], MARK],
  ['activityBar-inactiveForeground', ['activityBar-background'], MARK],
  ['statusBar-foreground', ['statusBar-background'], TEXT],
  ['titleBar-foreground', ['titleBar-background', 'commandCenter-background'], TEXT],
];
const DOMAIN = ['--pt-series-1', '--pt-series-2', '--pt-mcid', '--pt-goal', '--pt-plateau'];

describe.each(THEMES)('theme %s', theme => {
  const tokens = tokensOf(theme);
  const colour = (name: string) => tokens.get(name) ?? `missing ${name}`;

  it('has the same tokens as every other theme', () => {
    const names = (other: string) => [...tokensOf(other).keys()].filter(name => name !== '--pt-focus-width');
    expect(names(theme).sort()).toEqual(names('dark').sort());
  });

  it('keeps text at 4.5:1 and marks at 3:1', () => {
    const weak = PAIRS.flatMap(([name, surfaces, least]) =>
      surfaces
        .map(surface => ({
          pair: `${name} on ${surface}`,
          ratio: ratio(colour(`--vscode-${name}`), colour(`--vscode-${surface}`)),
        }))
        .filter(found => !(found.ratio >= least))
        .map(found => `${found.pair}: ${found.ratio.toFixed(2)}`),
    );
    expect(weak).toEqual([]);
  });

  it('keeps chart colours, which are also labels, at 4.5:1 on the editor', () => {
    const weak = DOMAIN.filter(name => !(ratio(colour(name), colour('--vscode-editor-background')) >= TEXT));
    expect(weak).toEqual([]);
  });
});

it('leaves literal colours to the theme files', () => {
  const others = [
    'base',
    'controls',
    'workbench',
    'overlays',
    'lists',
    'views',
    'forms',
    'panel',
    'episode',
    'editor-area',
    'vault',
  ];
  const literal = others.flatMap(name => {
    const text = readFileSync(`renderer/theme/${name}.css`, 'utf8');
    return [...text.matchAll(/#[0-9a-f]{3,8}\b|rgb\([^)]*\)/gi)].map(match => `${name}.css: ${match[0]}`);
  });
  expect(literal).toEqual([]);
});
