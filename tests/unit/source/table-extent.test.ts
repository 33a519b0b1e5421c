// Where the table stands among titles and notes, in sheets as offices publish them.
import { expect, it } from 'vitest';
import { isFigure } from '../../../src/source/grid.js';
import { splitCells } from '../../../src/source/split-cells.js';
import { tableExtent } from '../../../src/source/table-extent.js';

function extent(text: string): string {
  const { above, head, body, below } = tableExtent(splitCells(text, ';').rows);
  return `${above.length} above, ${head.length} head, ${body.length} body, ${below.length} below`;
}

it.each([
  ['a first row of words is the head', 'Ort;Zahl\nAlfter;1\nEitorf;2\n', '0 above, 1 head, 2 body, 0 below'],
  ['a first row of figures is none', '1;2\n3;4\n', '0 above, 0 head, 2 body, 0 below'],
  ['words alone have a head, too', 'Ort;Name\nAlfter;Muster\n', '0 above, 1 head, 1 body, 0 below'],
  [
    'an export has titles, several head rows and notes',
    'Tabelle 1\nBevölkerung;;;\nKreise;;;\n;;31.12.2021;31.12.2021\n;;männlich;weiblich\n05;Kreis;1;2\n06;Kreis;3;4\n__________\n"(c) Amt,\n2023";;;\n',
    '3 above, 2 head, 2 body, 2 below',
  ],
  ['years stand in heads', 'Ort;2019;2020\nAlfter;5;6\n', '0 above, 1 head, 1 body, 0 below'],
  ['provisional years and months do, too', 'Ort;2019 r;10.2020\nAlfter;5;6\n', '0 above, 1 head, 1 body, 0 below'],
  ['ages that count up are a head', 'Ort;0;1;2\nAlfter;5;6;9\nMuch;7;8;9\n', '0 above, 1 head, 2 body, 0 below'],
  [
    'so are numbers beside a word above keys',
    'AGS;Ort;3;18\n05382004;Alfter;5;6\n05382036;Much;7;8\n',
    '0 above, 1 head, 2 body, 0 below',
  ],
  [
    'ages may stand below their own head',
    ';Alter;;\nOrt;0;1;2\nAlfter;5;6;9\nMuch;7;8;9\n',
    '0 above, 2 head, 2 body, 0 below',
  ],
  ['a first row of figures that do not count up is none', 'a;1;3;2\nb;3;4;9\n', '0 above, 0 head, 2 body, 0 below'],
  [
    'words above figures are a head, in a second row, too',
    'Ort;Einwohner;Fläche\nName;Anzahl;km²\nAlfter;5;6\nMuch;7;8\n',
    '0 above, 2 head, 2 body, 0 below',
  ],
  [
    'pairs above a wider table are no head',
    'Stand:;2022;;\nOrt;a;b;c\nAlfter;5;6;7\nMuch;7;8;9\n',
    '1 above, 1 head, 2 body, 0 below',
  ],
  [
    'a column may be numbered below its head',
    'Ort;a;b\n1;2;3\nAlfter;5;6\nMuch;7;8\n',
    '0 above, 2 head, 2 body, 0 below',
  ],
  [
    'a row with a key is in the body, also the last one without figures',
    'AGS;Ort;a;b\n05382004;Alfter;1;2\n05382036;Much;;\nQuelle\n',
    '0 above, 1 head, 2 body, 1 below',
  ],
  [
    'notes may stand behind their numbers',
    'Ort;a;b;c\nAlfter;1;2;3\nMuch;4;5;6\n1);gerundet;;\n2);geschätzt;;\n',
    '0 above, 1 head, 2 body, 2 below',
  ],
  ['an empty first cell in the body is no head', 'Ort;Art;n\nAlfter;a;1\n;b;2\n', '0 above, 1 head, 2 body, 0 below'],
  ['empty rows are left out', 'Ort;n\n;\nAlfter;1\n\n', '0 above, 1 head, 1 body, 0 below'],
  [
    'prose is no table',
    'Impressum\n\nErster Absatz\n1;Zweiter\nDritter\nVierter\n',
    '5 above, 0 head, 0 body, 0 below',
  ],
  ['nothing is nothing', '', '0 above, 0 head, 0 body, 0 below'],
])('%s', (_, text, wanted) => {
  expect(extent(text)).toBe(wanted);
});

it('knows figures from keys and words', () => {
  const figures = ['1', '-3,5', '1.234.567,8', '82\u202f719\u202f540', '12 %', '3.14', '(12)', '12,5 p', '-(12)'];
  const others = ['05382', '1. Lesung', '12.03.2018', '3–5', '', 'x', 'A12', '1)'];
  expect(figures.filter((text) => !isFigure({ text }))).toEqual([]);
  expect(others.filter((text) => isFigure({ text }))).toEqual([]);
});
