// The naughty strings in plain fields of YAML and in authors' texts: both files must have them as typed. Compared are
// – the Word file: every character, after NFC, a run of blanks, tabs and line ends as one blank, none at the ends;
// – the PDF: NFC without white space and what nobody sees, what is written from right to left without its order.
// What no font has is a box, what is no character is gone, and both are reported; nothing else is.
import { join } from 'node:path';
import type { Finding } from '../../src/diagnostic.js';
import { parseMarkdown } from '../../src/markdown/parse.js';
import { loadFonts } from '../../src/source/fonts.js';
import { escapeMarkdown } from '../../src/template/escape.js';
import { comparableText } from '../support/document-text.js';
import type { Check } from '../support/tally.js';
import { readJson } from './material.js';
import { fieldEnds, markOf, type Numbered, printSitting, type SittingValues } from './naughty-yaml.js';
import { writeSamples } from './packs.js';
import { type Printable, printable } from './printable.js';

/** A string and what is to become of it. */
interface Naughty extends Numbered, Printable {
  /** Nothing is left that could be seen; as a title it is refused. */
  readonly isBlank: boolean;
}

function readStrings(material: string): readonly Naughty[] {
  const strings = readJson(join(material, 'text', 'blns.json')) as readonly string[];
  const { covers } = loadFonts('Arimo');
  return strings.map((value, index) => {
    const expected = printable(withSingleBlanks(value), covers);
    return { index, value, ...expected, isBlank: comparableText(expected.text) === '' };
  });
}

/** Blanks, tabs and line ends as Unicode knows them; fixed and narrow spaces are none. */
function withSingleBlanks(text: string): string {
  return text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ');
}

function comparableWord(text: string): string {
  return withSingleBlanks(text.normalize('NFC')).trim();
}

function nameOf({ index, value }: Numbered): string {
  return `string ${index} ${JSON.stringify(value.slice(0, 60))}`;
}

/** One check per string as value of three fields, and that nothing else is reported; blank ones are refused as titles. */
export async function checkNaughtyYaml(material: string): Promise<readonly Check[]> {
  const strings = readStrings(material);
  const titles = strings.filter(({ isBlank }) => !isBlank);
  const { texts, findings } = await printSitting({ titles, names: strings, place: strings });
  const refusals = await Promise.all(strings.filter(({ isBlank }) => isBlank).map((string) => checkRefusal(string)));
  if (texts === undefined) {
    return [{ name: 'Niederschrift', problems: findings.map(({ code, message }) => `${message} [${code}]`) }];
  }
  const pdf = fieldsIn(comparableText(texts.pdf));
  const docx = fieldsIn(comparableText(texts.docx));
  const wordTitles = wordTitlesIn(texts.docx);
  const checks = strings.map((string): Check => {
    const { index, text, isBlank } = string;
    const places = isBlank ? (['names', 'place'] as const) : (['names', 'place', 'agenda', 'titles'] as const);
    const word = wordTitles.get(index);
    const problems = places.flatMap((field) => {
      const wanted = comparableText(field === 'names' ? `${text}, ${markOf(index)}` : text);
      return [
        ...differs(`Word ${field}`, docx[field].get(index), wanted),
        ...differs(`PDF ${field}`, pdf[field].get(index), wanted),
      ];
    });
    const exact = isBlank ? [] : differs('Word, exactly,', word && comparableWord(word), comparableWord(text));
    return { name: nameOf(string), problems: [...new Set([...problems, ...exact, ...unreported(string, findings)])] };
  });
  return [...checks, ...refusals, nothingElse(findings)];
}

