// What is printed where a text asks for figures: words in a sentence, tables, and what is said when there is none.

import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { plainText } from '../../../../src/document/walk.js';
import { ohneWeg } from '../../../../src/domain/indikator/berechnen.js';
import type { Zahlenwerk } from '../../../../src/domain/indikator/zahlenwerk.js';
import { asksForFigures, fillFigures } from '../../../../src/domain/zahlen/fuellen.js';
import { parseMarkdown } from '../../../../src/markdown/parse.js';
import { printBlocks } from '../../../../src/writers/tree.js';
import { berechnet, gebieteOf, indikator, quote, stand, zahlenwerk } from '../../../support/build-zahlenwerk.js';

const gebiete = gebieteOf([
  ['altfeld', 'Altfeld'],
  ['hennef-sieg', 'Hennef (Sieg)'],
  ['zell', 'Zell'],
]);
const werk = zahlenwerk(gebiete, [
  indikator('einwohner', [
    stand('2019', { altfeld: 1000, 'hennef-sieg': 47_000, zell: 2000, kreis: 50_000 }),
    stand('2020', { altfeld: 1200, 'hennef-sieg': 46_900, zell: 2000, kreis: 50_100, nrw: 17_000_000 }),
  ]),
  indikator(
    'anteil',
    [
      stand(
        '2022-05-15',
        { altfeld: [1, 8], 'hennef-sieg': [1, 3], zell: 'geheim', kreis: [1, 4] },
        { bezeichnung: '15.05.2022' },
      ),
    ],
    { ...quote, titel: 'Anteil der Haushalte' },
  ),
  indikator('quote', [stand('2019', { kreis: [1, 5] }), stand('2020', { kreis: [1, 4] })], quote),
  indikator('neu', [stand('2022', { altfeld: 5, 'hennef-sieg': 5, zell: 4, kreis: 14 })], { sindBeispielwerte: true }),
]);

function filled(text: string, figures: Zahlenwerk | null = werk) {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const { blocks } = parseMarkdown({ file: '/text.md', text, firstLine: 1 }, 'autor', report);
  expect(asksForFigures(blocks)).toBe(true);
  const children = fillFigures(blocks, { zahlenwerk: figures ?? undefined, artOf: () => undefined }, report);
  expect(asksForFigures(children)).toBe(false);
  return { children, findings, codes: findings.map(({ code }) => code) };
}

/** The tree that the call makes, each row of a table on a line of its own. */
function printed(call: string): string {
  const cell = /\n\s+table-cell([^\n]*)\n\s+paragraph "([^\n]*)"/gu;
  return printBlocks(filled(call).children).replace(cell, (_, spans, text) => ` |${spans} ${text}`);
}

/** The sentences below the first table that the call makes. */
function notesBelow(call: string, figures: Zahlenwerk = werk): readonly string[] {
  const { children } = filled(call, figures);
  return children.flatMap((block) =>
    block.kind === 'table'
      ? block.notes.map((note) => (note.kind === 'paragraph' ? plainText(note.children) : ''))
      : [],
  );
}

function sentence(text: string): string {
  const { children, codes } = filled(text);
  expect(codes).toEqual([]);
  const [first] = children;
  return first?.kind === 'paragraph' ? plainText(first.children) : '';
}

