// Indicators that need others: each behind those it needs; one that is not there, and a circle, are findings.
import { nearest, placed } from '../../diagnostic.js';
import { quoted } from '../../source/spelling.js';
import type { Lesung } from '../lesung.js';
import type { Eintrag, Verweis } from './katalog.js';

/**
 * The entries, each behind those it needs; left out is one that needs what is not there or needs itself.
 *
 * Shape:  one made of invented figures has invented figures, too.
 * Errors: `indikator-unbekannt` where `known` does not have what is named, `indikatoren-im-kreis`.
 */
export function inReihenfolge(
  lesung: Lesung,
  einträge: readonly Eintrag[],
  known: ReadonlySet<string>,
): readonly Eintrag[] {
  const byId = new Map(einträge.map((eintrag) => [eintrag.id, eintrag] as const));
  const done = new Map<string, Eintrag | 'unsound'>();
  const visit = (eintrag: Eintrag, path: readonly string[]): Eintrag | 'unsound' => {
    const before = done.get(eintrag.id);
    if (before !== undefined) return before;
    const way = [...path, eintrag.id];
    const needed = eintrag.braucht.map((verweis) => {
      const other = byId.get(verweis.indikator);
      if (other === undefined) return reportUnbekannt(lesung, verweis, known);
      if (way.includes(other.id)) return reportKreis(lesung, verweis, way.slice(way.indexOf(other.id)));
      return visit(other, way);
    });
    const sound = needed.flatMap((other) => (other === 'unsound' ? [] : [other]));
    const outcome =
      sound.length < needed.length
        ? 'unsound'
        : { ...eintrag, sindBeispielwerte: [eintrag, ...sound].some((each) => each.sindBeispielwerte) };
    done.set(eintrag.id, outcome);
    return outcome;
  };
  for (const eintrag of einträge) visit(eintrag, []);
  return [...done.values()].flatMap((eintrag) => (eintrag === 'unsound' ? [] : [eintrag]));
}

/** One that is known and not there has been left out, and that has been told. */
function reportUnbekannt({ report }: Lesung, { indikator, at }: Verweis, known: ReadonlySet<string>): 'unsound' {
  if (known.has(indikator)) return 'unsound';
  const near = nearest(indikator, known);
  const message = `Den Indikator ${quoted(indikator)} gibt es im Katalog nicht.`;
  const remedy =
    near === undefined
      ? 'Nennen Sie ihn wie im Katalog, also mit dem Wort, unter dem er dort steht.'
      : `Schreiben Sie ${quoted(near)}.`;
  report(placed({ code: 'indikator-unbekannt', severity: 'Fehler', message, remedy }, at));
  return 'unsound';
}

function reportKreis({ report }: Lesung, { at }: Verweis, circle: readonly string[]): 'unsound' {
  const message = `Diese Indikatoren brauchen einander im Kreis: ${[...circle, ...circle.slice(0, 1)].map(quoted).join(' → ')}.`;
  const remedy = 'Berechnen Sie einen von ihnen aus Spalten einer Tabelle statt aus den anderen.';
  report(placed({ code: 'indikatoren-im-kreis', severity: 'Fehler', message, remedy }, at));
  return 'unsound';
}
