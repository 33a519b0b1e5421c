// [text]{word}: what a template may set apart inside a line – muted text, drawn signs, blanks to fill in.
import type { ImageData, Inline, Mark } from '../document/nodes.js';
import { plainText } from '../document/walk.js';
import { readArguments } from './arguments.js';
import { inlineChart } from './block-diagramm.js';
import { knownName } from './dialect.js';

/** Makes the nodes of a span from what stands in its brackets; `picture` reads the picture at a path. */
export type SpanStyle = (
  children: readonly Inline[],
  picture: (path: string) => ImageData | undefined,
) => readonly Inline[];

const simpleStyles: ReadonlyMap<string, SpanStyle> = new Map<string, SpanStyle>([
  ['gedämpft', (children) => [{ kind: 'muted', children }]],
  ['hoch', (children) => [{ kind: 'script', position: 'super', children }]],
  ['tief', (children) => [{ kind: 'script', position: 'sub', children }]],
  ['ampel-grün', mark('ampel-grün')],
  ['ampel-gelb', mark('ampel-gelb')],
  ['ampel-rot', mark('ampel-rot')],
  ['kästchen-leer', mark('kästchen-leer')],
  ['kästchen-angekreuzt', mark('kästchen-angekreuzt')],
]);

const fillInName = 'leerfeld';
const chartName = 'diagramm';
/** Long enough for a date written by hand. */
const usualFillInMm = 40;
const widestFillInMm = 170;

/** All words that may stand in the braces. */
export const spanNames: readonly string[] = [...simpleStyles.keys(), fillInName, chartName];

/** The style written as `{word}` at `start`; nothing where the braces hold anything else. */
export function spanAt(text: string, start: number): { readonly style: SpanStyle; readonly end: number } | undefined {
  const close = text.indexOf('}', start);
  if (close < 0 || text.charAt(start + 1) === '{') return undefined;
  const [word, ...options] = readArguments(text.slice(start + 1, close)).list;
  if (word === undefined || word.key !== undefined) return undefined;
  const name = knownName(word.value, spanNames);
  if (name === undefined) return undefined;
  const option = (key: string) => options.find((given) => given.key === key)?.value;
  const style = simpleStyles.get(name) ?? (name === fillInName ? fillIn(option('breite')) : chart(option));
  return { style, end: close + 1 };
}

function mark(sign: Mark['sign']): SpanStyle {
  return (children) => [{ kind: 'mark', sign, label: plainText(children) }];
}

/** `[2018 31,2; 2019 31,6]{diagramm titel="Quote" einheit="%" bild=bilder/quote.svg}` */
function chart(option: (key: string) => string | undefined): SpanStyle {
  return (children, picture) => {
    const path = option('bild') ?? '';
    const [title = '', unit = ''] = [option('titel'), option('einheit')];
    const image = path === '' ? undefined : picture(path);
    return [inlineChart({ values: plainText(children), title, unit, image })];
  };
}

function fillIn(width: string | undefined): SpanStyle {
  const typed = Number(/^([0-9]+)(?:mm)?$/u.exec(width ?? '')?.[1] ?? usualFillInMm);
  return (children) => [{ kind: 'fill-in', widthMm: Math.min(typed, widestFillInMm), label: plainText(children) }];
}
