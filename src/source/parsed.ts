// What reading one typed value gives: the value, or the sentences that say why there is none.
import type { Finding } from '../diagnostic.js';

export type Refusal = Pick<Finding, 'code' | 'message' | 'remedy'>;

export type Parsed<T> = { readonly value: T } | { readonly refusal: Refusal };

export function refused(refusal: Refusal): { readonly refusal: Refusal } {
  return { refusal };
}
