// Inverse and determinant of the small symmetric matrices of the detector: full squares, row by row, no pivoting,
// because all of them are positive definite.
import { at } from './numbers.ts';

/**
 * Replaces a positive definite matrix by its inverse (Gauss-Jordan by rows, in place).
 * @param size number of rows
 * @returns determinant of the matrix
 */
export function invert(matrix: Float64Array, size: number): number {
  let determinant = 1;
  for (let pivot = 0; pivot < size; pivot++) {
    const row = pivot * size;
    const value = at(matrix, row + pivot);
    determinant *= value;
    matrix[row + pivot] = 1;
    const scale = 1 / value;
    for (let column = 0; column < size; column++) matrix[row + column] = at(matrix, row + column) * scale;
    for (let other = 0; other < size; other++) {
      if (other === pivot) continue;
      const start = other * size;
      const factor = at(matrix, start + pivot);
      matrix[start + pivot] = 0;
      for (let column = 0; column < size; column++) {
        matrix[start + column] = at(matrix, start + column) - factor * at(matrix, row + column);
      }
    }
  }
  return determinant;
}
