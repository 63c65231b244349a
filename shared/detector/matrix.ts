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
    for (let column = 0; column < size; column++) matrix[row + column] = at(matrix, row + column) / value;
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

/**
 * Replaces the lower triangle of a positive definite matrix by its factors L (below, ones on the diagonal) and D (on
 * it) with matrix = L D L'. Answers the determinant.
 */
export function factorise(matrix: Float64Array, size: number): number {
  let determinant = 1;
  for (let row = 0; row < size; row++) {
    const start = row * size;
    let pivot = at(matrix, start + row);
    for (let column = 0; column < row; column++) {
      let sum = at(matrix, start + column);
      for (let inner = 0; inner < column; inner++) {
        sum -= at(matrix, start + inner) * at(matrix, column * size + inner);
      }
      // Still times D of its column, which the inner sums of later columns need.
      matrix[start + column] = sum;
    }
    for (let column = 0; column < row; column++) {
      const scaled = at(matrix, start + column);
      const factor = scaled / at(matrix, column * (size + 1));
      pivot -= scaled * factor;
      matrix[start + column] = factor;
    }
    matrix[start + row] = pivot;
    determinant *= pivot;
  }
  return determinant;
}
