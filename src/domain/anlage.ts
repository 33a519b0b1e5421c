// Annexes of a sitting: what they are, and the number each one gets – once per sitting, from the calls in its texts.
import { enumerate, nearest } from '../diagnostic.js';
import type { Call } from '../markdown/parse.js';
import { optional, record, text } from '../source/shape.js';
import type { Shaped } from '../source/shape-type.js';
import type { Lesung } from './lesung.js';

export const anlageShape = record(
  { id: text(), titel: optional(text()), dokument: text(), top: optional(text()) },
  'Anlage',
);

/** An annex: another document of the workspace, by its id. */
export type Anlage = Shaped<typeof anlageShape>;

export function checkAnlagen(lesung: Lesung, anlagen: readonly Anlage[]): void {
  const seen = new Set<string>();
  for (const anlage of anlagen) {
    if (!seen.has(anlage.id)) {
      seen.add(anlage.id);
      continue;
    }
    const at = lesung.origins.at(anlage, 'id');
    lesung.report({
      code: 'anlage-doppelt',
      severity: 'Fehler',
      message: `Das Kürzel „${anlage.id}“ steht bei zwei Anlagen.`,
      remedy: `Geben Sie jeder Anlage ein eigenes Kürzel, zum Beispiel „${anlage.id}-2“.`,
      ...(at === undefined ? {} : { at }),
    });
  }
}

/**
 * The annexes in the order of their numbers: first mention in the texts (agenda order), then those tied to a TOP, then as listed.
 *
 * Shape: `calls` are all calls of the sitting's texts in agenda order, `tops` the TOP numbers in agenda order.
 * Errors: reports `anlage-unbekannt` at a call whose annex is not listed.
 */
export function orderAnlagen(
  lesung: Lesung,
  anlagen: readonly Anlage[],
  calls: readonly Call[],
  tops: readonly string[],
): readonly Anlage[] {
  const byId = new Map(anlagen.map((anlage) => [anlage.id, anlage]));
  const mentioned: Anlage[] = [];
  for (const call of calls) {
    if (call.name !== 'anlage') continue;
    const anlage = byId.get(call.argument);
    if (anlage === undefined) reportUnknown(lesung, call, [...byId.keys()]);
    else mentioned.push(anlage);
  }
  const tied = tops.flatMap((top) => anlagen.filter((anlage) => anlage.top === top));
  return [...new Set([...mentioned, ...tied, ...byId.values()])];
}

function reportUnknown(lesung: Lesung, call: Call, known: readonly string[]): void {
  const near = nearest(call.argument, known);
  lesung.report({
    code: 'anlage-unbekannt',
    severity: 'Fehler',
    message: `Die Anlage „${call.argument}“ steht nicht unter „anlagen:“ in der sitzung.yaml.`,
    remedy:
      near !== undefined
        ? `Meinten Sie „${near}“? Dann schreiben Sie {{anlage "${near}"}}.`
        : known.length > 0
          ? `Bekannt sind ${enumerate(known)}. Tragen Sie die Anlage sonst unter „anlagen:“ ein.`
          : `Tragen Sie die Anlage ein, zum Beispiel: anlagen: [{ id: ${call.argument}, dokument: … }]`,
    at: call.at,
  });
}
