// The bundled fonts: from the name of a body family to the chain of font files and what they cover.
// Only npm's OFL fonts are used, never those of the machine; nothing here decides which family a document gets.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The families a text is set with, tried in order for every character. */
export interface FontChain {
  /** Body family first, then the fallbacks. */
  readonly families: readonly string[];
  /** Absolute paths of the TrueType files of all families. */
  readonly files: readonly string[];
  /** Whether one family of the chain has glyphs for all of the code points. */
  readonly covers: Covers;
  /** The same of each family by itself. */
  readonly familyCovers: readonly Covers[];
  /** What is typed as code is set with this family first: all its characters are equally wide. */
  readonly monospaced: { readonly name: string; readonly covers: Covers };
  /** Whether the body family has one. */
  readonly bodyCovers: (codePoint: number) => boolean;
}

/** Whether there are glyphs for all of the code points; a letter and its marks need one font that has them. */
export type Covers = (...codePoints: readonly number[]) => boolean;

interface Family {
  readonly name: string;
  readonly folder: string;
  /** The regular weight first: its character map stands for the family's. */
  readonly files: readonly string[];
}

const body: readonly Family[] = [fourWeights('Arimo', 'arimo'), fourWeights('Carlito', 'carlito')];

/** Has every letter and mark that names are written with: a letter with marks is set with one family or not at all. */
const letters = body.slice(0, 1);

const fallbacks: readonly Family[] = [
  oneWeight('Noto Sans Symbols 2', 'noto-sans-symbols-2', 'NotoSansSymbols2'),
  oneWeight('Noto Sans Symbols', 'noto-sans-symbols', 'NotoSansSymbols'),
  oneWeight('Noto Sans Math', 'noto-sans-math', 'NotoSansMath'),
];

/** As wide as Courier New, which Word files name. */
const monospaced = fourWeights('Cousine', 'cousine');

/** The families a house style may name for the PDF. */
export const bodyFamilies: readonly string[] = body.map((family) => family.name);

/**
 * Code points every body family has, so that plain German text opens no font file: Latin-1, Latin Extended-A and the
 * dashes, quotes, bullet, ellipsis, narrow space and euro sign of ordinary typography. A test holds the fonts to it.
 */
export const alwaysCovered: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x20ac, 0x20ac],
];

/** Each chain is made once: its files are the package's own, and whoever opens them keeps what it read by the chain. */
const chains = new Map<string, FontChain>();

/**
 * The font chain of a body family, the same object every time.
 *
 * Errors: throws for a family that is not one of `bodyFamilies`; whoever reads a house style has checked that.
 */
export function loadFonts(pdfFamily: string): FontChain {
  const known = chains.get(pdfFamily) ?? createChain(pdfFamily);
  chains.set(pdfFamily, known);
  return known;
}

/**
 * The regular weight of a body family, for those who write letters into a PDF themselves.
 *
 * Errors: as `loadFonts`.
 */
export function readRegularFont(pdfFamily: string): Uint8Array {
  const [path] = loadFonts(pdfFamily).files;
  if (path === undefined) throw new Error(`no file of the font family "${pdfFamily}"`);
  return readFileSync(path);
}

function createChain(pdfFamily: string): FontChain {
  const chosen = body.find((family) => family.name === pdfFamily);
  if (chosen === undefined) throw new Error(`no bundled font family "${pdfFamily}"`);
  const chain = [...new Set([chosen, ...letters, ...fallbacks])];
  const require = createRequire(import.meta.url);
  const filesOf = (family: Family) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/${family.folder}/package.json`));
    return family.files.map((file) => join(folder, file));
  };
  const coverage = chain.map((family) => lazyCoverage(require, filesOf(family)[0]));
  const together =
    (covers: (codePoint: number) => boolean): Covers =>
    (...codePoints) =>
      codePoints.every(covers);
  const familyCovers = coverage.map(together);
  return {
    families: chain.map((family) => family.name),
    files: [...chain, monospaced].flatMap(filesOf),
    monospaced: { name: monospaced.name, covers: together(lazyCoverage(require, filesOf(monospaced)[0])) },
    covers: (...codePoints) =>
      codePoints.every(isAlwaysCovered) || familyCovers.some((covers) => covers(...codePoints)),
    familyCovers,
    bodyCovers: (codePoint) => isAlwaysCovered(codePoint) || coverage[0]?.(codePoint) === true,
  };
}

function fourWeights(name: string, folder: string): Family {
  const weights = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
  return { name, folder, files: weights.map((weight) => `${weight}/${name}_${weight}.ttf`) };
}

function oneWeight(name: string, folder: string, file: string): Family {
  return { name, folder, files: [`400Regular/${file}_400Regular.ttf`] };
}

function isAlwaysCovered(codePoint: number): boolean {
  return alwaysCovered.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Opens the file, and with the first file the library that reads it, only when a code point is asked for. */
function lazyCoverage(require: NodeJS.Require, file: string | undefined): (codePoint: number) => boolean {
  let characters: ReadonlySet<number> | undefined;
  return (codePoint) => {
    characters ??= file === undefined ? new Set<number>() : readCharacters(require, file);
    return characters.has(codePoint);
  };
}

function readCharacters(require: NodeJS.Require, file: string): ReadonlySet<number> {
  const fontkit: typeof import('fontkit') = require('fontkit');
  const font = fontkit.openSync(file);
  if (!('characterSet' in font)) throw new Error(`${file} is a collection of fonts, not one font`);
  return new Set(font.characterSet);
}
