// The charts of a document: the first over the whole width, the others in two columns.
import type { ChartModel } from '../charts/model.ts';
import type { Words } from '../i18n/words.ts';
import { ChartSvg } from './ChartSvg.tsx';

const LARGE = { widthMm: 170, heightMm: 54 };
const SMALL = { widthMm: 84, heightMm: 42 };

export function Charts({ charts, words }: { readonly charts: readonly ChartModel[]; readonly words: Words }) {
  const [first, ...others] = charts;
  if (!first) return null;
  return (
    <>
      <h2>{words.say('head.charts')}</h2>
      <ChartFigure model={first} notes={first.notes} size={LARGE} words={words} />
      {others.length > 0 ? (
        <div className="small-charts">
          {others.map(model => (
            <ChartFigure
              key={model.measureId}
              model={model}
              // What the first chart has explained is not said again.
              notes={model.notes.filter(note => !first.notes.includes(note))}
              size={SMALL}
              words={words}
            />
          ))}
        </div>
      ) : null}
    </>
  );
}

interface ChartFigureProps {
  readonly model: ChartModel;
  readonly notes: readonly string[];
  readonly size: { readonly widthMm: number; readonly heightMm: number };
  readonly words: Words;
}

function ChartFigure({ model, notes, size, words }: ChartFigureProps) {
  return (
    <figure>
      <ChartSvg model={model} widthMm={size.widthMm} heightMm={size.heightMm} words={words} />
      <figcaption>{[model.summary, ...notes].join(' ')}</figcaption>
    </figure>
  );
}
