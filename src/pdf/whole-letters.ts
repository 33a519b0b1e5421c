// Letters whose marks form no single character with them, as C̆ in names, are read as they were typed: Typst 0.14 says the whole
// letter for each of its glyphs. Pages keep their looks; files without such letters keep their bytes.
import { type ContentFont, mapObject, readContentFont } from './content-font.js';
import { entriesOf, itemsOf, referenceIn } from './dictionary-syntax.js';
import { charactersOf, isCluster, type LetterCluster, letterClusters } from './letter-clusters.js';
import { type PdfFile, readObject } from './pdf-file.js';
import { showClusters } from './show-clusters.js';
import { type Glyph, showingsIn } from './shown-glyphs.js';
import { streamData, withStreamData } from './stream-data.js';

/**
 * The objects that make each such letter be read once, by number, to be replaced in the file.
 *
 * Shape:  all glyphs of a letter stand in one span that says what it is, in the marked content of the first; for readers that do
 *         not know spans, the code of each glyph says its own character.
 * Errors: throws when pages or fonts are not as Typst writes them.
 * Source: ISO 32000-1, 14.9.4 (ActualText) and 9.10.3 (ToUnicode).
 */
export function wholeLetters(file: PdfFile): ReadonlyMap<number, string> {
  const changed = new Map<number, string>();
  const meanings: Meanings = new Map();
  for (const { content, fonts } of pagesOf(file)) {
    if (![...fonts.values()].some(hasClusters)) continue;
    const data = streamData(file, content);
    const showings = showingsIn(data, fonts);
    const glyphs = showings.flatMap(({ items }) => items.filter((item) => typeof item !== 'string'));
    const clusters = letterClusters(glyphs);
    if (clusters.length > 0)
      changed.set(content, withStreamData(file, content, showClusters(data, showings, clusters)));
    learnMeanings(glyphs, clusters, meanings);
  }
  for (const [font, learnt] of meanings) {
    const texts = [...learnt].map(([code, { text }]): [number, string] => [code, text]);
    changed.set(font.map, mapObject(file, font, new Map(texts)));
  }
  return changed;
}

interface PageContent {
  /** The object of the stream. */
  readonly content: number;
  /** By the names that the content calls them; fonts of another kind are left out. */
  readonly fonts: ReadonlyMap<string, ContentFont>;
}

function pagesOf(file: PdfFile): readonly PageContent[] {
  const fontsByNumber = new Map<number, ContentFont | undefined>();
  const fontOf = (number: number) => {
    if (!fontsByNumber.has(number)) fontsByNumber.set(number, readContentFont(file, number));
    return fontsByNumber.get(number);
  };
  const pages: PageContent[] = [];
  const visit = (number: number) => {
    const node = entriesOf(readObject(file, number));
    const kids = node.get('Kids');
    if (kids !== undefined) {
      for (const kid of itemsOf(kids)) visit(referenceTo(kid));
      return;
    }
    const fonts = [...entriesOf(entriesOf(node.get('Resources') ?? '<<>>').get('Font') ?? '<<>>')].flatMap(
      ([name, reference]): [string, ContentFont][] => {
        const font = fontOf(referenceTo(reference));
        return font === undefined ? [] : [[name, font]];
      },
    );
    if (fonts.length > 0) pages.push({ content: referenceTo(node.get('Contents')), fonts: new Map(fonts) });
  };
  visit(referenceTo(entriesOf(readObject(file, file.trailer.root)).get('Pages')));
  return pages;
}

function referenceTo(item: string | undefined): number {
  const number = referenceIn(item ?? '');
  if (number === undefined) throw new Error(`no reference where Typst writes one: ${item}`);
  return number;
}

function hasClusters({ texts }: ContentFont): boolean {
  return [...texts.values()].some(isCluster);
}

/** What each code says, and how many glyphs draw the letter from which that is known: the fewer, the surer. */
type Meanings = Map<ContentFont, Map<number, { readonly text: string; readonly glyphs: number }>>;

/** What the codes that say a whole letter stand for alone. */
function learnMeanings(glyphs: readonly Glyph[], clusters: readonly LetterCluster[], meanings: Meanings): void {
  const learn = ({ font, code }: Glyph, text: string | undefined, count: number) => {
    const ofFont = meanings.get(font) ?? new Map();
    const known = ofFont.get(code);
    if (text === undefined || text === '' || (known !== undefined && known.glyphs <= count)) return;
    if (!isCluster(font.texts.get(code) ?? '')) return;
    meanings.set(font, ofFont.set(code, { text, glyphs: count }));
  };
  for (const glyph of glyphs) if (!isCluster(glyph.text)) learn(glyph, glyph.text, 1);
  for (const cluster of clusters) {
    const characters = charactersOf(cluster);
    for (const [index, glyph] of cluster.glyphs.entries()) learn(glyph, characters[index], cluster.glyphs.length);
  }
}
