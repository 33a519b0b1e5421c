// Fields of Word with their results filled in and clean: Word shows them as they are and asks nothing on opening.
import { BuilderElement, type ParagraphChild, Tab, TextRun } from 'docx';
import type { RunFormat } from './scope.js';
import { textRun } from './text-run.js';

type Boundary = 'begin' | 'separate' | 'end';

/** A field around its result; what Word computes anew keeps the format given. */
export interface Field {
  /** As Word's "Feldfunktionen" show it, e.g. "PAGEREF kapitel \h". */
  readonly instruction: string;
  readonly result: readonly ParagraphChild[];
  readonly format: RunFormat;
}

/**
 * The runs of a field.
 *
 * Source: ECMA-376 17.16.18 (w:fldChar), 17.16.23 (w:instrText).
 */
export function fieldRuns({ instruction, result, format }: Field): readonly ParagraphChild[] {
  return [...fieldStart(instruction, format), ...result, fieldEnd(format)];
}

/** What stands before the result of a field whose result goes on over paragraphs. */
export function fieldStart(instruction: string, format: RunFormat = {}): readonly ParagraphChild[] {
  // A tab is no character of the instruction.
  const parts = ` ${instruction} `.split('\t');
  const codes = parts.flatMap((part, index) => (index === 0 ? [codeOf(part)] : [new Tab(), codeOf(part)]));
  return [
    new TextRun({ ...format, children: [fieldMark('begin')] }),
    new TextRun({ ...format, children: codes }),
    new TextRun({ ...format, children: [fieldMark('separate')] }),
  ];
}

/**
 * The mark of an entry of the index, of which nobody sees anything.
 *
 * Source: ECMA-376 17.16.5.75 (XE): a colon would begin an entry below the entry.
 */
export function indexMark(term: string): readonly ParagraphChild[] {
  const words = term.replace(/[\\":]/gu, '\\$&');
  return [
    new TextRun({ children: [fieldMark('begin')] }),
    new TextRun({ children: [codeOf(` XE "${words}" `)] }),
    new TextRun({ children: [fieldMark('end')] }),
  ];
}

/** What stands behind the result. */
export function fieldEnd(format: RunFormat = {}): ParagraphChild {
  return new TextRun({ ...format, children: [fieldMark('end')] });
}

/** Whether a field begins in the component of `docx`, however deep, or a link, which LibreOffice reads as one. */
export function holdsField(component: unknown): boolean {
  if (typeof component !== 'object' || component === null) return false;
  const { rootKey, root } = component as { readonly rootKey?: string; readonly root?: readonly unknown[] };
  return fieldKeys.has(rootKey ?? '') || (Array.isArray(root) && root.some(holdsField));
}

/** `docx` makes a hyperlink of an external one when it writes. */
const fieldKeys: ReadonlySet<string> = new Set(['w:fldChar', 'w:hyperlink', 'w:externalHyperlink']);

function codeOf(instruction: string): BuilderElement<{ readonly space: string }> {
  const space = { key: 'xml:space', value: 'preserve' };
  const code = new BuilderElement<{ readonly space: string }>({ name: 'w:instrText', attributes: { space } });
  code.addChildElement(instruction);
  return code;
}

function fieldMark(boundary: Boundary): BuilderElement {
  const type = { key: 'w:fldCharType', value: boundary };
  return new BuilderElement<{ readonly type: string }>({ name: 'w:fldChar', attributes: { type } });
}

/** The page of a bookmark, a link to it by itself. */
export function pageField(bookmark: string, page: number | undefined, format: RunFormat): readonly ParagraphChild[] {
  const result = page === undefined ? [] : [textRun(String(page), format)];
  return fieldRuns({ instruction: `PAGEREF ${bookmark} \\h`, result, format });
}

/** The words between the marks of a bookmark, a link to them; they take the format of the place, not their own. */
export function wordsField(bookmark: string, words: string, format: RunFormat): readonly ParagraphChild[] {
  const instruction = `REF ${bookmark} \\h \\* CHARFORMAT`;
  return fieldRuns({ instruction, result: [textRun(words, format)], format });
}
