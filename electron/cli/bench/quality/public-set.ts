// The public set of episodes with their truth, where the folder is at hand: two files of JSON lines.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseSeries } from '../../../../shared/detector/lines.ts';
import type { Drawn } from '../../../../shared/detector/simulated/episodes.ts';

/** Where the project keeps it; an installed app has none. */
export const PUBLIC_SET = join('test', 'fixtures', 'detector');

const truth = z.object({
  id: z.string(),
  stalls: z.array(z.tuple([z.number(), z.number()])),
  visits: z.array(
    z.object({
      visit: z.number(),
      day: z.number(),
      scored: z.boolean(),
      state: z.string(),
      stalled: z.literal([0, 1]),
      gain28: z.number(),
      onset_day: z.number().nullable(),
    }),
  ),
});

/** Empty where the files are not there. */
export function publicSet(folder: string): Drawn[] {
  const episodes = join(folder, 'episodes.jsonl');
  if (!existsSync(episodes)) return [];
  const truths = new Map(
    linesOf(join(folder, 'truth.jsonl')).map(line => {
      const known = truth.parse(JSON.parse(line));
      return [known.id, known];
    }),
  );
  return linesOf(episodes).flatMap(line => {
    const series = parseSeries(line);
    const known = series.ok ? truths.get(series.value.id) : undefined;
    return series.ok && known ? [{ series: series.value, truth: known }] : [];
  });
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}
