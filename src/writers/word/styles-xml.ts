// Styles as the text of word/styles.xml. Written by ourselves because `docx` has no w:suppressAutoHyphens (no hyphen in a heading).
import type { Hausstil } from '../../document/hausstil.js';
import { codeSizeAmong } from '../../document/page-measures.js';
import { hexColour } from '../../office/hex-colour.js';
import { attributes, emptyElement } from '../../office/xml-text.js';
import { fixedWidth } from './distances.js';
import type { BorderLine, ParagraphStyle, ParagraphStyles } from './paragraph-style.js';
import { eighthPoints, halfPoints, twips } from './units.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The character styles by their ids, as runs refer to them. */
export type CharacterStyleId =
  | 'Hyperlink'
  | 'FootnoteReference'
  | 'EndnoteReference'
  | 'LineNumber'
  | 'Code'
  | 'Nebensache'
  | 'Abstimmungsergebnis'
  | 'Randvermerk';

/** The part word/styles.xml: defaults, paragraph styles and character styles. */
export function stylesXml(styles: ParagraphStyles, hausstil: Hausstil): string {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${NAMESPACE}">`,
    documentDefaults(hausstil),
    ...Object.entries<ParagraphStyle>(styles).map(([id, style]) => paragraphStyle(id, style)),
    ...characterStyles(hausstil),
    // The style every table has without being asked (ECMA-376 17.7.4.17, default table style).
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>',
    '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '</w:styles>',
  ].join('');
}

function documentDefaults({ schrift }: Hausstil): string {
  const language = emptyElement('w:lang', { 'w:val': 'de-DE', 'w:eastAsia': 'de-DE', 'w:bidi': 'ar-SA' });
  return (
    // Pairs are kerned at every size, as in the PDF, so that lines break alike; Word does so only when told.
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontElement(schrift.word)}<w:kern w:val="2"/>${size(schrift.grad)}${language}</w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>'
  );
}

// No language at all (ISO 639): a hyphen at the end of a line would seem to be part of what is to be typed, and LibreOffice
// hyphenates even what is not to be proofed.
const NO_LANGUAGE = emptyElement('w:lang', { 'w:val': 'zxx' });