describe('a figure in a sentence', () => {
  it.each([
    ['{{wert "anteil"}}', '25,0\u00a0%'],
    ['{{wert "anteil" kommune="Hennef"}}', '33,3\u00a0%'],
    ['{{wert "anteil" kommune="Stadt Hennef"}}', '33,3\u00a0%'],
    ['{{wert "anteil" kommune="Altfeld, Gemeinde"}}', '12,5\u00a0%'],
    ['{{wert "anteil" kommune="Hennef (Sieg)" zeige="zahl"}}', '33,3'],
    ['{{wert "anteil" kommune="Altfeld" zeige="anzahl"}}', '1'],
    ['{{wert "anteil" kommune="Altfeld" zeige="abweichung"}}', '−12,5\u00a0Prozentpunkte'],
    ['{{wert "anteil" kommune="Altfeld" zeige="rang"}}', '2'],
    ['{{wert "einwohner" gebiet="nrw"}}', '17\u202f000\u202f000'],
    ['{{wert "einwohner" stichtag="2019" kommune="altfeld"}}', '1\u202f000'],
    ['{{wert "Anteil der Haushalte" stichtag="15.05.2022"}}', '25,0\u00a0%'],
    ['{{veränderung "einwohner"}}', '+100\u00a0Personen'],
    ['{{veraenderung "einwohner" kommune="Hennef" zeige="satz"}}', 'um 100\u00a0Personen gesunken'],
    ['{{veränderung "einwohner" kommune="Altfeld" zeige="satz"}}', 'um 200\u00a0Personen gestiegen'],
    ['{{veränderung "einwohner" seit="2019" kommune="Zell" zeige="satz"}}', 'unverändert geblieben'],
    ['{{veränderung "einwohner" kommune="Altfeld" zeige="prozent"}}', '+20,0\u00a0%'],
    ['{{veränderung "einwohner" kommune="Hennef" zeige="prozent"}}', '−0,2\u00a0%'],
    ['{{höchster "einwohner"}}', 'Hennef (Sieg) (46\u202f900)'],
    ['{{niedrigster "einwohner" zeige="ort"}}', 'Altfeld'],
    ['{{höchster "neu"}}', 'Altfeld und Hennef (Sieg) (je\u00a05)'],
    ['{{höchster "neu" zeige="wert"}}', '5'],
  ])('%s is printed as %s', (call, words) => {
    expect(sentence(`Es sind ${call}.`)).toBe(plainText([{ kind: 'text', value: `Es sind ${words}.` }]));
  });

  it('says that there is none where the value is confidential, and that is reported', () => {
    const { children, findings } = filled('In Zell sind es {{wert "anteil" kommune="Zell"}}.');
    expect(printBlocks(children)).toContain('"keine Angabe"');
    expect(findings).toMatchObject([{ code: 'zahl-nicht-nennbar', severity: 'Warnung', at: { line: 1 } }]);
    expect(findings[0]?.message).toContain('geheim');
  });

  it('warns that a value nobody may know could be higher', () => {
    const { codes, findings } = filled('Am höchsten in {{höchster "anteil"}}.');
    expect(codes).toEqual(['zahl-rang-ungewiss']);
    expect(findings[0]?.message).toContain('Zell');
  });

  it.each([
    ['{{wert "anteli"}}', 'zahl-indikator-unbekannt'],
    ['{{wert "anteil" kommune="Altfelt"}}', 'zahl-gebiet-unbekannt'],
    ['{{wert "anteil" stichtag="2019"}}', 'zahl-stichtag-unbekannt'],
    ['{{veränderung "anteil"}}', 'zahl-ohne-frueheren-stand'],
    ['{{höchster "anteil" ebene="sozialräume"}}', 'zahl-ebene-unbekannt'],
    ['{{höchster "anteil" ebene="vergleich"}}', 'zahl-ebene-ohne-werte'],
    ['{{wert "anteil" gebiet="nrw"}}', 'zahl-ebene-ohne-werte'],
    ['{{veränderung "quote" zeige="prozent"}}', 'zahl-prozent-ohne-anzahl'],
  ])('%s prints what was typed and reports %s', (call, code) => {
    const { children, codes, findings } = filled(`Hier: ${call}.`);
    expect(codes).toEqual([code]);
    expect(findings[0]).toMatchObject({ severity: 'Fehler', at: { file: '/text.md', line: 1, column: 7 } });
    expect(printBlocks(children)).toContain(call.split(' ')[0]);
  });

  it('names a place that there is where none is near', () => {
    expect(filled('{{wert "anteil" kommune="Oberpleis"}}').findings[0]?.remedy).toContain('„Altfeld“');
  });

  it('needs a catalogue', () => {
    expect(filled('{{wert "anteil"}}', null).codes).toEqual(['zahlen-ohne-katalog']);
  });
});

