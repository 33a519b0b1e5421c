// `{{kennzahlen "…" kommune="…"}}`: one municipality in one table, an indicator a row, beside the Kreis and over time.
import type { Block } from '../../document/nodes.js';
import { mostFrequent } from '../../source/commonest.js';
import { sparkline } from '../diagramme/sparkline.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import { abweichung } from '../indikator/abweichung.js';
import { ampelVon } from '../indikator/ampel.js';
import type { Ergebnis } from '../indikator/ergebnis.js';
import { rangfolge } from '../indikator/rangfolge.js';
import { veränderung } from '../indikator/veraenderung.js';
import type { VeröffentlichterIndikator, Zahlenwerk } from '../indikator/zahlenwerk.js';
import { zeigeAbweichung } from '../indikator/zahlform.js';
import { belege, gezählt } from './belege.js';
import { askedFiguresOf, askedGebiet, type Frage, type Gefunden, hasFigures, listOf } from './gefragt.js';
import { type Benannt, type Zahlenspalte, type Zelle, zahlentabelle, zahlenzelle } from './zahlentabelle.js';

/** What asks for the whole catalogue, as far as it tells of municipalities and fits on a page. */
export const alleKennzahlen = 'alle';

/** More rows leave no room on a page for what else a profile tells. */
const mostRows = 12;

/** An indicator as a row. */
interface Zeile extends Benannt, Gefunden {}

type Spalte = Zahlenspalte<Zeile> & { readonly anmerkungen?: readonly string[] };

/** Nothing where something is not there (reported). */
export function kennzahlen(frage: Frage): Block | undefined {
  const { call } = frage;
  const ort = askedGebiet(frage);
  const found =
    call.argument === alleKennzahlen ? kennzahlenIn(frage.zahlenwerk) : askedFiguresOf(frage, call.argument);
  if (ort === undefined || found === undefined || found.length === 0) return undefined;
  const üblich = mostFrequent(found.map(({ stand }) => stand.bezeichnung)) ?? '';
  const zeilen = found.map((one): Zeile => ({ ...one, name: nameOf(one, üblich) }));
  const verglichen = listOf(call.options.get('vergleich') ?? '');
  const spalten = [
    ...wertspalten(frage, ort),
    ...(found.some(({ indikator }) => indikator.stände.length > 1) ? [verlaufspalte(frage, ort)] : []),
    ...(verglichen.includes('rang') ? [rangspalte(frage, ort, found)] : []),
    ...(verglichen.includes('ampel') ? [ampelspalte(frage, ort, found)] : []),
  ];
  const shown = [ort, frage.zahlenwerk.gebiete.kreis];
  const below = belege(
    frage,
    shown,
    found.map(({ indikator, stand }) => ({ indikator, stände: [stand], gezeigt: gezählt(indikator) })),
  );
  return zahlentabelle({
    id: call.options.get('id'),
    titel: call.options.get('titel') ?? `Kennzahlen: ${ort.name}`,
    kopf: 'Indikator',
    kopfanteil: 2.9,
    spalten,
    zeilen: [{ gebiete: zeilen, sindAbgesetzt: false }],
    // One paragraph: line by line the definitions alone would fill a third of the page.
    anmerkungen: [
      [
        `Stand ${üblich}, wo nichts anderes steht. Abweichung vom Kreis: bei Anteilen in Prozentpunkten, sonst in der Einheit des Indikators.`,
        ...spalten.flatMap(({ anmerkungen = [] }) => anmerkungen),
        ...below.anmerkungen,
      ].join(' '),
    ],
    quelle: below.quelle,
    istQuer: false,
  });
}

/** Those of the catalogue that have figures for municipalities, in its order, as many as fit on a page. */
export function kennzahlenIn(zahlenwerk: Zahlenwerk): readonly Gefunden[] {
  const kommunen = zahlenwerk.gebiete.ebenen.get('kommunen');
  const found = [...zahlenwerk.indikatoren.values()].flatMap((indikator): readonly Gefunden[] => {
    const stand = indikator.stände.at(-1);
    return stand !== undefined && kommunen !== undefined && hasFigures(kommunen, [stand]) ? [{ indikator, stand }] : [];
  });
  return found.slice(0, mostRows);
}

/** "Anteil der Kinder unter 6 Jahren (%)", and of which date where that is another than that of most. */
function nameOf({ indikator: { titel, einheit }, stand }: Gefunden, üblich: string): string {
  const unit = einheit === '' ? '' : ` (${einheit})`;
  return `${titel}${unit}${stand.bezeichnung === üblich ? '' : `, ${stand.bezeichnung}`}`;
}

const gesperrt: Ergebnis = { art: 'zeichen', zeichen: 'gesperrt', marken: [] };

