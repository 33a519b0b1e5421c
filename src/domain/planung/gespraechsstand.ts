// {{gesprächsstand}}: with how many municipalities talks were held, and with which they were not.
import { placed } from '../../diagnostic.js';
import { findGebiet } from '../gebiete/ortsverzeichnis.js';
import type { Antwort } from './bausteine.js';
import { gesprächDatei } from './gespraech.js';
import { allFilesOf } from './planung.js';

/** Errors: `gespraechsstand-ohne-gebiete` where the workspace does not say which municipalities there are. */
export const gesprächsstand: Antwort = ({ umfeld, at, report }) => {
  const { gebiete, planung } = umfeld;
  if (gebiete === undefined) {
    report(
      placed(
        {
          code: 'gespraechsstand-ohne-gebiete',
          severity: 'Fehler',
          message: 'Mit wie vielen Kommunen Gespräche fehlen, ist nicht bekannt: Der Arbeitsbereich nennt keine.',
          remedy: 'Legen Sie gebiete.yaml mit allen Kommunen an; wie, sagt das Handbuch im Kapitel „Zahlen“.',
        },
        at,
      ),
    );
    return undefined;
  }
  const kommunen = gebiete.wert.ebenen.get('kommunen')?.gebiete ?? [];
  const held = planung.gespräche.filter(({ angaben }) => angaben.datum !== 'offen');
  const geführt = new Set(
    held.flatMap(({ angaben }) => (angaben.kommune && findGebiet(gebiete.wert, angaben.kommune)?.id) || []),
  );
  return {
    vorlage: 'gespraechsstand',
    werte: {
      alle: kommunen.length,
      geführt: kommunen.filter(({ id }) => geführt.has(id)).length,
      fehlende: kommunen.filter(({ id }) => !geführt.has(id)).map(({ name }) => name),
    },
    texte: new Map(),
    dateien: [gebiete.quelle.file, ...allFilesOf(umfeld.lesung, gesprächDatei)],
  };
};
