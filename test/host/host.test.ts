// The stand-in itself, and the app's walls as they stand on it: what a page can reach, load, open and leave.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type {} from '../../renderer/host/bridge.ts';
import { findChromium } from '../../resources/launch/browser.mjs';
import { sourceFiles } from '../rules/sources.ts';
import { launchApp, type RunningApp, WORKBENCH_ALIAS } from './launch.ts';
import { BINDING, PRELOAD_WORLD } from './page-scripts.ts';

const userData = mkdtempSync(join(tmpdir(), 'plateau-host-'));
let app: RunningApp;

beforeAll(async () => {
  app = await launchApp({ userData });
});
afterAll(async () => {
  await app.close();
  rmSync(userData, { recursive: true, force: true });
});

/** What was refused while `run` ran, once there is something of this kind. */
async function refusedBy(kind: string, run: () => Promise<unknown>): Promise<string[]> {
  const before = (await app.control.refused()).length;
  await run();
  return expect
    .poll(async () => (await app.control.refused()).slice(before).filter(line => line.startsWith(kind)))
    .not.toEqual([])
    .then(async () => (await app.control.refused()).slice(before));
}

it('gives the page one object of two functions, and nothing of Node or Electron', async () => {
  const found = await app.page.evaluate(() => {
    const bare = document.body.appendChild(document.createElement('iframe'));
    const usual = new Set(Object.getOwnPropertyNames(bare.contentWindow));
    bare.remove();
    const host = window.host as unknown as Record<string, unknown>;
    return {
      // A fresh window without preload has all the names a browser gives; numbers are its frames.
      extra: Object.getOwnPropertyNames(window).filter(name => !usual.has(name) && !/^\d+$/.test(name)),
      host: Object.entries(host).map(([name, value]) => `${name}: ${typeof value}`),
      isFrozen: Object.isFrozen(host),
      isReplaceable: Object.getOwnPropertyDescriptor(window, 'host')?.writable,
      node: [
        'require',
        'process',
        'module',
        'global',
        'Buffer',
        'ipcRenderer',
        '__dirname',
        'electron',
      ].filter(name => name in window),
    };
  });
  expect(found.node).toEqual([]);
  expect(found.host).toEqual(['call: function', 'onPush: function']);
  expect(found.isFrozen).toBe(true);
  expect(found.isReplaceable).toBe(false);
  // The schema library notes two things of its own there; they hold no door.
  expect(found.extra.filter(name => !name.startsWith('__zod_'))).toEqual(['host']);
});

it('carries copies between the worlds: no function, no cycle, nothing shared', async () => {
  const outcome = await app.page.evaluate(async () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const attempt = async (payload: unknown) => {
      try {
        return await window.host.call('app.info', payload);
      } catch {
        return 'refused';
      }
    };
    const first = await window.host.call('vault.status', {});
    const second = await window.host.call('vault.status', {});
    return {
      cycle: await attempt(cycle),
      equal: JSON.stringify(first) === JSON.stringify(second),
      same: first === second,
    };
  });
  expect(outcome).toEqual({ cycle: 'refused', equal: true, same: false });
});

it('answers the same question from the top frame and refuses it from a frame inside', async () => {
  const ask = { invoke: { id: 1, channel: 'api', words: ['vault.status', {}] } };
  const cdp = await app.page.context().newCDPSession(app.page);
  await app.page.evaluate(() => {
    document.body.appendChild(document.createElement('iframe')).id = 'inner';
  });
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const inner = frameTree.childFrames?.[0]?.frame.id ?? '';
  const answers: unknown[] = [];
  for (const frameId of [frameTree.frame.id, inner]) {
    // The binding is there in every world of this name: exactly what a foreign frame with a stolen preload would have.
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId,
      worldName: PRELOAD_WORLD,
    });
    const { result } = await cdp.send('Runtime.evaluate', {
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `new Promise(resolve => {
        globalThis.hostReply = (id, ok, value) => resolve(value);
        ${BINDING}(${JSON.stringify(JSON.stringify(ask))});
      })`,
    });
    answers.push(result.value);
  }
  await app.page.evaluate(() => document.getElementById('inner')?.remove());
  expect(answers).toEqual([
    { ok: true, value: { state: 'none', name: '', location: '' } },
    {
      ok: false,
      error: { code: 'invalid', fields: [{ field: 'sender', message: expect.stringMatching(/top frame/) }] },
    },
  ]);
});

