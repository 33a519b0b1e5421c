// A file of an office program and the PDF of the same stem beside it are one annex: the PDF. Names decide; the one content looked
// at is the mark of a PDF that this program had made.
import { basename, extname, relative } from 'node:path';
import { placed } from '../../diagnostic.js';
import { conversionMark } from '../../pdf/conversion-mark.js';
import { isOutside, pdfBeside } from '../../source/annex-files.js';
import { checksum } from '../../source/checksum.js';
import { readBytes } from '../../source/read-bytes.js';
import type { Lesung } from '../lesung.js';
import type { Anlage } from './anlage.js';

/** What nobody can read but with a program like the one it was written in. */
const officeFile = /\.(?:do[ct][xm]?|rtf|od[tpg]|ot[tp]|pp[ts][xm]?|potx)$/iu;
/** A table we set ourselves; a PDF beside it takes its place only where it was made of it. */
const spreadsheet = /\.(?:xl[st][xmb]?|ods)$/iu;

/**
 * The annexes with each such PDF in place of its office file, every file once; what `isEntry` names both by its own is both.
 *
 * Errors: `anlage-umwandlung-veraltet` where the office file has changed since the PDF was made of it.
 */
export function withPdfsInPlace(
  lesung: Lesung,
  anlagen: readonly Anlage[],
  isEntry: (anlage: Anlage) => boolean,
): readonly Anlage[] {
  const files = (some: readonly Anlage[]) => some.flatMap(({ inhalt }) => (inhalt.art === 'datei' ? inhalt.datei : []));
  const named = new Set(files(anlagen.filter(isEntry)));
  const inPlace = anlagen.map((anlage) => {
    const { inhalt, at } = anlage;
    const pdf = inhalt.art === 'datei' ? pdfInPlaceOf(lesung, inhalt.datei) : undefined;
    if (inhalt.art !== 'datei' || pdf === undefined || (isEntry(anlage) && named.has(pdf))) return anlage;
    reportOutdated(lesung, { file: inhalt.datei, pdf, anlage });
    const there = at?.file === inhalt.datei ? { at: { ...at, file: pdf } } : {};
    return { ...anlage, inhalt: { art: 'datei', datei: pdf } as const, ...there };
  });
  const taken = new Set(files(inPlace.filter(isEntry)));
  return inPlace.filter((anlage) => {
    if (anlage.inhalt.art !== 'datei' || isEntry(anlage)) return true;
    const isFirst = !taken.has(anlage.inhalt.datei);
    taken.add(anlage.inhalt.datei);
    return isFirst;
  });
}

function pdfInPlaceOf({ ordner }: Lesung, file: string): string | undefined {
  if (!officeFile.test(file) && !spreadsheet.test(file)) return undefined;
  const pdf = pdfBeside(file);
  if (pdf === undefined || isOutside(pdf, ordner) !== isOutside(file, ordner)) return undefined;
  return officeFile.test(file) || markOf(pdf)?.source.ending === endingOf(file) ? pdf : undefined;
}

function reportOutdated(
  { report, ordner }: Lesung,
  { file, pdf, anlage }: { readonly file: string; readonly pdf: string; readonly anlage: Anlage },
): void {
  const source = markOf(pdf)?.source;
  const bytes = readBytes(file, () => undefined);
  if (source?.ending !== endingOf(file) || bytes === undefined || checksum(bytes) === source.sha512) return;
  report(
    placed(
      {
        code: 'anlage-umwandlung-veraltet',
        severity: 'Hinweis',
        message: `„${basename(file)}“ wurde geändert, seit „${basename(pdf)}“ daraus entstand; angehängt wird das PDF, wie es ist.`,
        remedy: `Wandeln Sie die Datei neu um: sitzungswerk anlage umwandeln "${relative(ordner, file).replaceAll('\\', '/')}"`,
      },
      anlage.at,
    ),
  );
}

function markOf(pdf: string) {
  return conversionMark(readBytes(pdf, () => undefined) ?? new Uint8Array());
}

function endingOf(file: string): string {
  return extname(file).slice(1).toLowerCase();
}
