// What a screen chart needs to be drawn: numbers and words, no colours and no canvas. Made from the shared chart model.

export interface ChartPoint {
  /** Days since the start of care. */
  readonly day: number;
  readonly score: number;
  /** Read out and shown in the tooltip: date, score, change, whether beyond the error. */
  readonly text: string;
}

export interface ChartPicture {
  /** One sentence for people who do not see the chart. */
  readonly summary: string;
  readonly yMin: number;
  readonly yMax: number;
  /** `points, lower is better` */
  readonly yTitle: string;
  readonly xMaxDay: number;
  /** Runs of points; a new run begins after a long gap, so that no line is invented across it. */
  readonly runs: readonly (readonly ChartPoint[])[];
  /** Half height of the error bar at each point, in points of the scale. */
  readonly errorBar: number | null;
  readonly band: { readonly from: number; readonly to: number; readonly label: string } | null;
  readonly goal: { readonly value: number; readonly label: string } | null;
  readonly plateau: { readonly day: number; readonly label: string } | null;
  readonly marks: readonly { readonly day: number; readonly letter: string }[];
}
