// Blocks → the pieces a slide is laid out of: text, key figures, tables, pictures. What a slide cannot show is told in words and reported.
import type { Report } from '../../diagnostic.js';
import { directoryEntries } from '../../document/directory.js';
import type { Block, Inline, NodeOf, Pt } from '../../document/nodes.js';
import { type ByKind, ofKind } from '../../document/of-kind.js';
import { placeEntries } from '../../document/place-index.js';
import { notOnSlides } from '../../document/shortfalls.js';
import { unfilled } from '../../document/unfilled.js';
import { verbatimLines } from '../../document/verbatim-lines.js';
import { type KeyFiguresPiece, keyFigures } from './key-figures.js';
import type { Bullet, Line } from './lines.js';
import { grades } from './measures.js';
import { type PicturesPiece, pictureCell, picturesSideBySide } from './pictures.js';
import { type RunLook, runsOf } from './runs.js';
import { inFile, type Scope } from './scope.js';
import { type TablePiece, tablePiece } from './tables.js';

/** How a text is set apart: a bar at its left, or a tint behind it. */
export type Frame = 'bar' | 'tint';

/** Paragraphs in one box; they go on on the next slide where there are too many. */
export interface TextPiece {
  readonly kind: 'text';
  readonly lines: readonly Line[];
  readonly frame?: Frame;
}

export interface RulePiece {
  readonly kind: 'rule';
}

export type Piece = TextPiece | KeyFiguresPiece | TablePiece | PicturesPiece | RulePiece;

/** How the paragraphs of a passage are set. */
export interface Setting {
  readonly size: Pt;
  readonly depth: number;
  readonly look: RunLook;
}

const plain: Setting = { size: grades.body, depth: 0, look: {} };

/** The pieces of the blocks, texts that follow each other in one. */
export function piecesOf(blocks: readonly Block[], scope: Scope, setting: Setting = plain): readonly Piece[] {
  return blocks.flatMap((block) => ofKind(blockPieces, block)(block, scope, setting)).reduce(merged, []);
}

/** The paragraphs of blocks in a cell, where nothing else can stand: all else in words, which is reported. */
export function linesOf(blocks: readonly Block[], scope: Scope, setting: Setting): readonly Line[] {
  return blocks.flatMap((block) => {
    const pieces = piecesOf([block], scope, setting);
    const lost = pieces.find(({ kind }) => kind === 'table' || kind === 'pictures');
    if (lost !== undefined) scope.report(notOnSlides('Tabellen und Bilder in einer Zelle', inFile, block.at));
    return pieces.flatMap((piece) => inWords(piece, setting));
  });
}

function inWords(piece: Piece, { size }: Setting): readonly Line[] {
  switch (piece.kind) {
    case 'text':
      return piece.lines.map((line) => ({ ...line, size: Math.min(line.size, size) }));
    case 'key-figures':
      return piece.figures.map(({ value, term }) => ({
        runs: [...term.runs, { text: ': ' }, ...value.runs],
        size,
        before: 0,
      }));
    case 'table':
      return piece.rows.map(({ cells }) => ({
        runs: cells.flatMap(({ lines }, index) => [
          ...(index === 0 ? [] : [{ text: ' · ' }]),
          ...lines.flatMap(({ runs }) => runs),
        ]),
        size,
        before: 0,
      }));
    case 'pictures':
      return piece.cells.flatMap(({ seen, above, below }) => {
        const seenWords = 'words' in seen ? seen.words : { runs: [{ text: `[${seen.alt}]` }], size, before: 0 };
        return [...above, seenWords, ...below].map((line) => ({ ...line, size }));
      });
    case 'rule':
      return [];
  }
}

function merged(pieces: readonly Piece[], piece: Piece): readonly Piece[] {
  const last = pieces.at(-1);
  if (last?.kind !== 'text' || piece.kind !== 'text' || last.frame !== piece.frame) return [...pieces, piece];
  return [...pieces.slice(0, -1), { ...last, lines: [...last.lines, ...piece.lines] }];
}

function textPiece(lines: readonly Line[], frame?: Frame): readonly Piece[] {
  return lines.length === 0 ? [] : [{ kind: 'text', lines, ...(frame !== undefined && { frame }) }];
}

function words(inlines: readonly Inline[], scope: Scope, { size, look }: Setting, before = 0.5): Line {
  return { runs: runsOf(inlines, scope, look), size, before: before * size };
}

/** Slides have no pages to tell. */
function placeLines(scope: Scope, setting: Setting) {
  return placeEntries(scope.tree.children).map(({ term }) => words([{ kind: 'text', value: term }], scope, setting));
}

