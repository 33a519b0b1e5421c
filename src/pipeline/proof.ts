// What the pages of others have been proved to be: by the report of a validator that lies beside their file, and as long as they are
// attached as they were checked. The file's own word proves nothing.
import { basename } from 'node:path';
import type { Claims } from '../annexes/annex-part.js';
import { type Position, placed, type Report } from '../diagnostic.js';
import { type CheckedStandard, checkReportFile, readCheckReport } from '../source/check-report.js';
import { checksum } from '../source/checksum.js';

/** Whether a standard is proved to hold, else why not. */
export type Beleg = 'belegt' | 'ungeprüft' | 'nicht bestanden' | 'anders als geprüft' | 'gestempelt';

/** For each standard that a document with annexes may claim. */
export type Belege = Readonly<Record<keyof Claims, Beleg>>;

/** How the standards are called in a report. */
const standards: Readonly<Record<keyof Claims, CheckedStandard>> = { ua: 'PDF/UA-1', a: 'PDF/A-3a' };

/** A file that is an annex, and what becomes of it. */
export interface Geprüftes {
  /** Absolute path. */
  readonly datei: string;
  readonly bytes: Uint8Array;
  /** What is attached of it. */
  readonly pages: Uint8Array;
  readonly hatStempel: boolean;
}

/** What is proved, and by which file. */
export interface Nachweis {
  readonly belege: Belege;
  readonly quellen: readonly string[];
}

/**
 * What the report beside the file proves of its pages.
 *
 * Errors: `pruefbericht-veraltet` where it is the report of other bytes, and what reading it reports.
 */
export function proofOf({ datei, bytes, pages, hatStempel }: Geprüftes, at: Position, report: Report): Nachweis {
  const found = readCheckReport(datei, report);
  if (found === undefined) return { belege: { ua: 'ungeprüft', a: 'ungeprüft' }, quellen: [] };
  const quellen = [checkReportFile(datei)];
  if (found.sha512 !== checksum(bytes)) {
    report(
      placed(
        {
          code: 'pruefbericht-veraltet',
          severity: 'Hinweis',
          message: `Der Prüfbericht neben „${basename(datei)}“ gehört zu einer anderen Fassung der Datei und zählt nicht.`,
          remedy: `Prüfen Sie die Datei neu: sitzungswerk anlage prüfen "${basename(datei)}"`,
        },
        at,
      ),
    );
    return { belege: { ua: 'ungeprüft', a: 'ungeprüft' }, quellen };
  }
  const isSame = Buffer.compare(bytes, pages) === 0;
  const belegOf = (norm: CheckedStandard): Beleg => {
    const result = found.normen.find((one) => one.norm === norm)?.ergebnis;
    if (result === undefined) return 'ungeprüft';
    if (result === 'nicht bestanden') return result;
    if (!isSame) return 'anders als geprüft';
    return hatStempel ? 'gestempelt' : 'belegt';
  };
  return { belege: { ua: belegOf(standards.ua), a: belegOf(standards.a) }, quellen };
}

/** What a part has earned by its proofs. */
export function earnedBy({ ua, a }: Belege): Claims {
  return { ua: ua === 'belegt', a: a === 'belegt' };
}
