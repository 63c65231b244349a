// The rooms of the house and who may enter them: every import of every file is read.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { paths, ROOT, type SourceFile, sourceFile, sourceFiles } from './sources.ts';

const { dependencies } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Libraries that one place wraps, so that everybody else can forget them. */
const WRAPPED: Readonly<Record<string, RegExp>> = {
  'dockview-react': /^renderer\/workbench\/(Editor|editor-)/,
  tinykeys: /^renderer\/commands\/keybindings\.ts$/,
  'chart.js': /^renderer\/ui\/(Chart|chart-)/,
  'chartjs-plugin-annotation': /^renderer\/ui\/(Chart|chart-)/,
  'better-sqlite3': /^electron\/data\//,
};

const KNOWS_ELECTRON = /^electron\/(app\/|main\.ts$|preload\.ts$)/;

/** One sentence for each import that its file may not have. */
function layerFaults(file: SourceFile): string[] {
  return file.imports.flatMap(target => {
    const why = reasonAgainst(file.path, target);
    return why === null ? [] : [`${file.path} imports ${target}: ${why}`];
  });
}

function reasonAgainst(path: string, target: string): string | null {
  const room = path.split('/')[0];
  const isFile = /^(shared|electron|renderer|test|resources)\//.test(target);
  const packageName = isFile ? null : packageOf(target);
  if (target.startsWith('test/')) return 'nobody imports tests';
  const wrapper = packageName === null ? undefined : WRAPPED[packageName];
  if (wrapper && !wrapper.test(path)) return 'one place wraps this library; use that';
  if (room === 'shared') return againstShared(path, target, packageName);
  if (room === 'electron') return againstElectron(path, target, packageName);
  return againstRenderer(path, target, packageName);
}

function againstShared(path: string, target: string, packageName: string | null): string | null {
  if (packageName === null) return target.startsWith('shared/') ? null : 'shared/ knows nobody';
  if (/^shared\/(detector|measures)\//.test(path)) return 'detector and measures use no package';
  if (packageName === 'zod') return null;
  const isDocument = path.startsWith('shared/documents/');
  if (isDocument && (packageName === 'react' || packageName === 'react-dom')) return null;
  // A QR symbol is computed, not drawn: the library knows no DOM.
  if (path === 'shared/documents/QrCode.tsx' && packageName === 'uqr') return null;
  return 'shared/ may use zod, and react in documents/ only';
}

function againstElectron(path: string, target: string, packageName: string | null): string | null {
  if (target.startsWith('renderer/')) return 'the host does not know the window';
  if (target === 'electron') {
    return KNOWS_ELECTRON.test(path) ? null : 'only app/, main.ts and preload.ts may import electron';
  }
  if (target.startsWith('electron/app/') && !KNOWS_ELECTRON.test(path)) {
    return 'plain Node code does not know electron/app';
  }
  if (packageName === null || target.startsWith('node:') || target === 'package.json') return null;
  return packageName in dependencies
    ? null
    : 'only runtime dependencies of package.json are there in the app';
}

function againstRenderer(path: string, target: string, packageName: string | null): string | null {
  if (target.startsWith('electron/') || target === 'electron') return 'ask the host through host.call';
  if (target.startsWith('node:')) return 'the window has no Node';
  if (packageName !== null) return null;
  const own = /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
  const other = /^renderer\/features\/([^/]+)\//.exec(target)?.[1];
  if (own !== undefined && other !== undefined && own !== other) {
    return 'features do not know each other; move the shared piece to renderer/ui or shared/';
  }
  return null;
}

function packageOf(target: string): string {
  const [scope = '', name = ''] = target.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

it('finds every kind of forbidden import (control)', () => {
  const planted: readonly (readonly [string, string])[] = [
    ['shared/detector/x.ts', "import { z } from 'zod';"],
    ['shared/domain/x.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/problems/x.ts', "import { useState } from 'react';"],
    ['shared/dates.ts', "import { x } from '../electron/log.ts';"],
    ['electron/services/x.ts', "import { app } from 'electron';"],
    ['electron/services/x.ts', "import { router } from '../app/router.ts';"],
    ['electron/data/x.ts', "import { App } from '../../renderer/App.tsx';"],
    ['electron/cli.ts', "import { chromium } from 'playwright-core';"],
    ['electron/services/x.ts', "import Database from 'better-sqlite3';"],
    ['renderer/ui/x.ts', "import { join } from 'node:path';"],
    ['renderer/ui/x.ts', "import type { WriteDb } from '../../electron/data/db.ts';"],
    ['renderer/features/episode/x.ts', "import { y } from '../patient/commands.ts';"],
    ['renderer/features/episode/x.tsx', "import { Chart } from 'chart.js';"],
    ['renderer/features/episode/x.tsx', "const late = import('dockview-react');"],
    ['electron/main.ts', "import { launchApp } from '../test/host/launch.ts';"],
  ];
  for (const [path, text] of planted) expect(layerFaults(sourceFile(path, text)), text).toHaveLength(1);
});

it('lets every file import only what its room may', () => {
  const files = sourceFiles(['shared', 'electron', 'renderer'], ['.ts', '.tsx']);
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap(layerFaults)).toEqual([]);
});

it('keeps the top level as the house plan has it', () => {
  const folders = new Set(
    paths(['.'])
      .filter(path => path.includes('/'))
      .map(path => path.split('/')[0]),
  );
  expect([...folders].sort()).toEqual(['.ci', 'electron', 'renderer', 'resources', 'shared', 'test']);
});

it('keeps files short enough to do one thing', () => {
  const long = sourceFiles(['shared', 'electron', 'renderer', 'test'], ['.ts', '.tsx', '.css'])
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .filter(
      ({ path, lines }) =>
        lines > 500 || (lines > 400 && !path.startsWith('test/') && !path.includes('contract')),
    );
  expect(long).toEqual([]);
});
