// A Vega-Lite specification and its tables → SVG, as wide as asked. Loads the library; reaches no network, no file, no font of the machine.
import type { LoggerInterface, Spec, View } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { checksum } from '../source/checksum.js';
import type { FreeObject } from '../source/free-data.js';
import { recentlyMade } from '../source/recently-made.js';
import { barsWithoutZero } from './bars-at-zero.js';
import { cleanSvg } from './clean-svg.js';

/** What is drawn. */
export interface Sketch {
  readonly spec: FreeObject;
  readonly tables: Readonly<Record<string, readonly FreeObject[]>>;
  /** Of the whole picture. Units: pt. */
  readonly width: number;
  /** The width of a text in a size. Units: pt. */
  readonly widthOf: (text: string, font: { readonly size: number; readonly isBold: boolean }) => number;
}

/** The picture; nothing where the library refuses the specification. What it says of it, in its own words, is in `complaints`. */
export interface Rendered {
  readonly svg?: string;
  /** Units: pt. */
  readonly height: number;
  readonly complaints: readonly string[];
  /** Whether each bar and area begins at zero. */
  readonly isTrueToLength: boolean;
}

/** The same chart stands in a plan and in a sheet of its own, and most are the same after a change elsewhere. */
const drawn = recentlyMade<Rendered>(400);

/** The picture of a specification, which names the family that `widthOf` measures. */
export function renderVega(sketch: Sketch): Promise<Rendered> {
  const { spec, tables, width } = sketch;
  return drawn.get(checksum(JSON.stringify([spec, tables, width])), () => draw(sketch));
}

async function draw(sketch: Sketch): Promise<Rendered> {
  const library = await load();
  const complaints: string[] = [];
  const logger = listeningLogger(complaints);
  useWidths(library, sketch.widthOf);
  try {
    const compiled = library.compile(sketch.spec as unknown as TopLevelSpec, { logger }).spec as Spec;
    const runtime = library.parse(compiled, undefined, { logger } as never);
    const view = new library.View(runtime, { renderer: 'none', loader: refusingLoader, logger });
    for (const [name, rows] of Object.entries(sketch.tables)) {
      // The library writes into its rows; a table that the specification does not use is none of it.
      if (isUsed(compiled, name)) view.data(name, structuredClone(rows) as object[]);
    }
    await view.runAsync();
    const isTrueToLength = barsWithoutZero(compiled, view).length === 0;
    await fitWidth(view, compiled, Math.floor(sketch.width));
    const svg = cleanSvg(await view.toSVG(), sketch.width);
    const height = pictureSize(view).height;
    view.finalize();
    return { svg, height, complaints: [...new Set(complaints)], isTrueToLength };
  } catch (error) {
    return { height: 0, complaints: [...new Set([...complaints, wordsOf(error)])], isTrueToLength: true };
  }
}

type Library = typeof import('vega') & Pick<typeof import('vega-lite'), 'compile'>;
let loaded: Promise<Library> | undefined;

/** Only once, and only where a chart is drawn. */
function load(): Promise<Library> {
  loaded ??= Promise.all([import('vega'), import('vega-lite')]).then(([vega, { compile }]) => ({ ...vega, compile }));
  return loaded;
}

/** What the library measures texts with, for itself a guess by their letters. */
interface MeasuredText {
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly limit?: number;
}

/** The library has one measure for all charts of the process. */
function useWidths({ textMetrics }: Library & { readonly textMetrics?: unknown }, widthOf: Sketch['widthOf']): void {
  const metrics = textMetrics as { width: (item: MeasuredText, text?: unknown) => number };
  metrics.width = (item, text) => {
    const words = text ?? item.text;
    if (words === undefined || words === null) return 0;
    const isBold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600;
    return widthOf(String(words), { size: item.fontSize ?? 11, isBold });
  };
}

/** The signals by which the library knows how wide the drawing is, or each of its panels. */
const widthSignal = /(?:^|_)width$/u;

/** Less is no drawing. Units: pt. */
const narrowest = 10;

/** A picture may be so much narrower than asked: another round takes time, and nobody sees it. Units: pt. */
const unseen = 4;

/** The drawing made as wide as the picture leaves it: what its labels take is known only once they stand. */
async function fitWidth(view: View, compiled: Spec, width: number): Promise<void> {
  const signals = (compiled.signals ?? []).map(({ name }) => name).filter((name) => widthSignal.test(name));
  const names = signals.length > 0 || compiled.width === undefined ? signals : ['width'];
  // How much of the excess each drawing is to give: all of it as long as they are not known to stand side by side.
  let share = 1;
  for (let round = 0; round < 4; round += 1) {
    const before = pictureSize(view).width;
    const excess = before - width;
    if (excess <= 0 && excess > -unseen) return;
    for (const name of names) view.signal(name, Math.max(narrowest, Number(view.signal(name)) - excess * share));
    await view.resize().runAsync();
    const change = before - pictureSize(view).width;
    if (change !== 0) share *= excess / change;
  }
}

/** With the labels around it, which the library keeps to itself. */
function pictureSize(view: View): { readonly width: number; readonly height: number } {
  const { left = 0, right = 0, top = 0, bottom = 0 } = view.padding() as Readonly<Record<string, number | undefined>>;
  const { _viewWidth, _viewHeight } = view as unknown as { readonly _viewWidth: number; readonly _viewHeight: number };
  return { width: _viewWidth + left + right, height: _viewHeight + top + bottom };
}

function isUsed({ data = [] }: Spec, name: string): boolean {
  return data.some((table) => table.name === name);
}

/** Charts have all they need in their tables: whatever else is asked for is refused. */
const refusingLoader = {
  load: (uri: string) => Promise.reject(new Error(uri)),
  sanitize: (uri: string) => Promise.reject(new Error(uri)),
  http: (uri: string) => Promise.reject(new Error(uri)),
  file: (uri: string) => Promise.reject(new Error(uri)),
};

function listeningLogger(complaints: string[]): LoggerInterface {
  const listen = (...said: readonly unknown[]) => {
    complaints.push(said.map(wordsOf).join(' '));
    return logger;
  };
  const pass = () => logger;
  const logger = { level: () => 2, error: listen, warn: listen, info: pass, debug: pass } as unknown as LoggerInterface;
  return logger;
}

/** Where the library stumbles over itself, its words help nobody. */
function wordsOf(said: unknown): string {
  if (said instanceof TypeError) return '';
  return (said instanceof Error ? said.message : String(said)).replace(/\s+/gu, ' ').trim();
}
