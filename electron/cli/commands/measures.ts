// The measures library and the score of one administration or of a stream of them.
import { createInterface } from 'node:readline';
import { EXIT, fail } from '../../../shared/errors.ts';
import { parseItems, scoreLine } from '../../../shared/measures/batch.ts';
import { findMeasure, MEASURES } from '../../../shared/measures/registry.ts';
import { describeScoreError, score } from '../../../shared/measures/scoring.ts';
import { parseCommandLine } from '../arguments.ts';
import { printJson, printLine } from '../output.ts';
import type { CliCommand } from './types.ts';

export const measuresCommand: CliCommand = {
  name: 'measures',
  usage: 'measures [ID]',
  summary: 'Prints the library of outcome measures, or one entry, as JSON.',
  async run(words) {
    const { positionals } = parseCommandLine(words, { json: { type: 'boolean' } }, ['ID?']);
    const [id] = positionals;
    await printJson(id === undefined ? MEASURES : requireKnown(id));
    return EXIT.done;
  },
};

export const scoreCommand: CliCommand = {
  name: 'score',
  usage: 'score ID --items 4,3,,2 [--json] | score --batch',
  summary:
    'Scores one administration (an empty place is a missing item), or JSON lines from stdin with --batch.',
  async run(words) {
    const options = {
      items: { type: 'string' },
      json: { type: 'boolean' },
      batch: { type: 'boolean' },
    } as const;
    const { values, positionals } = parseCommandLine(words, options, ['ID?']);
    if (values.batch) {
      if (positionals.length > 0 || values.items !== undefined) {
        fail('usage', { params: { detail: '--batch takes measures and items from stdin only.' } });
      }
      return scoreBatch();
    }
    const id = positionals[0] ?? fail('usage', { params: { detail: 'ID of the measure is missing.' } });
    const measure = requireKnown(id);
    const items = parseItems(values.items ?? fail('usage', { params: { detail: '--items is missing.' } }));
    if (!items.ok) fail('invalid', { fields: [{ field: items.error.field, message: items.error.message }] });
    const scored = score(measure, items.value);
    if (!scored.ok)
      fail('invalid', { fields: [{ field: 'items', message: describeScoreError(scored.error) }] });
    if (values.json) await printJson(scored.value);
    else {
      const { value } = scored;
      await printLine(
        `${measure.abbreviation} ${value.score ?? 'not given'} ${value.unit} (${value.answered} answered, ${value.missing} missing)`,
      );
    }
    return EXIT.done;
  },
};

async function scoreBatch(): Promise<number> {
  let number = 0;
  let failed = false;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const answer = scoreLine(line, number);
    failed ||= answer.startsWith('{"error"');
    await printLine(answer);
  }
  return failed ? EXIT.badInput : EXIT.done;
}

function requireKnown(id: string) {
  return (
    findMeasure(id) ??
    fail('invalid', {
      fields: [{ field: 'measure', message: `there is no measure "${id}"; "plateau measures" lists them` }],
    })
  );
}
