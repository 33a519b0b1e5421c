// What Markdown takes otherwise than its author will have meant, seen between blocks: findings alone, the tree stays as it is.
// Templates are not looked at: what their lists and paragraphs hold changes with every document.
import type { Finding } from '../diagnostic.js';
import { quoted } from '../source/spelling.js';
import { isCutOff } from './call-rules.js';
import type { Context } from './context.js';
import type { Element } from './elements.js';
import { findLinePitfalls } from './line-pitfalls.js';

/** A finding and how far below the first line of its element it lies. */
type LineFinding = Omit<Finding, 'at'> & { readonly line: number };

/** What is directly around an element. */
interface Around {
  readonly holder: Element | undefined;
  readonly previous: Element | undefined;
}

/**
 * Looks through the elements of an author's text.
 *
 * Errors: `datum-als-aufzaehlung`, `punkt-leer`, `aufzaehlung-klammer`, `absatz-unterbrochen`, `ueberschrift-unterstrichen`, `zeile-angehaengt`, `woertlich-offen`,
 *         `woertlich-angabe`, and those of `findLinePitfalls`.
 */
export function reportBlockPitfalls(elements: readonly Element[], context: Context, holder?: Element): void {
  for (const [index, element] of elements.entries()) {
    const around = { holder, previous: elements[index - 1] };
    for (const { line, ...finding } of findPitfalls(element, around, context)) {
      context.report({ ...finding, at: context.places.ofLine(firstLineOf(element) + line) });
    }
    reportBlockPitfalls(element.children, context, element);
  }
}

function findPitfalls(element: Element, around: Around, context: Context): readonly LineFinding[] {
  switch (element.type) {
    case 'bullet_list':
    case 'ordered_list': {
      const inItems = [...findDates(element), ...findEmptyItems(element, context), ...findBrackets(element)];
      return inItems.length > 0 ? inItems : findInterruption(element, around, context);
    }
    case 'blockquote':
      return findInterruption(element, around, context);
    case 'hr':
      return findUnderline(element, around, context);
    case 'fence':
      return [...findOpenFence(element, context), ...findFenceWords(element)];
    case 'paragraph': {
      if (isCutOff(element.token)) return [];
      const { content } = inlineOf(element);
      const sourceLines = content.split('\n').map((_, line) => context.places.lineText(firstLineOf(element) + line));
      const isInItem = around.holder?.type === 'list_item';
      const inLines = findLinePitfalls({ content, sourceLines, isInItem });
      return inLines.length > 0 ? inLines : findAppendedLine(sourceLines, around.holder, context);
    }
    default:
      return [];
  }
}

function firstLineOf({ token }: Element): number {
  return token.map?.[0] ?? 0;
}

function inlineOf(element: Element | undefined): { readonly content: string } {
  return { content: element?.children.find(({ type }) => type === 'inline')?.token.content ?? '' };
}

/** Whether nothing but a line's end is between the paragraph and what follows it. */
function isDirectlyBelow(element: Element, previous: Element | undefined): previous is Element {
  return previous?.type === 'paragraph' && previous.token.map?.[1] === firstLineOf(element);
}

const monthName =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u;

/** For Markdown a line that begins with a date is an item of a numbered list. */
function findDates(list: Element): readonly LineFinding[] {
  return list.children.flatMap((item) => {
    const [month] = monthName.exec(inlineOf(item.children[0]).content) ?? [];
    const day = item.token.info;
    if (month === undefined || day === '') return [];
    return {
      code: 'datum-als-aufzaehlung',
      severity: 'Warnung',
      message: `Diese Zeile beginnt mit „${day}. ${month}“ und wird darum als Punkt ${day} einer Aufzählung gedruckt.`,
      remedy: `Schreiben Sie „${day}\\. ${month}“, wenn ein Datum gemeint ist.`,
      line: firstLineOf(item) - firstLineOf(list),
    };
  });
}

/** `1)` is a list like `1.`, and printed like it. */
function findBrackets(list: Element): readonly LineFinding[] {
  const [first] = list.children;
  if (list.type !== 'ordered_list' || first?.token.markup !== ')') return [];
  const number = first.token.info;
  return [
    {
      code: 'aufzaehlung-klammer',
      severity: 'Hinweis',
      message: `Die Aufzählung mit „${number})“ wird mit „${number}.“ gedruckt.`,
      remedy: `Schreiben Sie „${number}.“, oder „${number}\\)“, wenn die Klammer gedruckt werden soll.`,
      line: 0,
    },
  ];
}

/** `12.` and below it `März`: Markdown takes a number or a dash alone on its line for a point without text. */
function findEmptyItems(list: Element, { places }: Context): readonly LineFinding[] {
  return list.children.flatMap((item) => {
    const sign = places
      .lineText(firstLineOf(item))
      .replace(/^[\s>]*/u, '')
      .trimEnd();
    if (item.children.length > 0) return [];
    return {
      code: 'punkt-leer',
      severity: 'Fehler',
      message: `Hinter ${quoted(sign)} steht nichts; als leerer Punkt einer Aufzählung wird es nicht gedruckt.`,
      remedy: `Schreiben Sie den Text des Punktes dahinter, oder ${quoted(escapeStart(sign))}, wenn das Zeichen zum Text gehört.`,
      line: firstLineOf(item) - firstLineOf(list),
    };
  });
}

