// What readers must know beside a figure, in sentences.
import type { Gebiete } from '../gebiete/gebiete.js';
import type { Unterschied } from './berechnen.js';
import { zeigeZahl } from './zahlform.js';

/** A publisher's total that is not the sum of the parts, and what it is of where several are told of: "Bevölkerung", "2021". */
export interface GenannterUnterschied extends Unterschied {
  readonly von?: string;
}

/** For each place and its parts one sentence: that the totals are the publisher's, what the sums would be, and why that may be. */
export function unterschiedSätze(
  { alle, ebenen }: Gebiete,
  unterschiede: readonly GenannterUnterschied[],
): readonly string[] {
  const isAlike = (a: Unterschied, b: Unterschied) => a.gebiet === b.gebiet && a.ebene === b.ebene;
  const firsts = unterschiede.filter((one, index) => unterschiede.findIndex((other) => isAlike(one, other)) === index);
  return firsts.map((first) => {
    const group = unterschiede.filter((one) => isAlike(one, first));
    const name = alle.get(first.gebiet)?.name ?? first.gebiet;
    const teile = ebenen.get(first.ebene)?.titel ?? 'Teile';
    const sums = group.map(({ von, seite, summe, veröffentlicht }) => {
      const what = [von, seite === 'nenner' ? 'Nenner' : undefined].filter((word) => word !== undefined).join(', ');
      return `${what === '' ? '' : `${what}: `}${genau(veröffentlicht)} statt ${genau(summe)}`;
    });
    return `${name}: Genannt ist die veröffentlichte Zahl, nicht die Summe über die Ebene „${teile}“ (${sums.join('; ')}); Geheimhaltung und Rundung in der amtlichen Statistik können Summen um weniges ändern.`;
  });
}

/** With as many decimals as the number has, at most six. */
function genau(wert: Unterschied['summe']): string {
  const decimals = [0, 1, 2, 3, 4, 5].find((places) => wert.mul(10 ** places).d === 1n);
  return zeigeZahl(wert, decimals ?? 6);
}
