// What a chart is made from, for each form of data: printed figures alone, with everything that has to be told below.
import { describe, expect, it } from 'vitest';
import type { Series } from '../../../../src/document/series.js';
import { plainText } from '../../../../src/document/walk.js';
import { printBlocks } from '../../../../src/writers/tree.js';
import { filled, orte, refusedCalls, seriesIn, seriesOf } from '../../../support/chart-figures.js';

/** "Altfeld 12,5 (12.5); …" – what is printed, and the number that is drawn. */
function shownIn({ rows, reference }: Series): string {
  return [...rows, ...(reference === undefined ? [] : [reference])]
    .map(({ label, values }) => `${label} ${values.map(({ shown, value }) => `${shown} (${value ?? ''})`).join(' ')}`)
    .join('; ');
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

  it('have the Ampel as a column of a table, too, with its sign and its word', () => {
    const { children, codes } = filled('{{indikator "quote" spalten="wert, ampel"}}');
    expect(codes).toEqual([]);
    expect(printBlocks(children)).toContain('mark(ampel-rot "ampel rot") " ungünstiger als der Kreis"');
    expect(filled('{{indikator "anteil" spalten="wert, ampel"}}').codes).toEqual(['ampel-ohne-richtung']);
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
  it.each(refusedCalls)('%s: %s', (call, code) => {
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
