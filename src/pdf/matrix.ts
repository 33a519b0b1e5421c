// Transformations of the plane as PDF writes them (ISO 32000-1, 8.3.3): six numbers, points as rows before them.

/** `a b c d e f`. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First the one, then the other. */
export function combined([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** What undoes it; throws for one that makes everything flat. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const determinant = a * d - b * c;
  if (determinant === 0) throw new Error('a transformation in the PDF cannot be undone');
  const [p, q, r, s] = [d / determinant, -b / determinant, -c / determinant, a / determinant];
  return [p, q, r, s, -e * p - f * r, -e * q - f * s];
}

/** Moved along its own lines by `distance`. */
export function advanced([a, b, c, d, e, f]: Matrix, distance: number): Matrix {
  return [a, b, c, d, e + distance * a, f + distance * b];
}

/** As the six operands of an operator. */
export function writtenMatrix(matrix: Matrix): string {
  return matrix.map(writtenNumber).join(' ');
}

/** As exact as Typst writes numbers, and never with an exponent, which PDF does not know. */
export function writtenNumber(value: number): string {
  return String(Number(value.toFixed(5)));
}
