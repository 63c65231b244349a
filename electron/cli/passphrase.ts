// Where the passphrase comes from: a file, the environment, or a prompt without echo. Never an argument.
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { fail } from '../../shared/errors.ts';
import { readTextFile } from './files.ts';

/** The passphrase for a vault; a trailing line break of a file is not part of it. */
export async function askPassphrase(file: string | undefined): Promise<string> {
  return passphraseFrom(file, () => promptSilently('Passphrase: '));
}

/** The same for a new vault: at a prompt it is typed twice, since nobody can see what was typed. */
export async function askNewPassphrase(file: string | undefined): Promise<string> {
  return passphraseFrom(file, async () => {
    const first = await promptSilently('New passphrase (12 characters or more): ');
    if ((await promptSilently('The same again: ')) === first) return first;
    return fail('invalid', { fields: [{ field: 'passphrase', message: 'the two entries differ' }] });
  });
}

async function passphraseFrom(file: string | undefined, prompt: () => Promise<string>): Promise<string> {
  if (file !== undefined) return readTextFile(file).replace(/\r?\n$/, '');
  const fromEnvironment = process.env['PLATEAU_PASSPHRASE'];
  if (fromEnvironment !== undefined) return fromEnvironment;
  if (!process.stdin.isTTY) {
    return fail('usage', {
      params: {
        detail: 'No passphrase: use --passphrase-file FILE, or set PLATEAU_PASSPHRASE, or run in a terminal.',
      },
    });
  }
  return prompt();
}

function promptSilently(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve, reject) => {
    reader.once('SIGINT', () => {
      reader.close();
      reject(new Error('interrupted'));
    });
    reader.question('', answer => {
      reader.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}
