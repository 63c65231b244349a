// What the product must never do, read from its source: network, foreign SQL, HTML from text, windows made aside,
// files of somebody else's machine. Each detector is shown a planted fault first.
import { expect, it } from 'vitest';
import { type SourceFile, sourceFile, sourceFiles } from './sources.ts';

interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  /** The one place that may. */
  readonly except?: RegExp;
  readonly planted: string;
}

const BANS: readonly Ban[] = [
  {
    what: 'opens a network connection',
    pattern:
      /from '(?:node:)?(?:net|http|https|http2|tls|dgram|dns)(?:\/promises)?'|\bfetch\(|\bnew (?:WebSocket|XMLHttpRequest|EventSource|WebTransport)\b|sendBeacon|\bnet\.request\b/,
    planted: "await fetch('https://example.org')",
  },
  {
    what: 'holds SQL outside repositories and migrations',
    pattern:
      /['"`]\s*(?:SELECT\s[\s\S]{0,200}?\sFROM|INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE)\s/,
    except: /^electron\/data\//,
    planted: "prepared(db, 'DELETE FROM patient WHERE id = ?')",
  },
  {
    what: 'makes HTML or code from text',
    pattern:
      /\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\bnew Function\b|\beval\(/,
    planted: 'element.innerHTML = note',
  },
  {
    what: 'makes a window aside from window.ts',
    pattern: /new BrowserWindow\b/,
    except: /^electron\/app\/window\.ts$/,
    planted: 'const aside = new BrowserWindow({})',
  },
  {
    what: 'opens things outside',
    pattern: /shell\.openExternal|openPath\(|crashReporter|autoUpdater/,
    planted: "shell.openExternal('https://example.org')",
  },
  {
    what: 'prints what it should log',
    pattern: /\bconsole\.(?:log|error|warn|info|debug)\b/,
    planted: 'console.log(patient)',
  },
];

function faults(ban: Ban, files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => !ban.except?.test(path) && ban.pattern.test(withoutComments(text)))
    .map(({ path }) => `${path} ${ban.what}`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

const product = sourceFiles(['shared', 'electron', 'renderer'], ['.ts', '.tsx']);

it.each(BANS)('nothing $what', ban => {
  expect(faults(ban, [sourceFile('renderer/planted.ts', ban.planted)]), 'control').toHaveLength(1);
  expect(faults(ban, product)).toEqual([]);
});

it('names no folder of a developer machine', () => {
  const all = sourceFiles(
    ['.'],
    ['.ts', '.tsx', '.mjs', '.js', '.json', '.yml', '.md', '.css', '.html'],
  ).filter(({ path }) => path !== 'package-lock.json' && path !== 'test/rules/safety.test.ts');
  const pattern = /\/work\/|\/root\/\w|\/home\/(?!me\/)\w|\/Users\/\w|[A-Z]:\\\\Users\\/;
  expect(pattern.test('/home/someone/plateau'), 'control').toBe(true);
  expect(all.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
});
