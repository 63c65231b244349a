// @vitest-environment jsdom
// The printed chart: everything of the model is there, nothing is too small or thin for a fax, and no label lies on another.
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type ChartModel, chartModel } from '../../../shared/charts/model.ts';
import { addDays } from '../../../shared/dates.ts';
import { ChartSvg } from '../../../shared/documents/ChartSvg.tsx';
import {
  frameOf,
  hatchPath,
  lineHeights,
  sideLabels,
  textWidth,
} from '../../../shared/documents/chart-layout.ts';
import { measureLookup } from '../../../shared/measures/lookup.ts';
import { AS_OF, aRecord, aVerdict, followed, START, scores } from '../documents/cases.ts';
import { usualRecord } from '../documents/episodes.ts';

const measureOf = measureLookup([]);
const ODI = chartModel(usualRecord(), 'odi', measureOf('odi'), AS_OF);

function draw(model: ChartModel, widthMm = 170, heightMm = 54): Element {
  const markup = renderToStaticMarkup(<ChartSvg model={model} widthMm={widthMm} heightMm={heightMm} />);
  return new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild!;
}

describe('the drawing', () => {
  const svg = draw(ODI);
  const texts = [...svg.querySelectorAll('text')].map(text => text.textContent);

  it('holds a point for each score, the goal, the band with its number, the onset and the marks', () => {
    expect(svg.querySelectorAll('circle')).toHaveLength(ODI.rows.length);
    for (const words of [
      'goal 20',
      'important change',
      '(MCID 10)',
      'latest 38',
      'Plateau onset, week 5',
      'A',
      'wk 10',
    ]) {
      expect(texts).toContain(words);
    }
    expect(svg.getAttribute('aria-label')).toBe(ODI.summary);
  });

  it('has text of 8 points or more and lines of 0.75 points or more, at the size it prints', () => {
    const [, , width] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const pointsPerUnit = (170 * 72) / 25.4 / width!;
    expect(pointsPerUnit).toBeCloseTo(1, 3);
    const sizes = [...svg.querySelectorAll('[font-size]'), svg].map(element =>
      Number(element.getAttribute('font-size')),
    );
    expect(Math.min(...sizes) * pointsPerUnit).toBeGreaterThanOrEqual(7.99);
    const widths = [...svg.querySelectorAll('[stroke-width]')].map(element =>
      Number(element.getAttribute('stroke-width')),
    );
    expect(Math.min(...widths) * pointsPerUnit).toBeGreaterThanOrEqual(0.749);
  });

  it('shades by strokes alone: no fill pattern, no opacity, no picture', () => {
    expect(svg.querySelectorAll('pattern, image, filter, [opacity], [fill-opacity]')).toHaveLength(0);
  });
});

it('keeps hatching inside its box', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 3, max: 14 }),
      fc.constantFrom(1 as const, -1 as const),
      (width, height, spacing, rise) => {
        const path = hatchPath({ x1: 30, y1: 40, x2: 30 + width, y2: 40 + height }, spacing, rise);
        const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
        for (let index = 0; index < numbers.length; index += 2) {
          expect(numbers[index]).toBeGreaterThanOrEqual(30);
          expect(numbers[index]).toBeLessThanOrEqual(30 + width);
          expect(numbers[index + 1]).toBeGreaterThanOrEqual(40);
          expect(numbers[index + 1]).toBeLessThanOrEqual(40 + height);
        }
      },
    ),
  );
});

it('never lays a label on another, on the data, or outside the picture, wherever scores and goal lie', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 }),
      fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 100 })),
      fc.constantFrom(42, 54),
      (values, goal, heightMm) => {
        const record = aRecord({
          measures: [followed('odi', goal, true)],
          observations: scores(
            'odi',
            100,
            values.map((value, index) => [index * 7, value] as const),
            '%',
          ),
          verdict: aVerdict(),
        });
        const model = chartModel(record, 'odi', measureOf('odi'), addDays(START, 90));
        const frame = frameOf(model, 240, (heightMm * 72) / 25.4);
        const boxes = sideLabels(model, frame).map(label => {
          const heights = lineHeights(label);
          return { top: heights[0]! - 7, bottom: heights.at(-1)! + 2, label };
        });
        for (const [index, box] of boxes.entries()) {
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(frame.height);
          for (const line of box.label.lines)
            expect(frame.right + 12 + textWidth(line)).toBeLessThanOrEqual(frame.width);
          const next = boxes[index + 1];
          if (next) expect(next.top).toBeGreaterThanOrEqual(box.bottom - 1);
        }
      },
    ),
  );
});
