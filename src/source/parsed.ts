// What reading one typed value gives: the value, or the sentences that say why there is none.

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

export type Parsed<T> = { readonly value: T } | { readonly refusal: Refusal };

export function refused(code: string, message: string, remedy: string): { readonly refusal: Refusal } {
  return { refusal: { code, message, remedy } };
}
