// indikatoren/katalog*.yaml → indicators with everything filled up that they leave to a default, to their table or to the indicator
// itself; their cells are found later.
import { join } from 'node:path';
import type { Position } from '../../diagnostic.js';
import { quoted } from '../../source/spelling.js';
import { listFiles } from '../../source/workspace.js';
import type { Gebiete } from '../gebiete/gebiete.js';
import { type Gelesen, type Lesung, readYamlFile, reportAt } from '../lesung.js';
import type { Indikator } from './indikator.js';
import { type IndikatorAngaben, katalogDatei } from './katalog-angaben.js';
import { checkIndikator, checkRichtungen, findEbene } from './katalog-pruefen.js';
import { readStände, type Standplan } from './katalog-stand.js';
import { inReihenfolge } from './katalog-verweise.js';
import { checkUnbenutzte, readTabellen, type Tabellen } from './tabellen.js';

/** An indicator whose cells are not found yet. */
export interface Eintrag extends Omit<Indikator, 'stände'> {
  /** As they are written; of an index none. */
  readonly stände: readonly Standplan[];
  /** The ids of those it is computed from. */
  readonly braucht: readonly Verweis[];
}

/** Another indicator, where it is named. */
export interface Verweis {
  readonly indikator: string;
  readonly at?: Position;
}

/** The catalogue of a workspace. */
export interface Katalog {
  /** In the order of the files. */
  readonly einträge: readonly Eintrag[];
  /** The same, each behind those it needs. */
  readonly reihenfolge: readonly Eintrag[];
  /** Whether an entry of this id was written, sound or not; any may have been where a file cannot be read. */
  readonly mayHave: (id: string) => boolean;
  readonly tabellen: Tabellen;
  /** The files it was read from. */
  readonly dateien: readonly string[];
}

/**
 * The catalogue; nothing where there is none.
 *
 * Errors: `gebiete-fehlen`, `indikator-doppelt`, `tabelle-unbenutzt`, and those of the entries; one that is wrong is left out with those that need it.
 */
export function readKatalog(lesung: Lesung, gebiete: Gebiete | undefined): Katalog | undefined {
  const files = listFiles(lesung.ordner, katalogDatei.muster);
  const read = files.flatMap((file) => readYamlFile(lesung, join(lesung.ordner, file), katalogDatei.shape) ?? []);
  const [first] = read;
  if (first === undefined) return undefined;
  if (gebiete === undefined) return reportGebieteFehlen(lesung, first.wert);
  const tabellen = readTabellen(lesung);
  const angaben = zusammengefasst(lesung, read);
  const genannte = [...angaben.values()].flatMap((entry) => tabellenGenanntIn(entry.angaben));
  // Where a file cannot be read, what it names is not known.
  if (read.length === files.length) checkUnbenutzte(lesung, tabellen, genannte);
  const einträge = [...angaben].flatMap(([id, entry]) => {
    const eintrag = eintragOf(lesung, { id, ...entry, tabellen, gebiete });
    const isSound = checkIndikator(lesung, { id, angaben: entry.angaben, gebiete });
    return isSound && eintrag !== undefined ? [eintrag] : [];
  });
  const reihenfolge = inReihenfolge(lesung, einträge, new Set(angaben.keys()));
  const sound = new Map(reihenfolge.map((eintrag) => [eintrag.id, eintrag] as const));
  for (const eintrag of reihenfolge) checkRichtungen(lesung, eintrag, sound);
  return {
    einträge: einträge.flatMap(({ id }) => sound.get(id) ?? []),
    reihenfolge,
    mayHave: (id) => read.length < files.length || angaben.has(id),
    tabellen,
    dateien: [...read.map(({ quelle }) => quelle.file), ...tabellen.dateien],
  };
}

interface Fund {
  readonly angaben: IndikatorAngaben;
  readonly at?: Position;
}

/** The entries of all files by their ids, each once. */
function zusammengefasst(
  lesung: Lesung,
  read: readonly Gelesen<ReadonlyMap<string, IndikatorAngaben>>[],
): ReadonlyMap<string, Fund> {
  const all = new Map<string, Fund>();
  for (const { wert } of read) {
    for (const [id, angaben] of wert) {
      const at = lesung.origins.at(wert, id);
      if (all.has(id)) reportDoppelt(lesung, wert, id);
      else all.set(id, { angaben, ...(at === undefined ? {} : { at }) });
    }
  }
  return all;
}

