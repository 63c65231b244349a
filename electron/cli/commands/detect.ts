// The detector as a filter: episodes as JSON lines in, verdicts as JSON lines out, one line at a time.
import { setFlagsFromString } from 'node:v8';
import { learnPriors } from '../../../shared/detector/learn.ts';
import { learningSentences } from '../../../shared/detector/learn-words.ts';
import { detectLine, parseOptions, parseSeries, refusedLine } from '../../../shared/detector/lines.ts';
import type { EpisodeSeries } from '../../../shared/detector/types.ts';
import { EXIT, fail } from '../../../shared/errors.ts';
import { t } from '../../../shared/i18n/en.ts';
import { parseCommandLine } from '../arguments.ts';
import { readTextFile } from '../files.ts';
import { inputLines, LONGEST_LINE } from '../input-lines.ts';
import { printLine, say } from '../output.ts';
import type { CliCommand } from './types.ts';

const TOO_LONG = `is longer than ${LONGEST_LINE / 1e6} million characters, too long to be an episode`;

export const detectCommand: CliCommand = {
  name: 'detect',
  usage: 'detect [--options FILE] [--causes] [--measures] [--learn FILE] < episodes.jsonl',
  summary:
    'One verdict per visit for each episode; a bad line is answered by its number and exit code 3 at the end. --measures: also of each measure by itself, with its expected change in points. --learn: closed episodes of the same practice, one per line, to learn from first; nothing is kept.',
  async run(words) {
    const { values } = parseCommandLine(
      words,
      {
        options: { type: 'string' },
        causes: { type: 'boolean' },
        measures: { type: 'boolean' },
        learn: { type: 'string' },
      },
      [],
    );
    const options = parseOptions(values.options === undefined ? '{}' : readTextFile(values.options));
    if (!options.ok) {
      fail('invalid', {
        fields: [{ file: values.options, field: options.error.field, message: options.error.message }],
      });
    }
    const priors = values.learn === undefined ? undefined : priorsFrom(values.learn);
    const chosen = { ...options.value, priors };
    // Nothing outlives its line: without room to grow for the short-lived, memory stays flat over any number of lines.
    setFlagsFromString('--semi-space-growth-factor=1');
    let number = 0;
    let refused = 0;
    for await (const line of inputLines(process.stdin.setEncoding('utf8'))) {
      number++;
      if (line?.trim() === '') continue;
      const answer =
        line === null
          ? refusedLine({ field: '', message: TOO_LONG }, number)
          : detectLine(line, number, chosen, {
              causes: values.causes === true,
              measures: values.measures === true,
            });
      if (answer.failed) refused++;
      for (const verdict of answer.lines) await printLine(verdict);
    }
    if (refused === 0) return EXIT.done;
    say(t('detector.stream.refused', { refused, lines: number }));
    return EXIT.badInput;
  },
};

/** Learns from a file of closed episodes and says in words what; undefined where there are too few. */
function priorsFrom(path: string) {
  const closed = closedEpisodes(path);
  const learning = learnPriors(closed);
  for (const sentence of learningSentences(learning, closed)) say(sentence);
  return learning?.priors;
}

/** A bad line is refused by its number: learning from half a file would go unnoticed. */
function closedEpisodes(path: string): EpisodeSeries[] {
  return readTextFile(path)
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const series = parseSeries(line);
      if (series.ok) return [series.value];
      const { field, message } = series.error;
      return fail('invalid', { fields: [{ file: path, line: index + 1, field, message }] });
    });
}
