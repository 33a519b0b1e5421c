// The theme of the deck: colours and font of the house, so that what somebody adds by hand looks like the rest. No text.
import { chartColours } from '../../document/chart-colours.js';
import type { Hausstil } from '../../document/hausstil.js';
import { hexColour } from '../../office/hex-colour.js';
import { escapeXml } from '../../office/xml-text.js';
import { xmlHead } from './relations.js';
import { emuOfPoints } from './text-xml.js';

/** The theme as a part of its own; each master has one. */
export function themeXml(hausstil: Hausstil): string {
  const { farben, schrift, name } = hausstil;
  const { groups } = chartColours(hausstil);
  const colour = (slot: string, value: string) => `<a:${slot}><a:srgbClr val="${hexColour(value)}"/></a:${slot}>`;
  const accents = Array.from({ length: 6 }, (_, index) =>
    colour(`accent${index + 1}`, groups[index % groups.length] ?? farben.akzent),
  );
  const family = `<a:latin typeface="${escapeXml(schrift.word)}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  return [
    `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${escapeXml(name)}"><a:themeElements>`,
    `<a:clrScheme name="${escapeXml(name)}">`,
    colour('dk1', '#000000') + colour('lt1', '#ffffff') + colour('dk2', farben.akzent) + colour('lt2', farben.fläche),
    accents.join(''),
    `${colour('hlink', farben.akzent)}${colour('folHlink', farben.gedämpft)}</a:clrScheme>`,
    `<a:fontScheme name="${escapeXml(name)}"><a:majorFont>${family}</a:majorFont><a:minorFont>${family}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Office">${formats}</a:fmtScheme></a:themeElements></a:theme>`,
  ].join('');
}

// Three of each are demanded (ECMA-376 20.1.4.1.14); plain ones, for nothing on our slides shines or throws a shadow.
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (points: number) => `<a:ln w="${emuOfPoints(points)}">${fill}<a:prstDash val="solid"/></a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const formats = [
  `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
  `<a:lnStyleLst>${line(0.5)}${line(1)}${line(1.5)}</a:lnStyleLst>`,
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
  `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`,
].join('');
