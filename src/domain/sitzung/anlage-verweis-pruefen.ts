// Annexes that lie beside a document without a word in it → one finding for all of them. Whoever reads must learn what an annex is about.
import { basename } from 'node:path';
import { placed } from '../../diagnostic.js';
import type { Lesung } from '../lesung.js';
import type { Anlage } from './anlage.js';
import { isAnnexCall } from './anlage-nummern.js';
import { textsWithUnknownAnnex } from './anlage-sichtbarkeit.js';
import { alleTexte } from './oeffentliche-texte.js';
import type { Sitzung } from './sitzung.js';
import { topsOf } from './tagesordnung.js';

/** More are counted instead of named. */
const mostNamed = 8;

/**
 * Tells of annexes that are attached although no text refers to them and the directory names no TOP beside them.
 *
 * Errors: `anlage-ohne-verweis`. Not where a text is still to be written or could not be read, nor of a sitting that was issued; nor
 *         where there is a non-public part: there `anlage-sichtbarkeit` says the same of each that does not tell who may read it.
 */
export function checkAnlagenverweise(lesung: Lesung, sitzung: Sitzung): void {
  if (sitzung.teile.some(({ teil }) => teil === 'nichtöffentlich') || !isWritten(sitzung)) return;
  const calls = alleTexte(sitzung).flatMap((text) => text.calls.filter(isAnnexCall));
  const mentioned = new Set(calls.map(({ argument }) => argument));
  const isTold = ({ id, angaben: { top } }: Anlage) => top !== undefined || mentioned.has(id);
  // What belongs to another annex is told by its number: 2a.
  const hostOf = ({ angaben: { zu } }: Anlage) => sitzung.anlagen.filter(({ id }) => id === zu);
  const untold = sitzung.anlagen.filter((anlage) => isAttached(anlage) && ![anlage, ...hostOf(anlage)].some(isTold));
  const [first] = untold;
  if (first === undefined) return;
  const { origins, report } = lesung;
  const top = topsOf(sitzung)[0]?.angaben.nr ?? '1';
  const toTop =
    origins.at(first.angaben) === undefined
      ? `schreiben Sie „TOP ${top}“ vor den Dateinamen`
      : `ergänzen Sie beim Eintrag top: ${top}`;
  const at = untold.length === 1 ? first.at : origins.at(sitzung.angaben, 'anlagen');
  report(
    placed(
      {
        code: 'anlage-ohne-verweis',
        severity: 'Hinweis',
        message:
          untold.length === 1
            ? `Kein Text nennt die Anlage ${named(untold)}, und sie gehört zu keinem TOP.`
            : `Diese Anlagen nennt kein Text, und sie gehören zu keinem TOP: ${named(untold)}.`,
        remedy: `Verweisen Sie auf sie, wo von ihr die Rede ist, zum Beispiel mit {{anlage "${first.id}"}} – oder ${toTop}.`,
      },
      at ?? { file: sitzung.quelle.file, line: 1, column: 1 },
    ),
  );
}

/** Whether no more texts are to come, as far as anybody knows. */
function isWritten(sitzung: Sitzung): boolean {
  const isOpen = topsOf(sitzung).some(({ textFehlt, textUngelesen }) => textFehlt || textUngelesen);
  const isIssued = sitzung.festschreibungen.length > 0;
  return !isOpen && !isIssued && alleTexte(sitzung).length > 0 && textsWithUnknownAnnex(sitzung).length === 0;
}

/** What only lay before the committee, or is to be had elsewhere, is told of and not attached. */
function isAttached({ inhalt: { art } }: Anlage): boolean {
  return art === 'datei' || art === 'dokument';
}

/** By what lies there: a file or a document. */
function named(anlagen: readonly Anlage[]): string {
  const names = anlagen.map(({ id, inhalt }) => `„${inhalt.art === 'datei' ? basename(inhalt.datei) : id}“`);
  const further = names.length > mostNamed ? ` und ${names.length - mostNamed} weitere` : '';
  return names.slice(0, mostNamed).join(', ') + further;
}
