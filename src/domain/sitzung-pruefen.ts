// Whether a sitting's records can stand together: numbers, times, people, texts. Reports only; changes nothing.
import { basename, dirname, join } from 'node:path';
import { nearest, type Position, placed } from '../diagnostic.js';
import { listFiles } from '../source/workspace.js';
import { checkAbstimmungen } from './abstimmung/abstimmung-pruefen.js';
import { checkÄmter } from './anwesenheit/aemter-pruefen.js';
import { checkAnwesenheit } from './anwesenheit/anwesenheit-pruefen.js';
import { checkStimmberechtigte } from './anwesenheit/stimmberechtigte-pruefen.js';
import { checkVertretung } from './anwesenheit/vertretung-pruefen.js';
import { isIssued } from './festschreibung/festschreibung.js';
import { type Lesung, reportAt } from './lesung.js';
import { checkGeheimhaltung } from './sicht/geheimhaltung-pruefen.js';
import { checkStichworte } from './sicht/stichworte-pruefen.js';
import { checkUhrzeiten } from './sicht/uhrzeit-pruefen.js';
import { checkAblauf } from './sitzung/ablauf-pruefen.js';
import { anlagenOrdner } from './sitzung/anlage.js';
import type { AnlageAngaben } from './sitzung/anlage-angaben.js';
import { checkAnlagenverweise } from './sitzung/anlage-verweis-pruefen.js';
import { checkDaten } from './sitzung/daten-pruefen.js';
import { checkNummerierung } from './sitzung/nummerierung-pruefen.js';
import { alleTexte } from './sitzung/oeffentliche-texte.js';
import type { Sitzung } from './sitzung/sitzung.js';
import { topsOf } from './sitzung/tagesordnung.js';
import { checkVorlagenDer } from './sitzung/vorlage-pruefen.js';
import { checkZeiten } from './sitzung/zeiten-pruefen.js';
import { checkForm } from './stammdaten/person-pruefen.js';
import type { Vorlagen } from './stammdaten/vorlage.js';

/** All checks that need the whole sitting, with the papers there are; what one line alone can tell is judged where it is read. */
export function checkSitzung(lesung: Lesung, sitzung: Sitzung, vorlagen: Vorlagen): void {
  checkNummerierung(lesung, sitzung);
  checkAblauf(lesung, sitzung);
  checkZeiten(lesung, sitzung);
  checkDaten(lesung, sitzung);
  for (const { person, angaben } of sitzung.anwesenheit) {
    checkForm(lesung, person, { owner: angaben, field: 'als', typed: angaben.als });
  }
  checkAnwesenheit(lesung, sitzung);
  const judged = { ...sitzung, anwesenheit: checkVertretung(lesung, sitzung) };
  checkÄmter(lesung, judged);
  checkStimmberechtigte(lesung, judged);
  checkAnlagen(lesung, sitzung);
  checkAbstimmungen(lesung, judged);
  checkVorlagenDer(lesung, sitzung, vorlagen);
  checkGeheimhaltung(lesung, sitzung, vorlagen);
  checkStichworte(lesung, sitzung);
  checkUhrzeiten(lesung, sitzung);
  reportUnusedTexts(lesung, sitzung);
}

function checkAnlagen(lesung: Lesung, sitzung: Sitzung): void {
  const tops = topsOf(sitzung).map((top) => top.angaben.nr);
  const seen = new Set<string>();
  for (const anlage of sitzung.angaben.anlagen) {
    const { id } = anlage;
    if (id !== undefined && seen.has(id)) {
      reportAt(lesung, anlage, 'id', {
        code: 'anlage-doppelt',
        severity: 'Fehler',
        message: `Das Kürzel „${id}“ steht bei zwei Anlagen.`,
        remedy: `Geben Sie jeder Anlage ein eigenes Kürzel, zum Beispiel „${id}-2“.`,
      });
    }
    if (id !== undefined) seen.add(id);
  }
  for (const { angaben, at } of sitzung.anlagen) reportUnknownTop(lesung, angaben, tops, at);
  checkAnlagenverweise(lesung, sitzung);
}

/** A file that no entry names has its TOP from its name. */
function reportUnknownTop(
  { report, origins }: Lesung,
  angaben: AnlageAngaben,
  known: readonly string[],
  at: Position | undefined,
): void {
  const { top } = angaben;
  if (top === undefined || known.includes(top)) return;
  report(
    placed(
      {
        code: 'top-unbekannt',
        severity: 'Fehler',
        message: `Einen TOP ${top} gibt es in dieser Tagesordnung nicht.`,
        remedy: `Schreiben Sie eine Nummer, wie sie unter nr: steht, zum Beispiel ${known[0] ?? '1'}.`,
      },
      origins.at(angaben, 'top') ?? at,
    ),
  );
}

/** Markdown files in the sitting's folder that no TOP names: forgotten rather than meant to be left out. */
function reportUnusedTexts(lesung: Lesung, sitzung: Sitzung): void {
  const folder = dirname(sitzung.quelle.file);
  const tops = topsOf(sitzung);
  const read = new Set(alleTexte(sitzung).map(({ quelle }) => quelle.file));
  const named = new Set(tops.flatMap(({ angaben: { text, beschluss } }) => [text, beschluss].map(stemOf)));
  const isUsed = (file: string) => read.has(join(folder, file)) || named.has(stemOf(file));
  const isAnnex = (file: string) => file.startsWith(`${anlagenOrdner}/`);
  const unused = listFiles(folder, '**/*.md').filter((file) => !isUsed(file) && !isIssued(file) && !isAnnex(file));
  // What the finding for a missing file asks for ("Meinten Sie …?") is not reported a second time.
  const meant = new Set(
    tops.flatMap(({ textUngelesen, angaben: { text } }) =>
      textUngelesen && text !== undefined ? (nearest(text.trim(), unused) ?? []) : [],
    ),
  );
  for (const file of unused.filter((candidate) => !meant.has(candidate))) {
    lesung.report({
      code: 'text-unbenutzt',
      severity: 'Warnung',
      message: `Die Datei „${basename(file)}“ gehört zu keinem Tagesordnungspunkt und wird nicht gedruckt.`,
      remedy: `Nennen Sie sie in der sitzung.yaml bei ihrem TOP: text: ${file} – oder löschen Sie die Datei, wenn es den Punkt nicht gab.`,
      at: { file: join(folder, file), line: 1, column: 1 },
    });
  }
}

/** The name without its ending, so that a file named with a wrong one is not reported twice. */
function stemOf(name: string | undefined): string | undefined {
  return name?.trim().replace(/\.[^./]*$/u, '');
}
