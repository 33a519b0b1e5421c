// Computed figures → what may be told of them to one circle of readers. What is left out here no table, chart or text can betray.
import type { Gebiet, Gebiete } from '../gebiete/gebiete.js';
import type { Geheimhaltung } from '../geheimhaltung/geheimhaltung.js';
import { type BerechneterIndikator, type BerechneterStand, ohneWeg } from './berechnen.js';
import type { Berechnet, Ergebnis, Rechenweg } from './ergebnis.js';
import { berechneIndex } from './index-berechnen.js';
import { zahlenwert, zeichen } from './rechnen.js';
import { abstand } from './spielraum.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand, Zahlenwerk } from './zahlenwerk.js';

export interface Veröffentlichung {
  readonly geheimhaltung: Geheimhaltung;
  /** In public no level that is internal is named. */
  readonly für: 'öffentlich' | 'intern';
}

/** The figures that may be told, built anew: nothing of what is suppressed, and no way to it, is in the result. */
export function veröffentliche(
  gebiete: Gebiete,
  indikatoren: readonly BerechneterIndikator[],
  { geheimhaltung, für }: Veröffentlichung,
): Zahlenwerk {
  const sichtbare = für === 'intern' ? gebiete : öffentlicheGebiete(gebiete);
  const veröffentlicht = new Map<string, VeröffentlichterIndikator>();
  for (const indikator of indikatoren) {
    if (indikator.art === 'index') continue;
    const istErzählt = (id: string) => sichtbare.alle.has(id) && geheimhaltung.istErzählt(indikator, id);
    const stände = indikator.stände.map((stand) => standOf(stand, { geheimhaltung, istErzählt, gebiete: sichtbare }));
    veröffentlicht.set(indikator.id, { ...indikator, stände });
  }
  ergänzeIndizes(veröffentlicht, indikatoren, { geheimhaltung, gebiete: sichtbare });
  // In the order of the catalogue, indices where they stand in it.
  const inOrder = indikatoren.flatMap(({ id }) => veröffentlicht.get(id) ?? []);
  return { gebiete: sichtbare, indikatoren: new Map(inOrder.map((indikator) => [indikator.id, indikator])) };
}

/** Indices of indices come after those they are made of; what is made of itself has no date. */
function ergänzeIndizes(
  veröffentlicht: Map<string, VeröffentlichterIndikator>,
  indikatoren: readonly BerechneterIndikator[],
  { geheimhaltung, gebiete }: { readonly geheimhaltung: Geheimhaltung; readonly gebiete: Gebiete },
): void {
  const kommunen = (gebiete.ebenen.get('kommunen')?.gebiete ?? []).map(({ id }) => id);
  let open = indikatoren.filter(({ art }) => art === 'index');
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    for (const index of open) {
      if (!index.gewichte.every(({ indikator }) => veröffentlicht.has(indikator))) continue;
      const stände = berechneIndex(index, veröffentlicht, kommunen).map((stand) => ({
        ...stand,
        werte: new Map([...stand.werte].filter(([id]) => geheimhaltung.istErzählt(index, id))),
      }));
      veröffentlicht.set(index.id, { ...index, stände });
    }
    open = open.filter(({ id }) => !veröffentlicht.has(id));
  }
  for (const index of open) veröffentlicht.set(index.id, { ...index, stände: [] });
}

interface Erzählung {
  readonly geheimhaltung: Geheimhaltung;
  readonly gebiete: Gebiete;
  readonly istErzählt: (gebiet: string) => boolean;
}

function standOf({ werte, unterschiede, ...stand }: BerechneterStand, erzählung: Erzählung): VeröffentlichterStand {
  const { geheimhaltung, istErzählt, gebiete } = erzählung;
  const told = new Map(
    [...werte].flatMap(([id, wert]) => (istErzählt(id) ? [[id, erzählt(wert, erzählung)] as const] : [])),
  );
  const erzählte = unterschiede.filter((unterschied) => {
    const teile = gebiete.ebenen.get(unterschied.ebene);
    const weg = werte.get(unterschied.gebiet)?.weg;
    const seite = weg?.art === 'quotient' ? weg[unterschied.seite] : weg;
    const isTold = istErzählt(unterschied.gebiet) && teile?.gebiete.some(({ id }) => istErzählt(id)) === true;
    return isTold && seite !== undefined && !geheimhaltung.istGeheim(seite);
  });
  return { ...stand, werte: told, anmerkungen: [], unterschiede: erzählte };
}

