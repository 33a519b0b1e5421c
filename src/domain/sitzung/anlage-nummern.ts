// The number each annex of a sitting gets – once, from the calls in its texts –, and what it is called by it.
import { enumerate, nearest } from '../../diagnostic.js';
import type { Call } from '../../markdown/parse.js';
import type { Aufmachung, NummerierteAnlage, Umfeld } from '../art.js';
import { type Lesung, reportAt } from '../lesung.js';
import { type Anlage, titleFromName } from './anlage.js';
import type { AnlageAngaben } from './anlage-angaben.js';

/** What tells the order of annexes. */
export interface Anlagenfolge {
  /** All calls of the document's texts in the order printed. */
  readonly calls: readonly Call[];
  /** The numbers of a sitting's TOPs in agenda order. */
  readonly tops?: readonly string[];
  /** The name of the file that lists them. */
  readonly datei: string;
}

/**
 * The annexes in the order of their numbers: first mention in the texts, then those tied to a TOP, then as listed.
 *
 * Errors: reports `anlage-unbekannt` at a call whose annex is not listed.
 */
export function orderAnlagen(
  lesung: Lesung,
  anlagen: readonly Anlage[],
  { calls, tops = [], datei }: Anlagenfolge,
): readonly Anlage[] {
  const byId = new Map(anlagen.map((anlage) => [anlage.id, anlage]));
  const mentioned: Anlage[] = [];
  for (const call of calls.filter(isAnnexCall)) {
    const anlage = byId.get(call.argument);
    if (anlage === undefined) reportUnknown(lesung, call, { known: [...byId.keys()], datei });
    else mentioned.push(anlage);
  }
  const tied = tops.flatMap((top) => anlagen.filter(({ angaben }) => angaben.top === top));
  return [...new Set([...mentioned, ...tied, ...byId.values()])];
}

/** What is decided of an annex beside its number. */
export interface Anlagenwahl {
  readonly istÖffentlich: (anlage: Anlage) => boolean;
  /** "Anlage 1", or as the house has it. */
  readonly bezeichnung: (anlage: Anlage, nummer: string) => string;
  /** The TOP within which it is counted; empty where numbers run through the whole document. */
  readonly reihe?: (anlage: Anlage) => string;
}

/**
 * The annexes with their numbers: those issued before keep theirs, the others follow the highest of these in the order given; one
 * that belongs to another (`zu:`) has that one's number with a letter.
 *
 * Shape:  in the order of the numbers; one without a title bears that of its document or file.
 * Errors: `anlage-zu-unbekannt`.
 */
export function numberedAnlagen(
  { lesung, dokumente }: Pick<Umfeld, 'lesung' | 'dokumente'>,
  anlagen: readonly Anlage[],
  { istÖffentlich, bezeichnung, reihe = () => '' }: Anlagenwahl,
): readonly NummerierteAnlage[] {
  const hosts = new Map(anlagen.map((anlage) => [anlage, hostOf(lesung, anlage, anlagen)]));
  const rowOf = (anlage: Anlage) => reihe(hosts.get(anlage) ?? anlage);
  const rows = [...new Set(anlagen.map(rowOf))];
  const numbered = rows.flatMap((row) => {
    const inRow = anlagen.filter((anlage) => rowOf(anlage) === row);
    const numbers = numbersIn(inRow, hosts);
    return inRow
      .map((anlage) => ({ anlage, row, nummer: numbers.get(anlage) ?? '' }))
      .toSorted((a, b) => byNummer(a.nummer, b.nummer));
  });
  return numbered.map(({ anlage, row, nummer }) => {
    const { id, inhalt, angaben, at } = anlage;
    return {
      ...{ id, nummer, inhalt, titel: titleOf(anlage, dokumente), istÖffentlich: istÖffentlich(anlage) },
      kennung: row === '' ? nummer : `TOP-${row}-${nummer}`,
      bezeichnung: bezeichnung(anlage, nummer),
      aufmachung: aufmachungOf(angaben),
      ...(angaben.top && { top: angaben.top }),
      ...(at && { at }),
    };
  });
}

