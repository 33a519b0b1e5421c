// One chapter of a typeset report → its files, to go on working on it or to have it co-signed: as it stands in the whole.
import type { Report } from '../diagnostic.js';
import { excerptOf } from '../document/excerpt.js';
import { teilName } from '../domain/dokumente/dateiname.js';
import type { GemeinterTeil } from '../domain/dokumente/teil.js';
import { type Format, outputFormats, pdfFormat } from '../writers/output-formats.js';
import type { ErstellteDatei } from './files.js';
import { type Gesetzt, type Means, typeset } from './typeset.js';

/** The files of the part in every format asked for; nothing where it cannot be set by itself, which is reported. */
export async function excerptFiles(
  { document, teil }: GemeinterTeil,
  whole: Gesetzt,
  { means, formate }: { readonly means: Means; readonly formate: readonly Format[] },
  report: Report,
): Promise<readonly ErstellteDatei[] | undefined> {
  const body = excerptOf(whole, teil.datei);
  if (body === undefined) throw new Error(`${document.id} has nothing of ${teil.pfad}`);
  const { bezeichnung } = teil;
  const name = teilName(document, teil);
  const dateien: ErstellteDatei[] = [];
  if (formate.includes(pdfFormat)) {
    const set = await typeset(body.tree, means, report);
    if (set === undefined) return undefined;
    const { pdf: bytes, layout, standards } = set;
    const file = { name: `${name}.${pdfFormat}`, bezeichnung, format: pdfFormat } as const;
    dateien.push({ ...file, bytes, seiten: layout.pageCount, standards });
  }
  const content = { body, annexes: [], annexFiles: new Map<string, string>() };
  for (const format of outputFormats.filter((candidate) => formate.includes(candidate.name))) {
    const bytes = await format.write(content, means.hausstil, report);
    dateien.push({ name: `${name}.${format.name}`, bezeichnung, format: format.name, bytes, standards: [] });
  }
  return dateien;
}
