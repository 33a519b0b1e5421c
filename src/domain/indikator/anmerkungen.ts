// What readers must know beside a figure, in sentences.
import type { Gebiete } from '../gebiete/gebiete.js';
import type { Unterschied } from './berechnen.js';
import { zeigeZahl } from './zahlform.js';

/** That a publisher's total is not the sum of the parts, with both figures, and why that may be. */
export function unterschiedSatz(
  { alle, ebenen }: Gebiete,
  { gebiet, seite, ebene, summe, veröffentlicht }: Unterschied,
): string {
  const name = alle.get(gebiet)?.name ?? gebiet;
  const teile = ebenen.get(ebene)?.titel ?? 'Teile';
  const nenner = seite === 'nenner' ? ' (im Nenner)' : '';
  return `${name}${nenner}: Die Summe über die Ebene „${teile}“ ergibt ${genau(summe)}; verwendet ist die veröffentlichte Zahl ${genau(veröffentlicht)}. Geheimhaltung und Rundung in der amtlichen Statistik können Summen um weniges ändern.`;
}

/** With as many decimals as the number has, at most six. */
function genau(wert: Unterschied['summe']): string {
  const decimals = [0, 1, 2, 3, 4, 5].find((places) => wert.mul(10 ** places).d === 1n);
  return zeigeZahl(wert, decimals ?? 6);
}