/** The numbers within one row: 1, 2, 2a, 2b, 3 … */
function numbersIn(
  inRow: readonly Anlage[],
  hosts: ReadonlyMap<Anlage, Anlage | undefined>,
): ReadonlyMap<Anlage, string> {
  const numbers = new Map<Anlage, string>();
  const give = (anlagen: readonly Anlage[], next: (index: number) => string) => {
    const fresh = anlagen.filter(({ angaben }) => angaben.nummer === undefined);
    for (const anlage of anlagen) numbers.set(anlage, anlage.angaben.nummer ?? next(fresh.indexOf(anlage)));
  };
  const issued = (anlagen: readonly Anlage[]) => anlagen.flatMap(({ angaben }) => angaben.nummer ?? []);
  const main = inRow.filter((anlage) => hosts.get(anlage) === undefined);
  const highest = Math.max(0, ...issued(main).map((nummer) => Number.parseInt(nummer, 10)));
  give(main, (index) => String(highest + 1 + index));
  for (const host of main) {
    const below = inRow.filter((anlage) => hosts.get(anlage) === host);
    const last = Math.max(-1, ...issued(below).map((nummer) => letters.indexOf(nummer.slice(-1))));
    give(below, (index) => `${numbers.get(host)}${letters[last + 1 + index] ?? ''}`);
  }
  return numbers;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** 2 before 2a before 10. */
function byNummer(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : a > b ? 1 : 0);
}

function titleOf({ angaben, inhalt, id }: Anlage, dokumente: Umfeld['dokumente']): string {
  if (angaben.titel !== undefined) return angaben.titel;
  if (inhalt.art === 'datei') return titleFromName(inhalt.datei);
  const named = inhalt.art === 'dokument' ? inhalt.dokument : undefined;
  return dokumente.find((candidate) => candidate.id === named)?.titel ?? id;
}

function aufmachungOf({ von, beschreibung, deckblatt, stempel, blätter }: AnlageAngaben): Aufmachung {
  return {
    ...(von && { von }),
    ...(beschreibung && { beschreibung }),
    ...(deckblatt !== undefined && { deckblatt }),
    ...(stempel !== undefined && { stempel }),
    ...(blätter && { blätter }),
  };
}

/** The annex that this one belongs to. */
function hostOf(lesung: Lesung, anlage: Anlage, anlagen: readonly Anlage[]): Anlage | undefined {
  const { zu } = anlage.angaben;
  if (zu === undefined) return undefined;
  const host = anlagen.find(({ id }) => id === zu);
  if (host !== undefined && host !== anlage && host.angaben.zu === undefined) return host;
  const known = anlagen.filter(({ angaben, id }) => angaben.zu === undefined && id !== anlage.id).map(({ id }) => id);
  const near = nearest(zu, known);
  reportAt(lesung, anlage.angaben, 'zu', {
    code: 'anlage-zu-unbekannt',
    severity: 'Fehler',
    message:
      host === undefined
        ? `Die Anlage „${zu}“, zu der „${anlage.id}“ gehören soll, gibt es nicht.`
        : `„${anlage.id}“ kann nicht zu „${zu}“ gehören: Das ist selbst keine Hauptanlage.`,
    remedy: near === undefined ? 'Löschen Sie zu:, oder tragen Sie die Hauptanlage ein.' : `Meinten Sie „${near}“?`,
  });
  return undefined;
}

/** Whether the call refers to an annex: {{anlage "…"}}. */
export function isAnnexCall(call: Call): boolean {
  return call.name === 'anlage';
}

function reportUnknown(
  lesung: Lesung,
  call: Call,
  { known, datei }: { readonly known: readonly string[]; readonly datei: string },
): void {
  const near = nearest(call.argument, known);
  lesung.report({
    code: 'anlage-unbekannt',
    severity: 'Fehler',
    message: `Die Anlage „${call.argument}“ steht nicht unter „anlagen:“ in der ${datei} und liegt nicht im Ordner „anlagen“.`,
    remedy:
      near !== undefined
        ? `Meinten Sie „${near}“? Dann schreiben Sie {{anlage "${near}"}}.`
        : known.length > 0
          ? `Bekannt sind ${enumerate(known)}. Tragen Sie die Anlage sonst unter „anlagen:“ ein.`
          : `Legen Sie die Datei in den Ordner „anlagen“${datei === 'sitzung.yaml' ? ' der Sitzung' : ''}, oder tragen Sie die Anlage ein: anlagen: [{ id: ${call.argument}, datei: … }]`,
    at: call.at,
  });
}
