// `{{geheimgehalten}}`: of how many values of the document's indicators it is not said how large they are, because we keep them secret.
import type { Inline } from '../../document/nodes.js';
import { gruppiert } from '../indikator/zahlform.js';
import { type Anhangfrage, gefragteViele } from './verwendete.js';

/** "63 von 1 254 Werten"; what its publisher does not tell is not ours. Errors: those of `gefragteViele`. */
export function geheimgehaltenInWorten(frage: Anhangfrage): readonly Inline[] | undefined {
  const indikatoren = gefragteViele(frage);
  if (indikatoren === undefined) return undefined;
  const values = indikatoren.flatMap(({ stände }) => stände.flatMap(({ werte }) => [...werte.values()]));
  const secret = values.filter(({ ergebnis }) => ergebnis.art === 'zeichen' && ergebnis.zeichen === 'geheim');
  const count = ['keiner', 'einer'][secret.length] ?? gruppiert(String(secret.length));
  return [{ kind: 'text', value: `${count} von ${gruppiert(String(values.length))} Werten` }];
}