it('sends the content policy and its companions as headers', async () => {
  const response = await app.page.reload();
  const headers = response?.headers() ?? {};
  const policy = Object.fromEntries(
    (headers['content-security-policy'] ?? '').split('; ').map(rule => {
      const [name = '', ...values] = rule.split(' ');
      return [name, values.join(' ')];
    }),
  );
  expect(policy).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'worker-src': "'self'",
    'connect-src': "'none'",
    'frame-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'plateau-letter',
  });
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
});

it('enforces the policy on code of the page', async () => {
  await app.page.locator('#root > *').first().waitFor();
  const violated = await app.page.evaluate(async () => {
    const seen = new Set<string>();
    document.addEventListener('securitypolicyviolation', event => seen.add(event.effectiveDirective));
    const place = document.body.appendChild(document.createElement('div'));
    // As page code: what the driver itself evaluates is let through in spite of the policy.
    const tried = [
      () => setTimeout('globalThis.wasRun = true' as never, 0),
      () => (place.innerHTML = '<b>text</b>'),
      () => place.appendChild(document.createElement('style')).append('b { color: red }'),
      () => (place.appendChild(new Image()).src = 'https://example.org/pixel.png'),
      () =>
        place.appendChild(
          Object.assign(document.createElement('link'), {
            rel: 'stylesheet',
            href: 'https://example.org/a.css',
          }),
        ),
      () => (place.appendChild(document.createElement('iframe')).src = 'https://example.org/'),
      () => fetch('https://example.org/'),
      () => fetch(location.href),
      () => new WebSocket('wss://example.org/'),
    ];
    for (const attempt of tried) {
      try {
        await attempt();
      } catch {
        // The policy throws for some and only reports others.
      }
    }
    await new Promise(resolve => setTimeout(resolve, 100));
    place.remove();
    return { seen: [...seen].sort(), wasRun: 'wasRun' in globalThis };
  });
  expect(violated.wasRun).toBe(false);
  expect(violated.seen).toEqual([
    'connect-src',
    'frame-src',
    'img-src',
    'require-trusted-types-for',
    'style-src-elem',
  ]);
});

it('denies window.open and links to new windows before anything opens', async () => {
  const pages = app.page.context().pages().length;
  const byScript = await refusedBy('window.open', async () => {
    expect(await app.page.evaluate(() => window.open('https://example.org/a'))).toBeNull();
  });
  const byLink = await refusedBy('window.open', () =>
    app.page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = 'https://example.org/b';
      link.target = '_blank';
      link.click();
      link.remove();
    }),
  );
  expect([...byScript, ...byLink]).toEqual([
    'window.open https://example.org/a',
    'window.open https://example.org/b',
  ]);
  expect(app.page.context().pages()).toHaveLength(pages);
});

it.each(['https://example.org/', 'app://print/x', 'http://127.0.0.1:9/'])(
  'blocks a navigation to %s and says so',
  async url => {
    const target = url.replace('app://print', 'https://print.app.invalid');
    const refused = await refusedBy('navigation', () =>
      app.page.evaluate(address => {
        location.href = address;
      }, target),
    );
    expect(refused).toEqual([`navigation ${url}`]);
    expect(app.page.url()).toBe(WORKBENCH_ALIAS);
    expect(await app.page.evaluate(() => window.host.call('vault.status', {}))).toMatchObject({ ok: true });
  },
);

it('lets nothing reach a network even without the content policy', async () => {
  const cdp = await app.page.context().newCDPSession(app.page);
  await cdp.send('Page.setBypassCSP', { enabled: true });
  await app.page.reload();
  const refused = await refusedBy('request', () =>
    app.page.evaluate(async () => {
      const outcomes = await Promise.allSettled([
        fetch('https://example.org/collect'),
        fetch('http://127.0.0.1:9/'),
      ]);
      if (outcomes.some(({ status }) => status === 'fulfilled')) throw new Error('something was loaded');
    }),
  );
  await cdp.send('Page.setBypassCSP', { enabled: false });
  await app.page.reload();
  expect(refused.sort()).toEqual(['request http://127.0.0.1:9/', 'request https://example.org/collect']);
});

