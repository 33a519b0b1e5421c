// Paragraphs → DrawingML text (ECMA-376 21.1.2). Measures nothing.
import { mmPerPoint } from '../../document/image-size.js';
import { hexColour } from '../../office/hex-colour.js';
import { attributes, escapeXml } from '../../office/xml-text.js';
import type { Bullet, Line } from './lines.js';
import { emu, gaps, leading } from './measures.js';
import type { LinkTo, Run } from './runs.js';

/** What a text needs of the slide it stands on. */
export interface TextSurroundings {
  /** The element of a link; nothing where it leads nowhere. */
  readonly linkXml: (link: LinkTo) => string | undefined;
  /** The number of the slide on which an anchor stands. */
  readonly slideOf: (anchor: string) => number | undefined;
}

/** Hundredths of a point, in which DrawingML counts sizes. */
function hundredths(size: number): number {
  return Math.round(size * 100);
}

/** The paragraphs; a text body must have one at least. */
export function paragraphsXml(lines: readonly Line[], around: TextSurroundings): string {
  if (lines.length === 0) return '<a:p><a:endParaRPr lang="de-DE"/></a:p>';
  return lines.map((line, index) => paragraphXml(line, index === 0 ? 0 : line.before, around)).join('');
}

function paragraphXml(line: Line, before: number, around: TextSurroundings): string {
  const { bullet, depth = 0, align = 'left', size } = line;
  const margin = bullet === undefined ? 0 : emu(gaps.indent * (depth + 1));
  const indent = bullet === undefined || bullet === 'nothing' ? 0 : -emu(gaps.indent);
  const properties = attributes({
    marL: margin,
    lvl: depth === 0 ? undefined : depth,
    indent,
    algn: alignments[align],
  });
  return [
    `<a:p><a:pPr${properties}>`,
    `<a:lnSpc><a:spcPts val="${hundredths(size * leading)}"/></a:lnSpc>`,
    `<a:spcBef><a:spcPts val="${hundredths(before)}"/></a:spcBef>`,
    `<a:spcAft><a:spcPts val="0"/></a:spcAft>${bulletXml(bullet, depth)}</a:pPr>`,
    line.runs.map((run) => runXml(run, line, around)).join(''),
    `<a:endParaRPr lang="de-DE" sz="${hundredths(size)}"/></a:p>`,
  ].join('');
}

const alignments = { left: 'l', center: 'ctr', right: 'r' } as const;

function bulletXml(bullet: Bullet | undefined, depth: number): string {
  if (bullet === undefined || bullet === 'nothing') return '<a:buNone/>';
  if (bullet === 'bullet') return `<a:buFont typeface="Arial"/><a:buChar char="${depth === 0 ? '•' : '–'}"/>`;
  return `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod" startAt="${bullet.number}"/>`;
}

function runXml(run: Run, line: Line, around: TextSurroundings): string {
  const text = run.slideOf === undefined ? run.text : String(around.slideOf(run.slideOf) ?? '…');
  const properties = runProperties(run, line, around);
  return text
    .split('\n')
    .map((part) => (part === '' ? '' : `<a:r>${properties('a:rPr')}<a:t>${escapeXml(part)}</a:t></a:r>`))
    .join(`<a:br>${properties('a:rPr')}</a:br>`);
}

function runProperties(
  run: Run,
  { size, isBold, colour: ofLine }: Line,
  around: TextSurroundings,
): (name: string) => string {
  const { isItalic, isStruck, script, colour = ofLine, family, link } = run;
  const click = link === undefined ? undefined : around.linkXml(link);
  const given = attributes({
    lang: 'de-DE',
    sz: hundredths(size),
    b: isBold === true || run.isBold === true ? 1 : undefined,
    i: isItalic === true ? 1 : undefined,
    u: click === undefined ? undefined : 'sng',
    strike: isStruck === true ? 'sngStrike' : undefined,
    baseline: script === undefined ? undefined : script === 'super' ? 30000 : -25000,
  });
  const inside = [
    colour === undefined ? '' : `<a:solidFill><a:srgbClr val="${hexColour(colour)}"/></a:solidFill>`,
    family === undefined ? '' : `<a:latin typeface="${family}"/><a:cs typeface="${family}"/>`,
    click ?? '',
  ].join('');
  return (name) => `<${name}${given}>${inside}</${name}>`;
}

/** How far text stands from the edges of its box. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The properties of a text body: nothing shrinks or grows by itself, for what stands there was measured. */
export function bodyProperties({ left, right, top, bottom }: Insets, anchor: 't' | 'ctr' | 'b' = 't'): string {
  const insets = attributes({ lIns: emu(left), tIns: emu(top), rIns: emu(right), bIns: emu(bottom) });
  return `<a:bodyPr wrap="square"${insets} anchor="${anchor}"><a:noAutofit/></a:bodyPr>`;
}

export const noInsets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };

/** One point in EMU, for lines. */
export function emuOfPoints(points: number): number {
  return emu(points * mmPerPoint);
}
