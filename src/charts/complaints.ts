// What is wrong with a chart type, or with the figures given to it, in words for those who wrote it. Reports nothing itself.
import { enumerate, type Finding, nearest } from '../diagnostic.js';
import { foldSpelling } from '../source/spelling.js';
import type { Unfit } from './layout/chart-layout.js';

/** Figures it cannot show · a slot or a field that there is not · what the library says of the specification · bars that begin elsewhere. */
export type Complaint =
  | Unfit
  | { readonly unknownSlot: string; readonly known: readonly string[] }
  | { readonly unknownField: string; readonly known: readonly string[] }
  | { readonly words: string }
  | 'not from zero';

/** The finding about the chart type of that name. */
export function complain(art: string, complaint: Complaint): Finding {
  const file = `templates/diagramme/${foldSpelling(art)}.yaml`;
  if (complaint === 'not from zero') {
    return {
      code: 'diagrammart-balken-ohne-null',
      severity: 'Fehler',
      message: `In der Diagrammart „${art}“ beginnen Balken oder Flächen nicht bei null; ihre Länge täuscht dann über die Werte.`,
      remedy: `Lassen Sie in ${file} die Achse bei null beginnen, zum Beispiel mit „scale: { domain: [$von, $bis] }“, oder zeichnen Sie Punkte.`,
    };
  }
  if ('problem' in complaint) {
    return {
      code: 'diagramm-daten-unpassend',
      severity: 'Fehler',
      message: `Die Diagrammart „${art}“ ${complaint.problem}.`,
      remedy: complaint.remedy,
    };
  }
  if ('words' in complaint) {
    return {
      code: 'diagrammart-ungueltig',
      severity: 'Fehler',
      message: `Mit der Diagrammart „${art}“ lässt sich nichts zeichnen${complaint.words === '' ? '' : `; das Zeichenprogramm meldet dazu: „${shortened(complaint.words)}“`}.`,
      remedy: `Berichtigen Sie den Block „vega“ in ${file}; templates/diagramme/README.md erklärt ihn an einem Beispiel.`,
    };
  }
  if ('unknownField' in complaint) {
    const near = nearest(complaint.unknownField, complaint.known);
    return {
      code: 'diagrammart-feld',
      severity: 'Fehler',
      message: `In der Diagrammart „${art}“ steht das Feld „${complaint.unknownField}“, das es in ihren Tabellen nicht gibt.`,
      remedy: `Schreiben Sie in ${file} ${near === undefined ? `zum Beispiel ${enumerate(complaint.known)}` : `„${near}“`}.`,
    };
  }
  const near = nearest(complaint.unknownSlot, complaint.known);
  return {
    code: 'diagrammart-platzhalter',
    severity: 'Fehler',
    message: `In der Diagrammart „${art}“ steht der Platzhalter „$${complaint.unknownSlot}“, den es für ihre Daten nicht gibt.`,
    remedy: `Schreiben Sie in ${file} ${near === undefined ? `zum Beispiel ${enumerate(complaint.known.map((name) => `$${name}`))}` : `„$${near}“`}.`,
  };
}

/** A specification can be quoted whole: nobody reads that. */
const longest = 160;

function shortened(words: string): string {
  return words.length <= longest ? words : `${words.slice(0, longest)} …`;
}
