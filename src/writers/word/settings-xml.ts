// word/settings.xml as text: what `docx` has no word for, as the language of the theme.
import type { Hausstil } from '../../document/hausstil.js';
import { emptyElement } from '../../office/xml-text.js';
import { twips } from './units.js';

const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

// What Word 2013 and later write for a new document; anything less opens in "compatibility mode" ([MS-DOCX] 2.3.1).
const COMPATIBILITY: Readonly<Record<string, string>> = {
  compatibilityMode: '15',
  overrideTableStyleFontSizeAndJustification: '1',
  enableOpenTypeFeatures: '1',
  doNotFlipMirrorIndents: '1',
  differentiateMultirowTableHeaders: '1',
  useWord2013TrackBottomHyphenation: '0',
};

/** The settings of the file: hyphenation, German as its language, fields left as they are written. */
export function settingsXml({ schrift }: Hausstil): string {
  const compatibility = Object.entries(COMPATIBILITY).map(([name, value]) =>
    emptyElement('w:compatSetting', {
      'w:name': name,
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': value,
    }),
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="${WORDPROCESSING}">`,
    '<w:zoom w:percent="100"/>',
    emptyElement('w:defaultTabStop', { 'w:val': twips({ mm: 12.5 }) }),
    schrift.silbentrennung ? '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="3"/>' : '',
    // A line may stay this much short before a word is divided: half a centimetre, Word's own default is 0.63 cm.
    schrift.silbentrennung
      ? `${emptyElement('w:hyphenationZone', { 'w:val': twips({ mm: 5 }) })}<w:doNotHyphenateCaps/>`
      : '',
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
    '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>',
    `<w:compat>${compatibility.join('')}</w:compat>`,
    '<w:themeFontLang w:val="de-DE"/>',
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
  ].join('');
}
