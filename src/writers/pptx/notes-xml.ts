// Notes of a slide, and the master they need. What is in them is for the speaker alone.
import type { Line } from './lines.js';
import { namespaces, shapeTree } from './master-xml.js';
import { xmlHead } from './relations.js';
import { emuOfPoints, paragraphsXml, type TextSurroundings } from './text-xml.js';

/** The picture of the slide and the text below it, on an upright page. Units: EMU, those that PowerPoint gives a new deck. */
const image = '<a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm>';
const text = '<a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm>';
const shape = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

function pages(place: { readonly image: string; readonly text: string }, body: string): string {
  return [
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Folienbild 2"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>',
    `<p:nvPr><p:ph type="sldImg"${place.image === '' ? '' : ' idx="2"'}/></p:nvPr></p:nvSpPr><p:spPr>${place.image}</p:spPr></p:sp>`,
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notizen 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
    `<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>${place.text}</p:spPr>`,
    `<p:txBody><a:bodyPr/><a:lstStyle/>${body}</p:txBody></p:sp>`,
  ].join('');
}

/** The master of all notes. */
export function notesMasterXml(): string {
  const line = `<a:ln w="${emuOfPoints(1)}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>`;
  const shapes = pages(
    { image: `${image}${shape}<a:noFill/>${line}`, text: `${text}${shape}` },
    '<a:p><a:r><a:rPr lang="de-DE"/><a:t>Notizen durch Klicken hinzufügen</a:t></a:r></a:p>',
  );
  const background = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
  const style =
    '<p:notesStyle><a:lvl1pPr algn="l"><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle>';
  const map =
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
  return `${xmlHead}<p:notesMaster ${namespaces}>${shapeTree(shapes, '', background)}${map}${style}</p:notesMaster>`;
}

/** The notes of one slide. */
export function notesXml(lines: readonly Line[], around: TextSurroundings): string {
  const shapes = pages({ image: '', text: '' }, paragraphsXml(lines, around));
  return `${xmlHead}<p:notes ${namespaces}>${shapeTree(shapes)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
