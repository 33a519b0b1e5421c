// A small catalogue by hand with something for every form of chart, and calls that ask it for what cannot be shown.
import Fraction from 'fraction.js';
import type { Finding } from '../../src/diagnostic.js';
import type { Block } from '../../src/document/nodes.js';
import type { Series } from '../../src/document/series.js';
import { walk } from '../../src/document/walk.js';
import type { Gebiete } from '../../src/domain/gebiete/gebiete.js';
import { fillFigures } from '../../src/domain/zahlen/fuellen.js';
import { parseMarkdown } from '../../src/markdown/parse.js';
import { type Angabe, gebieteOf, indikator, quote, stand, zahlenwerk } from './build-zahlenwerk.js';
import { chartTypeOf } from './chart-types.js';

/** Ids of the municipalities by name. */
export const orte = ['altfeld', 'oeden', 'talheim', 'zell'] as const;
const gebiete = mapped(
  gebieteOf([
    ['altfeld', 'Altfeld'],
    ['talheim', 'Talheim'],
    ['oeden', 'Öden'],
    ['zell', 'Zell'],
  ]),
);

/** With squares for all, and outlines for all but Zell. */
function mapped(all: Gebiete): Gebiete {
  const ring = [
    [7, 50],
    [7.1, 50],
    [7.1, 50.1],
    [7, 50],
  ] as const;
  const known = [...all.alle.values()].map((gebiet, index) => ({
    ...gebiet,
    form: { tile: { column: index, row: 0 }, ...(gebiet.id !== 'zell' && { outline: [[ring]] }) },
  }));
  const alle = new Map(known.map((gebiet) => [gebiet.id, gebiet]));
  return { ...all, alle, karte: { quelle: '© Vermessungsamt', lizenz: 'dl-de/by-2-0' } };
}

function werte(...values: readonly Angabe[]): Record<string, Angabe> {
  return Object.fromEntries([...orte, 'kreis'].map((id, index) => [id, values[index] ?? 'unbekannt']));
}

const anteil = indikator('anteil', [stand('2022', werte([1, 8], [1, 3], 'geheim', [1, 8], [1, 5]))], {
  ...quote,
  titel: 'Anteil der Haushalte',
});
/** A share whose numerator is this cell alone. */
function ausZelle(id: string, platz: string) {
  const zelle = { text: '', tabelle: 't', datei: 't.csv', platz, spalte: '' };
  const one = { art: 'zahl', wert: new Fraction(1), marken: [] } as const;
  const ten = { art: 'zahl', wert: new Fraction(10), marken: [] } as const;
  const weg = {
    art: 'quotient',
    faktor: 100,
    zähler: { art: 'zelle', zelle, ergebnis: one },
    nenner: { art: 'summe', teile: [], ergebnis: ten },
    ergebnis: ten,
  } as const;
  const told = { ergebnis: ten, zähler: one, nenner: ten, weg };
  return indikator(id, [stand('2022', {}, { werte: new Map([['altfeld', told]]) })], quote);
}

export const werk = zahlenwerk(gebiete, [
  ausZelle('ab-67', 'D4'),
  ausZelle('ab-75', 'D4'),
  ausZelle('unter-6', 'B4'),
  indikator('fälle', [stand('2022', werte(1000, 2000, 3000, 40, 6040))], {
    richtung: 'hoch ist ungünstig',
    begründung: 'Sie kosten',
  }),
  anteil,
  indikator('einwohner', [
    stand('2019', werte(1000, 2000, 3000, 40, 6040)),
    stand('2020', werte(1100, 1900, 3000, 40, 6040)),
    stand('2021', werte(1100, 1900, 3100, 41, 6141), { definition: 'Anders gezählt' }),
  ]),
  indikator(
    'quote',
    [
      stand('2020-12-31', werte([10, 100], [20, 100], [30, 100], [5, 100], [65, 400]), { bezeichnung: '31.12.2020' }),
      stand('2021-12-31', werte([11, 100], [20, 100], [25, 100], 'geheim', [61, 400]), { bezeichnung: '31.12.2021' }),
    ],
    { ...quote, richtung: 'hoch ist ungünstig', begründung: 'Sie kostet', titel: 'Quote', kurz: 'Quote' },
  ),
  indikator('kinder', [stand('2022', werte([20, 100], [10, 50], [0, 40], [9, 30], [39, 220]))], {
    ...quote,
    kurz: 'Kinder',
  }),
  indikator('alte', [stand('2022', werte([30, 100], [10, 50], [40, 40], [9, 30], [89, 220]))], {
    ...quote,
    kurz: 'Ältere',
  }),
  indikator('viele', [stand('2022', werte([90, 100], [10, 50], [10, 40], [9, 30], [119, 220]))], quote),
  indikator('anders', [stand('2022', werte([30, 101], [10, 50], [40, 40], [9, 30], [89, 221]))], quote),
  indikator('m-jung', [stand('2022', werte(10, 11, 12, 13, 46))], { kurz: 'unter 18' }),
  indikator('m-alt', [stand('2022', werte(20, 21, 22, 23, 86))], { kurz: '18 und älter' }),
  indikator('w-jung', [stand('2022', werte(9, 8, 7, 'geheim', 30))], { kurz: 'unter 18' }),
  indikator('w-alt', [stand('2022', werte(19, 18, 17, 16, 70))], { kurz: '18 und älter' }),
  indikator('zu', [stand('2022', werte('geheim', 'geheim', 'geheim', 'unbekannt', 5))]),
  indikator('fein', [stand('2022', werte(1, 2, 3, 4, 10))], {
    art: 'wert',
    klassen: [1, 2, 3, 4, 5].map((bis) => ({ name: `bis ${bis}`, bis })).concat([{ name: 'mehr', bis: 99 }]),
  }),
]);