describe('a table of figures', () => {
  it('has the municipalities by name, the Kreis set apart, definition, legend and source below', () => {
    expect(filled('{{indikator "anteil" id="tab-anteil"}}').codes).toEqual([]);
    expect(printed('{{indikator "anteil" id="tab-anteil"}}')).toMatchInlineSnapshot(`
      "table figures id="tab-anteil" columns=[1.8fr left, 1fr decimal, 1fr decimal, 1.5fr decimal] header=2 row-headers summary="4 Zeilen (Kommunen), 3 Spalten: 15.05.2022, Anzahl; 15.05.2022, in %; 15.05.2022, Abweichung vom Kreis in Prozentpunkten."
        caption "Anteil der Haushalte"
        table-row | rows=2 Kommunen | columns=3 15.05.2022
        table-row | Anzahl | in % | Abweichung vom Kreis in Prozentpunkten
        table-row | Altfeld | 1 | 12,5 | −12,5
        table-row | Hennef (Sieg) | 1 | 33,3 | +8,3
        table-row | Zell | . | . | .
        table-row emphasised | Musterkreis | 1 | 25,0 | x
        notes
          paragraph fine "Was gezählt wird."
          paragraph fine "Einzelne Werte sind zum Schutz von Angaben über wenige Fälle nicht genannt."
          paragraph fine "Zeichen: . = Zahlenwert unbekannt oder geheim zu halten; x = Tabellenfach gesperrt, weil die Aussage nicht sinnvoll ist."
        source "Beispielamt. Stand: 15.05.2022. Eigene Berechnung."
      "
    `);
  });

  it('is of several dates side by side', () => {
    expect(printed('{{indikator "einwohner" zeitreihe="ja" sortiert="wert" mit="kreis, nrw"}}')).toMatchInlineSnapshot(`
      "table figures columns=[1.6fr left, 1fr decimal, 1fr decimal] header=2 row-headers summary="5 Zeilen (Kommunen), 2 Spalten: Personen, 2019; Personen, 2020."
        caption "einwohner"
        table-row | rows=2 Kommunen | columns=2 Personen
        table-row | 2019 | 2020
        table-row | Hennef (Sieg) | 47\\u202f000 | 46\\u202f900
        table-row | Zell | 2\\u202f000 | 2\\u202f000
        table-row | Altfeld | 1\\u202f000 | 1\\u202f200
        table-row emphasised | Musterkreis | 50\\u202f000 | 50\\u202f100
        table-row | Nordrhein-Westfalen | . | 17\\u202f000\\u202f000
        notes
          paragraph fine "Was gezählt wird."
          paragraph fine "Zeichen: . = Zahlenwert unbekannt oder geheim zu halten."
        source "Beispielamt. Stand: 2019; 2020."
      "
    `);
  });

  it('is of one date where no others are wanted', () => {
    const { children, codes } = filled('{{indikator "einwohner" zeitreihe="nein"}}');
    expect(codes).toEqual([]);
    expect(printBlocks(children)).toBe(printBlocks(filled('{{indikator "einwohner"}}').children));
  });

  it('has its ranks in order, though a less precise value shares the rank of a better one', () => {
    const rounded = (wert: number, cells: number) => {
      const known = berechnet(wert);
      return { ...known, weg: { ...ohneWeg(known.ergebnis), abstand: new Fraction(5 * cells) } };
    };
    const figures = new Map([
      ['altfeld', rounded(108, 1)],
      ['hennef-sieg', rounded(120, 1)],
      ['zell', rounded(107, 3)],
    ]);
    const grob = indikator('grob', [{ ...stand('2022', {}), werte: figures }]);
    const { children } = filled(
      '{{indikator "grob" spalten="rang" sortiert="rang" mit="nichts"}}',
      zahlenwerk(gebiete, [grob]),
    );
    const ranks = [...printBlocks(children).matchAll(/paragraph "(Altfeld|Hennef|Zell|\d)/gu)].map(([, word]) => word);
    expect(ranks.join(' ')).toBe('Hennef 1 Zell 1 Altfeld 2');
  });

  it('says below it which of several indicators a remark is about, and once that all are invented', () => {
    const figures = stand('2022', { altfeld: 1, 'hennef-sieg': 1, zell: 1, kreis: 4 }, { anmerkungen: ['Index.'] });
    const invented = { sindBeispielwerte: true };
    const notes = notesBelow(
      '{{indikatoren "a, b"}}',
      zahlenwerk(gebiete, [indikator('a', [figures], invented), indikator('b', [figures], invented)]),
    );
    expect(notes).toContain('a: Index.');
    expect(notes.filter((note) => note.includes('Beispielwerte'))).toHaveLength(1);
  });

  const off = {
    gebiet: 'kreis',
    seite: 'zähler',
    ebene: 'kommunen',
    summe: new Fraction(3),
    veröffentlicht: new Fraction(4),
  } as const;
  const differing = stand('2022', { altfeld: 1, 'hennef-sieg': 1, zell: 1, kreis: 4 }, { unterschiede: [off] });

  it('says once, for all indicators and dates together, that totals are not the sums', () => {
    const figures = zahlenwerk(gebiete, [indikator('a', [differing]), indikator('b', [differing])]);
    expect(notesBelow('{{indikatoren "a, b"}}', figures).at(-1)).toBe(
      'Musterkreis: Genannt ist die veröffentlichte Zahl, nicht die Summe über die Ebene „Kommunen“ (a: 4 statt 3; b: 4 statt 3); Geheimhaltung und Rundung in der amtlichen Statistik können Summen um weniges ändern.',
    );
    expect(notesBelow('{{indikator "a"}}', figures).at(-1)).toContain('(4 statt 3)');
    const later = { ...differing, zeit: '2023', bezeichnung: '2023' };
    const dates = zahlenwerk(gebiete, [indikator('a', [differing, later])]);
    expect(notesBelow('{{indikator "a" zeitreihe="ja"}}', dates).at(-1)).toContain(
      '(2022: 4 statt 3; 2023: 4 statt 3)',
    );
  });

  it('does not speak of totals that it does not show', () => {
    const shares = stand('2022', { altfeld: [1, 8], 'hennef-sieg': [1, 3], zell: [1, 2], kreis: [4, 13] });
    const both = [off, { ...off, seite: 'nenner' }] as const;
    const figures = zahlenwerk(gebiete, [
      indikator('a', [differing]),
      indikator('q', [{ ...shares, unterschiede: both }], quote),
    ]);
    const isTold = (call: string) => notesBelow(call, figures).join().includes('nicht die Summe');
    expect(isTold('{{indikator "a" mit="nichts"}}')).toBe(false);
    expect(isTold('{{indikator "q" spalten="wert"}}')).toBe(false);
    expect(notesBelow('{{indikator "q" spalten="anzahl, wert"}}', figures).join()).not.toContain('Nenner');
    expect(notesBelow('{{indikator "q" spalten="von, wert"}}', figures).join()).toContain('(Nenner: 4 statt 3)');
  });

  it('says in a sentence that we left figures out, and of what the publisher hides nothing but the sign', () => {
    const ours = 'Einzelne Werte sind zum Schutz von Angaben über wenige Fälle nicht genannt.';
    expect(notesBelow('{{indikator "anteil"}}')).toContain(ours);
    const theirs = zahlenwerk(gebiete, [indikator('a', [stand('2022', { altfeld: 5, zell: 'unbekannt', kreis: 9 })])]);
    expect(notesBelow('{{indikator "a"}}', theirs)).not.toContain(ours);
  });

  it('names the licences of numerator and denominator, a data licence with its text', () => {
    const quellen = [
      { name: 'Zensus', lizenz: 'dl-de/by-2-0' },
      { name: 'Amt', anteil: 'Nenner', lizenz: 'frei' },
    ];
    const figures = zahlenwerk(gebiete, [indikator('a', [stand('2022', { altfeld: 5, kreis: 9 }, { quellen })])]);
    const printed = printBlocks(filled('{{indikator "a"}}', figures).children);
    expect(printed.slice(printed.indexOf('source'))).toMatchInlineSnapshot(`
      "source "Zensus (dl-de/by-2-0, " link("https://www.govdata.de/dl-de/by-2-0" "www.govdata.de/dl-de/by-2-0") "); Amt (Nenner; frei). Stand: 2022."
      "
    `);
  });

  it('has the columns that are asked for', () => {
    expect(
      printed('{{indikator "einwohner" spalten="wert, veränderung, rang, klasse" mit="nichts"}}'),
    ).toMatchInlineSnapshot(`
      "table figures columns=[2fr left, 1fr decimal, 1fr decimal, 1fr decimal, 2fr left] header=2 row-headers summary="3 Zeilen (Kommunen), 4 Spalten: 2020, Personen; 2020, Veränderung seit 2019 in Personen; 2020, Rang; 2020, Klasse."
        caption "einwohner"
        table-row | rows=2 Kommunen | columns=4 2020
        table-row | Personen | Veränderung seit 2019 in Personen | Rang | Klasse
        table-row | Altfeld | 1\\u202f200 | +200 | 3 | 1. Viertel (niedrigste Werte)
        table-row | Hennef (Sieg) | 46\\u202f900 | −100 | 1 | 4. Viertel (höchste Werte)
        table-row | Zell | 2\\u202f000 | 0 | 2 | 2. Viertel
        notes
          paragraph fine "Was gezählt wird."
          paragraph fine "Rang 1 = höchster Wert; Plätze, deren Werte sich im Rahmen der Genauigkeit nicht unterscheiden, teilen sich einen Rang."
          paragraph fine "Klassen: Viertel nach den Quartilen von 3 Werten (Verfahren 7 nach Hyndman und Fan); die obere Grenze gehört jeweils dazu."
        source "Beispielamt. Stand: 2020."
      "
    `);
  });

  it('is of several indicators with their names above', () => {
    expect(printed('{{indikatoren "einwohner, anteil und neu"}}')).toMatchInlineSnapshot(`
      "table figures columns=[1.8fr left, 1fr decimal, 1fr decimal, 1fr decimal] header=2 row-headers summary="4 Zeilen (Kommunen), 3 Spalten: einwohner, Personen, 2020; Anteil der Haushalte, %, 15.05.2022; neu, Personen, 2022."
        caption "Indikatoren im Überblick"
        table-row | rows=2 Kommunen | einwohner | Anteil der Haushalte | neu
        table-row | Personen, 2020 | %, 15.05.2022 | Personen, 2022
        table-row | Altfeld | 1\\u202f200 | 12,5 | 5
        table-row | Hennef (Sieg) | 46\\u202f900 | 33,3 | 5
        table-row | Zell | 2\\u202f000 | . | 4
        table-row emphasised | Musterkreis | 50\\u202f100 | 25,0 | 14
        notes
          paragraph fine "Was gezählt wird."
          paragraph fine "neu: Beispielwerte, keine amtlichen Zahlen."
          paragraph fine "Einzelne Werte sind zum Schutz von Angaben über wenige Fälle nicht genannt."
          paragraph fine "Zeichen: . = Zahlenwert unbekannt oder geheim zu halten."
        source "Beispielamt. Stand: 2020; 15.05.2022; 2022. Eigene Berechnung."
      "
    `);
  });

  it('counts in an inventory the places of a level of which many have no figure', () => {
    const many = gebieteOf(['Auen', 'Berg', 'Dorf', 'Eck', 'Feld'].map((name) => [name.toLowerCase(), name] as const));
    const ids = many.kreis.teile;
    const figures = Object.fromEntries(ids.map((id) => [id, 'unbekannt'] as const));
    const { children } = filled('{{datenbestand}}', zahlenwerk(many, [indikator('a', [stand('2022', figures)])]));
    expect(printBlocks(children)).toContain('"Kommunen: 5 von 5"');
  });

  it('is an inventory', () => {
    expect(printed('{{datenbestand}}')).toMatchInlineSnapshot(`
      "section querformat
        table figures columns=[3fr left, 3fr left, 1.6fr left, 1.4fr left, 1.6fr left, 3fr left] header=1 row-headers summary="Je Indikator eine Zeile: Quelle, Kleinste Ebene, Turnus, Stand, Lücken."
          caption "Datenbestand"
          table-row | Indikator | Quelle | Kleinste Ebene | Turnus | Stand | Lücken
          table-row | einwohner | Beispielamt | Kommunen | nicht genannt | 2019 bis 2020 (2 Stände) | keine
          table-row | Anteil der Haushalte | Beispielamt | Kommunen | nicht genannt | 15.05.2022 | Zell
          table-row | quote | Beispielamt | Musterkreis | nicht genannt | 2019 bis 2020 (2 Stände) | keine
          table-row | neu | Beispielwerte, keine amtlichen Zahlen | Kommunen | nicht genannt | 2022 | keine
      "
    `);
  });

  it.each([
    ['{{indikator "anteil" spalten="wert, rnag"}}', 'zahl-spalte-unbekannt'],
    ['{{indikator "anteil" ebene="vergleich"}}', 'zahl-ebene-ohne-werte'],
    ['{{indikator "anteil" mit="Bundd"}}', 'zahl-gebiet-unbekannt'],
    ['{{indikatoren "anteil, einwhner"}}', 'zahl-indikator-unbekannt'],
  ])('%s reports %s', (call, code) => {
    expect(filled(call).codes).toEqual([code]);
  });

  it('names the column that was most likely meant', () => {
    expect(filled('{{indikator "anteil" spalten="wert, rnag"}}').findings[0]?.remedy).toBe('Meinten Sie „rang“?');
    expect(filled('{{indikator "anteil" spalten="Haushalte"}}').findings[0]?.remedy).toContain('Nennen Sie „anzahl“');
  });
});
