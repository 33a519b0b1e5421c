// A text an author wrote – a file of its own or a value in YAML – parsed alone, so that it can swallow nothing else.
import { dirname, join, relative } from 'node:path';
import type { Position } from '../diagnostic.js';
import { type ParsedText, parseMarkdown } from '../markdown/parse.js';
import { readText, type SourceText } from '../source/read-text.js';
import type { Lesung } from './lesung.js';

export interface Autorentext extends ParsedText {
  /** Names the text where a template says which one to insert. */
  readonly schlüssel: string;
  readonly quelle: SourceText;
}

/**
 * The text named or written in a field: a value ending in `.md` is a file beside the YAML file, anything else the text itself.
 *
 * Errors: a missing file is reported at the field.
 */
export function readAutorentext(
  lesung: Lesung,
  besitzer: SourceText,
  value: string,
  at: Position | undefined,
): Autorentext | undefined {
  const quelle = value.endsWith('.md')
    ? readText(join(dirname(besitzer.file), value), lesung.report, at)
    : { file: besitzer.file, text: value, firstLine: at?.line ?? 1 };
  if (quelle === undefined) return undefined;
  const schlüssel = `${relative(lesung.ordner, quelle.file)}:${quelle.firstLine}`;
  return { schlüssel, quelle, ...parseMarkdown(quelle, 'autor', lesung.report) };
}
