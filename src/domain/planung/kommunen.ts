// The municipalities of the workspace, for building blocks that go through them: found by what talks call them, and in order.
import { placed } from '../../diagnostic.js';
import { compareAsWords } from '../../source/spelling.js';
import { festeEbenen } from '../gebiete/gebiet-id.js';
import type { Gebiet, Gebiete } from '../gebiete/gebiete.js';
import { gebieteDatei } from '../gebiete/gebiete-angaben.js';
import { findGebiet } from '../gebiete/ortsverzeichnis.js';
import type { Bausteinfrage } from './bausteine.js';
import type { Gespräch } from './gespraech.js';
import { allFilesOf } from './planung.js';

/** All municipalities, as dictionaries sort their names. */
export function kommunenOf({ ebenen }: Gebiete): readonly Gebiet[] {
  const { gebiete = [] } = ebenen.get(festeEbenen.kommunen) ?? {};
  return gebiete.toSorted((a, b) => compareAsWords(a.name, b.name));
}

/** The municipality that is called so; no other place is meant by a name in a talk. */
export function findKommune(gebiete: Gebiete, typed: string): Gebiet | undefined {
  return findGebiet({ ...gebiete, alle: new Map(kommunenOf(gebiete).map((kommune) => [kommune.id, kommune])) }, typed);
}

/** With whom a talk was held: a municipality as gebiete.yaml calls it, or the association. */
export function partnerOf({ angaben }: Gespräch, gebiete: Gebiete | undefined): string {
  const { kommune, verband = '' } = angaben;
  if (kommune === undefined) return verband;
  return (gebiete && findKommune(gebiete, kommune)?.name) ?? kommune;
}

/**
 * All municipalities, for a building block that would be wrong without one of them.
 *
 * Errors: `baustein-ohne-gebiete` where the workspace does not say which there are; a file that cannot be read has been reported.
 */
export function alleKommunen({ umfeld, call, at, report }: Bausteinfrage): readonly Gebiet[] | undefined {
  if (umfeld.gebiete !== undefined) return kommunenOf(umfeld.gebiete.wert);
  if (allFilesOf(umfeld.lesung, gebieteDatei).length > 0) return undefined;
  report(
    placed(
      {
        code: 'baustein-ohne-gebiete',
        severity: 'Fehler',
        message: `{{${call.name}}} muss alle Kommunen kennen; der Arbeitsbereich nennt keine.`,
        remedy: 'Legen Sie gebiete.yaml mit allen Kommunen an; wie, sagt das Handbuch im Kapitel „Zahlen“.',
      },
      at,
    ),
  );
  return undefined;
}
