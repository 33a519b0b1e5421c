// Letters of names that are no single character wherever text stands, so that both writers and the gate see them.
import type { Block, DocumentTree, TableColumn } from '../../src/document/nodes.js';
import {
  columns,
  documentTree,
  emphasis,
  facts,
  footnote,
  heading,
  inlines,
  link,
  list,
  paragraph,
  strong,
  table,
} from './build-nodes.js';
import { heapsOfMarks, namesLetters } from './letters.js';

const share: TableColumn = { width: { share: 1 }, align: 'left' };
const narrow: TableColumn = { width: { mm: 24 }, align: 'left' };

/** Each letter within a word, at its end and twice in a row. */
const words = namesLetters.map((letter) => `Ma${letter}ler ${letter}${letter}, a${letter}`);

/** The tree, as it was put together. */
export const sampleLettersTree: DocumentTree = documentTree(
  [
    { kind: 'directory', of: 'inhalt', title: inlines('Inhalt'), depth: 2 },
    heading(1, 'namen', ['Frau C\u0306ap und Herr K\u031bim', footnote(paragraph('Auch A\u030belo.'))]),
    paragraph(words.join(' · ')),
    paragraph([strong(words.slice(0, 30).join(' · '))]),
    paragraph([emphasis(words.slice(30, 60).join(' · ')), ' ', link('https://example.org', 'M\u0302m')]),
    heading(2, 'zeichen', 'R\u0325\u0304i und S\u031b\u0304u'),
    ...heapsOfMarks.map((heap) => paragraph(`${heap} Ende`)),
    list('bullet', [
      paragraph('C\u0306ap'),
      paragraph(['K\u031bim', footnote(paragraph('N\u0302ga'), paragraph('Z\u0304'))]),
    ]),
    facts('list', ['C\u0306', 'L\u0325\u0304'], ['Vorsitz', strong('T\u031bo').children]),
    inColumns(),
    table(
      [narrow, share],
      [
        ['Name C\u0306', 'Amt M\u0302'],
        ...namesLetters.slice(0, 12).map((letter) => [`Verwaltungs${letter}angelegenheiten`, `${letter}, ${letter}`]),
      ],
      { caption: inlines('Namen mit K\u0304 und k\u0304'), hasRowHeaders: true },
    ),
  ],
  { frame: { headLeft: 'Kreis M\u0302m', headRight: 'C\u0306ap', footLeft: 'A\u030b', headOnFirstPage: true } },
);

function inColumns(): Block {
  const cell = (letters: readonly string[]) => paragraph(letters.map((letter) => `x${letter}y`).join(' '));
  return columns(2, ['C\u0308', [cell(namesLetters.slice(0, 20))]], ['c\u0308', [cell(namesLetters.slice(20, 40))]]);
}
