// Shapes → PresentationML (ECMA-376 19.3.1): texts, pictures, tables, lines. The order of shapes is the order in which they are read.
import { orientationOf } from '../../document/image-size.js';
import { hexColour } from '../../office/hex-colour.js';
import { escapeXml } from '../../office/xml-text.js';
import type { Line } from './lines.js';
import { type Box, emu, gaps } from './measures.js';
import type { Shape } from './placed.js';
import type { Scope } from './scope.js';
import { tableXml } from './table-xml.js';
import { bodyProperties, emuOfPoints, noInsets, paragraphsXml, type TextSurroundings } from './text-xml.js';

/** What the shapes of one slide need besides themselves. */
export interface ShapeSurroundings extends TextSurroundings {
  readonly hausstil: Scope['hausstil'];
  /** A number of its own on the slide. */
  readonly nextId: () => number;
  /** The relationships of a picture: what every program can show, and the SVG where there is one. */
  readonly pictureOf: (image: Extract<Shape, { readonly kind: 'seen' }>['seen']['image']) => {
    readonly raster: string;
    readonly vector?: string;
  };
  /** The relationship of a chart that PowerPoint draws. */
  readonly chartOf: (drawn: Extract<Shape, { readonly kind: 'chart' }>['drawn']) => string;
}

/** What a placeholder is for: `title`, `body` … as the layout has it. */
export type Placeholder = 'title' | 'ctrTitle' | 'body' | 'dt' | 'ftr' | 'sldNum';

/** The shape; `placeholder` makes a text the one that the layout has a place for. */
export function shapeXml(shape: Shape, around: ShapeSurroundings, placeholder?: Placeholder): string {
  switch (shape.kind) {
    case 'text':
      return textXml(shape, around, placeholder);
    case 'seen':
      return pictureXml(shape, around);
    case 'table':
      return tableFrame(shape, around);
    case 'chart':
      return chartFrame(shape, around);
    case 'line':
      return lineXml(shape.box, around);
  }
}

function transform(box: Box, prefix = 'a', given = ''): string {
  const { x, y, width, height } = box;
  return `<${prefix}:xfrm${given}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${prefix}:xfrm>`;
}

/** A placeholder of that kind. */
export function placeholderXml(type: Placeholder): string {
  const indexes: { readonly [P in Placeholder]?: string } = {
    body: ' idx="1"',
    dt: ' sz="half" idx="10"',
    ftr: ' sz="quarter" idx="11"',
    sldNum: ' sz="quarter" idx="12"',
  };
  // The place for all that is told on a slide has no type of its own (ECMA-376 19.7.10, obj is the default).
  return `<p:ph${type === 'body' ? '' : ` type="${type}"`}${indexes[type] ?? ''}/>`;
}

const names: { readonly [P in Placeholder]: string } = {
  title: 'Titel',
  ctrTitle: 'Titel',
  body: 'Inhalt',
  dt: 'Datum',
  ftr: 'Fußzeile',
  sldNum: 'Foliennummer',
};

/** A text in a placeholder or a box of its own. */
export function placedText(
  given: {
    readonly box: Box;
    readonly body: string;
    readonly properties: string;
    readonly fill?: string;
    readonly placeholder?: Placeholder;
  },
  nextId: () => number,
): string {
  const { box, body, properties, fill = '', placeholder } = given;
  const id = nextId();
  const name = `${placeholder === undefined ? 'Text' : names[placeholder]} ${id}`;
  const [kind, place] =
    placeholder === undefined
      ? ['<p:cNvSpPr txBox="1"/>', '<p:nvPr/>']
      : ['<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>', `<p:nvPr>${placeholderXml(placeholder)}</p:nvPr>`];
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/>${kind}${place}</p:nvSpPr>`,
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}</p:spPr>`,
    `<p:txBody>${properties}<a:lstStyle/>${body}</p:txBody></p:sp>`,
  ].join('');
}

function textXml(
  { box, lines, frame }: Extract<Shape, { readonly kind: 'text' }>,
  around: ShapeSurroundings,
  placeholder?: Placeholder,
): string {
  const { farben } = around.hausstil;
  const inset = gaps.frame;
  const insets = frame === undefined ? noInsets : { left: inset, right: inset, top: inset, bottom: inset };
  const fill = frame === 'tint' ? `<a:solidFill><a:srgbClr val="${hexColour(farben.fläche)}"/></a:solidFill>` : '';
  const text = placedText(
    {
      box,
      body: paragraphsXml(lines, around),
      properties: bodyProperties(insets),
      fill,
      ...(placeholder !== undefined && { placeholder }),
    },
    around.nextId,
  );
  return frame === 'bar' ? `${barXml({ ...box, width: gaps.bar }, around)}${text}` : text;
}

