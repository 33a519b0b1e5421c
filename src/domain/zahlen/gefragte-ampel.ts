// The Ampel that a call asks for, in a chart or as a column of a table.
import { type Ampel, ampelVon } from '../indikator/ampel.js';
import { type Frage, type Gefunden, refuse } from './gefragt.js';

/** Nothing where it would be a judgement without grounds. Errors: `ampel-ohne-richtung`, `ampel-ohne-kreiswert`. */
export function gefragteAmpel(frage: Frage, { indikator, stand }: Gefunden): Ampel | undefined {
  const { kreis } = frage.zahlenwerk.gebiete;
  const ampel = ampelVon(indikator, stand, kreis.id);
  if (ampel !== undefined) return ampel;
  if (indikator.richtung === 'neutral') {
    return refuse(frage, {
      code: 'ampel-ohne-richtung',
      severity: 'Fehler',
      message: `Der Katalog sagt nicht, ob bei „${indikator.id}“ hohe Werte günstig sind; eine Ampel wäre ein Urteil ohne Grund.`,
      remedy:
        'Ergänzen Sie dort zum Beispiel richtung: hoch ist ungünstig und die begründung:, oder lassen Sie die Ampel weg.',
    });
  }
  return refuse(frage, {
    code: 'ampel-ohne-kreiswert',
    severity: 'Fehler',
    message: `Mit dem Kreis lässt sich „${indikator.id}“ nicht vergleichen: ${indikator.art === 'anzahl' ? 'Er ist die Summe seiner Teile.' : `Für ${kreis.name} ist kein Wert veröffentlicht.`}`,
    remedy: `Lassen Sie die Ampel weg${indikator.art === 'anzahl' ? ', oder zeigen Sie einen Anteil' : ''}.`,
  });
}