function erzählt({ ergebnis, zähler, nenner, weg }: Berechnet, erzählung: Erzählung): Berechnet {
  const seiten = weg.art === 'quotient' ? weg : { zähler: weg, nenner: undefined };
  return {
    ergebnis: verdeckt(ergebnis, weg, erzählung),
    zähler: verdeckt(zähler, seiten.zähler, erzählung),
    ...(nenner === undefined || seiten.nenner === undefined
      ? {}
      : { nenner: verdeckt(nenner, seiten.nenner, erzählung) }),
    weg: bereinigt(weg, erzählung),
  };
}

/** A sign of the supplier says why there is no number; ours stands where there would be one. */
function verdeckt(ergebnis: Ergebnis, weg: Rechenweg, { geheimhaltung }: Erzählung): Ergebnis {
  return zahlenwert(ergebnis) !== undefined && geheimhaltung.istGeheim(weg) ? zeichen('geheim') : ergebnis;
}

/** The way as far as it may be told: parts all or none, for one that is missing would be the rest. */
function bereinigt(weg: Rechenweg, erzählung: Erzählung): Rechenweg {
  const ergebnis = verdeckt(weg.ergebnis, weg, erzählung);
  if (ergebnis !== weg.ergebnis && weg.art !== 'quotient') return ohneWeg(ergebnis);
  switch (weg.art) {
    case 'zelle':
      return weg;
    case 'quotient': {
      const [zähler, nenner] = [weg.zähler, weg.nenner].map((seite) => bereinigt(seite, erzählung)) as [
        Rechenweg,
        Rechenweg,
      ];
      return { ...weg, ergebnis, zähler, nenner };
    }
    case 'indikator':
      return { ...weg, weg: bereinigt(weg.weg, erzählung) };
    case 'gebiete':
      if (!weg.teile.every((teil) => erzählung.istErzählt(teil.gebiet) && darfTeil(teil.weg, erzählung)))
        return verschwiegen(ergebnis, weg);
      return { ...weg, teile: weg.teile.map((teil) => ({ ...teil, weg: bereinigt(teil.weg, erzählung) })) };
    case 'summe':
      if (!weg.teile.every((teil) => darfTeil(teil.weg, erzählung))) return verschwiegen(ergebnis, weg);
      return { ...weg, teile: weg.teile.map((teil) => ({ ...teil, weg: bereinigt(teil.weg, erzählung) })) };
    default:
      return ohneWeg(ergebnis);
  }
}

/** Without its parts, but as precise as they make it: else ranks would tell apart what rounding at the source does not. */
function verschwiegen(ergebnis: Ergebnis, weg: Rechenweg): Rechenweg {
  return { art: 'summe', teile: [], abstand: abstand(weg), ergebnis };
}

function darfTeil(weg: Rechenweg, { geheimhaltung }: Erzählung): boolean {
  return (weg.art === 'zelle' && zahlenwert(weg.ergebnis) === undefined) || geheimhaltung.istErzählbar(weg);
}

/** Without internal levels, and without a trace of them in the places that they divide. */
function öffentlicheGebiete({ kreis, ebenen, karte }: Gebiete): Gebiete {
  const öffentliche = [...ebenen.values()].filter(({ istIntern }) => !istIntern);
  const ids = new Set(öffentliche.flatMap(({ gebiete }) => gebiete.map(({ id }) => id)));
  const gezeigt = (gebiet: Gebiet): Gebiet =>
    gebiet.teile.every((id) => ids.has(id)) ? gebiet : { ...gebiet, teile: [] };
  const levels = öffentliche.map((ebene) => ({ ...ebene, gebiete: ebene.gebiete.map(gezeigt) }));
  const alle = new Map(levels.flatMap(({ gebiete }) => gebiete.map((gebiet) => [gebiet.id, gebiet] as const)));
  return {
    kreis: gezeigt(kreis),
    ebenen: new Map(levels.map((ebene) => [ebene.id, ebene])),
    alle,
    ...(karte !== undefined && { karte }),
  };
}
