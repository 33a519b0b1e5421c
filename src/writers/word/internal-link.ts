// A link to a bookmark of the same file, with whatever inlines it holds.
import { BuilderElement, type ParagraphChild, type XmlComponent } from 'docx';

/**
 * The children as a link.
 *
 * Shape: `docx` 9.15 lets pictures in its own link refer to a relationship that an internal one does not have; Word then calls the
 *        file damaged. Inside this element pictures are like any others, and lead where the link leads all the same.
 */
export function internalLink(bookmark: string, children: readonly ParagraphChild[]): ParagraphChild {
  const attributes = { history: { key: 'w:history', value: 1 }, anchor: { key: 'w:anchor', value: bookmark } };
  // `docx` lists the classes a paragraph may hold; it writes any other element just as well.
  const element = new BuilderElement<{ readonly history: number; readonly anchor: string }>({
    name: 'w:hyperlink',
    attributes,
    children: children as readonly XmlComponent[],
  });
  return element as unknown as ParagraphChild;
}
