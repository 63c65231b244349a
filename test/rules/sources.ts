// What the rule tests read: every source file of the project with its text and its imports.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface SourceFile {
  /** Path from the project's root with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file as the rules see it; relative imports are turned into paths from the root. */
export function sourceFile(path: string, text: string): SourceFile {
  const found = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const imports = found.map(name => (name.startsWith('.') ? posix.join(dirname(path), name) : name));
  return { path, text, imports };
}

/** Paths of tracked and new files below these folders; `.` for all. */
export function paths(folders: readonly string[]): string[] {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders];
  return execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter(path => path !== '');
}

/** The files below these folders with one of these endings. */
export function sourceFiles(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  return paths(folders)
    .filter(path => endings.some(ending => path.endsWith(ending)))
    .flatMap(path => {
      const text = readIfThere(path);
      return text === null ? [] : [sourceFile(path, text)];
    });
}

/** Null for a file that git still lists but that was just deleted. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(`${ROOT}/${path}`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
