// The walk-through without a screen: an encrypted sample caseload, a verdict for every episode, and the letters.
// Screenshots of the workbench are added by the launch script, which can reach a browser window.
import { randomBytes } from 'node:crypto';
import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDay } from '../../../shared/dates.ts';
import { EXIT, ExpectedFailure, fail } from '../../../shared/errors.ts';
import type { OutputOf, RequestOf } from '../../../shared/ipc/contract.ts';
import { localToday } from '../../clock.ts';
import { openCaseload } from '../../services/caseload.ts';
import { newRecoveryCode } from '../../vault/recovery-code.ts';
import { createVault } from '../../vault/vault.ts';
import { parseCommandLine, wholeNumberOption } from '../arguments.ts';
import { writeLetters } from '../demo/letters.ts';
import { readmeText } from '../demo/readme.ts';
import { demoSources } from '../demo/sources.ts';
import { WRITTEN_STORIES } from '../demo/stories.ts';
import { askOf, type CaseloadWish, firstDayOf, writeCaseload } from '../demo/write-caseload.ts';
import { makeFolder, refuse, writeFileWhole } from '../files.ts';
import { printJson, printLine, say, showProgress } from '../output.ts';
import { findBrowserEngine } from '../pdf.ts';
import { verdictTable } from './scan.ts';
import type { CliCommand } from './types.ts';

/** Printed and written beside the vault: it protects nobody, since nobody in the sample exists. */
const SAMPLE_PASSPHRASE = 'lantern copper meadow plum';
const EXAMPLE_DAY = '2026-03-30';

export const demoCommand: CliCommand = {
  name: 'demo',
  usage: 'demo --out DIR [--seed N] [--patients N] [--today YYYY-MM-DD] [--no-screenshots] [--json]',
  summary: 'Makes an encrypted sample caseload, judges all of it and writes the re-evaluation requests.',
  async run(words) {
    const options = {
      out: { type: 'string' },
      seed: { type: 'string' },
      patients: { type: 'string' },
      today: { type: 'string' },
      // Of the launch script, which takes the pictures afterwards.
      'no-screenshots': { type: 'boolean' },
      json: { type: 'boolean' },
    } as const;
    const { values } = parseCommandLine(words, options, []);
    const out = values.out ?? fail('usage', { params: { detail: '--out DIR is missing.' } });
    const today = values.today ?? localToday();
    if (!isDay(today)) {
      fail('usage', { params: { detail: `--today takes a day such as ${EXAMPLE_DAY}, not "${today}".` } });
    }
    const wish = {
      seed: wholeNumberOption('seed', values.seed, 1, 0, 1_000_000),
      patients: wholeNumberOption('patients', values.patients, WRITTEN_STORIES, 1, 500),
      today,
    };
    const { scan, letters } = await wholeOrNothing(out, () => makeSample(out, wish));
    const files = filesBelow(out);
    if (values.json) {
      await printJson({
        ...wish,
        out,
        vault: join(out, 'vault'),
        passphrase: SAMPLE_PASSPHRASE,
        ...scan,
        letters,
        files,
      });
    } else {
      await printLine(verdictTable(scan, today));
      await printLine(['', `Wrote into ${out}:`, ...files.map(file => `  ${file}`)].join('\n'));
      await printLine(`\nPassphrase of the sample vault (nobody in it exists): ${SAMPLE_PASSPHRASE}`);
    }
    if (findBrowserEngine() === null) say('No browser engine was found: the letters are there as HTML only.');
    return EXIT.done;
  },
};

/** Makes vault, caseload, verdicts, letters and the note about them below a folder. Throws `ExpectedFailure`. */
async function makeSample(out: string, wish: CaseloadWish) {
  const sources = demoSources(wish.seed, firstDayOf(wish.today));
  const vault = join(out, 'vault');
  const made = await createVault(vault, {
    passphrase: SAMPLE_PASSPHRASE,
    // Thrown away: the passphrase of the sample is written beside it.
    recoveryCode: newRecoveryCode(randomBytes),
    nowMs: sources.now(),
  });
  if (!made.ok) throw new ExpectedFailure(made.error);
  const caseload = await openCaseload(vault, SAMPLE_PASSPHRASE, () => undefined, sources);
  try {
    writeCaseload(caseload, sources, wish, (done, total) =>
      showProgress('Writing the caseload', done, total),
    );
    const ask = askOf(caseload);
    const scan = ask('scan.run', {});
    const letters = await writeLetters(
      caseload,
      join(out, 'requests'),
      wishesFor(scan, ask('problem.list', { today: wish.today }), wish.today),
      (done, total) => showProgress('Printing the letters', done, total),
    );
    writeFileWhole(join(out, 'README.txt'), readmeText(wish, letters.length, SAMPLE_PASSPHRASE));
    return { scan, letters };
  } finally {
    caseload.close();
  }
}

/** One request for each episode that calls for it; where a red flag is open it says so by its urgency. */
function wishesFor(
  { verdicts }: OutputOf<'scan.run'>,
  problems: OutputOf<'problem.list'>,
  today: string,
): RequestOf<'request.create'>[] {
  const flagged = new Set(
    problems.filter(({ kind }) => kind === 'red-flag').map(({ episodeId }) => episodeId),
  );
  return verdicts
    .filter(verdict => verdict.level === 'reevaluate')
    .map(({ episodeId }) => ({ episodeId, today, urgency: flagged.has(episodeId) ? 'urgent' : 'routine' }));
}

/** Runs with a new or an empty folder and leaves it as it was when that fails, so that it can be tried again. */
async function wholeOrNothing<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const wasThere = refuseOccupied(folder);
  makeFolder(folder);
  try {
    return await run();
  } catch (error) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    if (!wasThere) rmdirSync(folder);
    throw error;
  }
}

/** The sample is never mixed with anything of the user's. Answers whether the (empty) folder is there already. */
function refuseOccupied(folder: string): boolean {
  const status = statSync(folder, { throwIfNoEntry: false });
  if (status === undefined) return false;
  if (!status.isDirectory()) refuse(folder, 'is a file; name a new or an empty folder');
  const [first] = readdirSync(folder);
  if (first !== undefined) {
    refuse(folder, `already holds something ("${first}"); name a new or an empty folder`);
  }
  return true;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
