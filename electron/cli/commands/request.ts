// The re-evaluation letter of one episode as HTML or PDF.
import { extname } from 'node:path';
import { LANGUAGES, type Language } from '../../../shared/domain/language.ts';
import { PAPERS, type Paper } from '../../../shared/domain/letterhead.ts';
import { URGENCIES } from '../../../shared/domain/request.ts';
import { EXIT, ExpectedFailure, fail } from '../../../shared/errors.ts';
import type { OutputOf, RequestOf } from '../../../shared/ipc/contract.ts';
import { localToday } from '../../clock.ts';
import { type Caseload, openCaseload } from '../../services/caseload.ts';
import { PASSPHRASE_OPTION, parseCommandLine } from '../arguments.ts';
import { writeFileWhole } from '../files.ts';
import { say } from '../output.ts';
import { askPassphrase } from '../passphrase.ts';
import { findBrowserEngine, printToPdf } from '../pdf.ts';
import type { CliCommand } from './types.ts';

export const requestCommand: CliCommand = {
  name: 'request',
  usage:
    'request VAULT --episode ID --out FILE.{html,pdf} [--paper A4|Letter] [--urgency routine|soon|urgent|same-day] [--language en|es] [--passphrase-file FILE]',
  summary: 'Writes the re-evaluation request of an episode; a draft until it is signed in the app.',
  async run(words) {
    const options = {
      ...PASSPHRASE_OPTION,
      episode: { type: 'string' },
      out: { type: 'string' },
      paper: { type: 'string' },
      urgency: { type: 'string' },
      language: { type: 'string' },
    } as const;
    const { values, positionals } = parseCommandLine(words, options, ['VAULT']);
    const episodeId = values.episode ?? fail('usage', { params: { detail: '--episode ID is missing.' } });
    const out = values.out ?? fail('usage', { params: { detail: '--out FILE is missing.' } });
    const paper = paperOf(values.paper);
    const urgency = urgencyOf(values.urgency);
    const language = languageOf(values.language);
    const ending = extname(out).toLowerCase();
    if (ending !== '.html' && ending !== '.pdf') {
      fail('usage', { params: { detail: `--out must end in .html or .pdf, not "${ending}".` } });
    }
    // Asked first: a letter that cannot be printed must not leave a draft behind.
    if (ending === '.pdf' && findBrowserEngine() === null) fail('no-engine');
    const caseload = await openCaseload(positionals[0] ?? '', await askPassphrase(values['passphrase-file']));
    try {
      const letter = draftLetter(caseload, { episodeId, urgency, today: localToday() }, paper, language);
      writeFileWhole(out, ending === '.pdf' ? await printToPdf(letter.html) : letter.html);
      caseload.ask('document.audit', {
        source: { kind: 'request', requestId: letter.request.id },
        action: 'export',
      });
      for (const { words } of letter.eligibility?.missing ?? []) say(`Before a letter is due: ${words}`);
      if (letter.incomplete.length > 0) say(`Draft; still empty: ${letter.incomplete.join(', ')}.`);
      return EXIT.done;
    } finally {
      caseload.close();
    }
  },
};

/** Makes the draft of an episode, or brings it up to date, and renders it. Throws `ExpectedFailure`. */
export function draftLetter(
  caseload: Caseload,
  wish: RequestOf<'request.create'>,
  paper: Paper,
  language?: Language,
): OutputOf<'request.document'> {
  const created = caseload.ask('request.create', wish);
  if (!created.ok) throw new ExpectedFailure(created.error);
  const document = caseload.ask('request.document', {
    requestId: created.value.id,
    paper,
    ...(language === undefined ? {} : { language }),
  });
  if (!document.ok) throw new ExpectedFailure(document.error);
  return document.value;
}

function paperOf(value: string | undefined): Paper {
  if (value === undefined) return 'A4';
  const paper = PAPERS.find(entry => entry.toLowerCase() === value.toLowerCase());
  return paper ?? fail('usage', { params: { detail: `--paper is A4 or Letter, not "${value}".` } });
}

/** Undefined: that of the recipient. */
function languageOf(value: string | undefined): Language | undefined {
  if (value === undefined) return undefined;
  const detail = `--language is ${LANGUAGES.join(' or ')}, not "${value}".`;
  return LANGUAGES.find(entry => entry === value) ?? fail('usage', { params: { detail } });
}

function urgencyOf(value = 'routine') {
  const urgency = URGENCIES.find(entry => entry === value);
  const detail = `--urgency is ${URGENCIES.join(', ')}, not "${value}".`;
  return urgency ?? fail('usage', { params: { detail } });
}
