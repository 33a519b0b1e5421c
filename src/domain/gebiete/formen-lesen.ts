// How places are drawn: their outlines from a GeoJSON file, their squares from gebiete.yaml.
import { join } from 'node:path';
import type { PlaceShape } from '../../document/series.js';
import { readOutlines } from '../../source/geojson.js';
import { readText } from '../../source/read-text.js';
import { quoted } from '../../source/spelling.js';
import { type Lesung, reportAt } from '../lesung.js';
import { amtlicherSchlüssel } from './amtlicher-schluessel.js';
import type { Gebiet } from './gebiete.js';
import type { GebieteAngaben, KarteAngaben } from './gebiete-angaben.js';

type Umriss = NonNullable<PlaceShape['outline']>;

/** A municipality, and the square that is named for it. */
export interface Kachelort {
  readonly gebiet: Gebiet;
  readonly angaben: GebieteAngaben['kommunen'][number];
}

/** The municipalities with their shapes. Errors: those of the file; `karte-gebiet-fehlt`, `kachel-doppelt`. */
export function mitFormen(
  lesung: Lesung,
  karte: KarteAngaben | undefined,
  kommunen: readonly Kachelort[],
): readonly Gebiet[] {
  checkKacheln(lesung, kommunen);
  const umrisse = karte === undefined ? undefined : readUmrisse(lesung, karte);
  if (karte !== undefined && umrisse !== undefined) {
    const gebiete = kommunen.map(({ gebiet }) => gebiet);
    reportFehlende(
      lesung,
      karte,
      gebiete.filter(({ schlüssel }) => !umrisse.has(schlüssel ?? '')),
    );
  }
  return kommunen.map(({ gebiet, angaben: { kachel } }) => {
    const outline = umrisse?.get(gebiet.schlüssel ?? '');
    if (outline === undefined && kachel === undefined) return gebiet;
    return { ...gebiet, form: { ...(outline && { outline }), ...(kachel && { tile: kachel }) } };
  });
}

/** By official keys. */
function readUmrisse(lesung: Lesung, karte: KarteAngaben): ReadonlyMap<string, Umriss> | undefined {
  const text = readText(join(lesung.ordner, karte.datei), lesung.report, lesung.origins.at(karte, 'datei'));
  const outlines = text && readOutlines(text, karte.schlüssel, lesung.report);
  return outlines && new Map(outlines.map(({ key, polygons }) => [amtlicherSchlüssel(key) ?? key, polygons]));
}

function reportFehlende(lesung: Lesung, karte: KarteAngaben, ohne: readonly Gebiet[]): void {
  if (ohne.length === 0) return;
  reportAt(lesung, karte, 'datei', {
    code: 'karte-gebiet-fehlt',
    severity: 'Warnung',
    message: `Ohne Umriss in dieser Datei: ${ohne.map(({ name }) => name).join(', ')}.`,
    remedy:
      'Nehmen Sie eine Datei mit allen Kommunen, oder prüfen Sie, ob schlüssel: die Angabe mit dem amtlichen Schlüssel nennt.',
  });
}

function checkKacheln(lesung: Lesung, kommunen: readonly Kachelort[]): void {
  const taken = new Map<string, Gebiet>();
  for (const { gebiet, angaben } of kommunen) {
    if (angaben.kachel === undefined) continue;
    const { column, row } = angaben.kachel;
    const key = `${column + 1}/${row + 1}`;
    const other = taken.get(key);
    taken.set(key, gebiet);
    if (other === undefined) continue;
    reportAt(lesung, angaben, 'kachel', {
      code: 'kachel-doppelt',
      severity: 'Fehler',
      message: `Auf der Kachel ${key} liegt schon ${quoted(other.name)}.`,
      remedy: `Geben Sie ${quoted(gebiet.name)} ein freies Feld: erst die Spalte von links, dann die Zeile von oben.`,
    });
  }
}
