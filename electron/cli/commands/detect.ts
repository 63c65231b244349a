// The detector as a filter: episodes as JSON lines in, verdicts as JSON lines out, one line at a time.
import { createInterface } from 'node:readline';
import { detectLine, parseOptions } from '../../../shared/detector/lines.ts';
import { EXIT, fail } from '../../../shared/errors.ts';
import { parseCommandLine } from '../arguments.ts';
import { readTextFile } from '../files.ts';
import { printLine } from '../output.ts';
import type { CliCommand } from './types.ts';

export const detectCommand: CliCommand = {
  name: 'detect',
  usage: 'detect [--options FILE] [--causes] < episodes.jsonl',
  summary:
    'One verdict per visit for each episode; a bad line is answered by its number and exit code 3 at the end.',
  async run(words) {
    const { values } = parseCommandLine(
      words,
      { options: { type: 'string' }, causes: { type: 'boolean' } },
      [],
    );
    const options = parseOptions(values.options === undefined ? '{}' : readTextFile(values.options));
    if (!options.ok) {
      fail('invalid', {
        fields: [{ file: values.options, field: options.error.field, message: options.error.message }],
      });
    }
    let number = 0;
    let failed = false;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      const answer = detectLine(line, number, options.value, { causes: values.causes === true });
      failed ||= answer.failed;
      for (const verdict of answer.lines) await printLine(verdict);
    }
    return failed ? EXIT.badInput : EXIT.done;
  },
};
