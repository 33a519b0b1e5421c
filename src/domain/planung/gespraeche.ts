// {{gespräche}}: what the talks brought – by municipality, by association or by theme –, as far as it is released.
import { compareAsWords } from '../../source/spelling.js';
import type { Antwort, Bausteinantwort, Bausteinfrage } from './bausteine.js';
import { dateienFor, freigegebene } from './freigabe.js';
import { type Gespräch, geführte, gesprächsart } from './gespraech.js';
import { partnerOf } from './kommunen.js';
import { nachThemen } from './themen.js';

/** Errors: the hint `nicht-freigegeben`. */
export const gespräche: Antwort = (frage) => {
  const { nach = 'kommune' } = Object.fromEntries(frage.call.options);
  const alle = frage.umfeld.planung.gespräche;
  const asked = geführte(alle).filter((gespräch) => nach === 'thema' || artOf(gespräch) === nach);
  const gedruckt = inOrder(frage, freigegebene(frage, asked, gesprächsart));
  const { gebiete } = frage.umfeld;
  return {
    ...(nach === 'thema' ? nachThema(frage, gedruckt) : nachPartner(frage, gedruckt, nach)),
    ...dateienFor(frage, gesprächsart, { alle, gedruckt }, gebiete === undefined ? [] : [gebiete.quelle.file]),
  };
};

type Gedrucktes = Omit<Bausteinantwort, 'dateien'>;

function artOf({ angaben }: Gespräch): 'kommune' | 'verband' {
  return angaben.kommune === undefined ? 'verband' : 'kommune';
}

/** Municipalities before associations, by their names; several talks with one in the order of their days. */
function inOrder({ umfeld }: Bausteinfrage, talks: readonly Gespräch[]): readonly Gespräch[] {
  const nameOf = (gespräch: Gespräch) => partnerOf(gespräch, umfeld.gebiete?.wert);
  return talks.toSorted(
    (a, b) =>
      compareAsWords(artOf(a), artOf(b)) ||
      compareAsWords(nameOf(a), nameOf(b)) ||
      compareAsWords(a.angaben.datum, b.angaben.datum),
  );
}

function nachPartner({ umfeld }: Bausteinfrage, talks: readonly Gespräch[], art: string): Gedrucktes {
  const nameOf = (gespräch: Gespräch) => partnerOf(gespräch, umfeld.gebiete?.wert);
  return {
    vorlage: 'gespraeche',
    werte: {
      art,
      partner: [...new Set(talks.map(nameOf))].map((name) => ({
        name,
        gespräche: talks.filter((gespräch) => nameOf(gespräch) === name).map(werteOf),
      })),
    },
    texte: new Map(talks.map(({ schlüssel, kurzfassung }) => [schlüssel, kurzfassung])),
  };
}

function werteOf({ schlüssel, angaben }: Gespräch) {
  const { datum, ort = '', teilnehmende, themen } = angaben;
  return { datum, ort, teilnehmende, themen, kurzfassung: schlüssel };
}

function nachThema({ umfeld, call }: Bausteinfrage, talks: readonly Gespräch[]): Gedrucktes {
  const stimmen = talks.map((aufzeichnung) => ({ name: partnerOf(aufzeichnung, umfeld.gebiete?.wert), aufzeichnung }));
  const sortiert = call.options.get('sortiert') === 'name' ? 'name' : 'häufigkeit';
  const { themen, texte } = nachThemen(stimmen, { sortiert });
  return { vorlage: 'themen', werte: { von: 'Gespräche', themen }, texte };
}
