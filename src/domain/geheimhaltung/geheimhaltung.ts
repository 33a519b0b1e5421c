// What may be told of computed figures, decided once for all circles of readers. Knows figures by the ways they came about.

import { aufteilungen } from '../gebiete/aufteilungen.js';
import type { Gebiete } from '../gebiete/gebiete.js';
import type { BerechneterIndikator } from '../indikator/berechnen.js';
import type { Rechenweg } from '../indikator/ergebnis.js';
import { ohne, schlüsselOf } from './linearform.js';
import { sichere } from './sichern.js';
import { baueSystem, createAuskunft } from './system.js';
import { numeriere } from './zellen.js';
import { bekannteZellen, verkürzt, zusammenhang } from './zusammenhang.js';

export interface Geheimhaltung {
  /** Whether the result of the way is to be kept secret. */
  readonly istGeheim: (weg: Rechenweg) => boolean;
  /** Whether the result may be named as a part of another: it is printed itself, or nothing secret hangs together with it. */
  readonly istErzählbar: (weg: Rechenweg) => boolean;
  /** Whether the indicator is told at all for the place: not below the lowest level the catalogue allows. */
  readonly istErzählt: (indikator: Pick<BerechneterIndikator, 'kleinsteEbene'>, gebiet: string) => boolean;
}

/**
 * Decides what is kept secret.
 *
 * Too small are counts above 0 and below the indicator's `schwelle`: numerators, denominators, the rest of a denominator, and each cell
 * in them. Cells that their publisher keeps secret are protected like them. The attacker knows everything that is printed on any level for
 * any reader, numerator and denominator of every rate exactly, and by how much a publisher's total differs from the sum.
 * What he does not know is in `sichern.ts`. The choice is the same for every circle of readers: two versions tell no more than one.
 */
export function haltGeheim(gebiete: Gebiete, indikatoren: readonly BerechneterIndikator[]): Geheimhaltung {
  const istErzählt = createEbenenprüfung(gebiete);
  if (indikatoren.every(({ schwelle }) => schwelle <= 0)) {
    return { istGeheim: () => false, istErzählbar: () => true, istErzählt };
  }
  const zellen = numeriere(indikatoren);
  const auskunft = createAuskunft(zellen);
  const system = baueSystem({ gebiete, indikatoren, zellen, auskunft, istErzählt });
  const geheim = sichere(system);
  const heikel = heikleZellen(system, geheim);
  return {
    istGeheim: (weg) => auskunft(weg).alle.some((form) => geheim.has(schlüsselOf(form))),
    istErzählbar: (weg) =>
      auskunft(weg).alle.every((form) => {
        const key = schlüsselOf(form);
        return (system.größen.has(key) && !geheim.has(key)) || !form.some(([zelle]) => heikel.has(zelle));
      }),
    istErzählt,
  };
}

/** Cells that hang together with something secret, by what is told. */
function heikleZellen(
  { bilanzen, größen, schutz }: ReturnType<typeof baueSystem>,
  geheim: ReadonlySet<string>,
): ReadonlySet<number> {
  if (schutz.size === 0) return new Set();
  const offene = [...größen].flatMap(([key, { form }]) => (geheim.has(key) ? [] : [form]));
  const summen = [...bilanzen, ...offene];
  const bekannt = bekannteZellen(summen);
  const geschützt = [...schutz.values(), ...[...größen].flatMap(([key, größe]) => (geheim.has(key) ? [größe] : []))];
  const geheime = geschützt.map(({ form }) => ohne(form, (zelle) => bekannt.has(zelle)));
  const alle = [...verkürzt(summen, bekannt), ...geheime];
  const root = zusammenhang(alle);
  const roots = new Set(geheime.flatMap(([first]) => (first === undefined ? [] : [root(first[0])])));
  return new Set(alle.flatMap((form) => form.flatMap(([zelle]) => (roots.has(root(zelle)) ? [zelle] : []))));
}

function createEbenenprüfung(gebiete: Gebiete): Geheimhaltung['istErzählt'] {
  const teile = aufteilungen(gebiete);
  const darunter = new Map<string, ReadonlySet<string>>();
  function below(ebene: string): ReadonlySet<string> {
    const known = darunter.get(ebene);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const open = [...(gebiete.ebenen.get(ebene)?.gebiete ?? [])].map(({ id }) => id);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const teil of (teile.get(id) ?? []).flat()) {
        if (found.has(teil.id)) continue;
        found.add(teil.id);
        open.push(teil.id);
      }
    }
    darunter.set(ebene, found);
    return found;
  }
  return ({ kleinsteEbene }, gebiet) => kleinsteEbene === undefined || !below(kleinsteEbene).has(gebiet);
}
