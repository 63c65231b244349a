// The arithmetic of the detector written out for up to four measures, which is what most episodes have: short loops over
// two to four numbers cost several times what they compute. Says the same as the loops in `regression.ts` and
// `outlook.ts`; places that no measure fills hold zeros. Matrices are squares of four by four, or lower triangles.
import { at } from './numbers.ts';

/** Information on the amplitudes, and how they hang together with the levels, as in `Regression`. */
interface Information {
  readonly information: Float64Array;
  readonly vector: Float64Array;
}
interface Crossing {
  readonly levelSlopes: Float64Array;
  readonly cross: Float64Array;
}

/** Integrates the levels, as `removeLevels` does. */
export function removeFourLevels(
  covariance: Float64Array,
  weighted: Float64Array,
  { information, vector }: Information,
  { levelSlopes, cross }: Crossing,
): void {
  const c00 = at(covariance, 0);
  const c10 = at(covariance, 4);
  const c11 = at(covariance, 5);
  const c20 = at(covariance, 8);
  const c21 = at(covariance, 9);
  const c22 = at(covariance, 10);
  const c30 = at(covariance, 12);
  const c31 = at(covariance, 13);
  const c32 = at(covariance, 14);
  const c33 = at(covariance, 15);
  for (let column = 0; column < 4; column++) {
    const x0 = at(cross, column);
    const x1 = at(cross, column + 4);
    const x2 = at(cross, column + 8);
    const x3 = at(cross, column + 12);
    const s0 = c00 * x0 + c10 * x1 + c20 * x2 + c30 * x3;
    const s1 = c10 * x0 + c11 * x1 + c21 * x2 + c31 * x3;
    const s2 = c20 * x0 + c21 * x1 + c22 * x2 + c32 * x3;
    const s3 = c30 * x0 + c31 * x1 + c32 * x2 + c33 * x3;
    levelSlopes[column] = s0;
    levelSlopes[column + 4] = s1;
    levelSlopes[column + 8] = s2;
    levelSlopes[column + 12] = s3;
    const seen = s0 * at(weighted, 0) + s1 * at(weighted, 1) + s2 * at(weighted, 2) + s3 * at(weighted, 3);
    vector[column] = at(vector, column) - seen;
    for (let row = column; row < 4; row++) {
      const entry = (row * (row + 1)) / 2 + column;
      const moved =
        s0 * at(cross, row) + s1 * at(cross, row + 4) + s2 * at(cross, row + 8) + s3 * at(cross, row + 12);
      information[entry] = at(information, entry) - moved;
    }
  }
}

/** What is left once deviations of four amplitudes are integrated, as in `Outlook`. */
interface Integrated {
  readonly factors: Float64Array;
  readonly offset: Float64Array;
  readonly slope: Float64Array;
  commonPrecision: number;
  commonInformation: number;
  evidence: number;
}

/** Integrates the measures' own deviations, as `integrateDeviations` does. @param own precision of a deviation */
export function integrateFour(
  own: number,
  information: Float64Array,
  vector: Float64Array,
  into: Integrated,
): void {
  const { factors, offset, slope } = into;
  const a10 = at(information, 1);
  const a20 = at(information, 3);
  const a30 = at(information, 6);
  const d0 = at(information, 0) + own;
  const i0 = 1 / d0;
  const l10 = a10 * i0;
  const l20 = a20 * i0;
  const l30 = a30 * i0;
  const d1 = at(information, 2) + own - a10 * l10;
  const i1 = 1 / d1;
  const a21 = at(information, 4) - a20 * l10;
  const a31 = at(information, 7) - a30 * l10;
  const l21 = a21 * i1;
  const l31 = a31 * i1;
  const d2 = at(information, 5) + own - a20 * l20 - a21 * l21;
  const i2 = 1 / d2;
  const a32 = at(information, 8) - a30 * l20 - a31 * l21;
  const l32 = a32 * i2;
  const d3 = at(information, 9) + own - a30 * l30 - a31 * l31 - a32 * l32;
  const i3 = 1 / d3;
  factors[0] = i0;
  factors[1] = l10;
  factors[2] = i1;
  factors[3] = l20;
  factors[4] = l21;
  factors[5] = i2;
  factors[6] = l30;
  factors[7] = l31;
  factors[8] = l32;
  factors[9] = i3;
  const m0 = at(vector, 0);
  const m1 = at(vector, 1) - l10 * m0;
  const m2 = at(vector, 2) - l20 * m0 - l21 * m1;
  const m3 = at(vector, 3) - l30 * m0 - l31 * m1 - l32 * m2;
  const r1 = own - l10 * own;
  const r2 = own - l20 * own - l21 * r1;
  const r3 = own - l30 * own - l31 * r1 - l32 * r2;
  offset[0] = m0;
  offset[1] = m1;
  offset[2] = m2;
  offset[3] = m3;
  slope[0] = own;
  slope[1] = r1;
  slope[2] = r2;
  slope[3] = r3;
  const taken = own * own * i0 + r1 * r1 * i1 + r2 * r2 * i2 + r3 * r3 * i3;
  const square = m0 * m0 * i0 + m1 * m1 * i1 + m2 * m2 * i2 + m3 * m3 * i3;
  into.commonPrecision = 4 * own - taken;
  into.commonInformation = own * m0 * i0 + r1 * m1 * i1 + r2 * m2 * i2 + r3 * m3 * i3;
  into.evidence = (square - Math.log((d0 / own) * (d1 / own) * (d2 / own) * (d3 / own))) / 2;
}

/** The second half of the solution, as `solveAmplitudes` does. */
export function solveFour({ factors, offset, slope }: Integrated): void {
  const l10 = at(factors, 1);
  const l20 = at(factors, 3);
  const l21 = at(factors, 4);
  const l30 = at(factors, 6);
  const l31 = at(factors, 7);
  const l32 = at(factors, 8);
  const m3 = at(offset, 3) * at(factors, 9);
  const m2 = at(offset, 2) * at(factors, 5) - l32 * m3;
  const m1 = at(offset, 1) * at(factors, 2) - l21 * m2 - l31 * m3;
  offset[0] = at(offset, 0) * at(factors, 0) - l10 * m1 - l20 * m2 - l30 * m3;
  offset[1] = m1;
  offset[2] = m2;
  offset[3] = m3;
  const r3 = at(slope, 3) * at(factors, 9);
  const r2 = at(slope, 2) * at(factors, 5) - l32 * r3;
  const r1 = at(slope, 1) * at(factors, 2) - l21 * r2 - l31 * r3;
  slope[0] = at(slope, 0) * at(factors, 0) - l10 * r1 - l20 * r2 - l30 * r3;
  slope[1] = r1;
  slope[2] = r2;
  slope[3] = r3;
}

/** Quadratic form of the inverse of a factorised matrix, as `inverseSquare` does; `first` is where its vector begins. */
export function inverseSquareOfFour(factors: Float64Array, vector: Float64Array, first: number): number {
  const v0 = at(vector, first);
  const v1 = at(vector, first + 1) - at(factors, 1) * v0;
  const v2 = at(vector, first + 2) - at(factors, 3) * v0 - at(factors, 4) * v1;
  const v3 = at(vector, first + 3) - at(factors, 6) * v0 - at(factors, 7) * v1 - at(factors, 8) * v2;
  return (
    v0 * v0 * at(factors, 0) + v1 * v1 * at(factors, 2) + v2 * v2 * at(factors, 5) + v3 * v3 * at(factors, 9)
  );
}
