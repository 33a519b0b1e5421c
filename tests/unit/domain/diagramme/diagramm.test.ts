// What a chart is made from, for each form of data: printed figures alone, with everything that has to be told below.
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import type { Block } from '../../../../src/document/nodes.js';
import type { Series } from '../../../../src/document/series.js';
import { seriesInWords } from '../../../../src/document/series-in-words.js';
import { plainText, walk } from '../../../../src/document/walk.js';
import type { Gebiete } from '../../../../src/domain/gebiete/gebiete.js';
import { fillFigures } from '../../../../src/domain/zahlen/fuellen.js';
import { parseMarkdown } from '../../../../src/markdown/parse.js';
import { printBlocks } from '../../../../src/writers/tree.js';
import { type Angabe, gebieteOf, indikator, quote, stand, zahlenwerk } from '../../../support/build-zahlenwerk.js';
import { chartTypeOf, chartTypes } from '../../../support/chart-types.js';

const orte = ['altfeld', 'oeden', 'talheim', 'zell'] as const;
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

const werk = zahlenwerk(gebiete, [
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

function filled(text: string) {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const { blocks } = parseMarkdown({ file: '/text.md', text, firstLine: 1 }, 'autor', report);
  const children = fillFigures(blocks, { zahlenwerk: werk, artOf: chartTypeOf }, report);
  return { children, findings, codes: findings.map(({ code }) => code) };
}

function seriesIn(blocks: readonly Block[]): readonly Series[] {
  const found: Series[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'chart' || node.kind === 'inline-chart') found.push(node.series);
  });
  return found;
}

function seriesOf(call: string): Series {
  const { children, codes } = filled(call);
  expect(codes).toEqual([]);
  const [series] = seriesIn(children);
  if (series === undefined) throw new Error(`no chart for ${call}`);
  return series;
}

/** "Altfeld 12,5 (12.5); …" – what is printed, and the number that is drawn. */
function shownIn({ rows, reference }: Series): string {
  return [...rows, ...(reference === undefined ? [] : [reference])]
    .map(({ label, values }) => `${label} ${values.map(({ shown, value }) => `${shown} (${value ?? ''})`).join(' ')}`)
    .join('; ');
}

function words(call: string, art: string): string {
  const type = chartTypes[art];
  if (type === undefined) throw new Error(`no type ${art}`);
  return seriesInWords(seriesOf(call), type);
}

/** Of the one figure: what stands below. */
function below(call: string): readonly string[] {
  const [figure] = filled(call).children;
  if (figure?.kind !== 'figure') return [];
  const notes = figure.notes.flatMap((note) => (note.kind === 'paragraph' ? plainText(note.children) : []));
  return [...notes, plainText(figure.source)];
}

describe('places at one date', () => {
  it('stand by name with printed figures alone, the Kreis beside them, what is secret without a number', () => {
    const series = seriesOf('{{diagramm "anteil"}}');
    expect(series).toMatchObject({ title: 'Anteil der Haushalte', unit: '%', decimals: 1, head: 'Kommunen' });
    expect(shownIn(series)).toBe(
      'Altfeld 12,5 (12.5); Öden 33,3 (33.3); Talheim . (); Zell 12,5 (12.5); Musterkreis 20,0 (20)',
    );
  });

  it('are ranked where the type or the call says so, signs last', () => {
    const ranked = 'Öden 33,3 (33.3); Altfeld 12,5 (12.5); Zell 12,5 (12.5); Talheim . (); Musterkreis 20,0 (20)';
    expect(shownIn(seriesOf('{{diagramm "anteil" art="rangfolge"}}'))).toBe(ranked);
    expect(shownIn(seriesOf('{{diagramm "anteil" sortiert="wert"}}'))).toBe(ranked);
  });

  it('may be some alone, without the Kreis', () => {
    expect(shownIn(seriesOf('{{diagramm "anteil" kommune="Zell, Altfeld" mit="nichts"}}'))).toBe(
      'Altfeld 12,5 (12.5); Zell 12,5 (12.5)',
    );
  });

  it('have everything below: unit, definition, legend, source and date', () => {
    expect(below('{{diagramm "anteil"}}')).toEqual([
      'Angaben in %. Was gezählt wird.',
      'Einzelne Werte sind zum Schutz von Angaben über wenige Fälle nicht genannt.',
      'Zeichen: . = Zahlenwert unbekannt oder geheim zu halten.',
      'Beispielamt. Stand: 2022. Eigene Berechnung.',
    ]);
  });

  it('that are counts are not compared with their sum', () => {
    expect(seriesOf('{{diagramm "einwohner"}}').reference).toBeUndefined();
    const { codes } = filled('{{diagramm "einwohner" mit="kreis"}}');
    expect(codes).toEqual(['diagramm-vergleich-anzahl']);
  });

  it('have the Ampel where it is asked for, by what differs for certain', () => {
    const series = seriesOf('{{diagramm "quote" ampel="ja"}}');
    expect(series.classes?.map(({ sign }) => sign)).toEqual(['ampel-grün', 'ampel-gelb', 'ampel-rot']);
    expect(series.rows.map(({ label, values }) => [label, values[0]?.class])).toEqual([
      ['Altfeld', 0],
      ['Öden', 2],
      ['Talheim', 2],
      ['Zell', undefined],
    ]);
    expect(below('{{diagramm "quote" ampel="ja"}}').join(' ')).toContain('Hoch ist ungünstig (Sie kostet)');
  });

  it('have the table of the same values behind them where it is asked for', () => {
    const { children } = filled('{{diagramm "anteil" tabelle="ja"}}');
    expect(children.map(({ kind }) => kind)).toEqual(['figure', 'table']);
    expect(printBlocks(children.slice(1))).toContain('"33,3"');
  });
});

