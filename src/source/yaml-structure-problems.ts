// The sentences for brackets, keys and indentation that do not fit together, each with the corrected line where there is one.
// Finds nothing itself: the pitfalls and the library's errors come from their own files.
import { quoted } from './spelling.js';
import type { Problem, Stretch } from './yaml-problem.js';
import { correctedLine, lineAround } from './yaml-repair.js';

/** `gäste: - Muster` and below it `- Probe`: the first point must stand on a line of its own. */
export function listBehindKey(text: string, { start, end }: Stretch, indentation: number): Problem {
  const line = lineAround(text, start);
  const key = text.slice(line.start, start).trim();
  const gap = line.start + text.slice(line.start, start).trimEnd().length;
  return {
    code: 'yaml-listenpunkt',
    offset: start,
    length: end - start,
    message: `Der Listenpunkt ${quoted(text.slice(start, end))} steht in der Zeile des Schlüssels.`,
    remedy: `Beginnen Sie die Liste in der Zeile unter „${key}“, jeden Punkt in eigener Zeile mit „- “ davor; oder setzen Sie ${quoted(text.slice(start, end))} in Anführungszeichen, wenn der Strich zum Wert gehört.`,
    repair: [{ offset: gap, length: start - gap, replacement: `\n${' '.repeat(indentation)}` }],
  };
}

/** `-{ wer: muster-a1 }`: without the space the dash is part of a text. */
export function gluedDash(text: string, offset: number): Problem {
  const repair = { offset, length: 1, replacement: '- ' };
  return {
    code: 'yaml-leerzeichen-fehlt',
    offset,
    length: 1,
    message: 'Nach dem Strich, mit dem der Listenpunkt beginnt, fehlt ein Leerzeichen.',
    remedy: `Schreiben Sie: ${correctedLine(text, repair)}`,
    repair: [repair],
  };
}

/** `{ ja: 11 nein: 2 }` – `key` is where the entry without a comma before it begins. */
export function missingComma(text: string, key: number): Problem {
  const [word = ''] = /^[\p{L}_]*/u.exec(text.slice(key)) ?? [];
  const gap = text.slice(0, key).trimEnd().length;
  const repair = { offset: gap, length: 0, replacement: ',' };
  return {
    code: 'yaml-komma-fehlt',
    offset: key,
    length: word.length,
    message: `Vor dem Schlüssel „${word}“ fehlt ein Komma.`,
    remedy: `Trennen Sie die Einträge mit Kommas, so: ${correctedLine(text, repair)} – oder setzen Sie den ganzen Wert in Anführungszeichen, wenn „${word}“ kein Schlüssel ist.`,
    repair: [repair],
  };
}

/** `abstimmung: ja: 11, nein: 2` */
export function missingBraces(text: string, { start, end }: Stretch): Problem {
  const typed = text.slice(start, end);
  const repair = { offset: start, length: end - start, replacement: `{ ${typed} }` };
  return {
    code: 'yaml-klammern-fehlen',
    offset: start,
    length: end - start,
    message: `${quoted(typed)} sind mehrere Angaben; um sie fehlen die geschweiften Klammern.`,
    remedy: `Schreiben Sie sie in geschweifte Klammern, so: ${correctedLine(text, repair)}`,
    repair: [repair],
  };
}

/** `[a, b` – `end` is where the last thing inside ends. */
export function openBracket(text: string, offset: number, end: number): Problem {
  const sign = text.charAt(offset);
  const repair = { offset: end, length: 0, replacement: sign === '[' ? ']' : ' }' };
  return {
    code: 'yaml-klammer-offen',
    offset,
    length: 1,
    message: `Die Klammer „${sign}“ wird nicht geschlossen.`,
    remedy: `Ergänzen Sie „${repair.replacement.trim()}“, so: ${correctedLine(text, repair)}`,
    repair: [repair],
  };
}

/** A bracket over several lines, one of them indented no further than the key before the bracket. */
export function outsideBracket(text: string, offset: number, opening: number): Problem {
  const line = lineAround(text, offset);
  const typed = line.text.trim();
  const indentation = (/^[\s-]*/u.exec(lineAround(text, opening).text)?.[0].length ?? 0) + 2;
  const start = line.start + line.text.indexOf(typed);
  return {
    code: 'yaml-klammer-einrueckung',
    offset: start,
    length: typed.length,
    message: `Die Zeile ${quoted(typed)} gehört noch zur Klammer „${text.charAt(opening)}“ und ist dafür zu wenig eingerückt.`,
    remedy: `Rücken Sie sie ${indentation} Stellen weit ein, oder schreiben Sie die Klammer in eine einzige Zeile.`,
    repair: [{ offset: line.start, length: start - line.start, replacement: ' '.repeat(indentation) }],
  };
}

