// All fields of action together → what contradicts itself in them, or names something that is not there.
import { relative } from 'node:path';
import { nearest } from '../../diagnostic.js';
import { firstDayOf, formatMonthOrDay, lastDayOf } from '../../source/german-date.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import { listFiles } from '../../source/workspace.js';
import type { Gebiete } from '../gebiete/gebiete.js';
import { findGebiet } from '../gebiete/ortsverzeichnis.js';
import type { Katalog } from '../indikator/katalog.js';
import { katalogDatei } from '../indikator/katalog-angaben.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Handlungsfeld, Maßnahme } from './handlungsfeld.js';

/** What measures may name. */
interface Nennbares {
  readonly gebiete: Gebiete | undefined;
  readonly katalog: Katalog | undefined;
}

/**
 * Errors: `handlungsfeld-doppelt`, `handlungsfeld-ohne-massnahmen`, `massnahme-doppelt`, `massnahme-frist`, `wirkung-ohne-katalog`,
 * `wirkung-indikator-unbekannt`, `wirkung-gebiet-unbekannt`.
 */
export function checkHandlungsfelder(lesung: Lesung, felder: readonly Handlungsfeld[], nennbares: Nennbares): void {
  checkNamesakes(lesung, felder);
  checkKürzel(lesung, felder);
  for (const { wert, maßnahmen } of felder) {
    if (maßnahmen.length === 0) {
      reportAt(lesung, wert, undefined, {
        code: 'handlungsfeld-ohne-massnahmen',
        severity: 'Warnung',
        message: `Das Handlungsfeld ${quoted(wert.titel)} nennt noch keine Maßnahme; in Übersicht und Zeitplan fehlt es.`,
        remedy:
          'Ergänzen Sie eine, zum Beispiel: maßnahmen: { F1: { titel: Familienbüro, zuständig: Jugendamt, frist: 2019-12 } }',
      });
    }
    for (const maßnahme of maßnahmen) {
      checkFrist(lesung, maßnahme);
      checkWirkung(lesung, maßnahme, nennbares);
    }
  }
}

function checkNamesakes(lesung: Lesung, felder: readonly Handlungsfeld[]): void {
  for (const [index, { id, wert }] of felder.entries()) {
    const twin = felder.slice(0, index).find((other) => foldSpelling(other.id) === foldSpelling(id));
    if (twin === undefined) continue;
    reportAt(lesung, wert, undefined, {
      code: 'handlungsfeld-doppelt',
      severity: 'Fehler',
      message: `Das Handlungsfeld ${quoted(id)} heißt auch ${relative(lesung.ordner, twin.quelle.file)}; handlungsfeld="${id}" könnte beide meinen.`,
      remedy: 'Benennen Sie eine der beiden Dateien um; die Ziffern am Anfang zählen nicht zum Namen.',
    });
  }
}

/** A Kürzel is how everybody speaks of a measure. */
function checkKürzel(lesung: Lesung, felder: readonly Handlungsfeld[]): void {
  const first = new Map<string, string>();
  for (const { wert, quelle, maßnahmen } of felder) {
    for (const { kürzel } of maßnahmen) {
      const key = foldSpelling(kürzel.trim());
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, relative(lesung.ordner, quelle.file));
        continue;
      }
      reportAt(lesung, wert.maßnahmen, kürzel, {
        code: 'massnahme-doppelt',
        severity: 'Fehler',
        message: `Die Maßnahme ${quoted(kürzel)} gibt es schon in ${before}; jedes Kürzel steht für eine.`,
        remedy: 'Geben Sie ihr ein eigenes Kürzel, zum Beispiel mit einem anderen Buchstaben je Handlungsfeld: F1, W1.',
      });
    }
  }
}

function checkFrist(lesung: Lesung, { angaben }: Maßnahme): void {
  const { beginn, frist } = angaben;
  if (beginn === undefined || firstDayOf(beginn) <= lastDayOf(frist)) return;
  reportAt(lesung, angaben, 'frist', {
    code: 'massnahme-frist',
    severity: 'Fehler',
    message: `Die Frist (${formatMonthOrDay(frist)}) liegt vor dem Beginn (${formatMonthOrDay(beginn)}).`,
    remedy: 'Berichtigen Sie frist: oder beginn:.',
  });
}

function checkWirkung(lesung: Lesung, { angaben }: Maßnahme, { gebiete, katalog }: Nennbares): void {
  const { wirkung } = angaben;
  if (wirkung === undefined) return;
  checkIndikator(lesung, wirkung, katalog);
  const { gebiet } = wirkung;
  if (gebiete === undefined || gebiet === undefined || findGebiet(gebiete, gebiet) !== undefined) return;
  const near = nearest(
    gebiet,
    [...gebiete.alle.values()].map(({ name }) => name),
  );
  reportAt(lesung, wirkung, 'gebiet', {
    code: 'wirkung-gebiet-unbekannt',
    severity: 'Fehler',
    message: `Ein Gebiet ${quoted(gebiet)} gibt es nicht.`,
    remedy: near === undefined ? 'Nennen Sie eines aus gebiete.yaml.' : `Meinten Sie „${near}“?`,
  });
}

function checkIndikator(
  lesung: Lesung,
  wirkung: NonNullable<Maßnahme['angaben']['wirkung']>,
  katalog: Katalog | undefined,
): void {
  const { indikator } = wirkung;
  if (katalog === undefined) {
    // A catalogue that cannot be read has been reported.
    if (listFiles(lesung.ordner, katalogDatei.muster).length > 0) return;
    reportAt(lesung, wirkung, 'indikator', {
      code: 'wirkung-ohne-katalog',
      severity: 'Fehler',
      message: `An ${quoted(indikator)} lässt sich keine Wirkung zeigen: Der Arbeitsbereich hat keine Zahlen.`,
      remedy:
        'Legen Sie gebiete.yaml und indikatoren/katalog.yaml an – wie, sagt das Handbuch im Kapitel „Zahlen“ –, oder nehmen Sie wirkung: heraus.',
    });
    return;
  }
  if (katalog.mayHave(indikator)) return;
  const near = nearest(
    indikator,
    katalog.einträge.map(({ id }) => id),
  );
  reportAt(lesung, wirkung, 'indikator', {
    code: 'wirkung-indikator-unbekannt',
    severity: 'Fehler',
    message: `Einen Indikator ${quoted(indikator)} gibt es nicht; die Wirkung ließe sich an ihm nicht zeigen.`,
    remedy: near === undefined ? 'Nennen Sie ein Kürzel aus indikatoren/katalog.yaml.' : `Meinten Sie „${near}“?`,
  });
}