const blockPieces: ByKind<Block['kind'], [Scope, Setting], readonly Piece[]> = {
  heading: ({ number, children, aside = [] }, scope, setting) => {
    const numbered = number === undefined ? [] : [{ kind: 'text', value: `${number} ` } as const];
    const beside =
      aside.length === 0 ? [] : [{ kind: 'text', value: ' ' } as const, { kind: 'muted', children: aside } as const];
    const line = words([...numbered, ...children, ...beside], scope, setting, 0.8);
    return textPiece([{ ...line, isBold: true, isHeading: true, colour: scope.hausstil.farben.akzent }]);
  },
  paragraph: ({ role, children }, scope, setting) =>
    textPiece([words(children, scope, role === 'fine' ? { ...setting, size: grades.caption } : setting)]),
  list: (list, scope, setting) => listPieces(list, scope, setting),
  facts: (facts, scope, setting) => keyFigures(facts, scope) ?? textPiece(factLines(facts, scope, setting)),
  quote: ({ children }, scope, setting) => framed('bar', piecesOf(children, scope, setting)),
  note: ({ title, children }, scope, setting) =>
    framed('tint', [...titled(title, scope, setting), ...piecesOf(children, scope, setting)]),
  columns: ({ cells }, scope, setting) =>
    cells.flatMap(({ title, children }) => [...titled(title, scope, setting), ...piecesOf(children, scope, setting)]),
  resolution: ({ label, children }, scope, setting) =>
    framed('bar', [...titled(label, scope, setting), ...piecesOf(children, scope, setting)]),
  vote: ({ result, counts }, scope, setting) => {
    const between = counts.length === 0 ? [] : [{ kind: 'text', value: ' ' } as const];
    return textPiece([words([{ kind: 'strong', children: result }, ...between, ...counts], scope, setting)]);
  },
  signatures: (node, scope, setting) => {
    report(scope.report, node, 'Linien zum Unterschreiben');
    return textPiece(
      node.signatories.map(({ name, role }) =>
        words(role.length === 0 ? name : [...name, { kind: 'text', value: ', ' }, ...role], scope, setting, 0.2),
      ),
    );
  },
  directory: (directory, scope, setting) => [
    ...titled(directory.title, scope, setting),
    ...textPiece(
      directoryEntries(directory, scope.tree.children).map(({ anchor, number, title }) => {
        const numbered = number === undefined ? [] : [{ kind: 'text', value: `${number} ` } as const];
        const link = { ...setting, look: { ...setting.look, link: { anchor } } };
        return words([...numbered, ...title], scope, link);
      }),
    ),
    ...(directory.of === 'orte' ? textPiece(placeLines(scope, setting)) : []),
  ],
  table: (table, scope) => [
    tablePiece(table, {
      ...captionLines(table, scope),
      linesOf: (children, size) => linesOf(children, scope, { ...plain, size }),
    }),
  ],
  image: (image, scope) => picturesSideBySide([pictureCell(image, scope)]),
  chart: (chart, scope) => picturesSideBySide([pictureCell(chart, scope)]),
  figure: (figure, scope, setting) => figurePieces(figure, scope, setting),
  'figure-group': (group, scope, setting) => groupPieces(group, scope, setting),
  letterhead: ({ name, subline }, scope, setting) => [
    ...titled(name, scope, setting),
    ...textPiece(subline.length === 0 ? [] : [words(subline, scope, setting, 0)]),
  ],
  title: ({ children, subtitle }, scope, setting) => [
    ...titled(children, scope, setting),
    ...textPiece(subtitle.length === 0 ? [] : [words(subtitle, scope, setting, 0)]),
  ],
  'title-page': ({ children }, scope, setting) => piecesOf(children, scope, setting),
  'cover-sheet': ({ children }, scope, setting) => piecesOf(children, scope, setting),
  'fill-lines': (node, scope, setting) => {
    report(scope.report, node, 'Linien zum Ausfüllen');
    return textPiece(node.label === '' ? [] : [words([{ kind: 'text', value: `${node.label}:` }], scope, setting)]);
  },
  verbatim: (node, scope, setting) =>
    textPiece(
      verbatimLines(node).map((line) =>
        words([{ kind: 'code', value: line }], scope, { ...setting, size: grades.table }, 0),
      ),
      'tint',
    ),
  'numbered-lines': (node, scope, setting) => {
    report(scope.report, node, 'Nummern von Zeilen');
    return piecesOf(node.children, scope, setting);
  },
  section: ({ children }, scope, setting) => piecesOf(children, scope, setting),
  'page-break': () => [],
  rule: () => [{ kind: 'rule' }],
  // Taken out of the slide before: they are for the speaker alone.
  'speaker-notes': () => [],
  insertion: unfilled,
  'indicator-block': unfilled,
  'record-block': unfilled,
};

