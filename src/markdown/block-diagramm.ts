// `::: diagramm` and `[…]{diagramm}`: values in words with the picture of them; with a title a figure. Nothing is drawn here.
import { printWidth } from '../document/image-size.js';
import type { Block, ImageData, Inline, NodeOf } from '../document/nodes.js';
import { seriesInWords } from '../document/series-in-words.js';
import { idFrom, onlyParagraphs, textInlines } from './block-content.js';
import type { GivenBlock } from './block-definition.js';
import { inlinePictureHeight } from './pictures.js';
import { decimalsIn, typedRow, typedSeries } from './typed-series.js';

/** The keys that `shapeChart` asks for. */
export const chartKeys: readonly string[] = [
  'art',
  'titel',
  'einheit',
  'vergleich',
  'bild',
  'breite',
  'alternativtext',
  'quelle',
  'id',
];

/** The chart, in a figure where it has a caption, a source or notes; nothing when the block holds anything but values and notes. */
export function shapeChart(given: GivenBlock): readonly Block[] | undefined {
  const [titel, source] = [given.text('titel'), textInlines(given.text('quelle'))];
  const head = { title: titel, unit: given.text('einheit'), reference: given.text('vergleich') };
  const notes = onlyParagraphs(given.blocks.slice(1));
  const series = notes && typedSeries(given.blocks[0], head, given.report);
  if (notes === undefined || series === undefined) return undefined;
  const image = drawnPicture(given.picture('bild'), (remedy) => given.refuse('bild', remedy));
  const widthMm = given.length('breite') ?? (image && printWidth(image));
  const chart: NodeOf<'chart'> = {
    kind: 'chart',
    art: given.text('art'),
    series,
    svg: svgOf(image),
    // Of what is drawn here the words are made when it is.
    alt:
      given.text('alternativtext') ||
      (image === undefined ? '' : seriesInWords(series, { bezeichnung: '', daten: 'orte' })),
    ...(widthMm !== undefined && { widthMm }),
  };
  const id = given.text('id');
  if (titel === '' && source.length === 0 && notes.length === 0 && id === '') return [chart];
  return [{ kind: 'figure', ...idFrom(id), caption: textInlines(titel), children: [chart], notes, source }];
}

/** What a span says of its chart. */
export interface GivenInlineChart {
  /** The values as they stand in the brackets: `2018 31,2; 2019 31,6`. */
  readonly values: string;
  readonly title: string;
  readonly unit: string;
  readonly image: ImageData | undefined;
}

/** The chart as high as a line. */
export function inlineChart({ values, title, unit, image }: GivenInlineChart): Inline {
  const rows = values
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, label = '', shown = part] = /^(.*\S)\s+(\S+)$/u.exec(part) ?? [];
      return typedRow(label, shown);
    });
  const series = { title, unit, decimals: decimalsIn(rows), head: 'Angabe', columns: [{ name: '' }], rows };
  const heightPt = inlinePictureHeight;
  const drawn = drawnPicture(image);
  return {
    kind: 'inline-chart',
    art: '',
    series,
    svg: svgOf(drawn),
    alt: drawn === undefined ? '' : seriesInWords(series, { bezeichnung: '', daten: 'verlauf' }),
    heightPt,
  };
}

/** A chart is lines and words, sharp at any size. */
function drawnPicture(
  image: ImageData | undefined,
  refuse: (remedy: string) => void = () => undefined,
): ImageData | undefined {
  if (image === undefined || image.format === 'svg') return image;
  refuse('Speichern Sie das Diagramm als SVG, oder nehmen Sie es als Bild in den Block „abbildung“.');
  return undefined;
}

function svgOf(image: ImageData | undefined): string {
  return image === undefined ? '' : new TextDecoder().decode(image.bytes);
}