it('serves the built files by their exact address and nothing else', async () => {
  const cdp = await app.page.context().newCDPSession(app.page);
  await cdp.send('Page.setBypassCSP', { enabled: true });
  await app.page.reload();
  const statuses = await app.page.evaluate(async () => {
    const paths = [
      '/',
      '/index.html',
      '/package.json',
      '/../main/main.js',
      '/%2e%2e/main/main.js',
      '/assets/',
      '/index.html/',
    ];
    const answers = await Promise.all(paths.map(async path => [path, (await fetch(path)).status] as const));
    const post = (await fetch('/', { method: 'POST' })).status;
    return { ...Object.fromEntries(answers), post };
  });
  await cdp.send('Page.setBypassCSP', { enabled: false });
  await app.page.reload();
  expect(statuses).toEqual({
    '/': 200,
    '/index.html': 200,
    '/package.json': 404,
    '/../main/main.js': 404,
    '/%2e%2e/main/main.js': 404,
    '/assets/': 404,
    '/index.html/': 404,
    post: 404,
  });
});

it('runs a command from the native menu, and knows no menu item that is no command', async () => {
  expect(await app.control.menu('vault.chooseExisting')).toBe(false);
  expect(await app.control.menu('vault.lock')).toBe(true);
});

it('says what it does not support, and refuses what is insecure', () => {
  const run = spawnSync(
    process.execPath,
    [
      '--import',
      join(import.meta.dirname, 'register.mjs'),
      join(import.meta.dirname, 'probe.ts'),
      `--user-data-dir=${userData}/probe`,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', PLATEAU_CHROMIUM: findChromium() ?? '' },
    },
  );
  expect(run.stderr).toBe('');
  const outcomes = JSON.parse(run.stdout) as Record<string, string | null>;
  expect(outcomes).toEqual({
    'session before ready': 'Session can only be received when app is ready',
    'a member nobody uses': 'host: not supported: app.getLocale',
    'first handler': null,
    'second handler': "Attempted to register a second handler for 'api'",
    'schemes after ready': 'protocol.registerSchemesAsPrivileged should be called before app is ready',
    'a persistent partition': 'host: not supported: persistent partitions',
    'a scheme nobody declared': 'host: not supported: scheme other that is not standard and secure',
    'a permission': 'host: not supported: granting a permission check',
    'window with sandbox false': 'host: insecure window option: sandbox',
    'window with contextIsolation false': 'host: insecure window option: contextIsolation',
    'window with webSecurity false': 'host: insecure window option: webSecurity',
    'window with nodeIntegration true': 'host: insecure window option: nodeIntegration',
    'window with nodeIntegrationInWorker true': 'host: insecure window option: nodeIntegrationInWorker',
    'window with nodeIntegrationInSubFrames true': 'host: insecure window option: nodeIntegrationInSubFrames',
    'window with webviewTag true': 'host: insecure window option: webviewTag',
    'window with allowRunningInsecureContent true':
      'host: insecure window option: allowRunningInsecureContent',
    'window with experimentalFeatures true': 'host: insecure window option: experimentalFeatures',
    'window with nothing said': 'host: insecure window option: sandbox',
  });
});

it('has exactly the names that the app imports', () => {
  const imported = new Set(
    sourceFiles(['electron'], ['.ts']).flatMap(({ path, text }) => valuesFromElectron(path, text)),
  );
  const standIn = ts.createSourceFile(
    'electron.ts',
    sourceFiles(['test/host'], ['electron.ts'])[0]?.text ?? '',
    ts.ScriptTarget.Latest,
  );
  const exported = standIn.statements.flatMap(exportedNames);
  const ofPreload = ['contextBridge', 'ipcRenderer'];
  expect([...imported].sort()).toEqual([...exported, ...ofPreload].sort());
});

function valuesFromElectron(path: string, text: string): string[] {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements.flatMap(statement => {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.isTypeOnly) return [];
    if ((statement.moduleSpecifier as ts.StringLiteral).text !== 'electron') return [];
    const names = statement.importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names)) return [`${path} imports the whole module`];
    return names.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name.text);
  });
}

function exportedNames(statement: ts.Statement): string[] {
  if (
    ts.isExportDeclaration(statement) &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause)
  ) {
    return statement.exportClause.elements.map(({ name }) => name.text);
  }
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported || !ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => (name as ts.Identifier).text);
}
