// The charts of a finished document → a file for each, to be laid into slides: as an SVG that stands by itself, and as a PNG.
import { chartPicture } from '../document/chart-picture.js';
import { perMetre, rasterSize } from '../document/image-size.js';
import type { Block, Chart, ImageData, Node } from '../document/nodes.js';
import { childrenOf, plainText } from '../document/walk.js';
import type { GeplantesDokument } from '../domain/art.js';
import { chartName } from '../domain/dokumente/dateiname.js';
import { drawEach, drawSvg } from '../source/draw-svg.js';
import { withResolution } from '../source/png-resolution.js';
import type { ErstellteDatei } from './files.js';
import type { Means } from './typeset.js';

/** As printers want it. */
const printDpi = 300;

/** Two files for each chart that stands by itself, in the order of the document; those within a line are part of its text. */
export async function chartFiles(
  document: GeplantesDokument,
  blocks: readonly Block[],
  { hausstil, fonts }: Pick<Means, 'hausstil' | 'fonts'>,
): Promise<readonly ErstellteDatei[]> {
  const drawn = chartsIn(blocks).flatMap(({ chart, ...words }) => {
    const image = chartPicture(chart);
    return image === undefined ? [] : [{ image, words }];
  });
  const { pdf, word } = hausstil.schrift;
  const given = new Set<string>();
  const named = drawn.map(({ image, words: { number, title } }, index) => {
    const bezeichnung = number === '' ? `Diagramm ${index + 1}` : number;
    const usual = chartName(document, bezeichnung, title);
    // In a group two may be called alike.
    const name = given.has(usual) ? chartName(document, bezeichnung, `${title} ${index + 1}`) : usual;
    given.add(name);
    return { image, bezeichnung, name };
  });
  const files = await drawEach(named, async ({ image, bezeichnung, name }) => {
    const png = await drawSvg(image.bytes, { size: rasterSize(image, printDpi), fonts });
    const file = { bezeichnung, standards: [] };
    return [
      { ...file, name: `${name}.svg`, format: 'svg' as const, bytes: standingAlone(image, [pdf, word, 'sans-serif']) },
      // What cannot be drawn has been reported where the document was written.
      ...(png === undefined
        ? []
        : [{ ...file, name: `${name}.png`, format: 'png' as const, bytes: withResolution(png, perMetre(printDpi)) }]),
    ];
  });
  return files.flat();
}

interface FoundChart {
  readonly chart: Chart;
  /** "Abbildung 3"; empty where it has none. */
  readonly number: string;
  readonly title: string;
}

/** What stands in a group has the number of the group and a title of its own. */
function chartsIn(nodes: readonly Node[], around = ''): readonly FoundChart[] {
  return nodes.flatMap((node): readonly FoundChart[] => {
    if (node.kind === 'chart') return [{ chart: node, number: around, title: node.series.title }];
    const isCaptioned = node.kind === 'figure' || node.kind === 'figure-group';
    const found = chartsIn(childrenOf(node), isCaptioned ? (node.number ?? around) : around);
    const title = node.kind === 'figure' ? plainText(node.caption) : '';
    return title === '' ? found : found.map((one) => ({ ...one, title }));
  });
}

/** The family of the PDF where it is installed, else that of the same widths which office programs bring along. */
function standingAlone({ bytes }: ImageData, families: readonly string[]): Uint8Array {
  const svg = new TextDecoder().decode(bytes).replace(/\sfont-family="[^"]*"/gu, '');
  return new TextEncoder().encode(svg.replace(/<svg(?=[\s>])/u, `<svg font-family="${families.join(', ')}"`));
}
