// Verdicts of the whole caseload, as a table or as JSON.

import { isQuiet } from '../../../shared/alarm.ts';
import { formatDay } from '../../../shared/dates.ts';
import { percentOf } from '../../../shared/detector/certainty.ts';
import type { AnswerInList } from '../../../shared/domain/alarm.ts';
import { EXIT } from '../../../shared/errors.ts';
import type { OutputOf } from '../../../shared/ipc/contract.ts';
import { localToday } from '../../clock.ts';
import { openCaseload } from '../../services/caseload.ts';
import { PASSPHRASE_OPTION, parseCommandLine } from '../arguments.ts';
import { formatTable, printJson, printLine, reportError, say } from '../output.ts';
import { askPassphrase } from '../passphrase.ts';
import type { CliCommand } from './types.ts';

type Scan = OutputOf<'scan.run'>;

export const scanCommand: CliCommand = {
  name: 'scan',
  usage: 'scan VAULT [--json] [--accept-rules] [--passphrase-file FILE]',
  summary:
    'Brings every verdict up to date and prints verdicts and problems of the caseload; --json: with the verdict of each measure; --accept-rules: also replaces those from earlier rules of the detector.',
  async run(words) {
    const options = {
      ...PASSPHRASE_OPTION,
      json: { type: 'boolean' },
      'accept-rules': { type: 'boolean' },
    } as const;
    const { values, positionals } = parseCommandLine(words, options, ['VAULT']);
    const caseload = await openCaseload(positionals[0] ?? '', await askPassphrase(values['passphrase-file']));
    try {
      if (values['accept-rules']) {
        const accepted = caseload.ask('rules.accept', {});
        if (!accepted.ok) return reportError(accepted.error);
      }
      const scanned = caseload.ask('scan.run', { measures: values.json === true });
      if (!scanned.ok) return reportError(scanned.error);
      const today = localToday();
      const problems = caseload.ask('problem.list', { today });
      if (!problems.ok) return reportError(problems.error);
      if (values.json) await printJson({ ...scanned.value, problems: problems.value });
      else await printLine(verdictTable(scanned.value, today));
      say(
        `${scanned.value.scanned} episodes, ${scanned.value.recomputed} recomputed, ${problems.value.length} problems.`,
      );
      if (scanned.value.heldBack > 0) {
        say(
          `Left as they are: ${scanned.value.heldBack} from earlier rules of the detector. The threshold lab lists who would change; scan --accept-rules replaces them.`,
        );
      }
      return EXIT.done;
    } finally {
      caseload.close();
    }
  },
};

/** One line per episode: open red flags, then the most certain stalls. Why an alarm is quiet is not for a table. */
export function verdictTable({ verdicts }: Pick<Scan, 'verdicts'>, today: string): string {
  const sorted = [...verdicts].sort(
    (a, b) =>
      Number(b.state === 'red-flag') - Number(a.state === 'red-flag') ||
      b.pStalled - a.pStalled ||
      (a.patientName < b.patientName ? -1 : 1),
  );
  const rows = sorted.map(verdict => [
    verdict.patientName,
    verdict.title,
    verdict.state === 'red-flag' ? verdict.headline : verdict.state,
    verdict.state === 'insufficient' || verdict.state === 'red-flag'
      ? '-'
      : (percentOf(verdict.pStalled) / 100).toFixed(2),
    verdict.onsetDate === null ? '-' : formatDay(verdict.onsetDate),
    verdict.level === 'none' ? '' : verdict.level,
    verdict.cause ?? '',
    isQuiet(verdict.answer, today) ? quietWords(verdict.answer) : '',
    verdict.episodeId,
  ]);
  return formatTable([
    ['patient', 'episode', 'state', 'p', 'since', 'level', 'cause', 'answer', 'episode id'],
    ...rows,
  ]);
}

function quietWords({ until }: AnswerInList): string {
  return until === null ? 'disagreed with' : `snoozed until ${formatDay(until)}`;
}
