// A finished document tree → the bytes of a .docx. Typesets nothing: page numbers come from the Layout of the PDF.
import { Document, type ISectionOptions } from 'docx';
import type { Report } from '../../diagnostic.js';
import type { FileContent } from '../../document/file-content.js';
import type { Hausstil } from '../../document/hausstil.js';
import { pictureOf } from '../../document/picture-of.js';
import { chartRewriting } from '../../office/charts/chart-parts.js';
import { corePropertiesXml } from '../../office/core-properties.js';
import { normaliseParts } from '../../office/normalise.js';
import { packageParts } from '../../office/package-parts.js';
import { drawRasters } from '../../office/rasters.js';
import { chartsDrawnByWord } from './charts-drawn-by-word.js';
import { directoryLook } from './directory-look.js';
import { distancesOf } from './distances.js';
import { withOwnSeparators } from './footnote-separators.js';
import { paragraphStyles } from './paragraph-styles.js';
import { hasNumberedLines, type PreparedPart, preparePart, writePart } from './parts.js';
import type { AnnexTarget } from './scope.js';
import { settingsXml } from './settings-xml.js';
import { stylesXml } from './styles-xml.js';

/**
 * The document as a Word file with real structure: styles, headings, footnotes, header rows, fields with their results.
 *
 * Shape: body first, then each annex as a section of its own with pages counted from 1; the same input gives the same bytes.
 * Errors: reports `darstellung-fehlt` and `seitenwechsel-verschachtelt` for what Word cannot show yet, `bild-unlesbar`, and
 *         `link-unbrauchbar` for addresses it would choke on; throws only for a mistake of ours.
 */
export async function writeWord(document: FileContent, hausstil: Hausstil, report: Report): Promise<Uint8Array> {
  const file = { names: { given: new Set<string>() }, parts: 1 + document.annexes.length };
  const body = preparePart(document.body, { label: 'Dokument', isAnnex: false, ...file });
  const annexes = document.annexes.map((annex) => {
    const { id, label, cover } = annex;
    const whole = preparePart(annex, { label, isAnnex: true, ...file });
    return {
      id,
      parts: cover ? [preparePart(cover, { label: `Deckblatt ${label}`, isAnnex: true, ...file }), whole] : [whole],
    };
  });
  const parts = [body, ...annexes.flatMap((annex) => annex.parts)];
  const targets = annexTargets(annexes, document.annexFiles);
  const distances = distancesOf(hausstil);
  const listed = directoryLook(
    parts.map(({ tree }) => tree),
    hausstil,
  );
  const styles = paragraphStyles(hausstil, distances, listed);
  const sequences = new Map<string, number>();
  const lists = { begun: 0 };
  const blocks = parts.flatMap(({ tree }) => tree.children);
  const drawnByWord = chartsDrawnByWord(blocks, hausstil);
  const rasters = await drawRasters(blocks, { pdfFamily: hausstil.schrift.pdf, drawnByOffice: drawnByWord }, report);
  const sections: readonly ISectionOptions[] = parts.flatMap((part) =>
    writePart(part, {
      hausstil,
      styles,
      distances,
      report,
      rasters,
      drawnByWord,
      annexTarget: (annex) => targets.get(annex),
      sequences,
      lists,
      fileHasNumberedLines: parts.some(hasNumberedLines),
    }),
  );
  const written = packageParts(new Document({ sections }), [
    { path: 'word/styles.xml', data: stylesXml(styles, hausstil) },
    { path: 'word/settings.xml', data: settingsXml(hausstil) },
    { path: 'docProps/core.xml', data: corePropertiesXml(document.body.tree) },
  ]);
  const plots = new Map(
    [...drawnByWord].flatMap(([node, { plot }]) => {
      const name = pictureOf(node)?.name;
      return name === undefined || plot === undefined ? [] : [[name, plot] as const];
    }),
  );
  const charts = chartRewriting(written, plots);
  return normaliseParts(written, new Map([['word/footnotes.xml', withOwnSeparators], ...charts]));
}

function annexTargets(
  annexes: readonly { readonly id: string; readonly parts: readonly PreparedPart[] }[],
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, AnnexTarget> {
  const beside = [...files].map(([id, file]): [string, AnnexTarget] => [id, { file }]);
  const inside = annexes.flatMap(({ id, parts: [first] }): readonly [string, AnnexTarget][] =>
    first === undefined ? [] : [[id, { bookmark: first.startBookmark }]],
  );
  return new Map([...beside, ...inside]);
}