describe('a map', () => {
  it('has classes named by what is printed of their members, and shapes', () => {
    const { children } = filled('{{diagramm "quote" art="kachelkarte" stichtag="31.12.2020"}}');
    const [series] = seriesIn(children);
    expect(series?.classes?.map(({ name }) => name)).toEqual([
      '5,0\u00a0%',
      '10,0\u00a0%',
      '20,0\u00a0%',
      '30,0\u00a0%',
    ]);
    const [figure] = children;
    const [chart] = figure?.kind === 'figure' ? figure.children : [];
    expect(chart?.kind === 'chart' ? [...(chart.shapes ?? [])].map(([id]) => id) : []).toEqual([...orte]);
  });

  it('of outlines says whose they are', () => {
    const said = below('{{diagramm "quote" art="karte" kommune="Altfeld, Öden"}}');
    expect(said.at(-1)).toBe(
      'Beispielamt. Stand: 31.12.2021. Eigene Berechnung. Karte: © Vermessungsamt (dl-de/by-2-0, www.govdata.de/dl-de/by-2-0).',
    );
  });
});

describe('a course of time', () => {
  it('is of the Kreis, or of the places named beside it; a break is told', () => {
    const series = seriesOf('{{diagramm "einwohner" art="zeitreihe" kommune="Altfeld, Zell"}}');
    expect(series.columns).toEqual([{ name: 'Altfeld' }, { name: 'Zell' }]);
    expect(series.rows.map(({ label, isBreak }) => [label, isBreak])).toEqual([
      ['2019', undefined],
      ['2020', undefined],
      ['2021', true],
    ]);
    expect(below('{{diagramm "einwohner" art="zeitreihe"}}').join(' ')).toContain(
      '2020 und 2021 sind nicht vergleichbar: Die Definition ist eine andere.',
    );
    expect(seriesOf('{{diagramm "quote" art="zeitreihe"}}').title).toBe('Quote, Musterkreis');
  });

  it('of all places has the Kreis as what they are compared with; days count from 1970', () => {
    const series = seriesOf('{{diagramm "quote" art="verläufe"}}');
    expect(series.columns.at(-1)).toEqual({ name: 'Musterkreis', isReference: true });
    expect(series.columns).toHaveLength(5);
    expect(series.rows.map(({ day }) => day)).toEqual([18_627, 18_992]);
  });

  it('is a line in the text for one place', () => {
    const { children, codes } = filled('Der Verlauf: {{sparkline "quote" kommune="Altfeld"}}.');
    expect(codes).toEqual([]);
    expect(seriesIn(children).map(shownIn)).toEqual(['31.12.2020 10,0 (10); 31.12.2021 11,0 (11)']);
  });
});

