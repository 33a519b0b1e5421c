// Documents that were asked for in formats they do not have → one finding for all of them. Nothing is made here.
import type { Report } from '../diagnostic.js';
import type { GeplantesDokument } from '../domain/art.js';
import { type Format, formatNames, formatsFor } from '../writers/output-formats.js';

/** More names than these tell nobody more. */
const mostNames = 3;

/** Reports `format-passt-nicht` where there are such documents. */
export function reportOtherFormats(left: readonly GeplantesDokument[], asked: readonly Format[], report: Report): void {
  const names = [...new Set(left.map(({ dokument }) => dokument))];
  const [first] = left;
  if (first === undefined) return;
  const told = names.slice(0, mostNames).map((name) => `„${name}“`);
  const more = names.length > mostNames ? [`${names.length - mostNames} weitere`] : [];
  report({
    code: 'format-passt-nicht',
    severity: 'Hinweis',
    message: `Als ${asked.map((name) => `.${name}`).join(' oder ')} gibt es nicht: ${[...told, ...more].join(', ')}.`,
    remedy: `Folien gibt es nur als .pptx, alle anderen Dokumente nie; nennen Sie auch --format ${formatsFor(first, formatNames)[0] ?? ''}, oder lassen Sie --format weg.`,
  });
}
