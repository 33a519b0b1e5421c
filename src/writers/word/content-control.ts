// Blanks to fill in, as named text fields (content controls); `docx` writes none, so their element is put together here.
import {
  BuilderElement,
  LeaderType,
  type Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
  type XmlComponent,
} from 'docx';
import { legalText } from '../../office/xml-text.js';
import { writeParagraph } from './paragraph.js';
import type { Scope, Surroundings } from './scope.js';
import { twips } from './units.js';

/**
 * A plain text field around the run: what is typed replaces it, and its name is read out.
 *
 * Source: ECMA-376 17.5.2.31 (w:sdt in a line), 17.5.2.1 (w:alias, the name).
 */
export function contentControl(label: string, run: TextRun): ParagraphChild {
  const properties: XmlComponent[] = [];
  if (label !== '') {
    const value = { key: 'w:val', value: legalText(label) };
    properties.push(new BuilderElement<{ readonly val: string }>({ name: 'w:alias', attributes: { val: value } }));
  }
  properties.push(new BuilderElement({ name: 'w:showingPlcHdr' }), new BuilderElement({ name: 'w:text' }));
  // `docx` lists the classes a paragraph may hold; it writes any other element just as well.
  return new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({ name: 'w:sdtPr', children: properties }),
      new BuilderElement({ name: 'w:sdtContent', children: [run] }),
    ],
  }) as unknown as ParagraphChild;
}

/** A ruled line from margin to margin to write on, a text field as well. */
export function fillLine(label: string, around: Surroundings, scope: Scope): Paragraph {
  const tabs = [{ type: TabStopType.RIGHT, position: twips({ mm: around.width }), leader: LeaderType.UNDERSCORE }];
  const line = new TextRun({ children: [new Tab()] });
  return writeParagraph({ style: 'Schreiblinie', children: [contentControl(label, line)], tabs }, around, scope);
}
