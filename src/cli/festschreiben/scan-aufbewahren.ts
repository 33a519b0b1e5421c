// The signed sheets, scanned: kept beside what they sign, with their checksum. They are evidence and no result: handed out to nobody.
import { basename, join, resolve } from 'node:path';
import type { Report } from '../../diagnostic.js';
import { type Festschreibung, readFestschreibungen } from '../../domain/festschreibung/festschreibung.js';
import { checksum } from '../../source/checksum.js';
import { createOrigins } from '../../source/origins.js';
import { readBytes } from '../../source/read-bytes.js';
import { reportNotKept } from '../ausgabe/refusal.js';
import { keepUnterschriebene } from './festschreibung-schreiben.js';

/** A scan as it was read. */
export interface Scan {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The scans, or nothing when one of them cannot be read or is no PDF (`unterschrift-kein-pdf`), which is reported. */
export function readScans(paths: readonly string[], cwd: string, report: Report): readonly Scan[] | undefined {
  const scans = paths.flatMap((path) => {
    const file = resolve(cwd, path);
    const bytes = readBytes(file, report);
    if (bytes === undefined) return [];
    const name = basename(file).normalize('NFC');
    if (/\.pdf$/iu.test(name) && Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') {
      return [{ name, file, bytes }];
    }
    report({
      code: 'unterschrift-kein-pdf',
      severity: 'Fehler',
      message: `„${name}“ ist keine PDF-Datei; nichts wurde festgeschrieben.`,
      remedy: 'Scannen Sie die unterschriebene Niederschrift als PDF.',
      at: { file, line: 1, column: 1 },
    });
    return [];
  });
  return scans.length < paths.length ? undefined : scans;
}

/**
 * Keeps the scans with what was issued as signed; tells of each.
 *
 * Errors: `unterschrift-ohne-festschreibung`, `unterschrift-vorhanden`.
 */
export function keepScans(sitzungsOrdner: string, scans: readonly Scan[], report: Report): readonly string[] {
  return scans.flatMap((scan) => {
    // Read anew for each: the one before has changed the record.
    const lesung = { ordner: sitzungsOrdner, report, origins: createOrigins() };
    const signed = readFestschreibungen(lesung, sitzungsOrdner)?.find(
      ({ angaben }) => angaben.status === 'unterschrieben',
    );
    if (signed !== undefined) return keepScan(signed, scan, report) ?? [];
    report({
      code: 'unterschrift-ohne-festschreibung',
      severity: 'Fehler',
      message: `Zu „${scan.name}“ gibt es nichts: Die Sitzung wurde nicht als „unterschrieben“ festgeschrieben.`,
      remedy: 'Setzen Sie status: unterschrieben, und rufen Sie den Befehl noch einmal auf.',
      at: { file: join(sitzungsOrdner, 'sitzung.yaml'), line: 1, column: 1 },
    });
    return [];
  });
}

function keepScan(signed: Festschreibung, { name, file, bytes }: Scan, report: Report): string | undefined {
  const kept = signed.angaben.unterschriebene.find(({ datei }) => datei === name);
  if (kept !== undefined && kept.sha512 !== checksum(bytes)) {
    report({
      code: 'unterschrift-vorhanden',
      severity: 'Fehler',
      message: `Ein anderer Scan „${name}“ wird schon aufbewahrt und bleibt, wie er ist.`,
      remedy: 'Geben Sie dem neuen Scan einen anderen Namen.',
      at: { file, line: 1, column: 1 },
    });
    return undefined;
  }
  try {
    if (kept === undefined) keepUnterschriebene(signed, name, bytes);
  } catch (error) {
    reportNotKept(error, join(signed.ordner, name), report);
    return undefined;
  }
  return `Aufbewahrt: Scan „${name}“`;
}
