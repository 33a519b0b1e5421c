// The annex of data: definitions, all figures as tables, and how many are kept secret – of the indicators a document uses.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { plainText, walk } from '../../../../src/document/walk.js';
import type { Zahlenwerk } from '../../../../src/domain/indikator/zahlenwerk.js';
import { fillFigures } from '../../../../src/domain/zahlen/fuellen.js';
import { parseMarkdown } from '../../../../src/markdown/parse.js';
import { printBlocks } from '../../../../src/writers/tree.js';
import { gebieteOf, indikator, quote, stand, zahlenwerk } from '../../../support/build-zahlenwerk.js';

const gebiete = gebieteOf([
  ['zell', 'Zell'],
  ['altfeld', 'Altfeld'],
]);
const jahre = ['2018', '2019', '2020', '2021'];
const werk = zahlenwerk(gebiete, [
  indikator('einwohner', [stand('2020', { altfeld: 1200, zell: 2000, kreis: 3200, nrw: 17_000_000 })], {
    einheit: 'Personen',
  }),
  indikator(
    'anteil',
    jahre.map((jahr) =>
      stand(
        jahr,
        { altfeld: [1, 8], zell: 'geheim', kreis: [1, 4] },
        {
          berechnung: { zähler: 'Haushalte Alleinerziehender (D)', nenner: 'Haushalte (B)' },
          quellen: [{ name: 'Beispielamt', lizenz: 'dl-de/by-2-0' }],
          ...(jahr === '2018' && { definition: 'Was damals gezählt wurde' }),
        },
      ),
    ),
    { ...quote, richtung: 'hoch ist ungünstig', begründung: 'Weil es so ist.' },
  ),
  indikator('index', [stand('2020', { altfeld: 1, zell: -1 })], {
    art: 'index',
    gewichte: [{ indikator: 'anteil', gewicht: 1.5 }],
    dezimalen: 2,
  }),
  indikator('erfunden', [stand('2020', { altfeld: 1, zell: 1, kreis: 2 })], { sindBeispielwerte: true }),
]);

function filled(text: string, figures: Zahlenwerk = werk) {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const { blocks } = parseMarkdown({ file: '/text.md', text, firstLine: 1 }, 'autor', report);
  const children = fillFigures(blocks, { zahlenwerk: figures, artOf: () => undefined }, report);
  const captions: string[] = [];
  const rows: string[] = [];
  walk(children, (node) => {
    if (node.kind === 'table') captions.push(`${plainText(node.caption)} (${node.id ?? 'ohne Kürzel'})`);
    if (node.kind !== 'table-row') return;
    const cells = node.cells.map(({ children: blocksIn }) =>
      blocksIn.map((block) => (block.kind === 'paragraph' ? plainText(block.children) : '')).join(' / '),
    );
    rows.push(cells.join(' | '));
  });
  return { children, captions, rows, codes: findings.map(({ code }) => code), findings };
}

describe('definitions', () => {
  it('say what is counted, of whom, by which columns, how it is meant, when and by whom', () => {
    expect(filled('{{wert "anteil"}}\n\n{{definitionen id="tab-definitionen"}}').rows).toMatchInlineSnapshot(`
      [
        "Indikator | Definition | Berechnung | Einheit und Richtung | Stand | Quelle und Lizenz",
        "anteil / anteil | Was gezählt wird / 2018: Was damals gezählt wurde | Zähler: Haushalte Alleinerziehender (D) / Nenner: Haushalte (B) / Zähler : Nenner × 100 | % / hoch ist ungünstig: Weil es so ist. | 2018 bis 2021 (4 Stände) | Beispielamt (dl-de/by-2-0, www.govdata.de/dl-de/by-2-0)",
      ]
    `);
  });

  it('are of the indicators that the document uses, and of what these are made of, in the order of the catalogue', () => {
    const first = ({ rows }: { readonly rows: readonly string[] }) => rows.slice(1).map((row) => row.split(' / ')[0]);
    expect(first(filled('{{wert "index" kommune="Zell"}}, {{wert "einwohner"}}\n\n{{definitionen}}'))).toEqual([
      'einwohner',
      'anteil',
      'index',
    ]);
    expect(first(filled('{{wert "index" kommune="Zell"}}\n\n{{definitionen indikatoren="erfunden"}}'))).toEqual([
      'erfunden',
    ]);
    expect(first(filled('{{definitionen alle="ja"}}'))).toHaveLength(4);
  });

  it('say of an index what it is made of, and of invented figures that they are', () => {
    const { rows } = filled('{{definitionen alle="ja"}}');
    expect(rows.at(-2)).toContain('anteil: Gewicht 1,5');
    expect(rows.at(-1)).toContain('Beispielwerte, keine amtlichen Zahlen');
  });
});

