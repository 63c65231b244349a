// The re-evaluation letter of one episode as HTML or PDF.
import { extname } from 'node:path';
import { dayOfInstant } from '../../../shared/dates.ts';
import { PAPERS, type Paper } from '../../../shared/domain/letterhead.ts';
import { EXIT, fail } from '../../../shared/errors.ts';
import { type Caseload, openCaseload } from '../../services/caseload.ts';
import { PASSPHRASE_OPTION, parseCommandLine } from '../arguments.ts';
import { writeFileWhole } from '../files.ts';
import { reportError, say } from '../output.ts';
import { askPassphrase } from '../passphrase.ts';
import { printToPdf } from '../pdf.ts';
import type { CliCommand } from './types.ts';

export const requestCommand: CliCommand = {
  name: 'request',
  usage: 'request VAULT --episode ID --out FILE.{html,pdf} [--paper A4|Letter] [--passphrase-file FILE]',
  summary: 'Writes the re-evaluation request of an episode; a draft until it is signed in the app.',
  async run(words) {
    const options = {
      ...PASSPHRASE_OPTION,
      episode: { type: 'string' },
      out: { type: 'string' },
      paper: { type: 'string' },
    } as const;
    const { values, positionals } = parseCommandLine(words, options, ['VAULT']);
    const episodeId = values.episode ?? fail('usage', { params: { detail: '--episode ID is missing.' } });
    const out = values.out ?? fail('usage', { params: { detail: '--out FILE is missing.' } });
    const paper = paperOf(values.paper);
    if (!['.html', '.pdf'].includes(extname(out).toLowerCase())) {
      fail('usage', { params: { detail: `--out must end in .html or .pdf, not "${extname(out)}".` } });
    }
    const caseload = await openCaseload(positionals[0] ?? '', await askPassphrase(values['passphrase-file']));
    try {
      return await writeLetter(caseload, episodeId, out, paper);
    } finally {
      caseload.close();
    }
  },
};

/** Makes or updates the draft of an episode and writes it; answers the exit code. */
export async function writeLetter(
  caseload: Caseload,
  episodeId: string,
  out: string,
  paper: Paper,
): Promise<number> {
  const created = caseload.ask('request.create', { episodeId, today: dayOfInstant(Date.now()) });
  if (!created.ok) return reportError(created.error);
  const document = caseload.ask('request.document', { requestId: created.value.id, paper });
  if (!document.ok) return reportError(document.error);
  const { html, incomplete } = document.value;
  writeFileWhole(out, extname(out).toLowerCase() === '.pdf' ? await printToPdf(html) : html);
  caseload.ask('document.audit', { requestId: created.value.id, action: 'export' });
  if (incomplete.length > 0) say(`Draft; still empty: ${incomplete.join(', ')}.`);
  return EXIT.done;
}

function paperOf(value: string | undefined): Paper {
  if (value === undefined) return 'A4';
  const paper = PAPERS.find(entry => entry.toLowerCase() === value.toLowerCase());
  return paper ?? fail('usage', { params: { detail: `--paper is A4 or Letter, not "${value}".` } });
}
