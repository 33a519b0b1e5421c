// [text]{word}: what a template may set apart inside a line – muted text, drawn signs, blanks to fill in.
import type { Inline, Mark } from '../document/nodes.js';
import { plainText } from '../document/walk.js';
import { readArguments } from './arguments.js';
import { knownName } from './dialect.js';

/** Makes the nodes of a span from what stands in its brackets. */
export type SpanStyle = (children: readonly Inline[]) => readonly Inline[];

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
/** Long enough for a date written by hand. */
const usualFillInMm = 40;
const widestFillInMm = 170;

/** All words that may stand in the braces. */
export const spanNames: readonly string[] = [...simpleStyles.keys(), fillInName];

/** The style written as `{word}` at `start`; nothing where the braces hold anything else. */
export function spanAt(text: string, start: number): { readonly style: SpanStyle; readonly end: number } | undefined {
  const close = text.indexOf('}', start);
  if (close < 0 || text.charAt(start + 1) === '{') return undefined;
  const [word, ...options] = readArguments(text.slice(start + 1, close)).list;
  if (word === undefined || word.key !== undefined) return undefined;
  const name = knownName(word.value, spanNames);
  if (name === undefined) return undefined;
  const style = simpleStyles.get(name) ?? fillIn(options.find((option) => option.key === 'breite')?.value);
  return { style, end: close + 1 };
}

function mark(sign: Mark['sign']): SpanStyle {
  return (children) => [{ kind: 'mark', sign, label: plainText(children) }];
}

function fillIn(width: string | undefined): SpanStyle {
  const typed = Number(/^([0-9]+)(?:mm)?$/u.exec(width ?? '')?.[1] ?? usualFillInMm);
  return (children) => [{ kind: 'fill-in', widthMm: Math.min(typed, widestFillInMm), label: plainText(children) }];
}
