// Numbers beside the lines: which paragraphs take no part. The passages themselves are sections (page-frame.ts).
import { BuilderElement, type Paragraph, ParagraphProperties } from 'docx';

/** What stands before it in the properties of a paragraph (ECMA-376 17.3.1.26, w:pPr). */
const EARLIER: ReadonlySet<string> = new Set([
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
  'w:numPr',
]);

interface Rooted {
  readonly rootKey: string;
  readonly root: unknown[];
}

/**
 * The paragraph, its lines passed over when lines are counted; `docx` has no option for it. Word numbers the lines of a section
 * alone, LibreOffice those of all sections as soon as one is numbered.
 *
 * Source: ECMA-376 17.3.1.35 (w:suppressLineNumbers).
 */
export function withoutLineNumbers(paragraph: Paragraph): Paragraph {
  const { root } = paragraph as unknown as Rooted;
  const properties = root.find((child): child is ParagraphProperties => child instanceof ParagraphProperties);
  if (properties === undefined) return paragraph;
  const entries = (properties as unknown as Rooted).root;
  const place = entries.findLastIndex((entry) => EARLIER.has((entry as Partial<Rooted>).rootKey ?? '')) + 1;
  entries.splice(place, 0, new BuilderElement({ name: 'w:suppressLineNumbers' }));
  return paragraph;
}
