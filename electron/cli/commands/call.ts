// Any caseload channel of the contract, in-process: what the app asks its worker, a script can ask too.
import { EXIT, fail } from '../../../shared/errors.ts';
import { openCaseload } from '../../services/caseload.ts';
import { PASSPHRASE_OPTION, parseCommandLine } from '../arguments.ts';
import { printJson, reportError } from '../output.ts';
import { askPassphrase } from '../passphrase.ts';
import type { CliCommand } from './types.ts';

export const callCommand: CliCommand = {
  name: 'call',
  usage: 'call VAULT CHANNEL JSON [--passphrase-file FILE]',
  summary: 'Asks one channel of the caseload and prints its answer as JSON.',
  async run(words) {
    const { values, positionals } = parseCommandLine(words, PASSPHRASE_OPTION, ['VAULT', 'CHANNEL', 'JSON']);
    const [vault = '', channel = '', text = ''] = positionals;
    const input = parseJson(text);
    const caseload = await openCaseload(vault, await askPassphrase(values['passphrase-file']));
    try {
      const answer = caseload.call(channel, input);
      if (!answer.ok) return reportError(answer.error);
      await printJson(answer.value);
      return EXIT.done;
    } finally {
      caseload.close();
    }
  },
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return fail('invalid', { fields: [{ field: 'JSON', message: 'the input is not JSON' }] });
  }
}
