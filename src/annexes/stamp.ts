// A line in the upper margin of every page of an annex – which one it is, to what it belongs, which page –, as an artifact that
// nobody reads aloud; the page below it is made smaller by as much as the line needs, so that nothing is covered.
import { numberAt } from '../pdf/entries.js';
import type { PDFDict, PDFDocument, PDFFont } from '../pdf/library.js';
import { combined, inverse, type Matrix, writtenMatrix, writtenNumber } from '../pdf/matrix.js';
import { type MovedResources, moveContent } from '../pdf/moved-content.js';
import { type Move, moveAnnotations } from '../pdf/moved-page.js';
import { visibleBox } from '../pdf/page-box.js';
import { loadFonts, readRegularFont } from '../source/fonts.js';

/** Draws stamps into one file. */
export type Stamper = (page: PDFDict, text: string) => Move;

/** It has every letter names are written with (DIN 91379). */
const FAMILY = 'Arimo';
/** In points, as the page is looked at. */
const STRIP = 25.5;
const SIZE = 8;
/** From the upper edge to the line on which the letters stand: within what every printer can print. */
const BASELINE = 20;
/** The left margin of DIN 5008, where the page is wide enough for it. */
const MARGIN = 71;
/** On small pages the strip takes no more than this part of the height. */
const MOST = 0.06;

/** A stamper for the file, with its font in it; the font holds the letters that were needed once the file is written. */
export async function createStamper(file: PDFDocument): Promise<Stamper> {
  const fontkit = await import('fontkit');
  const chain = loadFonts(FAMILY);
  file.registerFontkit(fontkit as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const font = await file.embedFont(readRegularFont(FAMILY), { subset: true, customName: `STEMPL+${FAMILY}-Regular` });
  const shared: MovedResources = new Map();
  const covered = (text: string) =>
    [...text.normalize('NFC')]
      .map((character) => (chain.bodyCovers(character.codePointAt(0) ?? 0) ? character : '?'))
      .join('');
  return (page, text) => stampPage(page, covered(text), { font, shared });
}

function stampPage(
  page: PDFDict,
  text: string,
  { font, shared }: { readonly font: PDFFont; readonly shared: MovedResources },
): Move {
  const { frame, width, height } = viewOf(page);
  const unit = Math.max(1, numberAt(page, 'UserUnit') ?? 1);
  const strip = Math.min(STRIP / unit, height * MOST);
  const scale = (height - strip) / height;
  // As looked at: to the bottom, and in the middle.
  const looked: Matrix = [scale, 0, 0, scale, (width * (1 - scale)) / 2, 0];
  const [, , , , dx, dy] = combined(combined(inverse(frame), looked), frame);
  const move = { scale, dx, dy };

  const margin = Math.min(MARGIN / unit, width / 8);
  const wanted = SIZE * (strip / STRIP);
  const size = Math.min(wanted, (wanted * (width - 2 * margin)) / font.widthOfTextAtSize(text, wanted));
  const place = combined([1, 0, 0, 1, margin, height - (BASELINE * strip) / STRIP], frame);
  const line = (fontName: string) =>
    `BT 0 g /${fontName} ${writtenNumber(size)} Tf ${writtenMatrix(place)} Tm ${font.encodeText(text)} Tj ET`;
  const before = (fontName: string) => `/Artifact <</Type /Pagination /Subtype /Header>> BDC q ${line(fontName)} Q EMC`;
  moveAnnotations(page, move);
  moveContent(page, move, { before, font: font.ref, shared });
  return move;
}

interface View {
  /** From the page as it is looked at, its lower left corner at 0, to its own coordinates. */
  readonly frame: Matrix;
  readonly width: number;
  readonly height: number;
}

function viewOf(page: PDFDict): View {
  const { left, bottom, right, top } = visibleBox(page);
  const [width, height] = [right - left, top - bottom];
  // Clockwise, in quarters (ISO 32000-1, table 30).
  const turns = (((Math.round((numberAt(page, 'Rotate') ?? 0) / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  const frames: readonly [Matrix, Matrix, Matrix, Matrix] = [
    [1, 0, 0, 1, left, bottom],
    [0, 1, -1, 0, right, bottom],
    [-1, 0, 0, -1, right, top],
    [0, -1, 1, 0, left, top],
  ];
  return turns % 2 === 0
    ? { frame: frames[turns], width, height }
    : { frame: frames[turns], width: height, height: width };
}