/** The same strings as paragraphs of an author who puts a backslash before every sign. */
export async function checkNaughtyMarkdown(material: string): Promise<readonly Check[]> {
  const strings = readStrings(material);
  const found: Finding[] = [];
  const samples = strings.map(({ index, value }) => {
    const source = { file: join(material, 'text', `${index}.md`), text: escapeMarkdown(value), firstLine: 1 };
    const { blocks } = parseMarkdown(source, 'autor', (finding) => found.push(finding));
    return { number: index, blocks };
  });
  const { written, refused, findings } = await writeSamples(samples);
  const checks = strings.map((string): Check => {
    const back = written.get(string.index);
    const refusal = JSON.stringify(refused.get(string.index));
    if (back === undefined) return { name: nameOf(string), problems: [`no document: ${refusal}`] };
    const wanted = comparableText(string.text);
    const problems = [
      ...differs('Word', back.docx, wanted),
      ...differs('Word, exactly,', comparableWord(back.docxAsIs), comparableWord(string.text)),
      ...differs('PDF', back.pdf, wanted),
      ...unreported(string, findings),
    ];
    return { name: nameOf(string), problems };
  });
  return [...checks, nothingElse([...found, ...findings])];
}

function differs(where: string, read: string | undefined, wanted: string): readonly string[] {
  return read === wanted ? [] : [`${where} has ${JSON.stringify(read)} instead of ${JSON.stringify(wanted)}`];
}

/** A title of which nothing is left is a mistake that its author is told. */
async function checkRefusal(string: Naughty): Promise<Check> {
  const { texts, findings } = await printSitting({ titles: [string], names: [], place: [] });
  const codes = findings.filter(({ severity }) => severity === 'Fehler').map(({ code }) => code);
  const isRefused =
    texts === undefined && codes.some((code) => code === 'ueberschrift-leer' || code === 'block-inhalt');
  return { name: `${nameOf(string)} alone as a title`, problems: isRefused ? [] : [`reported: ${codes.join(', ')}`] };
}

/** What of the string should have been reported and was not. */
function unreported({ uncovered, controls }: Naughty, findings: readonly Finding[]): readonly string[] {
  const missing = (code: string, characters: readonly string[]) =>
    characters
      .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
      .filter((shown) => !findings.some((finding) => finding.code === code && namesIn(finding).includes(shown)))
      .map((shown) => `${shown} is not reported as ${code}`);
  return [...missing('zeichen-fehlt', uncovered), ...missing('steuerzeichen', controls)];
}

function namesIn({ message }: Finding): readonly string[] {
  return message.match(/U\+[0-9A-F]+/gu) ?? [];
}

function nothingElse(findings: readonly Finding[]): Check {
  const others = findings.filter(({ code }) => code !== 'zeichen-fehlt' && code !== 'steuerzeichen');
  return { name: 'nothing else is reported', problems: others.map(({ code, message }) => `${message} [${code}]`) };
}

type Field = keyof SittingValues | 'agenda';

/** What the fields have for each value, from the comparable text of a Niederschrift. */
function fieldsIn(text: string): Readonly<Record<Field, ReadonlyMap<number, string>>> {
  const within = (field: keyof SittingValues) => {
    const [start, end] = fieldEnds(field).map((word) => word.replace(' ', ''));
    return text
      .split(start ?? '')
      .slice(1)
      .map((part) => part.split(end ?? '')[0] ?? '');
  };
  const [agenda = '', titles = ''] = within('titles');
  const names = within('names')[0] ?? '';
  return {
    agenda: behindMarks(agenda),
    titles: behindMarks(titles),
    place: behindMarks(within('place')[0] ?? ''),
    // The mark of a name stands behind it.
    names: new Map([...names.matchAll(/(.*?Z(\d{4})Z)/gsu)].map(([, name = '', index]) => [Number(index), name])),
  };
}

function behindMarks(text: string): ReadonlyMap<number, string> {
  const [, ...parts] = text.split(/(?:TOP)?Z(\d{4})Z/u);
  return new Map(
    parts.flatMap((part, at): [number, string][] => (at % 2 === 0 ? [[Number(part), parts[at + 1] ?? '']] : [])),
  );
}

function wordTitlesIn(text: string): ReadonlyMap<number, string> {
  return new Map(
    [...text.matchAll(/TOP Z(\d{4})Z ([^\n]*)\n/gu)].map(([, index, title = '']) => [Number(index), title]),
  );
}
