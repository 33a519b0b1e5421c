// What marks and brackets a page's content has (ISO 32000-1, 14.6), and the same content fit to stand inside one mark.
// Knows nothing of the file: what a name among the properties means is told by the caller.
import { type Range, type ScannedOperation, scanContent } from './content-scan.js';

/** What there is of marks in a piece of content. */
export interface ContentSurvey {
  /** The numbers of its marked content. */
  readonly ids: ReadonlySet<number>;
  /** Whether text or an image within the content is painted outside of numbered marks and artifacts. */
  readonly isPaintedUnmarked: boolean;
  /** Whether lines or areas are painted there. */
  readonly hasUnmarkedLines: boolean;
  /** The names of the XObjects that are painted there: a form may have marks of its own. */
  readonly unmarkedObjects: ReadonlySet<string>;
  /** Whether anything is painted at all. */
  readonly isPainted: boolean;
}

/** The number of the marked content that a name in the resource dictionary `Properties` stands for. */
export type NumberOfProperties = (name: string) => number | undefined;

const lines: ReadonlySet<string> = new Set('S s f F f* B B* b b* sh'.split(' '));
const painting: ReadonlySet<string> = new Set([...lines, ...'Tj TJ \' " Do BI'.split(' ')]);

export function surveyContent(text: string, numberOf: NumberOfProperties): ContentSurvey {
  const ids = new Set<number>();
  const unmarkedObjects = new Set<string>();
  const open: boolean[] = [];
  let isPainted = false;
  let isPaintedUnmarked = false;
  let hasUnmarkedLines = false;
  for (const operation of scanContent(text)) {
    if (isMark(operation)) {
      const id = idOf(operation, text, numberOf);
      if (id !== undefined) ids.add(id);
      open.push(id !== undefined || isArtifact(operation, text));
    } else if (operation.operator === 'EMC') open.pop();
    else if (painting.has(operation.operator)) {
      isPainted = true;
      if (open.includes(true)) continue;
      const [object] = operation.operands;
      if (operation.operator === 'Do' && object !== undefined) unmarkedObjects.add(nameIn(text, object));
      else if (lines.has(operation.operator)) hasUnmarkedLines = true;
      else isPaintedUnmarked = true;
    }
  }
  return { ids, isPainted, isPaintedUnmarked, hasUnmarkedLines, unmarkedObjects };
}

/**
 * The content with a mark around whatever lines and areas have none, which says that they mean nothing; else the text itself.
 *
 * Shape: the mark begins before the path, within which no mark may stand (ISO 32000-1, 14.6.1).
 */
export function linesAsArtifacts(text: string, numberOf: NumberOfProperties): string {
  const edits: Edit[] = [];
  const open: boolean[] = [];
  let path: number | undefined;
  for (const operation of scanContent(text)) {
    const { operator, start, end } = operation;
    if (isMark(operation)) open.push(idOf(operation, text, numberOf) !== undefined || isArtifact(operation, text));
    else if (operator === 'EMC') open.pop();
    else if (operator === 'm' || operator === 're') path ??= start;
    else if (operator === 'n') path = undefined;
    else if (lines.has(operator)) {
      const begin = operator === 'sh' ? start : (path ?? start);
      path = undefined;
      if (open.includes(true)) continue;
      edits.push({ start: begin, end: begin, by: '/Artifact BMC\n' }, { start: end, end, by: '\nEMC' });
    }
  }
  return edits.length === 0 ? text : edited(text, edits);
}

interface Edit extends Range {
  readonly by: string;
}

/**
 * The content without numbers and artifacts of its own and with every bracket closed that it opens; the text itself where that holds already.
 *
 * Shape: a closing bracket without its opening one, which viewers pass over, is taken out – it would close one that is not the content's.
 */
export function contentWithin(text: string, numberOf: NumberOfProperties): string {
  const edits: Edit[] = [];
  const open = { q: 0, BT: 0, BMC: 0 };
  const close = (bracket: keyof typeof open, operation: ScannedOperation) => {
    if (open[bracket] > 0) open[bracket] -= 1;
    else edits.push({ start: operation.start, end: operation.end, by: ' ' });
  };
  for (const operation of scanContent(text)) {
    if (isMark(operation)) {
      open.BMC += 1;
      edits.push(...withoutNumber(operation, text, numberOf));
      continue;
    }
    switch (operation.operator) {
      case 'q':
        open.q += 1;
        break;
      case 'BT':
        // A second one within text begins nothing new.
        open.BT = 1;
        break;
      case 'Q':
        close('q', operation);
        break;
      case 'ET':
        close('BT', operation);
        break;
      case 'EMC':
        close('BMC', operation);
        break;
    }
  }
  const ends = [...Array(open.BT).fill('ET'), ...Array(open.BMC).fill('EMC'), ...Array(open.q).fill('Q')];
  if (edits.length === 0 && ends.length === 0) return text;
  return `${edited(text, edits)}${ends.map((end) => `\n${end}`).join('')}`;
}

function isMark({ operator }: ScannedOperation): boolean {
  return operator === 'BMC' || operator === 'BDC';
}

function isArtifact({ operands }: ScannedOperation, text: string): boolean {
  return operands[0] !== undefined && sliceOf(text, operands[0]) === '/Artifact';
}

const inlineNumber = /\/MCID\s+(\d+)/;

function idOf({ operands }: ScannedOperation, text: string, numberOf: NumberOfProperties): number | undefined {
  const properties = operands[1] === undefined ? '' : sliceOf(text, operands[1]);
  if (properties.startsWith('/')) return numberOf(properties.slice(1));
  const written = inlineNumber.exec(properties)?.[1];
  return written === undefined ? undefined : Number(written);
}

/** An artifact becomes a plain span, since it may not stand inside tagged content (PDF/UA-1, 7.1); a number goes. */
function withoutNumber(operation: ScannedOperation, text: string, numberOf: NumberOfProperties): readonly Edit[] {
  const [tag, properties] = operation.operands;
  if (tag === undefined) return [];
  const isNumbered = idOf(operation, text, numberOf) !== undefined;
  const written = properties === undefined ? '' : sliceOf(text, properties);
  // What a name stands for belongs to the page; without its number hardly anything of it would be left.
  const isDropped = isArtifact(operation, text) || (isNumbered && written.startsWith('/'));
  if (isDropped) return [{ start: operation.start, end: operation.end, by: '/Span BMC' }];
  if (!isNumbered || properties === undefined) return [];
  return [{ ...properties, by: written.replace(inlineNumber, ' ') }];
}

function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, by } of edits) {
    parts.push(text.slice(copied, start), by);
    copied = end;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}

function nameIn(text: string, range: Range): string {
  return sliceOf(text, range).slice(1);
}

function sliceOf(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}
