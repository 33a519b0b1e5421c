// docProps/core.xml as text, with what `docx` has no word for (dc:language) or takes from the clock.
import type { DocumentTree } from '../document/nodes.js';
import { escapeXml } from './xml-text.js';

/** Title, author, language and dates of the file, all from the document itself. */
export function corePropertiesXml({ meta, status }: DocumentTree): string {
  const element = (name: string, value: string) => (value === '' ? '' : `<${name}>${escapeXml(value)}</${name}>`);
  const moment = `<%s xsi:type="dcterms:W3CDTF">${escapeXml(meta.date)}T00:00:00Z</%s>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', meta.title),
    element('dc:creator', meta.author),
    element('cp:keywords', meta.keywords.join(', ')),
    element('cp:lastModifiedBy', meta.author),
    moment.replaceAll('%s', 'dcterms:created'),
    moment.replaceAll('%s', 'dcterms:modified'),
    element('dc:language', meta.language),
    element('cp:contentStatus', status.join(', ')),
    '</cp:coreProperties>',
  ].join('');
}
