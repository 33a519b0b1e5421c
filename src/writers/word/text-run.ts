// Text → a run of Word, character for character as typed.
import { NoBreakHyphen, SoftHyphen, TextRun } from 'docx';
import { legalText } from '../../office/xml-text.js';
import type { RunFormat } from './scope.js';

/**
 * A run of text as typed.
 *
 * Shape: line ends and tabs of the source are spaces; soft and no-break hyphens become Word's own, since Word
 *        prints U+00AD as a hyphen wherever it stands and takes U+2011 from another font.
 */
export function textRun(text: string, format: RunFormat): TextRun {
  const pieces = legalText(text)
    .replace(/[\t\n\r]+/gu, ' ')
    .split(/(\u00ad|\u2011)/u)
    .filter((piece) => piece !== '');
  return new TextRun({
    ...format,
    children: pieces.map((piece) =>
      piece === '\u00ad' ? new SoftHyphen() : piece === '\u2011' ? new NoBreakHyphen() : piece,
    ),
  });
}
