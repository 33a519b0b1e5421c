// A Markdown file cut into its head (`---` … `---`, YAML) and its text. Neither is parsed here; both keep their lines of the file.
import type { Report } from '../diagnostic.js';
import { positionIn, type SourceText } from './read-text.js';

/** The two parts of a file, each a text with its own first line. */
export interface SplitText {
  /** What stands between the two `---`; absent where the file has no head. */
  readonly yaml?: SourceText;
  readonly body: SourceText;
}

/**
 * Head and text of the file.
 *
 * Errors: `kopf-offen` where a head begins and does not end; what looks like its lines is taken for it.
 */
export function splitFrontMatter(source: SourceText, report: Report): SplitText {
  const lines = source.text.split('\n');
  // Nobody sees empty lines at the top.
  const opening = lines.findIndex((line) => line.trim() !== '');
  if (lines[opening]?.trimEnd() !== '---') return { body: source };
  const from = opening + 1;
  const closing = lines.findIndex((line, index) => index >= from && /^(?:---|\.\.\.)\s*$/u.test(line));
  if (closing !== -1) {
    return { yaml: part(source, lines, from, closing), body: part(source, lines, closing + 1, lines.length) };
  }
  // A rule across the page at the very top is Markdown too: only a key below makes it a head.
  if (!/^[\p{L}_][^:]*:(?:\s|$)/u.test(lines[from] ?? '')) return { body: source };
  report({
    code: 'kopf-offen',
    severity: 'Fehler',
    message: 'Der Kopf der Datei, der mit „---“ beginnt, wird nicht geschlossen.',
    remedy: 'Setzen Sie unter die letzte Zeile des Kopfes eine Zeile, die nur aus „---“ besteht.',
    at: positionIn(source, from, 1, 3),
  });
  const end = lines.findIndex((line, index) => index >= from && (line.trim() === '' || line.startsWith('#')));
  const cut = end === -1 ? lines.length : end;
  return { yaml: part(source, lines, from, cut), body: part(source, lines, cut, lines.length) };
}

function part(source: SourceText, lines: readonly string[], from: number, to: number): SourceText {
  return { file: source.file, text: lines.slice(from, to).join('\n'), firstLine: source.firstLine + from };
}