interface Rohfassung extends Fund {
  readonly id: string;
  readonly tabellen: Tabellen;
  readonly gebiete: Gebiete;
}

function eintragOf(lesung: Lesung, { id, angaben, at, tabellen, gebiete }: Rohfassung): Eintrag | undefined {
  const art = artOf(angaben);
  const ebene = angaben.kleinste_ebene === undefined ? undefined : findEbene(gebiete, angaben.kleinste_ebene);
  const stände = art === 'index' ? [] : readStände(lesung, angaben, tabellen);
  if (stände === undefined) return undefined;
  const { index = [] } = angaben;
  const turnus = angaben.turnus ?? stände.at(-1)?.zähler.tabelle?.angaben.turnus;
  const faktor = angaben.je ?? (art === 'quote' ? 100 : 1);
  const gewichtet = index.map((part) => verweis(part.indikator, lesung.origins.at(part, 'indikator')));
  const begründet = angaben.richtung === 'neutral' || angaben.begründung !== undefined;
  return {
    ...{ id, art, titel: angaben.titel, definition: angaben.definition, faktor },
    ...(angaben.kurz === undefined ? {} : { kurz: angaben.kurz }),
    einheit: angaben.einheit ?? einheitFor(art, faktor),
    dezimalen: angaben.dezimalen ?? dezimalenFor(art),
    // Without a reason nobody can check it, so it is not told.
    richtung: begründet ? angaben.richtung : 'neutral',
    ...(angaben.begründung === undefined ? {} : { begründung: angaben.begründung }),
    schwelle: angaben.schwelle,
    ...(ebene === undefined ? {} : { kleinsteEbene: ebene }),
    ...(turnus === undefined ? {} : { turnus }),
    sindBeispielwerte: angaben.beispielwerte,
    klassen: angaben.klassen,
    gewichte: index,
    stände,
    braucht: [
      ...gewichtet,
      ...stände.flatMap(({ zähler, nenner }) => [...zähler.indikatoren, ...(nenner?.indikatoren ?? [])]),
    ],
    ...(at === undefined ? {} : { at }),
  };
}

/** The words of the tables that it names. */
function tabellenGenanntIn({ zähler, nenner, wert, stände }: IndikatorAngaben): readonly string[] {
  const sides = [zähler, nenner, wert, ...stände.flatMap((stand) => [stand.zähler, stand.nenner, stand.wert])];
  return sides.flatMap((side) => side?.tabelle ?? []);
}

/** Another indicator, where it is named. */
export function verweis(indikator: string, at: Position | undefined): Verweis {
  return at === undefined ? { indikator } : { indikator, at };
}

/** What kind of indicator the keys make it. */
export function artOf({ index, wert, nenner, stände }: IndikatorAngaben): Indikator['art'] {
  if (index !== undefined) return 'index';
  if (wert !== undefined || stände.some((stand) => stand.wert !== undefined)) return 'wert';
  return nenner !== undefined || stände.some((stand) => stand.nenner !== undefined) ? 'quote' : 'anzahl';
}

function einheitFor(art: Indikator['art'], faktor: number): string {
  if (art !== 'quote' || faktor === 1) return '';
  return faktor === 100 ? '%' : `je ${String(faktor).replace(/\B(?=(?:\d{3})+$)/gu, '\u00A0')}`;
}

function dezimalenFor(art: Indikator['art']): number {
  return { anzahl: 0, quote: 1, wert: 1, index: 2 }[art];
}

function reportGebieteFehlen(lesung: Lesung, owner: object): undefined {
  reportAt(lesung, owner, undefined, {
    code: 'gebiete-fehlen',
    severity: 'Fehler',
    message: 'Zu den Indikatoren fehlt die Datei gebiete.yaml: Es ist nicht gesagt, für welche Gebiete Zahlen gelten.',
    remedy:
      'Legen Sie neben koerperschaft.yaml eine gebiete.yaml an; sie beginnt mit kreis: { name: Rhein-Sieg-Kreis, schlüssel: "05382" }',
  });
}

function reportDoppelt(lesung: Lesung, owner: object, id: string): void {
  reportAt(lesung, owner, id, {
    code: 'indikator-doppelt',
    severity: 'Fehler',
    message: `Den Indikator ${quoted(id)} gibt es schon in einer anderen Datei des Katalogs.`,
    remedy: `Löschen Sie einen von beiden, oder nennen Sie diesen anders, zum Beispiel ${id}-2:`,
  });
}
