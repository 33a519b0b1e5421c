// What `anlage umwandeln` does: beside each file of an office program lies afterwards a tagged PDF of it, which the sitting then
// attaches in its place. A PDF that somebody else made, or has changed, is never written over.
import { basename, dirname, extname, join, relative } from 'node:path';
import type { Report } from '../../diagnostic.js';
import { titleFromName } from '../../domain/sitzung/anlage.js';
import { type ConversionSource, conversionMark } from '../../pdf/conversion-mark.js';
import { pdfBeside } from '../../source/annex-files.js';
import { checksum } from '../../source/checksum.js';
import { fileKindOf } from '../../source/file-kind.js';
import { readBytes } from '../../source/read-bytes.js';
import { writeAtomically } from '../ausgabe/write-atomically.js';
import type { Umgebung } from '../umgebung.js';
import { eachFile } from './each-file.js';
import { convertToPdf, isConvertible, libreOffice } from './libreoffice.js';
import { findProgram } from './outside-program.js';
import { programMissing, reportNotWritten } from './program-missing.js';

/** LibreOffice starts in some seconds and takes long for hundreds of slides only. */
const usualLimitMs = 180_000;

/** Converts the files and tells of each; the exit code. */
export async function convertAnnexes(
  paths: readonly string[],
  umgebung: Umgebung,
  limitMs = usualLimitMs,
): Promise<number> {
  const { cwd, variables = {}, out } = umgebung;
  const wanted = { isMeant: (file: string) => officeEndings.test(file), example: 'anlagen/gutachten.docx' };
  const program = findProgram(libreOffice, variables);
  return eachFile(paths, wanted, umgebung, async (file, report) => {
    const source = sourceAt(file, report);
    if (source === undefined) return;
    if (source.isDone) out(`  schon umgewandelt: ${relative(cwd, source.target)}\n`);
    else if (program === undefined) report(programMissing(libreOffice, variables));
    else if (await convert(source, { program, limitMs }, report))
      out(`  umgewandelt: ${relative(cwd, source.target)}\n`);
  });
}

/** What of a folder is meant; a file that is named is told by its content. */
const officeEndings = /\.(?:docx?|rtf|odt|xlsx?|xlsb|ods|pptx?|odp|odg)$/iu;

/** A file that is to be converted. */
interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly kind: ReturnType<typeof fileKindOf>;
  readonly origin: ConversionSource;
  /** Where its PDF lies, or will. */
  readonly target: string;
  /** Whether that PDF was made of this very file. */
  readonly isDone: boolean;
}

/**
 * The file, read.
 *
 * Errors: `umwandeln-dateiart`, `umwandeln-vorhanden`; then nothing.
 */
function sourceAt(file: string, report: Report): Source | undefined {
  const bytes = readBytes(file, report);
  if (bytes === undefined) return undefined;
  const kind = fileKindOf(bytes, file);
  const at = { file, line: 1, column: 1 };
  if (!isConvertible(kind)) {
    report({
      code: 'umwandeln-dateiart',
      severity: 'Fehler',
      message: `„${basename(file)}“ ist ${kind.words} und wird nicht umgewandelt.`,
      remedy:
        kind.kind === 'pdf'
          ? 'Sie brauchen nichts zu tun: Ein PDF wird angehängt, wie es ist.'
          : 'Nennen Sie eine Datei aus Word, PowerPoint, Excel oder LibreOffice; Bilder, CSV und Markdown werden auch so zu Seiten.',
      at,
    });
    return undefined;
  }
  const stem = join(dirname(file), basename(file, extname(file)));
  const present = pdfBeside(file);
  const mark = present === undefined ? undefined : conversionMark(readBytes(present, report) ?? new Uint8Array());
  const origin = { ending: extname(file).slice(1).toLowerCase(), sha512: checksum(bytes) };
  if (present !== undefined && (mark?.isUnchanged !== true || mark.source.ending !== origin.ending)) {
    report({
      code: 'umwandeln-vorhanden',
      severity: 'Fehler',
      message: `Neben „${basename(file)}“ liegt schon „${basename(present)}“, das nicht daraus entstand oder seither geändert wurde; es bleibt, wie es ist.`,
      remedy: 'Löschen Sie das PDF, wenn ein neues entstehen soll; sonst brauchen Sie nichts zu tun.',
      at,
    });
    return undefined;
  }
  const isDone = mark?.source.sha512 === origin.sha512;
  return { file, bytes, kind, origin, target: present ?? `${stem}.pdf`, isDone };
}

/** Lays the PDF down; whether it could. */
async function convert(
  { file, bytes, kind, origin, target }: Source,
  { program, limitMs }: { readonly program: string; readonly limitMs: number },
  report: Report,
): Promise<boolean> {
  const at = { file, line: 1, column: 1 };
  const made = await convertToPdf(program, { bytes, kind }, limitMs);
  const finished = 'pdf' in made ? await finish(made.pdf, { title: titleFromName(file), source: origin }) : undefined;
  if (finished === undefined) {
    const isTooSlow = 'isTooSlow' in made && made.isTooSlow;
    report({
      code: 'umwandeln-misslungen',
      severity: 'Fehler',
      message: isTooSlow
        ? `LibreOffice war mit „${basename(file)}“ nach ${Math.round(limitMs / 1000)} Sekunden noch nicht fertig.`
        : `LibreOffice kann „${basename(file)}“ nicht in ein PDF umwandeln; vielleicht ist die Datei beschädigt oder mit einem Kennwort geschützt.`,
      remedy:
        'Öffnen Sie die Datei in dem Programm, mit dem sie gemacht wurde, und speichern Sie sie dort als PDF daneben.',
      at,
    });
    return false;
  }
  if (!finished.isTagged) {
    report({
      code: 'umwandeln-ohne-tags',
      severity: 'Warnung',
      message: `Das PDF aus „${basename(file)}“ hat keine Tags; Vorleseprogramme finden darin keine Reihenfolge.`,
      remedy: 'Installieren Sie LibreOffice 7.4 oder neuer, und wandeln Sie die Datei dann neu um.',
      at,
    });
  }
  try {
    writeAtomically(target, finished.bytes);
    return true;
  } catch (error) {
    reportNotWritten(error, target, report);
    return false;
  }
}

/** The PDF as it is laid down; nothing where LibreOffice wrote none that can be read. */
async function finish(pdf: Uint8Array, converted: { readonly title: string; readonly source: ConversionSource }) {
  const { finishConverted } = await import('../../pdf/finish-converted.js');
  try {
    return await finishConverted(pdf, converted);
  } catch {
    return undefined;
  }
}
