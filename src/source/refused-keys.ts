// Keys and words that people may well type and that are not taken: refused with the reason, or with what to write instead, and not as
// merely unknown.
import type { Shape } from './shape-type.js';
import { foldSpelling, quoted } from './spelling.js';

/** Why something is not taken, and what to write instead. */
export interface Refusal {
  /** Completes "Der Schlüssel „grund“ …". */
  readonly why: string;
  readonly remedy: string;
}

/**
 * The same record without these keys.
 *
 * Errors: `schluessel-vertraulich` at each of them; the rest of the record is checked all the same.
 */
export function refusingKeys<T>(shape: Shape<T>, keys: readonly string[], { why, remedy }: Refusal): Shape<T> {
  const refused = new Set(keys.map(foldSpelling));
  return {
    ...shape,
    read: (node, context) => {
      if (node.kind !== 'map') return shape.read(node, context);
      const found = node.entries.filter(({ key }) => refused.has(foldSpelling(key.trim())));
      for (const { key, keyAt } of found) {
        context.report({
          code: 'schluessel-vertraulich',
          severity: 'Fehler',
          message: `Der Schlüssel ${quoted(key)} ${why}`,
          remedy,
          at: keyAt,
        });
      }
      const value = shape.read({ ...node, entries: node.entries.filter((entry) => !found.includes(entry)) }, context);
      return found.length === 0 ? value : undefined;
    },
  };
}

/** The same value; where `advise` knows what was meant by a single one that is wrong, that is its remedy. */
export function withAdvice<T>(shape: Shape<T>, advise: (typed: string) => string | undefined): Shape<T> {
  return {
    ...shape,
    read: (node, context) => {
      const remedy = node.kind === 'text' ? advise(node.value) : undefined;
      if (remedy === undefined) return shape.read(node, context);
      return shape.read(node, { ...context, report: (finding) => context.report({ ...finding, remedy }) });
    },
  };
}

/** The same value, with a sentence more in what is said of a wrong one. */
export function withHint<T>(shape: Shape<T>, hint: string): Shape<T> {
  return {
    ...shape,
    read: (node, context) =>
      shape.read(node, {
        ...context,
        report: (finding) => context.report({ ...finding, remedy: `${finding.remedy} ${hint}` }),
      }),
  };
}
