// What reading one typed value gives: the value, or the sentences that say why there is none.
import type { Finding } from '../diagnostic.js';

/** Why a value was not read; the place is added by the one who knows it. */
export type Refusal = Pick<Finding, 'code' | 'message' | 'remedy'>;

/** Either the value or a refusal, never both. */
export type Parsed<T> = { readonly value: T } | { readonly refusal: Refusal };

/** The refusal as the outcome of a reading. */
export function refused(refusal: Refusal): { readonly refusal: Refusal } {
  return { refusal };
}
