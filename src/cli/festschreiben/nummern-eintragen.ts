// The numbers that annexes were issued with → into the bytes of sitzung.yaml: at the entry of each annex, and for files that lay in
// the folder without being named as entries of their own. All of them or none.
import { dirname, relative } from 'node:path';
import type { Anlage } from '../../domain/sitzung/anlage.js';
import type { Sitzung } from '../../domain/sitzung/sitzung.js';
import type { Origins } from '../../source/origins.js';
import { appendItems, insertIntoItems } from '../../source/yaml-insert.js';

/** The bytes of sitzung.yaml with the numbers in it, by the ids of the annexes; nothing where a person has to write them. */
export function withNumbers(
  bytes: Uint8Array,
  sitzung: Pick<Sitzung, 'anlagen' | 'quelle'>,
  { nummern, origins }: { readonly nummern: ReadonlyMap<string, string>; readonly origins: Origins },
): Uint8Array | undefined {
  if (nummern.size === 0) return bytes;
  const issued = sitzung.anlagen.filter(({ id }) => nummern.has(id));
  const isListed = ({ angaben }: Anlage) => origins.at(angaben) !== undefined;
  const added = issued.filter((anlage) => !isListed(anlage)).map((anlage) => entryFor(anlage, sitzung));
  const listed = added.length === 0 ? bytes : appendItems(bytes, 'anlagen', added);
  const unnamed = issued.filter((anlage) => isListed(anlage) && anlage.angaben.id === undefined);
  const named = (['datei', 'dokument', 'titel'] as const).reduce((edited, key) => {
    const values = new Map(
      unnamed.flatMap((anlage) => (isNamedBy(anlage, key) ? [[anlage.angaben[key] ?? '', anlage.id]] : [])),
    );
    return values.size === 0
      ? edited
      : edited && insertIntoItems(edited, { list: 'anlagen', id: key, key: 'id', values });
  }, listed);
  const wanted = { list: 'anlagen', id: 'id', key: 'nummer', values: nummern };
  const edited = named && insertIntoItems(named, wanted);
  // Read back: a number that is not found where it was written was written into something else.
  const again = edited && insertIntoItems(edited, wanted);
  return edited !== undefined && again !== undefined && Buffer.compare(edited, again) === 0 ? edited : undefined;
}

/** Whether it is by this key that the entry can be told from the others. */
function isNamedBy({ angaben }: Anlage, key: 'datei' | 'dokument' | 'titel'): boolean {
  const first = (['datei', 'dokument', 'titel'] as const).find((candidate) => angaben[candidate] !== undefined);
  return first === key;
}

function entryFor({ id, inhalt, angaben }: Anlage, { quelle }: Pick<Sitzung, 'quelle'>): string {
  const datei = inhalt.art === 'datei' ? relative(dirname(quelle.file), inhalt.datei).replaceAll('\\', '/') : '';
  const { top, öffentlich, deckblatt, stempel } = angaben;
  const said = Object.entries({ top, öffentlich, deckblatt, stempel }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value === true ? 'ja' : value === false ? 'nein' : value}`],
  );
  return `{ ${[`id: ${id}`, `datei: ${quoted(datei)}`, ...said].join(', ')} }`;
}

/** Between braces commas, brackets and colons would be signs of YAML. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u.test(text) ? text : JSON.stringify(text);
}
