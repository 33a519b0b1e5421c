// Properties of single paragraphs that `docx` has no option for, put where the schema wants them.
import { BuilderElement, type Paragraph, ParagraphProperties } from 'docx';

/** What may stand in the properties of a paragraph before those written here (ECMA-376 17.3.1.26, w:pPr), in its order. */
const ORDER: readonly string[] = [
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
  'w:numPr',
  'w:suppressLineNumbers',
  'w:pBdr',
  'w:shd',
  'w:tabs',
  'w:suppressAutoHyphens',
];

interface Rooted {
  readonly rootKey: string;
  readonly root: unknown[];
}

/**
 * The paragraph, its lines passed over when lines are counted. Word numbers the lines of a section alone, LibreOffice those of all
 * sections as soon as one is numbered.
 *
 * Source: ECMA-376 17.3.1.35 (w:suppressLineNumbers).
 */
export function withoutLineNumbers(paragraph: Paragraph): Paragraph {
  return withProperty(paragraph, new BuilderElement({ name: 'w:suppressLineNumbers' }), 'w:suppressLineNumbers');
}

/**
 * The paragraph, its words hyphenated though those of its style are not.
 *
 * Source: ECMA-376 17.3.1.34 (w:suppressAutoHyphens).
 */
export function hyphenated(paragraph: Paragraph): Paragraph {
  const name = 'w:suppressAutoHyphens';
  const attributes = { value: { key: 'w:val', value: '0' } };
  return withProperty(paragraph, new BuilderElement<{ readonly value: string }>({ name, attributes }), name);
}

function withProperty(paragraph: Paragraph, property: BuilderElement, name: string): Paragraph {
  const { root } = paragraph as unknown as Rooted;
  const properties = root.find((child): child is ParagraphProperties => child instanceof ParagraphProperties);
  if (properties === undefined) return paragraph;
  const entries = (properties as unknown as Rooted).root;
  const earlier = ORDER.slice(0, ORDER.indexOf(name));
  const place = entries.findLastIndex((entry) => earlier.includes((entry as Partial<Rooted>).rootKey ?? '')) + 1;
  entries.splice(place, 0, property);
  return paragraph;
}
