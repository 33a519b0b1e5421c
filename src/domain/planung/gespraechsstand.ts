// {{gesprächsstand}}: with how many municipalities talks were held and with which they were not, and how much of them may be printed.
import type { Antwort } from './bausteine.js';
import { dateienFor, istFreigegeben } from './freigabe.js';
import { geführte, gesprächsart } from './gespraech.js';
import { alleKommunen, findKommune } from './kommunen.js';

/** Of those that are not released their number alone. Errors: `baustein-ohne-gebiete`. */
export const gesprächsstand: Antwort = (frage) => {
  const { umfeld, kreis } = frage;
  const { gebiete, planung } = umfeld;
  const kommunen = alleKommunen(frage);
  if (gebiete === undefined || kommunen === undefined) return undefined;
  const held = geführte(planung.gespräche);
  const geführt = new Set(
    held.flatMap(({ angaben }) => (angaben.kommune && findKommune(gebiete.wert, angaben.kommune)?.id) || []),
  );
  const verbände = new Set(held.flatMap(({ angaben }) => angaben.verband ?? []));
  const { dateien, verschwiegen } = dateienFor(frage, gesprächsart, { alle: planung.gespräche, gedruckt: [] });
  const fehlende = kommunen.filter(({ id }) => !geführt.has(id)).map(({ name }) => name);
  return {
    vorlage: 'gespraechsstand',
    werte: {
      alle: kommunen.length,
      geführt: kommunen.length - fehlende.length,
      fehlend: fehlende.length,
      fehlende,
      verbände: verbände.size,
      gespräche: held.length,
      freigegeben: held.filter((gespräch) => istFreigegeben(gespräch, kreis)).length,
    },
    texte: new Map(),
    dateien: [gebiete.quelle.file, ...dateien],
    ...(verschwiegen && { verschwiegen }),
  };
};