function wertspalten({ zahlenwerk }: Frage, ort: Gebiet): readonly Spalte[] {
  const { kreis } = zahlenwerk.gebiete;
  const wertIn = (gebiet: Gebiet) => (zeile: Zeile) =>
    zahlenzelle(zeile.stand.werte.get(gebiet.id)?.ergebnis, zeile.indikator.dezimalen);
  return [
    // The caption names the place; its name would be wider than its figures.
    { gruppe: '', kopf: 'Wert', art: 'gemischte zahl', anteil: 1.3, zelle: wertIn(ort) },
    { gruppe: '', kopf: 'Kreis', art: 'gemischte zahl', anteil: 1.3, zelle: wertIn(kreis) },
    {
      gruppe: '',
      kopf: 'Abweichung',
      art: 'gemischte zahl',
      anteil: 1.75,
      // How far a part is from the sum it belongs to says nothing.
      zelle: ({ indikator, stand }) =>
        zahlenzelle(
          indikator.art === 'anzahl'
            ? gesperrt
            : abweichung(indikator, stand, { gebiet: ort.id, von: kreis.id })?.ergebnis,
          indikator.dezimalen,
          zeigeAbweichung,
        ),
    },
  ];
}

/** The line of all dates, and in words what became of the first. */
function verlaufspalte(frage: Frage, ort: Gebiet): Spalte {
  return { gruppe: '', kopf: 'Verlauf', art: 'wort', anteil: 2.4, zelle: (zeile) => verlaufszelle(frage, ort, zeile) };
}

function verlaufszelle(frage: Frage, ort: Gebiet, { indikator, stand }: Zeile): Zelle {
  const [erster] = indikator.stände;
  if (erster === undefined || erster === stand) return zahlenzelle(gesperrt, 0);
  const change = veränderung(indikator, { gebiet: ort.id, von: erster, bis: stand });
  if (change.art === 'unvergleichbar') return { text: 'nicht vergleichbar' };
  const { ergebnis } = change;
  if (ergebnis.art === 'zeichen') return zahlenzelle(ergebnis, indikator.dezimalen);
  const size = zeigeAbweichung(ergebnis, indikator.dezimalen);
  const since = `seit ${erster.bezeichnung}`;
  if (!/[1-9]/u.test(size)) return { text: `unverändert ${since}`, linie: lineOf(frage, ort, indikator) };
  const word = ergebnis.wert.compare(0) > 0 ? 'gestiegen' : 'gesunken';
  return { text: `${size} ${since} (${word})`, linie: lineOf(frage, ort, indikator) };
}

function lineOf(frage: Frage, ort: Gebiet, { id }: VeröffentlichterIndikator) {
  const options = new Map([['kommune', ort.name]]);
  return sparkline({ ...frage, call: { name: 'sparkline', argument: id, options } }) ?? [];
}

function rangspalte({ zahlenwerk }: Frage, ort: Gebiet, found: readonly Gefunden[]): Spalte {
  const besides = (zahlenwerk.gebiete.ebenen.get(ort.ebene)?.gebiete ?? []).map(({ id }) => id);
  const rangfolgen = new Map(
    found.map(({ indikator, stand }) => [indikator.id, rangfolge(indikator, stand, besides)] as const),
  );
  const sätze = gesammelt(found, ({ indikator }) => rangfolgen.get(indikator.id)?.satz);
  return {
    gruppe: '',
    kopf: 'Rang',
    art: 'gemischte zahl',
    anteil: 0.9,
    zelle: ({ indikator, stand }) => {
      const platz = rangfolgen.get(indikator.id)?.plätze.find(({ gebiet }) => gebiet === ort.id);
      return platz?.rang === undefined
        ? zahlenzelle(stand.werte.get(ort.id)?.ergebnis, 0)
        : { text: String(platz.rang) };
    },
    anmerkungen: [
      `Rang unter ${besides.length} ${zahlenwerk.gebiete.ebenen.get(ort.ebene)?.titel ?? ''}: ${sätze.join('; ')}. Plätze, deren Werte sich im Rahmen der Genauigkeit nicht unterscheiden, teilen sich einen Rang.`,
    ],
  };
}

/** Where the catalogue says which way is good; elsewhere x. */
function ampelspalte({ zahlenwerk }: Frage, ort: Gebiet, found: readonly Gefunden[]): Spalte {
  const { kreis } = zahlenwerk.gebiete;
  const ampeln = new Map(
    found.map(({ indikator, stand }) => [indikator.id, ampelVon(indikator, stand, kreis.id)] as const),
  );
  return {
    gruppe: '',
    kopf: 'Ampel',
    art: 'wort',
    anteil: 1.9,
    zelle: ({ indikator }) => {
      const ampel = ampeln.get(indikator.id);
      const stufe = ampel?.stufen[ampel.stufeVon.get(ort.id) ?? -1];
      return stufe === undefined ? zahlenzelle(gesperrt, 0) : { text: stufe.name, zeichen: stufe.zeichen };
    },
    anmerkungen: gesammelt(found, ({ indikator }) => ampeln.get(indikator.id)?.satz),
  };
}

/** Each sentence once; all but that of most indicators with those it is true of. */
function gesammelt(found: readonly Gefunden[], satzVon: (gefunden: Gefunden) => string | undefined): readonly string[] {
  const sätze = found.flatMap((one) => satzVon(one) ?? []);
  const usual = mostFrequent(sätze);
  return [...new Set([...(usual === undefined ? [] : [usual]), ...sätze])].map((satz) => {
    if (satz === usual) return satz;
    const names = found
      .filter((one) => satzVon(one) === satz)
      .map(({ indikator }) => indikator.kurz ?? indikator.titel);
    return `${names.join(', ')}: ${satz}`;
  });
}
