// Bringing foreign data in: CSV by a mapping file. Everything or nothing; every refused cell is named.
import { basename } from 'node:path';
import { EXIT, fail } from '../../../shared/errors.ts';
import { openCaseload } from '../../services/caseload.ts';
import { PASSPHRASE_OPTION, parseCommandLine } from '../arguments.ts';
import { readTextFile } from '../files.ts';
import { printJson, reportError, say } from '../output.ts';
import { askPassphrase } from '../passphrase.ts';
import type { CliCommand } from './types.ts';

export const importCommand: CliCommand = {
  name: 'import',
  usage: 'import VAULT FILE --as csv --map MAP [--dry-run] [--passphrase-file FILE]',
  summary: 'Brings a CSV file in by a mapping file; prints counts as JSON. --dry-run only checks.',
  async run(words) {
    const options = {
      ...PASSPHRASE_OPTION,
      as: { type: 'string' },
      map: { type: 'string' },
      'dry-run': { type: 'boolean' },
    } as const;
    const { values, positionals } = parseCommandLine(words, options, ['VAULT', 'FILE']);
    const [vault = '', file = ''] = positionals;
    if (values.as !== 'csv') {
      fail('usage', {
        params: { detail: `--as csv is needed${values.as === undefined ? '' : `, not "${values.as}"`}.` },
      });
    }
    const map = values.map ?? fail('usage', { params: { detail: '--map FILE is missing.' } });
    const text = readTextFile(file);
    const mapText = readTextFile(map);
    const caseload = await openCaseload(vault, await askPassphrase(values['passphrase-file']));
    try {
      const dryRun = values['dry-run'] === true;
      const report = caseload.ask('import.csv', { fileName: basename(file), text, mapText, dryRun });
      if (!report.ok) return reportError(report.error);
      await printJson(report.value);
      say(dryRun ? 'Checked only; nothing was written.' : 'Imported.');
      return EXIT.done;
    } finally {
      caseload.close();
    }
  },
};
