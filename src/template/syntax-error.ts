// What Handlebars says of a template it cannot read – in three styles, one without a column – as one finding in German.
import type { Finding } from '../diagnostic.js';
import { positionIn, type SourceText } from '../source/read-text.js';

/** The finding for an error thrown while the template was parsed. */
export function syntaxFinding(error: unknown, source: SourceText): Finding {
  const { line, column, words } = readError(error, source);
  return { code: 'vorlage-syntax', severity: 'Fehler', ...words, at: positionIn(source, line, column) };
}

interface ReadError {
  readonly line: number;
  readonly column: number;
  readonly words: Pick<Finding, 'message' | 'remedy'>;
}

function readError(error: unknown, source: SourceText): ReadError {
  const text = error instanceof Error ? error.message : String(error);
  // 1. Exceptions of the library itself: "if doesn't match each - 1:5", the column counted from 0.
  const [, what = '', exceptionLine, exceptionColumn] = /^(.*) - ([0-9]+):([0-9]+)$/su.exec(text) ?? [];
  if (exceptionLine !== undefined) {
    return { line: Number(exceptionLine), column: Number(exceptionColumn) + 1, words: wordsForException(what) };
  }
  // 2. The parser: a line, an excerpt with a pointer below it, and what came instead.
  // 3. The lexer: the same without "got".
  const line = Number(/ on line ([0-9]+)/u.exec(text)?.[1] ?? 1);
  const got = /got '([A-Z_]+)'/u.exec(text)?.[1];
  const open = got === 'EOF' ? lastOpenBlock(source.text) : undefined;
  if (open !== undefined) return { ...open, words: unclosed(open.name) };
  return { line, column: columnFromExcerpt(text, line, source), words: wordsForToken(got) };
}

function wordsForException(what: string): ReadError['words'] {
  const [, opened, closed] = /^(.+) doesn't match (.+)$/su.exec(what) ?? [];
  if (opened !== undefined && closed !== undefined) {
    return {
      message: `Der Block „{{#${opened}}}“ wird mit „{{/${closed}}}“ geschlossen.`,
      remedy: `Schreiben Sie „{{/${opened}}}“ an sein Ende.`,
    };
  }
  const [, path] = /^Invalid path: (.+)$/su.exec(what) ?? [];
  return {
    message: `Der Name ${path === undefined ? 'an dieser Stelle' : `„${path}“`} ist so nicht möglich.`,
    remedy: 'Schreiben Sie zum Beispiel {{sitzung.datum}} oder {{../titel}}.',
  };
}

function unclosed(name: string): ReadError['words'] {
  return {
    message: `Der Block „{{#${name}}}“ ist nicht geschlossen.`,
    remedy: `Schreiben Sie „{{/${name}}}“ an sein Ende.`,
  };
}

function wordsForToken(got: string | undefined): ReadError['words'] {
  switch (got) {
    case 'OPEN_ENDBLOCK':
      return {
        message: 'Hier wird ein Block geschlossen, der nicht offen ist.',
        remedy: 'Löschen Sie die Zeile, oder schreiben Sie den Anfang des Blocks davor, zum Beispiel {{#if datum}}.',
      };
    case 'INVERSE':
    case 'OPEN_INVERSE_CHAIN':
      return {
        message: 'Hier steht {{else}} außerhalb eines Blocks.',
        remedy: 'Schreiben Sie {{else}} zwischen {{#if …}} und {{/if}}.',
      };
    default:
      return {
        message: 'Was hier zwischen geschweiften Klammern steht, lässt sich nicht lesen.',
        remedy: 'Schreiben Sie zum Beispiel {{titel}}, {{#if datum}} … {{/if}} oder {{datum_lang datum}}.',
      };
  }
}

/** The innermost block that is opened and never closed. */
function lastOpenBlock(
  text: string,
): { readonly name: string; readonly line: number; readonly column: number } | undefined {
  const open: { readonly name: string; readonly offset: number }[] = [];
  for (const match of text.matchAll(/\{\{~?(#|\/)>?\s*([^\s}~]+)/gu)) {
    if (match[1] === '#') open.push({ name: match[2] ?? '', offset: match.index });
    else open.pop();
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const before = text.slice(0, last.offset);
  return {
    name: last.name,
    line: before.split('\n').length,
    column: last.offset - (before.lastIndexOf('\n') + 1) + 1,
  };
}

/** The excerpt is at most 20 characters before the place and 20 after it, without line breaks; a row of hyphens points at it. */
function columnFromExcerpt(text: string, line: number, source: SourceText): number {
  const [, excerpt = '', pointer] = text.split('\n');
  const lineText = source.text.split('\n')[line - 1] ?? '';
  const fallback = Math.max(0, lineText.indexOf('{{')) + 1;
  if (pointer === undefined || !/^-*\^$/u.test(pointer)) return fallback;
  const before = excerpt.slice(0, pointer.length - 1).replace(/^\.{3}/u, '');
  const after = excerpt.slice(pointer.length - 1).replace(/\.{3}$/u, '');
  // Text of earlier lines may stand before it: what is found in this line is enough.
  for (let cut = 0; cut <= before.length; cut++) {
    const tail = before.slice(cut);
    const found = lineText.indexOf(tail + after.slice(0, 1));
    if (tail !== '' && found >= 0) return found + tail.length + 1;
  }
  return fallback;
}
