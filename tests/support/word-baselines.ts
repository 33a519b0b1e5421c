// Where the lines of a Word file stand one below the other, worked out from its XML as Word does for lines of an exact
// height: no program lays it out. Every paragraph is one line, and one more for every break in it; pages, footnotes and pictures are no business of this.
import { descendants, parseXml, type ReadDocx, textOf, type XmlElement } from './read-docx.js';

/** The baseline of every line by its text. Units: pt, downwards from the top of the text. */
export function wordBaselines({ body, parts }: Pick<ReadDocx, 'body' | 'parts'>): ReadonlyMap<string, number> {
  const styles = stylesById(parts.get('word/styles.xml') ?? '');
  const baselines = new Map<string, number>();
  /** Sets the blocks one below the other and gives where they end. */
  const stack = (blocks: readonly XmlElement[], top: number): number => {
    let y = top;
    blocks.forEach((block, index) => {
      if (block.name === 'w:tbl') {
        for (const row of children(block, 'w:tr')) y = rowEnd(row, block, y);
        return;
      }
      const line = lineOf(block, styles);
      const [above, below] = [blocks[index - 1], blocks[index + 1]];
      const isJoined = (other: XmlElement | undefined) =>
        other?.name === 'w:p' && lineOf(other, styles).borders === line.borders;
      const start = y + line.before + (isJoined(above) ? 0 : line.topEdge);
      baselines.set(textOf(block), start + 0.8 * line.height);
      const lines = 1 + descendants(block, 'w:br').length;
      y = start + lines * line.height + (isJoined(below) ? 0 : line.bottomEdge) + line.after;
    });
    return y;
  };
  const rowEnd = (row: XmlElement, table: XmlElement, y: number): number => {
    const usual = descendants(table, 'w:tblCellMar')[0];
    const ends = children(row, 'w:tc').map((cell) => {
      const own = descendants(cell, 'w:tcMar')[0];
      const margin = (side: string) => number(own, side, 'w:w') ?? number(usual, side, 'w:w') ?? 0;
      return stack(children(cell, 'w:p', 'w:tbl'), y + margin('w:top')) + margin('w:bottom');
    });
    return Math.max(...ends) + hairline;
  };
  stack(children(descendants(body, 'w:body')[0], 'w:p', 'w:tbl'), 0);
  return baselines;
}

/** Below every row of a table of data. */
const hairline = 0.5;

interface Line {
  readonly before: number;
  readonly after: number;
  readonly height: number;
  readonly topEdge: number;
  readonly bottomEdge: number;
  /** All of its borders: what has the same is drawn as one. */
  readonly borders: string;
}

function lineOf(paragraph: XmlElement, styles: ReadonlyMap<string, XmlElement>): Line {
  const style = styles.get(descendants(paragraph, 'w:pStyle')[0]?.attributes.get('w:val') ?? '');
  const spacing = (key: string) => number(paragraph, 'w:spacing', key) ?? number(style, 'w:spacing', key) ?? 0;
  const frame = descendants(paragraph, 'w:pBdr')[0] ?? (style && descendants(style, 'w:pBdr')[0]);
  const edge = (side: string) => {
    const border = frame && descendants(frame, side)[0];
    return Number(border?.attributes.get('w:space') ?? 0) + Number(border?.attributes.get('w:sz') ?? 0) / 8;
  };
  return {
    before: spacing('w:before'),
    after: spacing('w:after'),
    height: spacing('w:line'),
    topEdge: edge('w:top'),
    bottomEdge: edge('w:bottom'),
    borders: (frame?.children ?? [])
      .flatMap((side) => (typeof side === 'string' ? [] : [`${side.name} ${side.attributes.get('w:sz')}`]))
      .join(),
  };
}

/** Units: pt, of an attribute in twentieths of a point. */
function number(element: XmlElement | undefined, name: string, attribute: string): number | undefined {
  const value = element && descendants(element, name)[0]?.attributes.get(attribute);
  return value === undefined ? undefined : Number(value) / 20;
}

function children(element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && names.includes(child.name),
  );
}

function stylesById(xml: string): ReadonlyMap<string, XmlElement> {
  const styles = descendants(parseXml(xml), 'w:style');
  return new Map(styles.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
}
