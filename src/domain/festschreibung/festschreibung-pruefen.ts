// Whether what was issued of a sitting still stands: its content against what the record tells of it, the numbers of its annexes
// for good, the signed sheets. Nothing is corrected here: what was issued stays.
import { join } from 'node:path';
import { enumerate, type Report } from '../../diagnostic.js';
import { checksum } from '../../source/checksum.js';
import { readFile } from '../../source/read-bytes.js';
import type { GeplantesDokument } from '../art.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { AnlageAngaben } from '../sitzung/anlage-angaben.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import type { SitzungsAngaben } from '../sitzung/sitzung-angaben.js';
import {
  checkUnterschriebene,
  type FestgeschriebenesDokument,
  type Festschreibung,
  withoutStatus,
} from './festschreibung.js';
import { inhaltOf, isComparable } from './inhalt.js';

/** The documents among which those to be checked stand, and where their files lie. */
interface Plan {
  readonly alle: readonly GeplantesDokument[];
  /** Absolute path of the workspace. */
  readonly ordner: string;
}

/** Errors: per sitting `festschreibung-abweichung`, and what is wrong with its signed sheets. */
export function checkFestgeschriebenes(documents: readonly GeplantesDokument[], plan: Plan, report: Report): void {
  for (const sitting of new Set(documents.flatMap(({ festgeschrieben }) => festgeschrieben ?? []))) {
    const { status, festschreibungen } = sitting;
    const ofSitting = plan.alle.filter(({ festgeschrieben }) => festgeschrieben === sitting);
    const valid = festschreibungen.find(({ angaben }) => angaben.status === status) ?? festschreibungen.at(-1);
    if (valid !== undefined) checkAbweichung(valid, ofSitting, plan, report);
    for (const festschreibung of festschreibungen) checkUnterschriebene(festschreibung, report);
  }
}

function checkAbweichung(
  { angaben }: Festschreibung,
  documents: readonly GeplantesDokument[],
  plan: Plan,
  report: Report,
): void {
  const isOwn = (file: string) => file.includes(`/${angaben.sitzung}/`);
  const changed = new Set(
    angaben.dokumente.flatMap((issued) => {
      const now = documents.find(
        ({ kreis, bezeichnung }) => kreis === issued.kreis && bezeichnung === issued.bezeichnung,
      );
      const inhalt = now && inhaltOf(now, plan.alle);
      if (inhalt === issued.inhalt) return [];
      const files = changedSources(issued, angaben.sitzung_ohne_status, plan.ordner);
      // A newer program words its checksums otherwise. What is common to many sittings then says nothing of this one.
      return inhalt === undefined || isComparable(inhalt, issued.inhalt) ? files : files.filter(isOwn);
    }),
  );
  const files = [...[...changed].filter(isOwn), ...[...changed].filter((file) => !isOwn(file))];
  const [first] = files;
  // Where no file has changed it is the program that words something differently now, and nobody's doing.
  if (first === undefined) return;
  const isHandedOut = documents.some(({ festgeschrieben }) => festgeschrieben?.status === angaben.status);
  report({
    code: 'festschreibung-abweichung',
    severity: 'Warnung',
    message:
      `Die Niederschrift „${angaben.sitzung}“ ist als „${angaben.status}“ festgeschrieben; heute stünde anderes in ihr. Seither geändert: ${files.join(', ')}. ` +
      (isHandedOut ? 'Ausgegeben wird sie, wie sie festgeschrieben ist.' : 'Was jetzt entsteht, weicht von ihr ab.'),
    remedy:
      'Nehmen Sie die Änderung zurück. Eine Berichtigung gehört in die nächste Niederschrift: dort beim TOP über diese Niederschrift, zum Beispiel berichtigungen: [{ top: 4, was: … }]',
    at: { file: join(plan.ordner, first), line: 1, column: 1 },
  });
}

