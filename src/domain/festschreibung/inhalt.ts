// What a document says, as one checksum: from the view its readers get, without how it looks and who signed it. Two documents
// with the same one would read the same.
import { checksum, checksumOfFile } from '../../source/checksum.js';
import type { GeplantesDokument } from '../art.js';
import { attachedDocument } from '../dokumente/plan-anlagen.js';

/**
 * How views are put into words for the checksum. Raised whenever a newer program would give another checksum for the same
 * content – a view has a new field –, for then nothing can be told from the difference.
 */
const form = 3;

/** Whether the two can be compared: checksums of different forms differ, and that says nothing. */
export function isComparable(inhalt: string, other: string): boolean {
  return formOf(inhalt) === formOf(other);
}

/** Records from before forms were numbered have none. */
function formOf(inhalt: string): string {
  return /^(\d+):/u.exec(inhalt)?.[1] ?? '';
}

/**
 * The checksum of what the document and its annexes say, its form before it.
 *
 * Shape: places in files do not count, nor what is form and not content: the letterhead, the signatures ("gez."), labels, the
 *        pages of annexes. `plan` holds the documents that are annexes.
 */
export function inhaltOf(document: GeplantesDokument, plan: readonly GeplantesDokument[]): string {
  const { meta, werte, texte, bausteine } = document.sicht(new Map());
  // Texts are named after their places, which move with every line above them.
  const names = new Map([...texte.keys()].map((key, index) => [key, `Text ${index + 1}`]));
  const annexes = document.anlagen.map((anlage) => {
    const { id, nummer, titel } = anlage;
    const source = plan.find((candidate) => candidate.id === attachedDocument(anlage));
    if (anlage.inhalt.art === 'datei') return [id, nummer, titel, checksumOfFile(anlage.inhalt.datei)];
    return [id, nummer, titel, source === undefined ? '' : inhaltOf(source, plan)];
  });
  const blocks = bausteine === undefined ? [] : [[...bausteine.values()]];
  const said = [meta.title, meta.date, werte, [...texte.values()], annexes, ...blocks];
  return `${form}:${checksum(JSON.stringify(canonical(said, names)))}`;
}

/** Keys of what is form: places, the letterhead, who signs how, labels and order of the house's profile. What a paper brings along is the paper's to tell. */
const looks: ReadonlySet<string> = new Set([
  ...['at', 'körperschaft', 'unterschriften', 'abschrift', 'vorlagenanlagen'],
  ...['wort', 'aufbau', 'vorlagenspalte', 'in_abschnitten', 'einseitige'],
]);

function canonical(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (value instanceof Uint8Array) return checksum(value);
  if (value instanceof Map) return [...value].map((entry) => canonical(entry, names));
  if (Array.isArray(value)) return value.map((item) => canonical(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !looks.has(key));
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner, names)]);
}
