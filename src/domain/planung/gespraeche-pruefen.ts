// What is wrong with talks only beside what else the workspace says: with whom they were held, when, and which facts they tell.
import { enumerate, isSlipOf, nearest } from '../../diagnostic.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import type { Gebiete } from '../gebiete/gebiete.js';
import { type Lesung, reportAt } from '../lesung.js';
import { kurzfassungTitel } from './aufzeichnung.js';
import { type Faktum, faktenDatei, wertOf } from './fakten.js';
import { type Gespräch, geführte } from './gespraech.js';
import { findKommune, kommunenOf } from './kommunen.js';
import { allFilesOf, type Planung } from './planung.js';

/**
 * Errors: reports `gespraech-mit-wem`, `gespraech-kommune-unbekannt`, `gespraech-doppelt`, `gespraech-ohne-datum`, `faktum-unbekannt`,
 *         `faktum-wert`, `faktum-verband` and `thema-aehnlich`.
 */
export function checkGespräche(lesung: Lesung, planung: Planung, gebiete: Gebiete | undefined): void {
  const { gespräche, erwartungen } = planung;
  for (const gespräch of gespräche) {
    checkPartner(lesung, gespräch, gebiete);
    checkOhneDatum(lesung, gespräch);
    checkFakten(lesung, gespräch, planung.fakten?.wert);
  }
  checkDoppelte(lesung, geführte(gespräche), gebiete);
  checkThemen(lesung, [...gespräche, ...erwartungen]);
}

function checkPartner(lesung: Lesung, { angaben }: Gespräch, gebiete: Gebiete | undefined): void {
  const { kommune, verband } = angaben;
  if ((kommune === undefined) === (verband === undefined)) {
    const both = kommune !== undefined;
    reportAt(lesung, angaben, both ? 'verband' : undefined, {
      code: 'gespraech-mit-wem',
      severity: 'Fehler',
      message: both
        ? `Das Gespräch nennt eine Kommune, ${quoted(kommune)}, und einen Verband, ${quoted(verband ?? '')}.`
        : 'Das Gespräch nennt weder eine Kommune noch einen Verband.',
      remedy: both
        ? 'Lassen Sie eine der beiden Zeilen weg, oder legen Sie für jedes Gespräch eine eigene Datei an.'
        : 'Ergänzen Sie eine Zeile „kommune: Siegburg“ oder „verband: Caritasverband“.',
    });
    return;
  }
  if (kommune === undefined || gebiete === undefined || findKommune(gebiete, kommune) !== undefined) return;
  const near = nearest(
    kommune,
    kommunenOf(gebiete).map(({ name }) => name),
  );
  reportAt(lesung, angaben, 'kommune', {
    code: 'gespraech-kommune-unbekannt',
    severity: 'Fehler',
    message: `Die Kommune ${quoted(kommune)} steht nicht in gebiete.yaml.`,
    remedy:
      near === undefined
        ? 'Schreiben Sie sie wie in gebiete.yaml; mit wem sonst gesprochen wurde, steht hinter „verband:“.'
        : `Meinten Sie „${near}“?`,
  });
}

function checkOhneDatum(lesung: Lesung, { angaben, abschnitte }: Gespräch): void {
  const beside = [...abschnitte].filter(([title, blocks]) => title !== kurzfassungTitel && blocks.length > 0);
  if (angaben.datum !== 'offen' || (beside.length === 0 && angaben.fakten.size === 0)) return;
  reportAt(lesung, angaben, 'datum', {
    code: 'gespraech-ohne-datum',
    severity: 'Warnung',
    message: 'Das Gespräch hat schon ein Ergebnis, aber noch keinen Tag; es zählt als nicht geführt.',
    remedy: 'Tragen Sie den Tag ein, zum Beispiel datum: 2018-05-14.',
  });
}

