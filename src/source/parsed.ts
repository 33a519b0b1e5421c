// What reading one typed value gives: the value, or the sentences that say what is wrong with it.
import type { Finding } from '../diagnostic.js';

/** What is wrong with a value; the place is added by the one who knows it. */
export type Refusal = Pick<Finding, 'code' | 'message' | 'remedy'>;

/**
 * The value, a refusal – or both, where it is plain what was meant and something beside it is wrong: then what else is wrong in the
 * same file can be told in the same run.
 */
export type Parsed<T> = { readonly value: T; readonly refusal?: Refusal } | { readonly refusal: Refusal };

/** The refusal as the outcome of a reading. */
export function refused(refusal: Refusal): { readonly refusal: Refusal } {
  return { refusal };
}
