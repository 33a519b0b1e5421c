// Master and layouts: what stands on every slide – bar, crest, foot – and where a person who goes on by hand finds title and text.
import type { Hausstil } from '../../document/hausstil.js';
import type { ImageData } from '../../document/nodes.js';
import { hexColour } from '../../office/hex-colour.js';
import { escapeXml } from '../../office/xml-text.js';
import { fittedInto } from './fitted-into.js';
import { type Box, contentArea, frameBoxes, grades, leading, titleBoxes } from './measures.js';
import { xmlHead } from './relations.js';
import { barXml, lineXml, type Placeholder, pictureXml, placedText, type ShapeSurroundings } from './shape-xml.js';
import { bodyProperties, noInsets } from './text-xml.js';

export const namespaces = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
].join(' ');

/** The layouts, in the order of their files. */
export const layouts = [
  { name: 'Titelfolie', type: 'title', showsMaster: false },
  { name: 'Titel und Inhalt', type: 'obj', showsMaster: true },
  { name: 'Nur Titel', type: 'titleOnly', showsMaster: true },
] as const;

export type Layout = (typeof layouts)[number];

/** What masters and layouts are made with. */
export interface MasterSurroundings extends Pick<ShapeSurroundings, 'hausstil' | 'nextId' | 'pictureOf'> {
  readonly crest?: ImageData;
  /** What stands in the foot of every slide. */
  readonly foot: Foot;
}

export interface Foot {
  readonly status: string;
  readonly text: string;
  readonly date: string;
}

/** A tree of shapes as slides, layouts and masters have it. */
export function shapeTree(shapes: string, name = '', background = ''): string {
  const group =
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
  const named = name === '' ? '' : ` name="${escapeXml(name)}"`;
  return `<p:cSld${named}>${background}<p:spTree>${group}${shapes}</p:spTree></p:cSld>`;
}

/** The master: its shapes stand on all slides but the first. */
export function masterXml(around: MasterSurroundings, layoutIds: readonly string[]): string {
  const { hausstil, crest } = around;
  const emblem =
    crest === undefined
      ? ''
      : pictureXml(
          {
            kind: 'seen',
            box: fittedInto(crest, frameBoxes.crest),
            seen: { image: crest, alt: '', isDecorative: true },
          },
          around,
        );
  const shapes = [
    barXml(frameBoxes.bar, around),
    emblem,
    prompt('title', around),
    prompt('body', around),
    lineXml(frameBoxes.footLine, around),
    footXml(around),
  ].join('');
  const background = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
  // From 2147483648 on (ECMA-376 19.7.18), the first of which is the master itself.
  const ids = layoutIds.map((id, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="${id}"/>`).join('');
  return [
    `${xmlHead}<p:sldMaster ${namespaces}>${shapeTree(shapes, '', background)}${colourMap}`,
    `<p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst>${textStyles(hausstil)}</p:sldMaster>`,
  ].join('');
}

const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

/** A layout: placeholders with words that say what belongs there. */
export function layoutXml({ name, type, showsMaster }: Layout, around: MasterSurroundings): string {
  const shapes =
    type === 'title'
      ? [barXml(titleBoxes.bar, around), prompt('ctrTitle', around)]
      : [prompt('title', around), ...(type === 'obj' ? [prompt('body', around)] : []), footXml(around)];
  const hidden = showsMaster ? '' : ' showMasterSp="0"';
  return [
    `${xmlHead}<p:sldLayout ${namespaces}${hidden} type="${type}" preserve="1">`,
    `${shapeTree(shapes.join(''), name)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  ].join('');
}

/** The boxes of placeholders. */
export const placeholderBoxes: { readonly [P in Placeholder]: Box } = {
  title: frameBoxes.title,
  ctrTitle: titleBoxes.title,
  body: contentArea,
  dt: frameBoxes.date,
  ftr: frameBoxes.footer,
  sldNum: frameBoxes.number,
};

function prompt(placeholder: 'title' | 'ctrTitle' | 'body', { nextId }: MasterSurroundings): string {
  const words = placeholder === 'body' ? 'Text durch Klicken hinzufügen' : 'Titel durch Klicken hinzufügen';
  const body = `<a:p><a:r><a:rPr lang="de-DE"/><a:t>${words}</a:t></a:r></a:p>`;
  const anchor = placeholder === 'body' ? 't' : placeholder === 'title' ? 'ctr' : 'b';
  return placedText(
    { box: placeholderBoxes[placeholder], body, properties: bodyProperties(noInsets, anchor), placeholder },
    nextId,
  );
}

/** The foot of a slide: who speaks of what, the day, the number of the slide. */
export function footXml(
  { hausstil, foot, nextId }: Pick<MasterSurroundings, 'hausstil' | 'foot' | 'nextId'>,
  slide?: number,
): string {
  const { farben } = hausstil;
  const look = (isBold: boolean, colour: string) =>
    `<a:rPr lang="de-DE" sz="${grades.foot * 100}"${isBold ? ' b="1"' : ''}><a:solidFill><a:srgbClr val="${hexColour(colour)}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:rPr>`;
  const run = (words: string, isBold = false) =>
    words === ''
      ? ''
      : `<a:r>${look(isBold, isBold ? farben.akzent : farben.gedämpft)}<a:t>${escapeXml(words)}</a:t></a:r>`;
  const paragraph = (inside: string, align: 'l' | 'r') => `<a:p><a:pPr algn="${align}"/>${inside}</a:p>`;
  const between = foot.status === '' || foot.text === '' ? '' : ' · ';
  const number = `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${look(true, farben.gedämpft)}<a:t>${slide ?? '‹Nr.›'}</a:t></a:fld>`;
  const place = (placeholder: 'dt' | 'ftr' | 'sldNum', body: string) =>
    placedText(
      { box: placeholderBoxes[placeholder], body, properties: bodyProperties(noInsets, 'ctr'), placeholder },
      nextId,
    );
  return [
    place('ftr', paragraph(run(foot.status, true) + run(`${between}${foot.text}`), 'l')),
    place('dt', paragraph(run(foot.date), 'r')),
    place('sldNum', paragraph(number, 'r')),
  ].join('');
}

function textStyles({ farben, gestalt }: Hausstil): string {
  const titleColour = gestalt.überschriften === 'akzent' ? hexColour(farben.akzent) : '000000';
  const spacing = (size: number) =>
    `<a:lnSpc><a:spcPts val="${Math.round(size * leading * 100)}"/></a:lnSpc><a:spcBef><a:spcPts val="${size * 50}"/></a:spcBef>`;
  const font = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
  const level = (index: number) => {
    const size = index === 1 ? grades.body : grades.inner;
    return [
      `<a:lvl${index}pPr marL="${324000 * index}" indent="-324000" algn="l">${spacing(size)}<a:buFont typeface="Arial"/><a:buChar char="${index === 1 ? '•' : '–'}"/>`,
      `<a:defRPr sz="${size * 100}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${font}</a:defRPr></a:lvl${index}pPr>`,
    ].join('');
  };
  const title = [
    `<a:lvl1pPr algn="l">${spacing(grades.title)}<a:buNone/><a:defRPr sz="${grades.title * 100}" b="1" kern="1200">`,
    `<a:solidFill><a:srgbClr val="${titleColour}"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>`,
  ].join('');
  const body = Array.from({ length: 5 }, (_, index) => level(index + 1)).join('');
  const other = `<a:lvl1pPr algn="l"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${font}</a:defRPr></a:lvl1pPr>`;
  return `<p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${body}</p:bodyStyle><p:otherStyle>${other}</p:otherStyle></p:txStyles>`;
}
