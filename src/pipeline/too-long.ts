// What is to have one page – a document, or what stands below some of its headings – → a finding where it has more. It is handed out all the same.
import type { Report } from '../diagnostic.js';
import type { TypesetPart } from '../document/file-content.js';
import type { Heading } from '../document/nodes.js';
import { headingsOf, plainText } from '../document/walk.js';
import type { Einseitiges, GeplantesDokument } from '../domain/art.js';

/** A typeset document, and which of its headings are to have one page. */
export interface Gesetztes {
  readonly body: TypesetPart;
  readonly einseitige: readonly Einseitiges[];
}

/** Errors: the hint `dokument-zu-lang` for the document, and for each of the headings. */
export function reportTooLong(
  { bezeichnung, eineSeite }: Pick<GeplantesDokument, 'bezeichnung' | 'eineSeite'>,
  { body: { tree, layout }, einseitige }: Gesetztes,
  report: Report,
): void {
  if (eineSeite !== undefined) tell(bezeichnung, layout.pageCount, eineSeite.abhilfe, report);
  const headings = einseitige.length === 0 ? [] : headingsOf(tree.children);
  for (const { anker, abhilfe } of einseitige) {
    for (const [index, heading] of headings.entries()) {
      if (!anker.includes(heading.id ?? '')) continue;
      tell(plainText(heading.children), pagesOf(heading, headings.slice(index + 1), layout), abhilfe, report);
    }
  }
}

/** From its page to that on which the next of its level or a higher one begins. */
function pagesOf(heading: Heading, behind: readonly Heading[], { pageOf, pageCount }: TypesetPart['layout']): number {
  const next = behind.find(({ level }) => level <= heading.level);
  const first = pageOf.get(heading.id ?? '') ?? 1;
  return (pageOf.get(next?.id ?? '') ?? pageCount + 1) - first;
}

function tell(what: string, pages: number, remedy: string, report: Report): void {
  if (pages <= 1) return;
  const message = `„${what}“ hat ${pages} Seiten und soll eine haben.`;
  report({ code: 'dokument-zu-lang', severity: 'Hinweis', message, remedy });
}
