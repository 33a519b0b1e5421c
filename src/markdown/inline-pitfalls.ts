// What prints as typed inside a line although its author will have meant something by it: HTML, stars, paths,
// calls in single braces.
import type { Finding } from '../diagnostic.js';
import { quoted } from '../source/spelling.js';
import { callDefinitions } from './calls.js';
import { knownName } from './dialect.js';
import { spanNames } from './spans.js';

/** A finding and the stretch of the text it is about. */
type PassageFinding = Omit<Finding, 'at'> & { readonly offset: number; readonly length: number };

const htmlPattern =
  /(?<!\\)<(?:!--|\/?(?:a|b|br|center|div|em|font|h[1-6]|hr|i|img|li|ol|p|s|small|span|strong|sub|sup|t[drh]|table|u|ul)(?=[\s/>]))[^<>]*>?/iu;

/** Behind a bracket it is a span, which has a finding of its own. */
const bracePattern = new RegExp(
  `(?<![\\\\{\\]])(?:\\{|\\{{3,})\\s*(?:${[...callDefinitions.keys()].join('|')})(?=[\\s"„“”»‚'])[^{}]*\\}*`,
  'iu',
);

/**
 * What is striking in the content of one inline token; `printed` is the text that is left of it.
 *
 * Errors: `bild-schreibweise`, `html-gedruckt`, `auszeichnung-offen`, `pfad-rueckstrich`, `aufruf-klammern`, `auszeichnung-nicht-erlaubt`.
 */
export function findInlinePitfalls(content: string, printed: string): readonly PassageFinding[] {
  // What stands in `code` is meant to be printed as typed.
  const text = content.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/gu, (code) => ' '.repeat(code.length));
  return [
    findPicture(text, printed),
    findHtml(text),
    findOpenStars(text, printed),
    findPath(text),
    findBraces(text),
    findSpan(text, printed),
  ].filter((finding) => finding !== undefined);
}

const picturePattern = /(?<!\\)!\[(?:\[([^\][]+)\]\]|([^\][]*)\][ \t]*\(([^()\n]+)\))/gu;

/** `![Plan](mein plan.png)`, `![Plan](C:\\plan.png)`, `![[plan.png]]`: not written as Markdown wants it, and printed. */
function findPicture(text: string, printed: string): PassageFinding | undefined {
  const match = [...text.matchAll(picturePattern)].find(([, link, alt = '']) =>
    printed.includes(link === undefined ? `![${alt}]` : `![[${link}]]`),
  );
  if (match === undefined) return undefined;
  const [typed, link, alt = '', target = ''] = match;
  const [, path = '', title = ''] = /^(.*?)(\s+["“„»'].*)?$/u.exec((link ?? target).trim()) ?? [];
  const isElsewhere = /^[a-z][a-z0-9+.-]*:|^\\\\/iu.test(path);
  const words = alt === '' ? 'Was zu sehen ist' : alt;
  return {
    code: 'bild-schreibweise',
    severity: 'Fehler',
    message: `Das Bild ${quoted(typed)} ist anders geschrieben, als Markdown es will, und wird gedruckt, wie es dasteht.`,
    remedy: isElsewhere
      ? 'Kopieren Sie das Bild neben den Text, und nennen Sie die Datei von dort aus, zum Beispiel ![Lageplan](bilder/plan.png).'
      : `Schreiben Sie ${quoted(`![${words}](${/\s/u.test(path) ? `<${path}>` : path}${title})`)}.`,
    offset: match.index,
    length: typed.length,
  };
}

function findHtml(text: string): PassageFinding | undefined {
  const match = htmlPattern.exec(text);
  if (match === null) return undefined;
  const [typed] = match;
  const meant = typed.startsWith('<!--')
    ? 'Löschen Sie die Bemerkung'
    : 'Nehmen Sie Markdown, zum Beispiel **fett** oder „\\“ am Ende einer Zeile';
  return {
    code: 'html-gedruckt',
    severity: 'Warnung',
    message: `${quoted(typed)} ist HTML und wird gedruckt, wie es dasteht.`,
    remedy: `${meant}; oder schreiben Sie „\\<“, wenn es so dastehen soll.`,
    offset: match.index,
    length: typed.length,
  };
}

/** `**Fett **`: a blank inside makes the stars two stars. */
function findOpenStars(text: string, printed: string): PassageFinding | undefined {
  if (!printed.includes('**') || text.includes('\\*')) return undefined;
  return {
    code: 'auszeichnung-offen',
    severity: 'Warnung',
    message:
      'Die Zeichen „**“ werden gedruckt, wie sie dastehen; zu ihnen fehlt das Gegenstück, oder es steht ein Leerzeichen dazwischen.',
    remedy:
      'Setzen Sie sie dicht vor das erste und hinter das letzte Wort, so: **zwei Wörter**; oder schreiben Sie „\\*\\*“.',
    offset: Math.max(0, text.indexOf('**')),
    length: 2,
  };
}

/** `\\\\server\\ablage`, `C:\\_neu`: before signs a backslash is Markdown's and is not printed. */
function findPath(text: string): PassageFinding | undefined {
  const match = /(?<!\S)(?:\\\\[\p{L}\p{N}]|[A-Za-z]:(?:\\[\p{L}\p{N}]+)*\\[!-/:-@[-`{-~])[^\s,;)]*/u.exec(text);
  if (match === null) return undefined;
  const [typed] = match;
  return {
    code: 'pfad-rueckstrich',
    severity: 'Fehler',
    message: `Von ${quoted(typed)} geht ein Rückstrich verloren, denn vor Zeichen gehört er zu Markdown.`,
    remedy: `Schreiben Sie ${quoted(`\`${typed}\``)}.`,
    offset: match.index,
    length: typed.length,
  };
}

function findBraces(text: string): PassageFinding | undefined {
  const match = bracePattern.exec(text);
  if (match === null) return undefined;
  const [typed] = match;
  return {
    code: 'aufruf-klammern',
    severity: 'Fehler',
    message: `${quoted(typed)} steht nicht zwischen genau zwei geschweiften Klammern und ist darum kein Aufruf.`,
    remedy: `Schreiben Sie ${quoted(`{{${typed.replace(/^\{+\s*|\s*\}+$/gu, '')}}}`)}.`,
    offset: match.index,
    length: typed.length,
  };
}

/** `[ab 17:20 Uhr]{gedämpft}`: what only templates may set apart. */
function findSpan(text: string, printed: string): PassageFinding | undefined {
  for (const match of text.matchAll(/(?<!\\)\[[^\][]*\]\{\s*([\p{L}-]+)[^{}]*\}/gu)) {
    const [typed, word = ''] = match;
    const name = knownName(word, spanNames);
    if (name === undefined || !printed.includes(`{${word}`)) continue;
    return {
      code: 'auszeichnung-nicht-erlaubt',
      severity: 'Warnung',
      message: `Die Auszeichnung „{${word}}“ ist Vorlagen vorbehalten; ${quoted(typed)} wird gedruckt, wie es dasteht.`,
      remedy:
        name === 'diagramm'
          ? 'Setzen Sie das Diagramm als Block „::: diagramm“ unter den Absatz, oder nennen Sie die Werte im Satz.'
          : 'Schreiben Sie die Wörter ohne die Klammern, oder betonen Sie sie mit *Sternen*.',
      offset: match.index,
      length: typed.length,
    };
  }
  return undefined;
}