/** The text with its calls answered, and what is told of it. */
export function filled(text: string) {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const { blocks } = parseMarkdown({ file: '/text.md', text, firstLine: 1 }, 'autor', report);
  const children = fillFigures(blocks, { zahlenwerk: werk, artOf: chartTypeOf }, report);
  return { children, findings, codes: findings.map(({ code }) => code) };
}

export function seriesIn(blocks: readonly Block[]): readonly Series[] {
  const found: Series[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'chart' || node.kind === 'inline-chart') found.push(node.series);
  });
  return found;
}

/** Of a call that has an answer. */
export function seriesOf(call: string): Series {
  const { children, codes } = filled(call);
  const [series] = seriesIn(children);
  if (series === undefined || codes.length > 0) throw new Error(`${call}: ${codes.join(', ') || 'no chart'}`);
  return series;
}

/** What is refused, and with which finding. */
export const refusedCalls: readonly (readonly [call: string, code: string])[] = [
  ['{{diagramm "anteil" art="torte"}}', 'diagrammart-unbekannt'],
  ['{{diagramm "anteli"}}', 'zahl-indikator-unbekannt'],
  ['{{diagramm "quote, anteil"}}', 'zahl-indikator-mehrere'],
  ['{{diagramm "anteil" ebene="orte"}}', 'zahl-ebene-unbekannt'],
  ['{{diagramm "anteil" ebene="vergleich"}}', 'zahl-ebene-ohne-werte'],
  ['{{diagramm "anteil" kommune="Altfeldt"}}', 'zahl-gebiet-unbekannt'],
  ['{{diagramm "anteil" mit="kreis, nrw"}}', 'diagramm-vergleich-mehrere'],
  ['{{diagramm "anteil" art="veränderung"}}', 'diagramm-ein-stand'],
  ['{{diagramm "anteil" art="zeitreihe"}}', 'diagramm-ein-stand'],
  ['{{diagramm "quote" art="veränderung" seit="2018"}}', 'zahl-stichtag-unbekannt'],
  ['{{diagramm "einwohner" art="veränderung"}}', 'diagramm-unvergleichbar'],
  ['{{diagramm "quote" art="zusammenhang"}}', 'diagramm-zwei-indikatoren'],
  ['{{diagramm "kinder, einwohner" art="anteile"}}', 'diagramm-anteile-art'],
  ['{{diagramm "kinder, anders" art="anteile"}}', 'diagramm-anteile-nenner'],
  ['{{diagramm "kinder, viele" art="anteile"}}', 'diagramm-anteile-summe'],
  ['{{diagramm "ab-67, unter-6, ab-75" art="anteile"}}', 'diagramm-anteile-doppelt'],
  ['{{diagramm "fälle" ampel="ja"}}', 'ampel-ohne-kreiswert'],
  ['{{diagramm "m-jung, m-alt" art="altersaufbau"}}', 'diagramm-gruppen-form'],
  ['{{diagramm "Männer: m-jung, m-alt; Frauen: w-jung" art="altersaufbau"}}', 'diagramm-gruppen-ungleich'],
  ['{{diagramm "Männer: m-jung, m-alt; Frauen: w-alt, w-jung" art="altersaufbau"}}', 'diagramm-gruppen-ungleich'],
  ['{{diagramm "anteil" art="zeitplan"}}', 'diagramm-nur-getippt'],
  ['{{diagramm "zu"}}', 'diagramm-ohne-werte'],
  ['{{diagramm "anteil" breite="3 mm"}}', 'diagramm-breite'],
  ['{{diagramm "quote" art="karte"}}', 'karte-gebiet-ohne-form'],
  ['{{diagramm "fein" art="kachelkarte"}}', 'karte-klassen-zu-viele'],
  ['{{diagramm "anteil" ampel="ja"}}', 'ampel-ohne-richtung'],
  ['{{sparkline "anteil"}}', 'diagramm-ein-stand'],
  ['{{sparkline "quote" kommune="Altfeld, Zell"}}', 'sparkline-ein-gebiet'],
];
