// A chart on a canvas. To a screen reader it is one image with a sentence; arrow keys walk and read the points.
// The only component that touches chart.js.
import { Chart as Canvas } from 'chart.js';
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ChartModel } from '../../shared/charts/model.ts';
import { useWorkbench } from '../workbench/store.ts';
import { currentTheme } from '../workbench/theme.ts';
import { chartConfig } from './chart-config.ts';
import type { ChartColours } from './chart-labels.ts';

export function Chart({ model, keysHint }: { readonly model: ChartModel; readonly keysHint: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Canvas<'line'> | null>(null);
  const [walked, setWalked] = useState(-1);
  const [spoken, setSpoken] = useState('');
  // Canvas does not follow CSS variables: a change of theme draws it anew.
  const setting = useWorkbench(state => state.device.theme);
  const isDarkSystem = useWorkbench(state => state.isDarkSystem);
  const wantsContrast = useSyncExternalStore(hearContrast, readContrast);

  useEffect(() => {
    if (!canvas.current) return undefined;
    const isAnimated = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.current = new Canvas(canvas.current, chartConfig(model, readColours(), isAnimated));
    return () => {
      chart.current?.destroy();
      chart.current = null;
    };
  }, [model, setting, isDarkSystem, wantsContrast]);

  function onKeyDown(event: KeyboardEvent) {
    const places = model.runs.flatMap((run, datasetIndex) =>
      run.map((point, index) => ({ datasetIndex, index, point })),
    );
    const last = places.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(walked + 1, last),
      ArrowLeft: walked < 0 ? last : Math.max(walked - 1, 0),
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    const place = next === undefined ? undefined : places[next];
    if (next === undefined || !place) return;
    event.preventDefault();
    setWalked(next);
    setSpoken(place.point.text);
    const active = [{ datasetIndex: place.datasetIndex, index: place.index }];
    chart.current?.setActiveElements(active);
    chart.current?.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    chart.current?.update('none');
  }

  return (
    <>
      <div
        className="chart-canvas"
        role="img"
        aria-label={`${model.summary} ${keysHint}`}
        tabIndex={0}
        data-theme={currentTheme()}
        onKeyDown={onKeyDown}
        onBlur={() => setWalked(-1)}
      >
        <canvas ref={canvas} />
      </div>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </>
  );
}

const CONTRAST = '(prefers-contrast: more)';

function hearContrast(onChange: () => void): () => void {
  const query = window.matchMedia(CONTRAST);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

function readContrast(): boolean {
  return window.matchMedia(CONTRAST).matches;
}

function readColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: value('--vscode-foreground'),
    grid: value('--pt-grid'),
    background: value('--vscode-editor-background'),
    border: value('--vscode-widget-border'),
    series: value('--pt-series-1'),
    mcid: value('--pt-mcid'),
    goal: value('--pt-goal'),
    plateau: value('--pt-plateau'),
    font: value('--pt-font'),
  };
}
