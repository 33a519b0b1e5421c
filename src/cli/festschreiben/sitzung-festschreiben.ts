// One sitting is kept for good, or refused: while something is open, wrong, or a draft, nothing is written.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { enumerate, type Finding, placed, type Report } from '../../diagnostic.js';
import type { Arbeitsbereich } from '../../domain/arbeitsbereich.js';
import type { GeplantesDokument } from '../../domain/art.js';
import { issuedOf } from '../../domain/festschreibung/festschreibung.js';
import type { Sitzung } from '../../domain/sitzung/sitzung.js';
import type { ErstelltesDokument } from '../../pipeline.js';

import { reportNotKept } from '../ausgabe/refusal.js';
import { addVersionen, writeFestschreibung } from './festschreibung-schreiben.js';
import { withNumbers } from './nummern-eintragen.js';

/** A sitting and what was made of it. */
interface Fertig {
  readonly bereich: Arbeitsbereich;
  readonly sitzung: Sitzung;
  readonly plan: readonly GeplantesDokument[];
  readonly erstellt: readonly ErstelltesDokument[];
  /** Where the user stands: places are told from there. */
  readonly cwd: string;
  /** All that is wrong, other sittings apart. */
  readonly fehler: readonly Finding[];
}

/**
 * What became of it, as a sentence; nothing where it was refused, and then nothing is written.
 *
 * Errors: `festschreiben-offen`, `festschreiben-nummern`, `festschreiben-gesperrt`.
 */
export function schreibeFest(fertig: Fertig, report: Report): string | undefined {
  const { bereich, sitzung, plan, erstellt } = fertig;
  const { status } = sitzung.angaben;
  const planned = plan.filter(({ dokument }) => dokument === sitzung.id);
  const before = sitzung.festschreibungen.find(({ angaben }) => angaben.status === status);
  const unmade = planned.filter((document) => !erstellt.some(({ id }) => id === document.id));
  const unissued = planned.filter((document) => issuedOf(document) === undefined);
  const open = unissued.flatMap(({ hinweise }) => hinweise);
  const refusal = refusalOf(fertig, open, unmade);
  if (refusal !== undefined || status === 'entwurf' || status === 'durchsicht') {
    if (refusal !== undefined) report(refusal);
    return undefined;
  }
  const shown = (folder: string) => `${relative(fertig.cwd, folder)}/`;
  if (before !== undefined && unissued.length === 0) return `Schon festgeschrieben: ${shown(before.ordner)}`;

  const anlagen = new Map(
    planned.flatMap((document) => document.anlagen.map(({ id, nummer }) => [id, nummer] as const)),
  );
  const file = sitzung.quelle.file;
  const edited = withNumbers(readFileSync(file), sitzung, { nummern: anlagen, origins: bereich.lesung.origins });
  if (edited === undefined) {
    report(refusedNumbers(bereich, sitzung, anlagen));
    return undefined;
  }
  const dokumente = erstellt.filter((made) => unissued.some(({ id }) => id === made.id));
  const issued = { id: sitzung.id, status, datei: file, workspace: bereich.lesung.ordner, dokumente, anlagen };
  try {
    const folder = before === undefined ? writeFestschreibung(issued, edited) : addVersionen(before, issued, edited);
    const late = `Nachträglich festgeschrieben (${dokumente.map(({ kreis }) => kreis).join(', ')})`;
    return `${before === undefined ? 'Festgeschrieben' : late}: ${shown(folder)}${numbersOf(anlagen)}`;
  } catch (error) {
    reportNotKept(error, file, report);
    return undefined;
  }
}

function numbersOf(anlagen: ReadonlyMap<string, string>): string {
  if (anlagen.size === 0) return '';
  return ` · ${[...anlagen]
    .toSorted(([, a], [, b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map(([id, nummer]) => `Anlage ${nummer} „${id}“`)
    .join(', ')}`;
}

function refusalOf(
  { bereich, sitzung, fehler }: Fertig,
  offen: readonly Finding[],
  ungemacht: readonly GeplantesDokument[],
): Finding | undefined {
  const { status } = sitzung.angaben;
  const lines = [...new Set(offen.map(({ at }) => at?.line))].flatMap((line) => line ?? []).toSorted((a, b) => a - b);
  const reasons = [
    ...(status === 'entwurf' || status === 'durchsicht' ? [`der Status ist „${status}“`] : []),
    ...(lines.length === 0
      ? []
      : [`offen ist noch etwas in ${lines.length === 1 ? 'Zeile' : 'den Zeilen'} ${lines.join(', ')}`]),
    ...(fehler.length === 0
      ? []
      : [fehler.length === 1 ? 'ein Fehler ist zu beheben' : `${fehler.length} Fehler sind zu beheben`]),
    ...(ungemacht.length === 0 ? [] : [`nicht erstellt ist ${enumerate(ungemacht.map(({ id }) => id))}`]),
  ];
  if (reasons.length === 0) return undefined;
  return placed(
    {
      code: 'festschreiben-offen',
      severity: 'Fehler',
      message: `„${sitzung.id}“ wird nicht festgeschrieben: ${reasons.join('; ')}.`,
      remedy:
        'Ergänzen Sie, was fehlt, setzen Sie nach den Unterschriften status: unterschrieben, und rufen Sie den Befehl noch einmal auf.',
    },
    bereich.lesung.origins.at(sitzung.angaben, 'status'),
  );
}

function refusedNumbers(
  { lesung }: Arbeitsbereich,
  { angaben }: Sitzung,
  anlagen: ReadonlyMap<string, string>,
): Finding {
  const numbers = [...anlagen].map(([id, nummer]) => `bei „${id}“ nummer: ${nummer}`).join(', ');
  return placed(
    {
      code: 'festschreiben-nummern',
      severity: 'Fehler',
      message:
        'Die Nummern der Anlagen lassen sich hier nicht eintragen, ohne anderes zu ändern; nichts wurde festgeschrieben.',
      remedy: `Schreiben Sie sie selbst dazu, ${numbers}, und rufen Sie den Befehl noch einmal auf.`,
    },
    lesung.origins.at(angaben, 'anlagen'),
  );
}