/** `… auf der` and below it `1. Sitzung`: a single point in the middle of a paragraph may be a part of its sentence. */
function findInterruption(element: Element, { holder, previous }: Around, { places }: Context): readonly LineFinding[] {
  const isSingle = element.type === 'blockquote' || element.children.length === 1;
  if (!isSingle || !isDirectlyBelow(element, previous)) return [];
  // A point below a point is how lists are nested, and a colon announces what follows.
  if (holder?.type === 'list_item' || /:[*_]*$/u.test(inlineOf(previous).content)) return [];
  const line = places.lineText(firstLineOf(element)).trim();
  const what = element.type === 'blockquote' ? 'Zitat' : 'Aufzählung';
  return [
    {
      code: 'absatz-unterbrochen',
      severity: 'Warnung',
      message: `Die Zeile ${quoted(line)} gilt als ${what}; der Absatz darüber endet vor ihr.`,
      remedy: `Schreiben Sie ${quoted(escapeStart(line))}, wenn der Satz weitergeht; sonst lassen Sie davor eine Zeile frei.`,
      line: 0,
    },
  ];
}

/** The line with a backslash before the sign that makes it a list or quote. */
function escapeStart(line: string): string {
  return line.replace(/^([0-9]*)(?=\S)/u, (number) => `${number}\\`);
}

/** A line of hyphens below a text: other programs make a heading of it, here it is a line across the page. */
function findUnderline(element: Element, { previous }: Around, { places }: Context): readonly LineFinding[] {
  const isLine = /^[\s>]*-+\s*$/u.test(places.lineText(firstLineOf(element)));
  if (!isLine || !isDirectlyBelow(element, previous)) return [];
  const above = places.lineText(firstLineOf(element) - 1).trim();
  return [
    {
      code: 'ueberschrift-unterstrichen',
      severity: 'Warnung',
      message: `Striche unter einer Zeile machen hier keine Überschrift; unter ${quoted(above)} wird eine Trennlinie gedruckt.`,
      remedy: `Schreiben Sie ${quoted(`# ${above}`)} ohne Striche, oder lassen Sie über der Trennlinie eine Zeile frei.`,
      line: 0,
    },
  ];
}

function findOpenFence(element: Element, { places }: Context): readonly LineFinding[] {
  const { markup, map } = element.token;
  const [start, end] = map ?? [0, 0];
  const [, closing = ''] = /^[\s>]*(`{3,}|~{3,})\s*$/u.exec(places.lineText(end - 1)) ?? [];
  if (end - 1 > start && closing.startsWith(markup)) return [];
  return [
    {
      code: 'woertlich-offen',
      severity: 'Fehler',
      message: `Der wörtliche Text, der mit „${markup}“ beginnt, wird nicht geschlossen; alles bis zum Ende zählt dazu.`,
      remedy: `Schreiben Sie „${markup}“ allein in die Zeile unter seinem Ende.`,
      line: 0,
    },
  ];
}

function findFenceWords({ token }: Element): readonly LineFinding[] {
  const words = token.info.trim();
  if (words === '') return [];
  return [
    {
      code: 'woertlich-angabe',
      severity: 'Fehler',
      message: `Was in der Zeile hinter „${token.markup}“ steht, wird nicht gedruckt: ${quoted(words)}.`,
      remedy: `Schreiben Sie ${quoted(words)} in die Zeile darunter, oder löschen Sie es.`,
      line: 0,
    },
  ];
}

/** Markdown counts a line to the point or quote above it until a line is left free. */
function findAppendedLine(
  lines: readonly string[],
  holder: Element | undefined,
  { places }: Context,
): readonly LineFinding[] {
  if (holder?.type !== 'list_item' && holder?.type !== 'blockquote') return [];
  const isQuote = holder.type === 'blockquote';
  const markerAt = indentOf(places.lineText(firstLineOf(holder)));
  const isAppended = (line: string) => (isQuote ? !/^\s*>/u.test(line) : indentOf(line) <= markerAt);
  const index = lines.findIndex((line, position) => position > 0 && isAppended(line));
  if (index === -1) return [];
  const typed = quoted(lines[index] ?? '');
  return [
    {
      code: 'zeile-angehaengt',
      severity: 'Warnung',
      message: `Die Zeile ${typed} beginnt ohne ${isQuote ? '„>“' : 'Einrückung'} und zählt dennoch ${isQuote ? 'zum Zitat' : 'zum Punkt'} darüber.`,
      remedy: `Lassen Sie davor eine Zeile frei; oder ${isQuote ? 'schreiben Sie „> “ davor' : 'rücken Sie sie um zwei Leerzeichen ein'}, wenn sie dazugehört.`,
      line: index,
    },
  ];
}

/** How many characters stand before the text of a line or before its sign. */
function indentOf(line: string): number {
  return /^[\s>]*/u.exec(line)?.[0].length ?? 0;
}