/** The files of the workspace it was made from that are not what they were; `statusless` is of the first documents issued. */
function changedSources(
  { quellen, nachgetragen }: FestgeschriebenesDokument,
  statusless: string,
  ordner: string,
): readonly string[] {
  const ohneStatus = nachgetragen?.sitzung_ohne_status ?? statusless;
  return quellen
    .filter(({ datei }) => !/^(?:sitzungswerk|außerhalb des Arbeitsbereichs):/u.test(datei))
    .filter(({ datei, sha512: recorded }) => {
      const bytes = readFile(join(ordner, datei), () => undefined)?.bytes;
      if (bytes === undefined || checksum(bytes) === recorded) return bytes === undefined;
      return !datei.endsWith('/sitzung.yaml') || checksum(withoutStatus(bytes)) !== ohneStatus;
    })
    .map(({ datei }) => datei);
}

/** Errors: `status-zurueck` where the sitting's status stands before one that was issued. */
export function checkStatus(
  lesung: Lesung,
  angaben: SitzungsAngaben,
  festschreibungen: readonly Festschreibung[],
): void {
  const issued = festschreibungen.at(-1)?.angaben.status;
  if (
    issued === undefined ||
    festschreibungen.some((festschreibung) => festschreibung.angaben.status === angaben.status)
  )
    return;
  if (angaben.status === 'veröffentlicht') return;
  reportAt(lesung, angaben, 'status', {
    code: 'status-zurueck',
    severity: 'Warnung',
    message: `Die Niederschrift ist als „${issued}“ festgeschrieben; mit status: ${angaben.status} entsteht sie neu und gilt nicht.`,
    remedy: `Schreiben Sie status: ${issued}. Was berichtigt werden soll, gehört in die nächste Niederschrift (berichtigungen:).`,
  });
}

/**
 * Numbers of annexes are given once.
 *
 * Errors: `anlage-nummer-doppelt`, `anlage-nummer-festgeschrieben` and `anlage-festgeschrieben-fehlt`.
 */
export function checkAnlagenNummern(
  lesung: Lesung,
  { angaben, anlagen, profil, festschreibungen }: Pick<Sitzung, 'angaben' | 'anlagen' | 'profil' | 'festschreibungen'>,
): void {
  const issued = new Map(festschreibungen.flatMap((festschreibung) => [...festschreibung.angaben.anlagen]));
  const rowOf = ({ top = '' }: AnlageAngaben) => (profil.anlagen_nummerierung === 'je TOP' ? top : '');
  for (const [index, { id, angaben: anlage }] of anlagen.entries()) {
    const { nummer } = anlage;
    const twin = anlagen
      .slice(0, index)
      .find(
        (other) => nummer !== undefined && other.angaben.nummer === nummer && rowOf(other.angaben) === rowOf(anlage),
      );
    if (twin !== undefined) {
      reportAt(lesung, anlage, 'nummer', {
        code: 'anlage-nummer-doppelt',
        severity: 'Fehler',
        message: `Anlage ${nummer} ist schon „${twin.id}“; „${id}“ kann nicht dieselbe Nummer haben.`,
        remedy: 'Löschen Sie hier nummer:, dann erhält die Anlage die nächste freie Nummer.',
      });
    }
    const given = issued.get(id);
    if (given === undefined || given === nummer) continue;
    reportAt(lesung, anlage, 'nummer', {
      code: 'anlage-nummer-festgeschrieben',
      severity: 'Fehler',
      message: `„${id}“ ist als Anlage ${given} festgeschrieben und behält diese Nummer${nummer === undefined ? '; hier steht keine' : ''}.`,
      remedy: `Schreiben Sie nummer: ${given}.`,
    });
  }
  const missing = [...issued.keys()].filter((id) => !anlagen.some((anlage) => anlage.id === id));
  if (missing.length === 0) return;
  reportAt(lesung, angaben, 'anlagen', {
    code: 'anlage-festgeschrieben-fehlt',
    severity: 'Fehler',
    message: `Diese Anlagen sind festgeschrieben und stehen hier nicht mehr: ${enumerate(missing)}.`,
    remedy: `Tragen Sie sie wieder ein, zum Beispiel: - { id: ${missing[0]}, nummer: ${issued.get(missing[0] ?? '')}, dokument: … }`,
  });
}