/** Several talks with one municipality are several dates. */
function checkDoppelte(lesung: Lesung, gespräche: readonly Gespräch[], gebiete: Gebiete | undefined): void {
  const first = new Map<string, Gespräch>();
  for (const gespräch of gespräche) {
    const { kommune, verband = '', datum } = gespräch.angaben;
    const place = kommune && gebiete && findKommune(gebiete, kommune)?.id;
    const key = [datum, place ?? foldSpelling(kommune ?? ''), foldSpelling(verband)].join('|');
    const other = first.get(key);
    first.set(key, other ?? gespräch);
    if (other === undefined) continue;
    reportAt(lesung, gespräch.angaben, 'datum', {
      code: 'gespraech-doppelt',
      severity: 'Fehler',
      message: `Dasselbe Gespräch, am selben Tag mit ${quoted(kommune ?? verband)}, steht auch in ${other.schlüssel}.`,
      remedy: 'Berichtigen Sie den Tag, oder fassen Sie beide in einer Datei zusammen.',
    });
  }
}

type Fragen = ReadonlyMap<string, Faktum>;

function checkFakten(lesung: Lesung, { angaben }: Gespräch, fragen: Fragen | undefined): void {
  const { fakten, verband } = angaben;
  if (verband !== undefined && fakten.size > 0) {
    reportAt(lesung, angaben, 'fakten', {
      code: 'faktum-verband',
      severity: 'Warnung',
      message: 'Nach Fakten werden nur Kommunen gefragt; die eines Verbands stehen in keiner Tabelle.',
      remedy: 'Schreiben Sie in den Text, was der Verband gesagt hat, und lassen Sie „fakten:“ weg.',
    });
    return;
  }
  // Where the questions cannot be read, that has been reported.
  if (fragen === undefined && allFilesOf(lesung, faktenDatei).length > 0) return;
  for (const [id, antwort] of fakten) {
    const frage = fragen?.get(id);
    if (frage === undefined) reportUnknownFaktum(lesung, fakten, { id, fragen });
    else if (wertOf(frage, antwort) === undefined) reportWert(lesung, fakten, { id, antwort, frage });
  }
}

function reportUnknownFaktum(
  lesung: Lesung,
  owner: object,
  { id, fragen }: { readonly id: string; readonly fragen: Fragen | undefined },
): void {
  const near = nearest(id, fragen?.keys() ?? []);
  const titled = [...(fragen ?? [])].find(([, { titel }]) => foldSpelling(titel) === foldSpelling(id))?.[0];
  const meant = near ?? titled;
  reportAt(lesung, owner, id, {
    code: 'faktum-unbekannt',
    severity: 'Fehler',
    message: `Nach ${quoted(id)} fragt fakten.yaml nicht.`,
    remedy:
      meant === undefined
        ? `Tragen Sie die Frage in fakten.yaml ein, zum Beispiel: ${id}: { titel: "…" }`
        : `Meinten Sie „${meant}“?`,
  });
}

function reportWert(
  lesung: Lesung,
  owner: object,
  { id, antwort, frage }: { readonly id: string; readonly antwort: string; readonly frage: Faktum },
): void {
  const { werte = [], titel } = frage;
  const near = nearest(antwort, werte);
  reportAt(lesung, owner, id, {
    code: 'faktum-wert',
    severity: 'Fehler',
    message: `Die Antwort ${quoted(antwort)} ist bei „${titel}“ nicht vorgesehen.`,
    remedy: near === undefined ? `Schreiben Sie ${enumerate(werte)}.` : `Meinten Sie „${near}“?`,
  });
}

interface MitThemen {
  readonly angaben: { readonly themen: readonly string[] };
  readonly schlüssel: string;
}

/** A theme typed with a slip would be another one, and both be counted too low. */
function checkThemen(lesung: Lesung, aufzeichnungen: readonly MitThemen[]): void {
  const known = new Map<string, string>();
  for (const { angaben, schlüssel } of aufzeichnungen) {
    for (const [index, thema] of angaben.themen.entries()) {
      const alike = [...known.keys()].find((other) => foldSpelling(other) === foldSpelling(thema));
      const near = alike === undefined ? [...known].find(([other]) => isSlipOf(thema, other)) : undefined;
      if (alike === undefined && near === undefined) known.set(thema, schlüssel);
      if (near === undefined) continue;
      reportAt(lesung, angaben.themen, String(index), {
        code: 'thema-aehnlich',
        severity: 'Hinweis',
        message: `Das Thema ${quoted(thema)} heißt in ${near[1]} ${quoted(near[0])}; beide zählen für sich.`,
        remedy: 'Schreiben Sie dasselbe Thema überall gleich.',
      });
    }
  }
}
