// Footnotes of one text: collected from where they are written, built where they are referred to.
import type { Position } from '../diagnostic.js';
import type { Inline } from '../document/nodes.js';
import { convertBlocks } from './block-tokens.js';
import type { Context } from './context.js';
import type { Element } from './elements.js';

/** The notes of one text, and which of them have been used. */
export interface Footnotes {
  /** The note at its reference; what was typed where there cannot be one. */
  readonly build: (label: string, at: Position, context: Context) => readonly Inline[];
  /** Reports every note that is nowhere referred to and therefore not printed. */
  readonly reportUnused: (context: Context) => void;
}

/** The notes among the elements; of two with one name the first counts. */
export function collectFootnotes(elements: readonly Element[]): Footnotes {
  const written = definitionsIn(elements);
  const notes = new Map<string, Element>();
  for (const element of written) {
    const label = labelOf(element);
    if (!notes.has(label)) notes.set(label, element);
  }
  const used = new Set<Element>();
  let isInside = false;
  return {
    build: (label, at, context) => {
      const note = notes.get(label);
      if (note === undefined || isInside) {
        if (note !== undefined) reportNested(label, at, context);
        return [{ kind: 'text', value: `[^${label}]` }];
      }
      used.add(note);
      isInside = true;
      const children = convertBlocks(note.children, context);
      isInside = false;
      return [{ kind: 'footnote', children }];
    },
    reportUnused: (context) => {
      for (const note of written) {
        const first = notes.get(labelOf(note));
        if (first !== note) reportDouble(note, context);
        else if (!used.has(note)) reportUnusedNote(note, context);
      }
    },
  };
}

function definitionsIn(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element) =>
    element.type === 'footnote_reference' ? [element] : definitionsIn(element.children),
  );
}

function labelOf({ token }: Element): string {
  return String(token.meta?.label);
}

/** The library gives a note no line of its own; the first thing in it stands on that line. */
function placeOf(note: Element, { places }: Context): Position {
  const line = note.children[0]?.token.map?.[0];
  if (line !== undefined) return places.ofLine(line);
  const opening = `[^${labelOf(note)}]:`;
  const lines = Array.from({ length: places.lineCount }, (_, index) => places.lineText(index));
  return places.ofLine(
    Math.max(
      0,
      lines.findIndex((text) => text.trimStart().startsWith(opening)),
    ),
  );
}

function reportNested(label: string, at: Position, { report }: Context): void {
  report({
    code: 'fussnote-in-fussnote',
    severity: 'Warnung',
    message: `Die Fußnote „[^${label}]“ steht in einer Fußnote; sie wird gedruckt, wie sie dasteht.`,
    remedy: 'Schreiben Sie den Text der zweiten Fußnote mit in die erste.',
    at,
  });
}

function reportDouble(note: Element, context: Context): void {
  context.report({
    code: 'fussnote-doppelt',
    severity: 'Fehler',
    message: `Die Fußnote „[^${labelOf(note)}]“ steht zweimal da; diese wird nicht gedruckt.`,
    remedy: `Geben Sie ihr einen eigenen Namen, zum Beispiel „[^${labelOf(note)}-2]“.`,
    at: placeOf(note, context),
  });
}

function reportUnusedNote(note: Element, context: Context): void {
  context.report({
    code: 'fussnote-ohne-verweis',
    severity: 'Fehler',
    message: `Auf die Fußnote „[^${labelOf(note)}]“ verweist nichts; sie wird nicht gedruckt.`,
    remedy: `Schreiben Sie „[^${labelOf(note)}]“ an die Stelle im Text, zu der sie gehört.`,
    at: placeOf(note, context),
  });
}