function report(tell: Report, { at }: Block, what: string): void {
  tell(notOnSlides(what, inFile, at));
}

/** A title above what belongs to it, in bold. */
function titled(title: readonly Inline[], scope: Scope, setting: Setting): readonly Piece[] {
  return title.length === 0 ? [] : textPiece([{ ...words(title, scope, setting), isBold: true, isHeading: true }]);
}

/** The texts among the pieces set apart, all others as they are. */
function framed(frame: Frame, pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => (piece.kind === 'text' ? { ...piece, frame } : piece)).reduce(merged, []);
}

function factLines({ items }: NodeOf<'facts'>, scope: Scope, setting: Setting): readonly Line[] {
  return items.flatMap(({ term, value }) => {
    const head = runsOf([{ kind: 'strong', children: [...term, { kind: 'text', value: ': ' }] }], scope, setting.look);
    const [first, ...more] = linesOf(value, scope, setting);
    if (first === undefined) return [{ runs: head, size: setting.size, before: 0.4 * setting.size }];
    return [{ ...first, runs: [...head, ...first.runs], before: 0.4 * setting.size }, ...more];
  });
}

/** Items as paragraphs with their bullets; what is no text in an item stands behind its words. */
function listPieces({ style, start, items, tight }: NodeOf<'list'>, scope: Scope, setting: Setting): readonly Piece[] {
  const { depth } = setting;
  const own = { ...setting, size: depth === 0 ? setting.size : Math.min(setting.size, grades.inner) };
  const inner = { ...own, depth: depth + 1 };
  return items
    .flatMap(({ children }, index): readonly Piece[] => {
      const bullet: Bullet | undefined =
        style === 'plain' ? undefined : style === 'ordered' ? { number: start + index } : 'bullet';
      let isFirst = true;
      const marked = (line: Line): Line => {
        const before = isFirst ? (tight ? 0.45 : 0.7) * own.size : line.before;
        const sign = isFirst ? bullet : bullet === undefined ? undefined : 'nothing';
        isFirst = false;
        return { ...line, before, ...(sign !== undefined && { bullet: sign, depth }) };
      };
      return children.flatMap((child) => {
        if (child.kind === 'list') return piecesOf([child], scope, inner);
        return piecesOf([child], scope, own).map((piece) =>
          piece.kind === 'text' ? { ...piece, lines: piece.lines.map(marked) } : piece,
        );
      });
    })
    .reduce(merged, []);
}

function figurePieces(figure: NodeOf<'figure'>, scope: Scope, setting: Setting): readonly Piece[] {
  const { children } = figure;
  const [drawn, ...more] = children.filter((child) => child.kind === 'image' || child.kind === 'chart');
  const rest = children.filter((child) => child !== drawn);
  const { above, below } = captionLines(figure, scope);
  if (drawn === undefined || more.length > 0) {
    return [...textPiece(above), ...piecesOf(children, scope, setting), ...textPiece(below)];
  }
  const cell = { ...pictureCell(drawn, scope), above, below, ...(figure.id !== undefined && { anchor: figure.id }) };
  return [...picturesSideBySide([cell]), ...piecesOf(rest, scope, setting)];
}

function groupPieces(group: NodeOf<'figure-group'>, scope: Scope, setting: Setting): readonly Piece[] {
  const { above } = captionLines({ ...group, notes: [], source: [] }, scope);
  const inner = group.figures.flatMap((figure) => figurePieces(figure, scope, setting));
  const cells = inner.flatMap((piece) => (piece.kind === 'pictures' ? piece.cells : []));
  const isAllPictures = inner.every(({ kind }) => kind === 'pictures');
  return [...textPiece(above), ...(isAllPictures ? picturesSideBySide(cells, group.columns) : inner)];
}

/** The caption above a picture or table, notes and source below it. */
function captionLines(
  { number, caption, notes, source }: Pick<NodeOf<'table'>, 'number' | 'caption' | 'notes' | 'source'>,
  scope: Scope,
): { readonly above: readonly Line[]; readonly below: readonly Line[] } {
  const numbered =
    number === undefined ? [] : [{ kind: 'strong', children: [{ kind: 'text', value: `${number} ` }] } as const];
  const title = [...numbered, ...caption];
  const colour = scope.hausstil.farben.gedämpft;
  const small: Setting = { size: grades.source, depth: 0, look: {} };
  const from = source.length === 0 ? [] : [words([{ kind: 'text', value: 'Quelle: ' }, ...source], scope, small)];
  return {
    above: title.length === 0 ? [] : [{ runs: runsOf(title, scope), size: grades.caption, before: 0 }],
    below: [...linesOf(notes, scope, small), ...from].map((line) => ({
      ...line,
      size: grades.source,
      before: 2,
      colour,
    })),
  };
}
