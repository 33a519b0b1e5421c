// Indicators with their cells → a figure or sign for every place, the way to it included. Suppresses nothing: see veroeffentlichen.ts.
import type Fraction from 'fraction.js';
import { placed, type Report } from '../../diagnostic.js';
import { aufteilungen } from '../gebiete/aufteilungen.js';
import type { Gebiet, Gebiete } from '../gebiete/gebiete.js';
import type { Berechnet, Ergebnis, Rechenweg } from './ergebnis.js';
import type { Glied, Indikator, Stand } from './indikator.js';
import { ausZelle, istNull, quotient, summe, zahlenwert, zeichen } from './rechnen.js';
import { passendeZeit } from './zeitangabe.js';

export type Seite = 'zähler' | 'nenner';

/** Where a publisher's own figure is not the sum of what it says of the parts. */
export interface Unterschied {
  readonly gebiet: string;
  readonly seite: Seite;
  /** The level of the parts. */
  readonly ebene: string;
  readonly summe: Fraction;
  readonly veröffentlicht: Fraction;
}

/** An indicator at one date, computed for every place of which its tables say something. */
export interface BerechneterStand extends Omit<Stand, 'werte'> {
  /** By the ids of places, in their official order. */
  readonly werte: ReadonlyMap<string, Berechnet>;
  readonly unterschiede: readonly Unterschied[];
}

export interface BerechneterIndikator extends Omit<Indikator, 'stände'> {
  /** Of an index none: it is computed from what may be told. */
  readonly stände: readonly BerechneterStand[];
}

/**
 * Every indicator at every date and place, exact.
 *
 * A place with a row of its own has that; any other the sum over the places it is made up of, numerator and denominator each
 * for itself: a mean of rates would count a village as much as a town. What is taken as published is never added up.
 * Errors: reports `nenner-null` once for each indicator and date; a cycle of indicators is unknown (".") and the catalogue's finding.
 */
export function berechne(
  gebiete: Gebiete,
  indikatoren: readonly Indikator[],
  report: Report,
): readonly BerechneterIndikator[] {
  const rechner = createRechner(gebiete, indikatoren);
  return indikatoren.map((indikator) => ({
    ...indikator,
    stände: indikator.stände.map((stand) => {
      const werte = new Map<string, Berechnet>();
      for (const gebiet of gebiete.alle.values()) {
        const wert = rechner.berechnet(indikator, stand, gebiet);
        if (wert !== undefined) werte.set(gebiet.id, wert);
      }
      reportNullNenner({ indikator, stand, gebiete, werte, report });
      return { ...stand, werte, unterschiede: rechner.unterschiede(indikator, stand) };
    }),
  }));
}

interface Rechner {
  readonly berechnet: (indikator: Indikator, stand: Stand, gebiet: Gebiet) => Berechnet | undefined;
  readonly unterschiede: (indikator: Indikator, stand: Stand) => readonly Unterschied[];
}

interface Gesucht {
  readonly art: Indikator['art'];
  readonly stand: Stand;
  readonly gebiet: Gebiet;
  readonly seite: Seite;
}