describe('two columns for each place', () => {
  it('are two dates', () => {
    const series = seriesOf('{{diagramm "quote" art="veränderung"}}');
    expect(series.columns.map(({ name }) => name)).toEqual(['31.12.2020', '31.12.2021']);
    expect(shownIn(series)).toContain('Talheim 30,0 (30) 25,0 (25); Zell 5,0 (5) . ()');
  });

  it('are two indicators, each with its unit', () => {
    const series = seriesOf('{{diagramm "quote, einwohner" art="zusammenhang"}}');
    expect(series.columns).toEqual([
      { name: 'Quote', unit: '%', decimals: 1 },
      { name: 'einwohner', unit: 'Personen', decimals: 0 },
    ]);
    expect(series.unit).toBe('');
  });
});

describe('shares of one whole', () => {
  it('have what is left as a share of its own', () => {
    const series = seriesOf('{{diagramm "kinder, alte" art="anteile"}}');
    expect(series.columns.map(({ name }) => name)).toEqual(['Kinder', 'Ältere', 'Übrige']);
    expect(shownIn(series)).toContain('Altfeld 20,0 (20) 30,0 (30) 50,0 (50)');
  });
});

describe('age groups', () => {
  it('are rows, groups of people are columns', () => {
    const call = '{{diagramm "Männer: m-jung, m-alt; Frauen: w-jung, w-alt" art="altersaufbau" kommune="Zell"}}';
    const series = seriesOf(call);
    expect(series.title).toBe('Männer und Frauen nach Alter, Zell');
    expect(shownIn(series)).toBe('unter 18 13 (13) . (); 18 und älter 23 (23) 16 (16)');
  });
});

describe('what cannot be shown is told, and the call stands as it was typed', () => {
  it.each([
    ['{{diagramm "anteil" art="torte"}}', 'diagrammart-unbekannt'],
    ['{{diagramm "anteli"}}', 'zahl-indikator-unbekannt'],
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
    ['{{sparkline "quote" kommune="Altfeld, Zell"}}', 'sparkline-ein-gebiet'],
  ])('%s: %s', (call, code) => {
    const { children, findings } = filled(call);
    expect(findings).toMatchObject([{ code, severity: 'Fehler', at: { file: '/text.md', line: 1 } }]);
    expect(seriesIn(children)).toEqual([]);
    expect(printBlocks(children)).toContain('{{');
  });

  it('an option that means nothing there is a warning', () => {
    const { codes, children } = filled('{{diagramm "anteil" seit="2020"}}');
    expect(codes).toEqual(['diagramm-angabe-wirkungslos']);
    expect(seriesIn(children)).toHaveLength(1);
  });
});

describe('the data tables of a document', () => {
  it('are those of all charts that have none, each naming its figure', () => {
    const text = [
      '{{datentabellen}}',
      '{{diagramm "anteil"}}',
      '{{diagramm "quote" tabelle="ja"}}',
      '{{diagramm "einwohner" id="abb"}}',
    ].join('\n\n');
    const { children, codes } = filled(text);
    expect(codes).toEqual([]);
    expect(children.map(({ kind }) => kind)).toEqual(['table', 'table', 'figure', 'figure', 'table', 'figure']);
    const targets = children.slice(0, 2).map((table) => (table.kind === 'table' ? table.caption[1] : undefined));
    const figures = children.flatMap((node) => (node.kind === 'figure' ? [node.id] : []));
    expect(targets).toMatchObject([{ target: figures[0] }, { target: 'abb' }]);
    expect(new Set(figures.filter((id) => id !== undefined)).size).toBe(2);
  });

  it('of no chart are none, and that is told', () => {
    const { children, codes } = filled('{{datentabellen}}');
    expect(children).toEqual([]);
    expect(codes).toEqual(['datentabellen-leer']);
  });
});

describe('in words a chart says', () => {
  it.each([
    ['{{diagramm "anteil"}}', 'vergleich'],
    ['{{diagramm "quote" ampel="ja"}}', 'vergleich'],
    ['{{diagramm "quote" art="veränderung"}}', 'veränderung'],
    ['{{diagramm "quote" art="zeitreihe"}}', 'zeitreihe'],
    ['{{diagramm "einwohner" art="zeitreihe" kommune="Altfeld"}}', 'zeitreihe'],
    ['{{diagramm "quote" art="verläufe"}}', 'verläufe'],
    ['{{diagramm "quote, anteil" art="zusammenhang"}}', 'zusammenhang'],
    ['{{diagramm "kinder, alte" art="anteile"}}', 'anteile'],
    ['{{diagramm "quote" art="kachelkarte"}}', 'kachelkarte'],
  ])('what %s shows', (call, art) => {
    expect(words(call, art)).toMatchSnapshot();
  });
});
