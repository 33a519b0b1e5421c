// The parts of a file that hold its charts, as `docx` writes them → the same in German, with what it has no option for. Knows charts by
// their names alone.
import type { Rewriting } from '../normalise.js';
import type { PlotRoom } from './chart-look.js';

/** What is made of the parts of charts among the parts of a file; `plots` is the room around bars, by the name of the chart. */
export function chartRewriting(
  parts: ReadonlyMap<string, string | Uint8Array>,
  plots: ReadonlyMap<string, PlotRoom>,
): Rewriting {
  const names = namesOfCharts(parts);
  const paths = [...parts.keys()].filter((path) => /^word\/charts\/chart\d+\.xml$/u.test(path));
  return new Map(paths.map((path) => [path, (part) => germanChart(part, plots.get(names.get(path) ?? ''))]));
}

/** The name of the drawing that shows it, by the path of its part. */
function namesOfCharts(parts: ReadonlyMap<string, string | Uint8Array>): ReadonlyMap<string, string> {
  const text = (path: string) => String(parts.get(path) ?? '');
  const targets = new Map(
    [...text('word/_rels/document.xml.rels').matchAll(/<Relationship\b[^>]*>/gu)].map(([relationship]) => [
      attribute(relationship, 'Id'),
      `word/${attribute(relationship, 'Target')}`,
    ]),
  );
  const drawings = text('word/document.xml').matchAll(/(<wp:docPr\b[^>]*>)(?:(?!<wp:docPr\b).)*?(<c:chart\b[^>]*>)/gsu);
  return new Map(
    [...drawings].map(([, properties = '', chart = '']) => [
      targets.get(attribute(chart, 'r:id')) ?? '',
      attribute(properties, 'name'),
    ]),
  );
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
}

/**
 * The part in German, names at the edge of its axis, also where bars reach below zero; with the room around its bars all of the names.
 *
 * Source: docx 9.15.2 says en-US everywhere, sets c:tickLblPos (ECMA-376 21.2.2.208) beside the axis, and has neither c:tickLblSkip
 *         (21.2.2.207), without which Word and LibreOffice leave out every other name where they stand close, nor
 *         c:manualLayout (21.2.2.95), without which they keep more free than small charts have, nor c:separator (21.2.2.163), which
 *         would be a semicolon; and labels wider than a fifth of the chart are broken unless they are told not to (a:bodyPr, 21.1.2.1.1).
 */
export function germanChart(part: string, plot: PlotRoom | undefined): string {
  const german = part
    .replace(/(<c:lang val=|\slang=)"en-US"/gu, '$1"de-DE"')
    .replace(/<c:dLbls>.*?<\/c:dLbls>/gu, (labels) => labels.replaceAll('wrap="square"', 'wrap="none"'))
    .replace(nameAndValue, '$&<c:separator> </c:separator>')
    .replace(part.includes('<c:scatterChart>') ? anyLabels : namesBesideAxis, '$1"low"');
  if (plot === undefined) return german;
  return german
    .replace('<c:plotArea><c:layout/>', `<c:plotArea>${layoutOf(plot)}`)
    .replace(/<c:noMultiLvlLbl /gu, '<c:tickLblSkip val="1"/><c:noMultiLvlLbl ');
}

const anyLabels = /(<c:tickLblPos val=)"nextTo"/gu;
const nameAndValue =
  /<c:showVal val="1"\/><c:showCatName val="0"\/><c:showSerName val="1"\/><c:showPercent val="0"\/><c:showBubbleSize val="0"\/>/gu;
const namesBesideAxis = /(<c:catAx>.*?<c:tickLblPos val=)"nextTo"/gu;

function layoutOf({ left, right, top, bottom }: PlotRoom): string {
  const places = { x: left, y: top, w: 1 - left - right, h: 1 - top - bottom };
  const values = Object.entries(places).map(([name, share]) => `<c:${name} val="${share.toFixed(4)}"/>`);
  const modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>';
  return `<c:layout><c:manualLayout>${modes}${values.join('')}</c:manualLayout></c:layout>`;
}