/** A bar in the accent colour; readers of the screen pass over it. */
export function barXml(box: Box, { hausstil, nextId }: Pick<ShapeSurroundings, 'hausstil' | 'nextId'>): string {
  const fill = `<a:solidFill><a:srgbClr val="${hexColour(hausstil.farben.akzent)}"/></a:solidFill>`;
  return [
    `<p:sp><p:nvSpPr>${decorative(nextId(), 'Balken')}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>`,
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}<a:ln><a:noFill/></a:ln></p:spPr>`,
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="de-DE"/></a:p></p:txBody></p:sp>',
  ].join('');
}

/** A hairline. */
export function lineXml(box: Box, { hausstil, nextId }: Pick<ShapeSurroundings, 'hausstil' | 'nextId'>): string {
  const line = `<a:ln w="${emuOfPoints(0.75)}"><a:solidFill><a:srgbClr val="${hexColour(hausstil.farben.linie)}"/></a:solidFill></a:ln>`;
  return [
    `<p:cxnSp><p:nvCxnSpPr>${decorative(nextId(), 'Linie')}<p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr>`,
    `<p:spPr>${transform({ ...box, height: 0 })}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${line}</p:spPr></p:cxnSp>`,
  ].join('');
}

// Office 2019 and later: [MS-ODRAWXML] 2.25.1, decorative.
const decorativeMark =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function decorative(id: number, name: string): string {
  return `<p:cNvPr id="${id}" name="${name} ${id}">${decorativeMark}</p:cNvPr>`;
}

function described(id: number, name: string, alt: string): string {
  return `<p:cNvPr id="${id}" name="${name} ${id}" descr="${escapeXml(alt)}"/>`;
}

/** Turned as the camera was held: PowerPoint takes no notice of what a photo says of itself. */
export function pictureXml(
  { box, seen }: Extract<Shape, { readonly kind: 'seen' }>,
  { nextId, pictureOf }: Pick<ShapeSurroundings, 'nextId' | 'pictureOf'>,
): string {
  const { image, alt, isDecorative } = seen;
  const { raster, vector } = pictureOf(image);
  const { turn, isMirrored } = orientationOf(image);
  const id = nextId();
  const properties = isDecorative ? decorative(id, 'Bild') : described(id, 'Bild', alt);
  // Source: [MS-ODRAWXML] 2.3.3, svgBlip; programs that do not know it show the PNG.
  const extension =
    vector === undefined
      ? ''
      : `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${vector}"/></a:ext></a:extLst>`;
  const turned = `${turn === 0 ? '' : ` rot="${turn * 60000}"`}${isMirrored ? ' flipH="1"' : ''}`;
  return [
    `<p:pic><p:nvPicPr>${properties}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>`,
    `<p:blipFill><a:blip r:embed="${raster}">${extension}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
    `<p:spPr>${transform(turn % 180 === 0 ? box : onItsSide(box), 'a', turned)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  ].join('');
}

/** The box before it is turned around its middle. */
function onItsSide({ x, y, width, height }: Box): Box {
  return { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width };
}

function tableFrame({ box, part }: Extract<Shape, { readonly kind: 'table' }>, around: ShapeSurroundings): string {
  const id = around.nextId();
  return [
    `<p:graphicFrame><p:nvGraphicFramePr>${described(id, 'Tabelle', part.piece.alt)}`,
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>',
    transform(box, 'p'),
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">',
    `${tableXml(part, around.hausstil, around)}</a:graphicData></a:graphic></p:graphicFrame>`,
  ].join('');
}

function chartFrame(
  { box, drawn, alt }: Extract<Shape, { readonly kind: 'chart' }>,
  { nextId, chartOf }: ShapeSurroundings,
): string {
  const id = nextId();
  return [
    `<p:graphicFrame><p:nvGraphicFramePr>${described(id, 'Diagramm', alt)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>`,
    transform(box, 'p'),
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${chartOf(drawn)}"/>`,
    '</a:graphicData></a:graphic></p:graphicFrame>',
  ].join('');
}

/** A title in its placeholder. */
export function titleXml(
  line: Line,
  { box, anchor, placeholder }: { readonly box: Box; readonly anchor: 'ctr' | 'b'; readonly placeholder: Placeholder },
  around: ShapeSurroundings,
): string {
  const properties = bodyProperties(noInsets, anchor);
  return placedText({ box, body: paragraphsXml([line], around), properties, placeholder }, around.nextId);
}