/** `[a, b}` */
export function wrongBracket(text: string, offset: number, opening: string): Problem {
  const expected = opening === '[' ? ']' : '}';
  const repair = { offset, length: 1, replacement: expected };
  return {
    code: 'yaml-klammer-falsch',
    offset,
    length: 1,
    message: `Die Klammer „${opening}“ wird mit „${text.charAt(offset)}“ geschlossen.`,
    remedy: `Schließen Sie sie mit „${expected}“, so: ${correctedLine(text, repair)}`,
    repair: [repair],
  };
}

/** Brackets in brackets in brackets: no content of ours is so deep, and the library would run out of memory. */
export function tooDeep(offset: number): Problem {
  return {
    code: 'yaml-verschachtelung',
    offset,
    length: 1,
    message: 'Hier sind zu viele Klammern oder Listen ineinander geschachtelt.',
    remedy: 'Schließen Sie jede Klammer, und setzen Sie Text, der mit „[“, „{“ oder „-“ beginnt, in Anführungszeichen.',
  };
}

/** `titel:Haushalt`, `titel Haushalt` – the line has no key that YAML would see. */
export function missingColon(text: string, offset: number): Problem {
  const line = lineAround(text, offset);
  const typed = text
    .slice(offset, line.end)
    .replace(/\s#\s.*$/u, '')
    .trimEnd();
  const base = { offset, length: Math.max(1, typed.length) };
  const glued = /^([^\s:"'[\]{}#]+):[\u00A0\u2000-\u200B\u202F]*(?=\S)/u.exec(typed);
  if (glued !== null) {
    const [head, key = ''] = glued;
    const repair = { offset, length: head.length, replacement: `${key}: ` };
    const message = `Nach dem Doppelpunkt in ${quoted(typed)} fehlt ein Leerzeichen.`;
    return {
      ...base,
      code: 'yaml-leerzeichen-fehlt',
      message,
      remedy: `Schreiben Sie: ${correctedLine(text, repair)}`,
      repair: [repair],
    };
  }
  const [, key = typed, gap = ''] = /^(\S+?)(\s*=\s*|\s+|$)/u.exec(typed) ?? [];
  const repair = { offset, length: key.length + gap.length, replacement: gap === '' ? `${key}:` : `${key}: ` };
  const message = `In der Zeile ${quoted(typed)} steht kein Doppelpunkt, der Schlüssel und Wert trennt.`;
  const isBelowValue = /:\s+\S/u.test(lineAround(text, Math.max(0, line.start - 1)).text) && line.start > 0;
  const addition = isBelowValue ? ' – oder rücken Sie die Zeile ein, wenn sie den Wert darüber fortsetzt.' : '';
  return {
    ...base,
    code: 'yaml-doppelpunkt-fehlt',
    message,
    remedy: `Schreiben Sie Schlüssel und Wert, so: ${correctedLine(text, repair)}${addition}`,
    repair: [repair],
  };
}

/** `a: x` and below it, deeper, `b: y`. */
export function indentedTooFar(text: string, offset: number, column: number): Problem {
  const line = lineAround(text, offset);
  const typed = line.text.trim();
  return {
    code: 'yaml-zu-weit-eingerueckt',
    offset,
    length: typed.length,
    message: `Die Zeile ${quoted(typed)} ist weiter eingerückt als die Zeile, zu der sie gehört.`,
    remedy: `${column === 0 ? 'Beginnen Sie sie am Zeilenanfang' : `Rücken Sie sie ${column} Stellen weit ein`}, genau unter dem Schlüssel davor.`,
    repair: [{ offset: line.start, length: offset - line.start, replacement: ' '.repeat(column) }],
  };
}

/**
 * `- nr: 6` and below it a key between dash and `nr`, or a point one place beside the point before it that begins alike: what such a line
 * makes of the lines below is its consequence.
 */
export function displacedLine(text: string): Problem | undefined {
  let points: readonly Point[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const { indent = '', dashed = '', key = '', rest = '' } = keyLine.exec(line)?.groups ?? {};
    const depth = indent.length;
    if (dashed !== '') {
      points = points.filter((point) => point.depth <= depth + 1);
      const before = points.at(-1);
      if (before?.key === key && Math.abs(before.depth - depth) === 1) {
        return displaced({ line, start, depth }, before.depth, `„- ${key}“ davor`);
      }
      const holdsText = /[|>][+-]?\s*$/u.test(rest);
      points = [
        ...points.filter((point) => point.depth < depth),
        { key, depth, column: depth + dashed.length, holdsText },
      ];
    } else if (key !== '') {
      points = points.filter((point) => point.depth < depth);
      const own = points.at(-1);
      if (own !== undefined && !own.holdsText && depth < own.column) {
        return displaced({ line, start, depth }, own.column, quoted(own.key));
      }
    }
    start += line.length + 1;
  }
  return undefined;
}

/** A point of a list: its first key, where its dash and its keys stand. */
interface Point {
  readonly key: string;
  readonly depth: number;
  readonly column: number;
  /** Whether its first key holds a text over several lines, in which anything may stand. */
  readonly holdsText: boolean;
}

const keyLine = /^(?<indent> *)(?<dashed>- +)?(?<key>[\p{L}_]+):(?<rest>\s.*)?$/u;

function displaced(
  { line, start, depth }: { readonly line: string; readonly start: number; readonly depth: number },
  column: number,
  above: string,
): Problem {
  const typed = line.trim();
  return {
    code: depth < column ? 'yaml-zu-wenig-eingerueckt' : 'yaml-zu-weit-eingerueckt',
    offset: start + depth,
    length: typed.length,
    message: `Die Zeile ${quoted(typed)} ist ${depth === 1 ? '1 Stelle' : `${depth} Stellen`} weit eingerückt; sie gehört unter ${above}.`,
    remedy: `Rücken Sie sie ${column} Stellen weit ein, genau unter ${above}.`,
    repair: [{ offset: start, length: depth, replacement: ' '.repeat(column) }],
  };
}

/** Tabs, or the fixed spaces of a word processor, at the begin of a line; all such lines are mended at once. */
export function wrongIndentation(text: string, offset: number): Problem {
  const line = lineAround(text, offset);
  const wrong = [...text.matchAll(/^ *[^\S\n ][^\S\n]*(?=\S)/gmu)].filter((match) => match.index >= line.start);
  const indent = wrong[0]?.[0] ?? '';
  const what = indent.includes('\t') ? 'einem Tabulator' : 'einem geschützten Leerzeichen';
  const others =
    wrong.length === 1
      ? ''
      : ` (ebenso ${wrong.length === 2 ? 'eine weitere Zeile' : `${wrong.length - 1} weitere Zeilen`})`;
  const spaces = plainIndentation(indent).length;
  return {
    code: 'yaml-tabulator',
    offset: line.start,
    length: indent.length,
    message: `Die Zeile ${quoted(line.text)} ist mit ${what} eingerückt${others}; YAML kennt dafür nur Leerzeichen.`,
    // Spaces in an example cannot be told from a tab.
    remedy: `Löschen Sie, was vor ${quoted(line.text)} steht, und tippen Sie dort ${spaces} Leerzeichen (2 für jede Ebene).`,
    repair: wrong
      .map(({ 0: typed, index }) => ({ offset: index, length: typed.length, replacement: plainIndentation(typed) }))
      .reverse(),
  };
}

/** Two spaces a tab, as all examples are written. */
function plainIndentation(indent: string): string {
  return indent.replaceAll('\t', '  ').replace(/[^ ]/gu, ' ');
}

/** A second `---`, or text behind `...`. */
export function secondDocument(text: string, offset: number): Problem {
  const sign = text.slice(offset, offset + 3);
  return {
    code: 'yaml-dokumente',
    offset,
    length: 3,
    message: `Mit „${sign}“ endet der Inhalt dieser Datei; was darunter steht, würde nicht gelesen.`,
    remedy: 'Löschen Sie die Zeile, oder legen Sie für den zweiten Teil eine eigene Datei an.',
    repair: [{ offset, length: text.length - offset, replacement: '' }],
  };
}
