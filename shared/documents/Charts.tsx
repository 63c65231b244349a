// The charts of a document, all of one size: one over the whole width, two or three side by side, more in rows of three.
import type { ChartModel } from '../charts/model.ts';
import type { Words } from '../i18n/words.ts';
import { ChartSvg } from './ChartSvg.tsx';
import { rowKey } from './letter-rows.ts';
import { RunIn } from './RunIn.tsx';

export interface ChartsProps {
  readonly charts: readonly ChartModel[];
  readonly words: Words;
}

const MOST_ABREAST = 3;

/** Millimetres of one chart by the number of those beside it; the narrowest paper has 178 between its margins. */
const SIZES = [
  { widthMm: 178, heightMm: 28 },
  { widthMm: 87, heightMm: 27 },
  { widthMm: 57, heightMm: 26.5 },
] as const;

/** Nothing where no measure has a course to show. */
export function Charts({ charts, words }: ChartsProps) {
  const abreast = Math.min(charts.length, MOST_ABREAST);
  const size = SIZES[abreast - 1];
  if (size === undefined) return null;
  return (
    <section className="charts">
      <RunIn head={words.say('head.charts')} isQuiet>
        <p>{legend(charts, words)}</p>
      </RunIn>
      <div className={`abreast-${abreast}`}>
        {charts.map(model => (
          <figure
            key={model.measureId}
            data-key={rowKey('charts', model.measureId)}
            data-sources={model.rows.map(({ id }) => id).join(' ')}
          >
            <figcaption>
              <strong>{model.name}</strong>
              {`, ${model.yTitle}`}
            </figcaption>
            <ChartSvg model={model} {...size} words={words} />
          </figure>
        ))}
      </div>
    </section>
  );
}

/** What the marks mean, once for all charts; what holds for one of them is said with its name. */
function legend(charts: readonly ChartModel[], { say }: Words): string {
  // The sizes of the errors and what a default goal is stand with the table.
  const said = new Set([
    say('chart.goalDefaultNote'),
    ...charts.flatMap(({ errorBar }) => errorBar?.label ?? []),
  ]);
  const notes = charts.map(({ name, notes: all }) => ({ name, notes: all.filter(note => !said.has(note)) }));
  const ofAll = notes[0]?.notes.filter(note => notes.every(entry => entry.notes.includes(note))) ?? [];
  const ofOne = notes.flatMap(entry =>
    entry.notes.filter(note => !ofAll.includes(note)).map(note => `${entry.name}: ${note}`),
  );
  return [
    ...(charts.some(({ errorBar }) => errorBar !== null) ? [say('chart.legendError')] : []),
    ...(charts.some(({ band }) => band !== null) ? [say('chart.legendBand')] : []),
    ...ofAll,
    ...ofOne,
  ].join(' ');
}