describe('an annex of data', () => {
  it('has every municipality, the Kreis and what it is compared with, counts and rates, at all dates', () => {
    const { captions, rows, codes } = filled('{{wert "anteil" stichtag="2018"}}\n\n{{datenanhang}}');
    expect(codes).toEqual([]);
    expect(captions).toEqual(['anteil, 2018 bis 2020 (daten-anteil)', 'anteil, 2021 (daten-anteil-2)']);
    expect(rows.slice(0, 5)).toEqual([
      'Kommunen | 2018 | 2019 | 2020',
      'Anzahl | von | in % | Anzahl | von | in % | Anzahl | von | in %',
      'Altfeld | 1 | 8 | 12,5 | 1 | 8 | 12,5 | 1 | 8 | 12,5',
      'Zell | . | . | . | . | . | . | . | . | .',
      'Musterkreis | 1 | 4 | 25,0 | 1 | 4 | 25,0 | 1 | 4 | 25,0',
    ]);
    expect(filled('{{datenanhang indikatoren="einwohner"}}').rows).toEqual([
      'Kommunen | Personen',
      '2020',
      'Altfeld | 1 200',
      'Zell | 2 000',
      'Musterkreis | 3 200',
      'Nordrhein-Westfalen | 17 000 000',
    ]);
  });

  it('has shares of the same whole side by side where that is asked for, with the whole once', () => {
    const share = (id: string, nenner: string, zähler: number) =>
      indikator(
        id,
        [stand('2020', { altfeld: [zähler, 8], zell: [zähler, 10] }, { berechnung: { zähler: id, nenner } })],
        quote,
      );
    const alike = ['a', 'b', 'c', 'd'].map((id, index) => share(id, 'Haushalte (B)', index + 1));
    const figures = zahlenwerk(gebiete, [...alike, share('anders', 'Personen (C)', 2)]);
    const { captions, rows } = filled('{{datenanhang alle="ja" zusammen="ja"}}', figures);
    expect(captions).toEqual(['a; b; c (daten-a)', 'd (daten-d)', 'anders (daten-anders)']);
    expect(rows.slice(0, 3)).toEqual([
      'Kommunen | Haushalte | a | b | c',
      'Anzahl | in % | Anzahl | in % | Anzahl | in %',
      'Altfeld | 8 | 1 | 12,5 | 2 | 25,0 | 3 | 37,5',
    ]);
  });

  it('stands on a landscape page where it is wide, and has definition, signs and source below like every table', () => {
    const printed = printBlocks(filled('{{wert "anteil"}}\n\n{{datenanhang}}').children);
    expect(printed).toMatch(/section querformat\n {2}table[^\n]*id="daten-anteil"/u);
    expect(printed).toContain('. = Zahlenwert unbekannt oder geheim zu halten');
  });

  it('of a document that uses no indicator is a mistake, and says what to write', () => {
    const { codes, findings } = filled('{{datenanhang}}');
    expect(codes).toEqual(['anhang-ohne-indikatoren']);
    expect(findings[0]?.remedy).toContain('{{datenanhang alle="ja"}}');
  });

  it('names the nearest indicator where one is misspelled', () => {
    const { codes, findings } = filled('{{definitionen indikatoren="einwohner, anteli"}}');
    expect(codes).toEqual(['zahl-indikator-unbekannt']);
    expect(findings[0]?.remedy).toContain('„anteil“');
  });
});

describe('how many values are kept secret', () => {
  function told(text: string): string {
    const [first] = filled(text).children;
    return first?.kind === 'paragraph' ? plainText(first.children) : '';
  }

  it('is counted over the indicators that the document uses, at all dates', () => {
    expect(told('{{wert "anteil"}}: {{geheimgehalten}}.')).toContain('4 von 12 Werten.');
    expect(told('{{geheimgehalten indikatoren="erfunden"}}.')).toBe('keiner von 3 Werten.');
  });
});
