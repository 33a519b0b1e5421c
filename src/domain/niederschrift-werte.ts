// What the template of a Niederschrift is given: made from the view its readers may see, and from nothing else of the sitting.
import { formatDateShort } from '../source/german-date.js';
import { isAnnexCall } from './anlage.js';
import type { DokumentSicht, NummerierteAnlage } from './art.js';
import type { Autorentext } from './autorentext.js';
import type { Koerperschaft } from './koerperschaft.js';
import type { SitzungsSicht, TeilSicht } from './sicht.js';
import type { BeschlussSicht } from './sicht-beschluss.js';
import type { TopSicht } from './sicht-top.js';
import type { WahlSicht } from './wahl.js';

/** What the template prints, and how the document calls itself, once the annexes are typeset (`seiten`: pages by the annex's id). */
export function niederschriftSicht(
  { name, unterzeile }: Koerperschaft['angaben'],
  sitzung: SitzungsSicht,
  seiten: ReadonlyMap<string, number>,
): DokumentSicht {
  const { gremium, anlagen } = sitzung;
  const nummer = sitzung.nummer === '' ? '' : `${sitzung.nummer}. `;
  const datum = formatDateShort(sitzung.datum);
  const tops = sitzung.teile.flatMap((teil) => teil.tops);
  return {
    meta: {
      title: `Niederschrift über die ${nummer}Sitzung ${gremium.genitiv} am ${datum}`,
      author: name,
      date: sitzung.stand,
      language: 'de-DE',
      keywords: ['Niederschrift', gremium.name],
    },
    frame: {
      headLeft: `${name} · ${gremium.name}`,
      headRight: `Niederschrift · ${nummer}Sitzung · ${datum}`,
      footLeft: '',
      headOnFirstPage: false,
    },
    werte: {
      körperschaft: { name, unterzeile: unterzeile ?? '' },
      gremium,
      sitzung: facts(sitzung),
      anwesenheit: sitzung.anwesenheit,
      tagesordnung: sitzung.teile.map(agendaPart),
      anlagen: anlagen.map((anlage) => ({
        id: anlage.id,
        titel: anlage.titel,
        top: topOf(anlage, tops),
        seiten: seiten.get(anlage.id) ?? '',
      })),
      unterschriften: [...sitzung.leitung.slice(0, 1), ...sitzung.schriftführung.slice(0, 1)],
    },
    texte: new Map(tops.flatMap(printedTexts).map((text) => [text.schlüssel, text.blocks])),
  };
}

/** The facts below the title; empty where nothing is recorded. */
function facts(sitzung: SitzungsSicht) {
  const { nummer, einladung, datum, ort, beginn, ende, anwesend_stimmberechtigt } = sitzung;
  const [leitung] = sitzung.leitung;
  const [schriftführung] = sitzung.schriftführung;
  return {
    ...{ nummer, einladung, datum, ort, beginn, ende, anwesend_stimmberechtigt },
    leitung: leitung === undefined ? 'offen' : `${leitung.name}, ${leitung.funktion}`,
    schriftführung: schriftführung?.name ?? 'offen',
  };
}

function agendaPart({ teil, tops }: TeilSicht) {
  return {
    titel: teil === 'öffentlich' ? 'Öffentlicher Teil' : 'Nichtöffentlicher Teil',
    tops: tops.map(({ nr, titel, vorlagen, von, text, beschlüsse, wahlen }) => ({
      nr,
      titel,
      vorlage: vorlagen.join(', '),
      von,
      text: text?.schlüssel ?? '',
      beschlüsse: beschlüsse.map(resolution),
      wahlen: wahlen.map(election),
    })),
  };
}

function resolution({ titel, text, namentlich, befangen, ...vote }: BeschlussSicht) {
  return { titel, text: text?.schlüssel ?? '', abstimmung: voteLine(vote), namentlich, befangen };
}

function election({ titel, vorschläge, spalten, zeilen, annahme, ...vote }: WahlSicht) {
  return { titel, vorschläge, spalten, zeilen, abstimmung: voteLine(vote), namentlich: [], befangen: [], annahme };
}

/** The halves of the sentence, or an empty value where there is none. */
function voteLine({ ergebnis, zählung }: Pick<BeschlussSicht, 'ergebnis' | 'zählung'>) {
  return ergebnis === '' && zählung === '' ? '' : { ergebnis, zählung };
}

function printedTexts({ text, beschlüsse }: TopSicht): readonly Autorentext[] {
  return [text, ...beschlüsse.map((beschluss) => beschluss.text)].filter((found) => found !== undefined);
}

/** The TOP an annex belongs to: as recorded, else the first whose text mentions it. */
function topOf(anlage: NummerierteAnlage, tops: readonly TopSicht[]): string {
  if (anlage.top !== undefined) return anlage.top;
  const mentioning = tops.find((top) =>
    printedTexts(top).some((text) => text.calls.some((call) => isAnnexCall(call) && call.argument === anlage.id)),
  );
  return mentioning?.nr ?? '';
}