function fontElement(font: string): string {
  return emptyElement('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font });
}

// Names that Word knows in every language; a style of ours is marked as custom.
const BUILT_IN =
  /^(Normal|Title|Subtitle|Quote|caption|header|footer|heading \d|toc \d|TOC Heading|table of figures|index \d|footnote text|List (Bullet|Number))$/u;

function paragraphStyle(id: string, style: ParagraphStyle): string {
  const head = attributes({
    'w:type': 'paragraph',
    'w:default': id === 'Normal' ? 1 : undefined,
    'w:customStyle': BUILT_IN.test(style.name) ? undefined : 1,
    'w:styleId': id,
  });
  const basedOn = id === 'Normal' ? undefined : (style.basedOn ?? 'Normal');
  return [
    `<w:style${head}>`,
    emptyElement('w:name', { 'w:val': style.name }),
    basedOn === undefined ? '' : emptyElement('w:basedOn', { 'w:val': basedOn }),
    style.next === undefined ? '' : emptyElement('w:next', { 'w:val': style.next }),
    '<w:qFormat/>',
    `<w:pPr>${paragraphProperties(style)}</w:pPr>`,
    `<w:rPr>${runProperties(style)}</w:rPr>`,
    '</w:style>',
  ].join('');
}

// In the order of CT_PPrBase (ECMA-376 17.3.1.26), which the schema demands.
function paragraphProperties(style: ParagraphStyle): string {
  const { borders, indent, hanging } = style;
  return [
    style.keepsWithNext ? '<w:keepNext/>' : '',
    style.keepsLines ? '<w:keepLines/>' : '',
    style.isUncounted ? '<w:suppressLineNumbers/>' : '',
    borders === undefined ? '' : paragraphBorders(borders),
    style.shading === undefined
      ? ''
      : emptyElement('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hexColour(style.shading) }),
    tabStops(style),
    style.isHyphenated === false ? '<w:suppressAutoHyphens/>' : '',
    emptyElement('w:spacing', {
      'w:before': twips({ pt: style.before }),
      'w:after': 0,
      'w:line': style.line === undefined ? 240 : twips({ pt: style.line }),
      'w:lineRule': style.line === undefined ? 'auto' : 'exact',
    }),
    indent === undefined
      ? ''
      : emptyElement('w:ind', {
          'w:left': twips({ mm: indent }),
          'w:right': style.rightIndent === undefined ? undefined : twips({ mm: style.rightIndent }),
          'w:hanging': hanging === undefined ? undefined : twips({ mm: hanging }),
        }),
    style.align === undefined ? '' : emptyElement('w:jc', { 'w:val': style.align }),
    style.outlineLevel === undefined ? '' : emptyElement('w:outlineLvl', { 'w:val': style.outlineLevel }),
  ].join('');
}

function tabStops({ tab, dottedTab }: ParagraphStyle): string {
  const left = tab === undefined ? '' : emptyElement('w:tab', { 'w:val': 'left', 'w:pos': twips({ mm: tab }) });
  const right =
    dottedTab === undefined
      ? ''
      : emptyElement('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': twips({ mm: dottedTab }) });
  return left + right === '' ? '' : `<w:tabs>${left}${right}</w:tabs>`;
}

function paragraphBorders(borders: NonNullable<ParagraphStyle['borders']>): string {
  const border = (side: string, line: BorderLine | undefined) =>
    line === undefined
      ? ''
      : emptyElement(`w:${side}`, {
          'w:val': 'single',
          'w:sz': eighthPoints(line.width),
          'w:space': line.space,
          'w:color': hexColour(line.colour),
        });
  const { top, left, bottom, right } = borders;
  const sides = [border('top', top), border('left', left), border('bottom', bottom), border('right', right)];
  return `<w:pBdr>${sides.join('')}</w:pBdr>`;
}

// In the order of EG_RPrBase (ECMA-376 17.3.2.28).
function runProperties(style: ParagraphStyle): string {
  return [
    style.font === undefined ? '' : fontElement(style.font),
    style.isBold ? '<w:b/><w:bCs/>' : '',
    style.isItalic ? '<w:i/><w:iCs/>' : '',
    style.font === undefined ? '' : '<w:noProof/>',
    style.colour === undefined ? '' : colour(style.colour),
    style.tracking === undefined ? '' : emptyElement('w:spacing', { 'w:val': twips({ pt: style.tracking }) }),
    size(style.size),
    style.font === undefined ? '' : NO_LANGUAGE,
  ].join('');
}

function characterStyles({ farben, grade, schrift }: Hausstil): readonly string[] {
  const style = (id: CharacterStyleId, name: string, properties: string, isCustom = true) =>
    `<w:style${attributes({ 'w:type': 'character', 'w:customStyle': isCustom ? 1 : undefined, 'w:styleId': id })}>` +
    `${emptyElement('w:name', { 'w:val': name })}<w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;
  const tint = emptyElement('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hexColour(farben.fläche) });
  return [
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
      '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    style('Hyperlink', 'Hyperlink', colour(farben.akzent), false),
    style('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>', false),
    // `docx` writes the separators of endnotes into every file, whether it has endnotes or not.
    style('EndnoteReference', 'endnote reference', '<w:vertAlign w:val="superscript"/>', false),
    style('LineNumber', 'line number', `${colour(farben.gedämpft)}${size(grade.klein)}`, false),
    style(
      'Code',
      'Code',
      `${fontElement(fixedWidth.family)}<w:noProof/>${size(codeSizeAmong(schrift.grad))}${tint}${NO_LANGUAGE}`,
    ),
    style('Nebensache', 'Nebensache', colour(farben.gedämpft)),
    // Beside a heading: quieter than its title, though it stands in the same paragraph.
    style(
      'Randvermerk',
      'Randvermerk',
      `<w:b w:val="0"/><w:bCs w:val="0"/>${colour(farben.gedämpft)}${size(grade.klein)}`,
    ),
    style('Abstimmungsergebnis', 'Abstimmungsergebnis', '<w:b/><w:bCs/>'),
  ];
}

function colour(value: string): string {
  return emptyElement('w:color', { 'w:val': hexColour(value) });
}

function size(points: number): string {
  return (
    emptyElement('w:sz', { 'w:val': halfPoints(points) }) + emptyElement('w:szCs', { 'w:val': halfPoints(points) })
  );
}
