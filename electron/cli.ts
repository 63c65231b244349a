// `plateau <command>`: the same core without a screen. Also what the installed app runs with `--cli`.
import { EXIT, fail } from '../shared/errors.ts';
import { benchCommand } from './cli/commands/bench.ts';
import { callCommand } from './cli/commands/call.ts';
import { demoCommand } from './cli/commands/demo.ts';
import { detectCommand } from './cli/commands/detect.ts';
import { importCommand } from './cli/commands/import.ts';
import { measuresCommand, scoreCommand } from './cli/commands/measures.ts';
import { requestCommand } from './cli/commands/request.ts';
import { scanCommand } from './cli/commands/scan.ts';
import type { CliCommand } from './cli/commands/types.ts';
import { initCommand, verifyCommand } from './cli/commands/vault.ts';
import { reportError, reportFailure, say } from './cli/output.ts';

const COMMANDS: readonly CliCommand[] = [
  demoCommand,
  detectCommand,
  measuresCommand,
  scoreCommand,
  initCommand,
  verifyCommand,
  scanCommand,
  requestCommand,
  importCommand,
  callCommand,
  benchCommand,
];

/** Runs one command line (without program and script names) and answers its exit code. */
export async function runCli(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  const command = COMMANDS.find(entry => entry.name === name);
  try {
    if (name === undefined || name === 'help' || name === '--help') {
      say(helpText());
      return name === undefined ? EXIT.usage : EXIT.done;
    }
    if (!command) return fail('usage', { params: { detail: `There is no command "${name}".` } });
    if (rest.includes('--help')) {
      say(`plateau ${command.usage}\n${command.summary}`);
      return EXIT.done;
    }
    return await command.run(rest);
  } catch (error) {
    const code = reportFailure(error);
    // What is wrong is told; what would be right stands below it.
    if (command && code === EXIT.usage) say(`Usage: plateau ${command.usage}`);
    return code;
  }
}

function helpText(): string {
  const lines = COMMANDS.flatMap(({ usage, summary }) => [`  plateau ${usage}`, `      ${summary}`]);
  return [
    'Plateau, command line',
    '',
    ...lines,
    '',
    'Passphrase: prompt, --passphrase-file FILE, or PLATEAU_PASSPHRASE.',
  ].join('\n');
}

// A reader that stops early (`| head`) is no error of ours; any other refusal is the disk's.
process.stdout.on('error', error => {
  process.exit('code' in error && error.code === 'EPIPE' ? EXIT.done : reportError({ code: 'disk-full' }));
});

// In an installed app main.ts imports this file and runs it; then there is no script on the command line to compare.
if (import.meta.main) process.exitCode = await runCli(process.argv.slice(2));
