// {{erwartungen}}: what is expected of the plan, by whoever expects it or by theme, as far as it is released.
import type { Block } from '../../document/nodes.js';
import { compareAsWords, foldSpelling } from '../../source/spelling.js';
import { abschnittZu } from './aufzeichnung.js';
import type { Antwort } from './bausteine.js';
import { type Erwartung, erwartungsart } from './erwartung.js';
import { dateienFor, freigegebene } from './freigabe.js';
import { nachThemen, type Stimme } from './themen.js';

/** Errors: the hint `nicht-freigegeben`. */
export const erwartungen: Antwort = (frage) => {
  const alle = frage.umfeld.planung.erwartungen;
  const gedruckt = freigegebene(frage, alle, erwartungsart).toSorted(
    (a, b) => compareAsWords(a.angaben.von, b.angaben.von) || compareAsWords(a.angaben.datum, b.angaben.datum),
  );
  return {
    ...(frage.call.options.get('nach') === 'thema' ? nachThema(gedruckt) : nachAbsender(gedruckt)),
    ...dateienFor(frage, erwartungsart, { alle, gedruckt }),
  };
};

function nachAbsender(gedruckt: readonly Erwartung[]) {
  const senders = [...new Set(gedruckt.map(({ angaben }) => angaben.von))];
  return {
    vorlage: 'erwartungen',
    werte: {
      absender: senders.map((name) => ({
        name,
        erwartungen: gedruckt.filter(({ angaben }) => angaben.von === name).map(werteOf),
      })),
    },
    texte: new Map(gedruckt.map(({ schlüssel, kurzfassung }) => [schlüssel, kurzfassung])),
  };
}

function werteOf({ schlüssel, angaben }: Erwartung) {
  const { datum, anlass = '', themen } = angaben;
  return { datum, anlass, themen, kurzfassung: schlüssel };
}

const ohneThema = 'Weitere Erwartungen';

function nachThema(gedruckt: readonly Erwartung[]) {
  const stimmen = gedruckt.map((aufzeichnung) => ({
    name: aufzeichnung.angaben.von,
    aufzeichnung: mitThema(aufzeichnung),
  }));
  const { themen, texte } = nachThemen(stimmen, { sortiert: 'häufigkeit', gesagtes });
  const inOrder = [
    ...themen.filter(({ titel }) => titel !== ohneThema),
    ...themen.filter(({ titel }) => titel === ohneThema),
  ];
  return { vorlage: 'themen', werte: { von: 'Erwartungen', themen: inOrder }, texte };
}

/** One that names no theme is to be found, too. */
function mitThema(erwartung: Erwartung): Erwartung {
  const { angaben } = erwartung;
  return angaben.themen.length > 0 ? erwartung : { ...erwartung, angaben: { ...angaben, themen: [ohneThema] } };
}

/** Its section; where it has none for any of its themes, its short version stands with the first. */
function gesagtes(aufzeichnung: Stimme['aufzeichnung'], thema: string): readonly Block[] | undefined {
  const { themen } = aufzeichnung.angaben;
  const isDivided = themen.some((named) => abschnittZu(aufzeichnung, named) !== undefined);
  const isFirst = foldSpelling(themen[0] ?? '') === foldSpelling(thema);
  return isDivided || !isFirst ? abschnittZu(aufzeichnung, thema) : aufzeichnung.kurzfassung;
}
