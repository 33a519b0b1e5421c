// Whether the sittings of a workspace can stand beside each other: each number once, each within its term. Reports only.
import { basename, dirname } from 'node:path';
import { placed } from '../../diagnostic.js';
import { type Lesung, reportAt } from '../lesung.js';
import { gefaltet } from '../stammdaten/nummer.js';
import { checkTerm } from './daten-pruefen.js';
import type { Sitzung } from './sitzung.js';
import { topsOf } from './tagesordnung.js';

/** Errors: reports `sitzungsnummer-doppelt`, `beschlussnummer-doppelt` and `sitzung-ausserhalb`; `wahlperiode` is the body's. */
export function checkSitzungen(lesung: Lesung, sitzungen: readonly Sitzung[], wahlperiode: string | undefined): void {
  for (const sitzung of sitzungen) checkTerm(lesung, sitzung, wahlperiode);
  checkSittingNumbers(lesung, sitzungen);
  checkResolutionNumbers(lesung, sitzungen);
}

/** Within a year: some committees begin anew with each. */
function checkSittingNumbers(lesung: Lesung, sitzungen: readonly Sitzung[]): void {
  const seen = new Map<string, Sitzung>();
  for (const sitzung of sitzungen) {
    for (const { id, angaben: gremium } of sitzung.gremien) {
      const { nummer, datum } = sitzung.angaben;
      const own = nummer instanceof Map ? nummer.get(id) : nummer;
      if (typeof own !== 'number') continue;
      const key = `${id} ${datum.slice(0, 4)} ${own}`;
      const first = seen.get(key);
      seen.set(key, first ?? sitzung);
      if (first === undefined) continue;
      const owner = nummer instanceof Map ? nummer : sitzung.angaben;
      reportAt(lesung, owner, nummer instanceof Map ? id : 'nummer', {
        code: 'sitzungsnummer-doppelt',
        severity: 'Warnung',
        message: `Die Nummer ${own} hat schon eine andere Sitzung desselben Gremiums (${gremium.kurz ?? gremium.name}, Ordner „${basename(dirname(first.quelle.file))}“).`,
        remedy: 'Berichtigen Sie nummer: in einer der beiden.',
      });
    }
  }
}

/** Within a sitting, and over all where the numbers name their year. */
function checkResolutionNumbers(lesung: Lesung, sitzungen: readonly Sitzung[]): void {
  const seen = new Map<string, string>();
  for (const sitzung of sitzungen) {
    const year = sitzung.angaben.datum.slice(0, 4);
    for (const top of topsOf(sitzung)) {
      for (const { nummer, angaben } of top.beschlussfassungen) {
        if (nummer === undefined) continue;
        const namesYear = new RegExp(`(?<!\\d)(?:${year}|${year.slice(2)})(?!\\d)`, 'u').test(nummer);
        const scope = namesYear ? sitzung.gremien.map(({ id }) => id).join(' ') : sitzung.id;
        const key = `${scope} ${gefaltet(nummer)}`;
        const first = seen.get(key);
        seen.set(key, first ?? `TOP ${top.angaben.nr} im Ordner „${sitzung.id}“`);
        if (first === undefined) continue;
        lesung.report(
          placed(
            {
              code: 'beschlussnummer-doppelt',
              severity: 'Warnung',
              message: `Die Beschlussnummer ${nummer} ist schon vergeben: ${first}.`,
              remedy: 'Berichtigen Sie beschluss_nr: bei einem der beiden.',
            },
            lesung.origins.at(angaben, 'beschluss_nr'),
          ),
        );
      }
    }
  }
}
