// Life of a vault on the command line: make one, check one.
import { randomBytes } from 'node:crypto';
import { EXIT } from '../../../shared/errors.ts';
import { openCaseload } from '../../services/caseload.ts';
import { newRecoveryCode } from '../../vault/recovery-code.ts';
import { createVault } from '../../vault/vault.ts';
import { PASSPHRASE_OPTION, parseCommandLine } from '../arguments.ts';
import { printJson, printLine, reportError, say } from '../output.ts';
import { askNewPassphrase, askPassphrase } from '../passphrase.ts';
import type { CliCommand } from './types.ts';

export const initCommand: CliCommand = {
  name: 'init',
  usage: 'init VAULT [--passphrase-file FILE]',
  summary: 'Makes an encrypted vault in a new folder and prints its recovery code once.',
  async run(words) {
    const { values, positionals } = parseCommandLine(words, PASSPHRASE_OPTION, ['VAULT']);
    const [folder = ''] = positionals;
    const passphrase = await askNewPassphrase(values['passphrase-file']);
    const recoveryCode = newRecoveryCode(randomBytes);
    const made = await createVault(folder, { passphrase, recoveryCode, nowMs: Date.now() });
    if (!made.ok) return reportError(made.error);
    say(
      'Write this recovery code on paper; it is shown only now. Without passphrase and code the data are lost.',
    );
    await printLine(recoveryCode);
    return EXIT.done;
  },
};

export const verifyCommand: CliCommand = {
  name: 'verify',
  usage: 'verify VAULT [--passphrase-file FILE]',
  summary:
    'Opens the vault, checks the database and every attachment, and walks the whole audit trail; changes nothing in the records.',
  async run(words) {
    const { values, positionals } = parseCommandLine(words, PASSPHRASE_OPTION, ['VAULT']);
    const [folder = ''] = positionals;
    const caseload = await openCaseload(folder, await askPassphrase(values['passphrase-file']));
    try {
      const answer = caseload.ask('audit.verify', {});
      if (!answer.ok) return reportError(answer.error);
      await printJson(answer.value);
      const { brokenAt, damaged } = answer.value;
      if (brokenAt !== null) return reportError({ code: 'chain-broken', params: { entry: brokenAt } });
      if (damaged > 0) return reportError({ code: 'db-corrupt' });
      return caseload.warning === null ? EXIT.done : reportError(caseload.warning);
    } finally {
      caseload.close();
    }
  },
};
