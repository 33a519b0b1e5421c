// {{fakten}}: a table of what the municipalities answered where no number is asked for, and how many gave each answer.
import { placed } from '../../diagnostic.js';
import { foldSpelling } from '../../source/spelling.js';
import type { Antwort, Bausteinfrage } from './bausteine.js';
import { type Faktum, faktenDatei, wertOf } from './fakten.js';
import { dateienFor, freigegebene } from './freigabe.js';
import { type Gespräch, geführte, gesprächsart } from './gespraech.js';
import { alleKommunen, findKommune } from './kommunen.js';
import { allFilesOf } from './planung.js';

/** From so many questions on, their heads need a page of its own that lies across. */
const zuVieleFürHochformat = 6;

/** Errors: `fakten-fehlen`, `baustein-ohne-gebiete` and the hint `nicht-freigegeben`. */
export const fakten: Antwort = (frage) => {
  const { umfeld, call } = frage;
  const { gebiete, planung } = umfeld;
  const fragen = alleFragen(frage);
  const kommunen = alleKommunen(frage);
  if (fragen === undefined || kommunen === undefined || gebiete === undefined) return undefined;
  const asked = geführte(planung.gespräche).filter(
    ({ angaben }) => angaben.kommune !== undefined && angaben.fakten.size > 0,
  );
  const gedruckt = freigegebene(frage, asked, gesprächsart);
  const antworten = kommunen.map(({ id, name }) => {
    const own = gedruckt.filter(({ angaben }) => findKommune(gebiete.wert, angaben.kommune ?? '')?.id === id);
    return {
      kommune: name,
      antworten: [...fragen.wert].map(([key, faktum]) => answerTo(own, key, faktum)),
    };
  });
  const spalten = [...fragen.wert.values()].map(({ titel, frage: question = '', werte }, index) => ({
    titel,
    frage: question,
    zählung: counted(
      antworten.flatMap((zeile) => zeile.antworten[index] ?? []),
      werte,
    ),
  }));
  return {
    vorlage: 'fakten',
    werte: {
      titel: call.options.get('titel') ?? '',
      id: call.options.get('id') ?? '',
      quer: spalten.length >= zuVieleFürHochformat,
      breiten: ['auto', ...spalten.map(() => '1fr')].join(' '),
      ausrichtung: ['links', ...spalten.map(() => 'links')].join(' '),
      spalten,
      zeilen: antworten,
      zeilenzahl: antworten.length + 2,
      fehlt: antworten.some((zeile) => zeile.antworten.includes('')),
      stand:
        gedruckt
          .map(({ angaben }) => angaben.datum)
          .toSorted()
          .at(-1) ?? '',
    },
    texte: new Map(),
    ...dateienFor(frage, gesprächsart, { alle: planung.gespräche, gedruckt }, [
      gebiete.quelle.file,
      fragen.quelle.file,
    ]),
  };
};

/** The questions; a file that cannot be read has been reported. */
function alleFragen({ umfeld, at, report }: Bausteinfrage) {
  const { fakten: fragen } = umfeld.planung;
  if (fragen === undefined && allFilesOf(umfeld.lesung, faktenDatei).length === 0) {
    report(
      placed(
        {
          code: 'fakten-fehlen',
          severity: 'Fehler',
          message: '{{fakten}} druckt die Antworten auf die Fragen aus fakten.yaml; diese Datei gibt es nicht.',
          remedy:
            'Legen Sie sie neben koerperschaft.yaml an, zum Beispiel mit der Zeile: sozialplanung: { titel: Sozialplanung, werte: [ja, geplant, nein] }',
        },
        at,
      ),
    );
  }
  return fragen;
}

/** What was said last; empty where nothing was. */
function answerTo(own: readonly Gespräch[], key: string, faktum: Faktum): string {
  const latest = own
    .filter(({ angaben }) => angaben.fakten.has(key))
    .toSorted((a, b) => (a.angaben.datum < b.angaben.datum ? -1 : 1))
    .at(-1);
  const antwort = latest?.angaben.fakten.get(key) ?? '';
  return wertOf(faktum, antwort) ?? antwort;
}

/** "ja: 7 · geplant: 3 · nein: 4", or how many answers there are where any may be given. */
function counted(antworten: readonly string[], werte: readonly string[] | undefined): string {
  const given = antworten.filter((antwort) => antwort !== '');
  if (werte === undefined) return given.length === 1 ? '1 Antwort' : `${given.length} Antworten`;
  return werte
    .map((wert) => `${wert}: ${given.filter((antwort) => foldSpelling(antwort) === foldSpelling(wert)).length}`)
    .join(' · ');
}