/** Each figure is computed when it is first asked for: so indicators come in the order of their needs. */
function createRechner(gebiete: Gebiete, indikatoren: readonly Indikator[]): Rechner {
  const byId = new Map(indikatoren.map((indikator) => [indikator.id, indikator]));
  const geteilt = aufteilungen(gebiete);
  const seiten = new Map<Stand, Map<string, Rechenweg | undefined>>();

  /** While it is being computed a figure is unknown to itself: a cycle of indicators or of places ends here. */
  function seiteOf(gesucht: Gesucht): Rechenweg | undefined {
    const { stand, gebiet, seite } = gesucht;
    const known = seiten.get(stand) ?? new Map<string, Rechenweg | undefined>();
    seiten.set(stand, known);
    const key = `${seite}\n${gebiet.id}`;
    if (known.has(key)) return known.get(key);
    known.set(key, undefined);
    const glieder = stand.werte.get(gebiet.id)?.[seite] ?? [];
    const weg = glieder.length > 0 ? ausGliedern(glieder, stand, gebiet) : (ausAnderen(gesucht) ?? ausTeilen(gesucht));
    known.set(key, weg);
    return weg;
  }

  function ausGliedern(glieder: readonly Glied[], stand: Stand, gebiet: Gebiet): Rechenweg {
    const teile = glieder.map((glied) => ({ vorzeichen: glied.vorzeichen, weg: gliedweg(glied, stand, gebiet) }));
    const [einziger] = teile;
    if (einziger !== undefined && teile.length === 1 && einziger.vorzeichen === 1) return einziger.weg;
    return { art: 'summe', teile, ergebnis: summe(teile.map(summand)) };
  }

  function ausAnderen({ stand, gebiet, seite }: Gesucht): Rechenweg | undefined {
    const glieder = überall(stand, seite);
    const isKnown = glieder.some(
      (glied) => glied.art === 'indikator' && wertOf(glied.indikator, stand, gebiet) !== undefined,
    );
    return isKnown ? ausGliedern(glieder, stand, gebiet) : undefined;
  }

  function wertOf(indikator: string, stand: Stand, gebiet: Gebiet): Berechnet | undefined {
    const andere = byId.get(indikator);
    const anderer = andere && passendeZeit(andere.stände, stand);
    return andere && anderer && berechnet(andere, anderer, gebiet);
  }

  function gliedweg(glied: Glied, stand: Stand, gebiet: Gebiet): Rechenweg {
    if (glied.art === 'zelle') return { art: 'zelle', zelle: glied.zelle, ergebnis: ausZelle(glied.zelle) };
    const weg = wertOf(glied.indikator, stand, gebiet)?.weg ?? ohneWeg(zeichen('unbekannt'));
    return { art: 'indikator', indikator: glied.indikator, weg, ergebnis: weg.ergebnis };
  }

  /** The sum over the parts. */
  function ausTeilen(gesucht: Gesucht): Rechenweg | undefined {
    const gebiete = teileMitZahlen(gesucht);
    if (gebiete === undefined) return undefined;
    const teile = gebiete.flatMap((gebiet) => {
      const weg = seiteOf({ ...gesucht, gebiet });
      return weg === undefined ? [] : [{ gebiet: gebiet.id, weg }];
    });
    const isSum =
      gesucht.art !== 'wert' && teile.length === gebiete.length && teile.every(({ weg }) => istAddierbar(weg));
    if (!isSum) return ohneWeg(zeichen('unbekannt'));
    const ergebnis = summe(teile.map(({ weg }) => ({ vorzeichen: 1, ergebnis: weg.ergebnis })));
    return { art: 'gebiete', teile, ergebnis };
  }

  /** Of the levels that a place is divided into the first that has figures at all. */
  function teileMitZahlen(gesucht: Gesucht): readonly Gebiet[] | undefined {
    const levels = geteilt.get(gesucht.gebiet.id) ?? [];
    return levels.find((gebiete) => gebiete.some((gebiet) => seiteOf({ ...gesucht, gebiet }) !== undefined));
  }

  /** Sums of rates, of values as published and of indices mean nothing. */
  function istAddierbar(weg: Rechenweg): boolean {
    if (weg.art === 'quotient' || weg.art === 'index') return false;
    if (weg.art === 'indikator') return byId.get(weg.indikator)?.art === 'anzahl' && istAddierbar(weg.weg);
    return weg.art === 'zelle' || weg.teile.every((teil) => istAddierbar(teil.weg));
  }

  function berechnet(indikator: Indikator, stand: Stand, gebiet: Gebiet): Berechnet | undefined {
    const { art, faktor } = indikator;
    const zähler = seiteOf({ art, stand, gebiet, seite: 'zähler' });
    if (art !== 'quote') return zähler && { ergebnis: zähler.ergebnis, zähler: zähler.ergebnis, weg: zähler };
    const nenner = seiteOf({ art, stand, gebiet, seite: 'nenner' });
    if (zähler === undefined && nenner === undefined) return undefined;
    const [oben, unten] = [zähler ?? ohneWeg(zeichen('unbekannt')), nenner ?? ohneWeg(zeichen('unbekannt'))];
    const ergebnis = quotient(oben.ergebnis, unten.ergebnis, faktor);
    const weg: Rechenweg = { art: 'quotient', faktor, zähler: oben, nenner: unten, ergebnis };
    return { ergebnis, zähler: oben.ergebnis, nenner: unten.ergebnis, weg };
  }

  function unterschiede({ art }: Indikator, stand: Stand): readonly Unterschied[] {
    if (art === 'wert') return [];
    return [...geteilt.keys()].flatMap((id) =>
      (['zähler', 'nenner'] as const).flatMap((seite) => {
        const gebiet = gebiete.alle.get(id);
        if (gebiet === undefined || (stand.werte.get(id)?.[seite] ?? []).length === 0) return [];
        const gesucht = { art, stand, gebiet, seite };
        const veröffentlicht = zahlenwert(seiteOf(gesucht)?.ergebnis);
        const ausSumme = zahlenwert(ausTeilen(gesucht)?.ergebnis);
        if (veröffentlicht === undefined || ausSumme === undefined || ausSumme.equals(veröffentlicht)) return [];
        const ebene = teileMitZahlen(gesucht)?.[0]?.ebene ?? '';
        return [{ gebiet: id, seite, ebene, summe: ausSumme, veröffentlicht }];
      }),
    );
  }

  return { berechnet, unterschiede };
}

/** What is known without telling how. */
export function ohneWeg(ergebnis: Ergebnis): Rechenweg {
  return { art: 'summe', teile: [], ergebnis };
}

function summand({ vorzeichen, weg }: { readonly vorzeichen: 1 | -1; readonly weg: Rechenweg }) {
  return { vorzeichen, ergebnis: weg.ergebnis };
}

/** Where a side is made of other indicators alone it is so at every place, also where these are sums themselves. */
function überall({ werte }: Stand, seite: Seite): readonly Glied[] {
  const [first] = werte.values();
  const glieder = first?.[seite] ?? [];
  return glieder.every(({ art }) => art === 'indikator') ? glieder : [];
}

interface NullNenner {
  readonly indikator: Indikator;
  readonly stand: Stand;
  readonly gebiete: Gebiete;
  readonly werte: ReadonlyMap<string, Berechnet>;
  readonly report: Report;
}

function reportNullNenner({ indikator, stand, gebiete, werte, report }: NullNenner): void {
  const namen = [...werte].flatMap(([id, { nenner }]) =>
    nenner !== undefined && istNull(nenner) ? [gebiete.alle.get(id)?.name ?? id] : [],
  );
  if (namen.length === 0) return;
  const message = `Von „${indikator.titel}“ (${stand.bezeichnung}) ist der Nenner null für ${namen.join(', ')}; dort steht x.`;
  const remedy =
    'Prüfen Sie die Spalten unter nenner:, oder lassen Sie das x stehen: Einen Anteil an nichts gibt es nicht.';
  report(placed({ code: 'nenner-null', severity: 'Hinweis', message, remedy }, indikator.at));
}
