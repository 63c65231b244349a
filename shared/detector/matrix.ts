// Inverse, factors and determinant of the small symmetric matrices of the detector: no pivoting, because all of them are
// positive definite.
import { at } from './numbers.ts';

/**
 * Replaces a positive definite matrix, a full square row by row, by its inverse (Gauss-Jordan, in place).
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

/**
 * Replaces a positive definite matrix by its factors L D L', in place: L below the diagonal, where it has ones, and on
 * the diagonal the inverse of D. A quarter of the work of an inverse.
 * @param triangle the lower triangle, row by row
 * @param size number of rows
 * @returns determinant of the matrix
 */
export function factorise(triangle: Float64Array, size: number): number {
  let determinant = 1;
  for (let row = 0, start = 0; row < size; start += ++row) {
    for (let column = 0, entry = 0; column < row; entry += ++column) {
      let value = at(triangle, start + column);
      for (let inner = 0; inner < column; inner++) {
        value -= at(triangle, start + inner) * at(triangle, entry + inner);
      }
      triangle[start + column] = value;
    }
    let pivot = at(triangle, start + row);
    for (let column = 0, diagonal = 0; column < row; diagonal += ++column + 1) {
      const value = at(triangle, start + column);
      const factor = value * at(triangle, diagonal);
      triangle[start + column] = factor;
      pivot -= value * factor;
    }
    determinant *= pivot;
    triangle[start + row] = 1 / pivot;
  }
  return determinant;
}

/**
 * Quadratic form of the inverse of a factorised matrix.
 * @param vectors list in which the vector begins at `first`
 * @param solved memory for it
 */
export function inverseSquare(
  triangle: Float64Array,
  vectors: Float64Array,
  first: number,
  solved: Float64Array,
): number {
  let square = 0;
  for (let row = 0, entry = 0; row < solved.length; row++, entry++) {
    let value = at(vectors, first + row);
    for (let column = 0; column < row; column++, entry++) {
      value -= at(triangle, entry) * at(solved, column);
    }
    solved[row] = value;
    square += value * value * at(triangle, entry);
  }
  return square;
}
