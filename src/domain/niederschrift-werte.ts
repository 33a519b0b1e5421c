// What the template of a Niederschrift is given: made from the view its readers may see, and from nothing else of the sitting.
import { formatDateShort } from '../source/german-date.js';
import { isAnnexCall } from './anlage.js';
import type { DokumentSicht, Kreis, NummerierteAnlage } from './art.js';
import type { Koerperschaft } from './koerperschaft.js';
import type { SitzungsSicht, TeilSicht } from './sicht.js';
import type { BeschlussSicht } from './sicht-beschluss.js';
import { printedTexts, type TopSicht } from './sicht-top.js';
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
  const gegenstand = `${über[sitzung.kreis]} ${nummer}Sitzung`;
  return {
    meta: {
      title: `Niederschrift ${gegenstand} ${gremium.genitiv} am ${datum}`,
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
      verteiler: sitzung.verteiler,
      unterschriften: [...sitzung.leitung.slice(0, 1), ...sitzung.schriftführung.slice(0, 1)],
    },
    texte: new Map(tops.flatMap(printedTexts).map((text) => [text.schlüssel, text.blocks])),
  };
}

/** What the minutes are about, before the sitting they are of. */
const über: Readonly<Record<Kreis, string>> = {
  öffentlich: 'über den öffentlichen Teil der',
  nichtöffentlich: 'über den nichtöffentlichen Teil der',
  vollständig: 'über die',
};

/** The facts below the title; empty where nothing is recorded. */
function facts(sitzung: SitzungsSicht) {
  const { nummer, einladung, datum, ort, beginn, ende, anwesend_stimmberechtigt } = sitzung;
  const [leitung] = sitzung.leitung;
  const [schriftführung] = sitzung.schriftführung;
  return {
    ...{ nummer, einladung, datum, ort, beginn, ende, anwesend_stimmberechtigt },
    gegenstand: `${über[sitzung.kreis]}${nummer === '' ? '' : ` ${nummer}.`} Sitzung`,
    leitung: leitung === undefined ? 'offen' : `${leitung.name}, ${leitung.funktion}`,
    schriftführung: schriftführung?.name ?? 'offen',
  };
}

function agendaPart({ teil, tops }: TeilSicht) {
  return {
    titel: teil === 'öffentlich' ? 'Öffentlicher Teil' : 'Nichtöffentlicher Teil',
    tops: tops.map(({ nr, titel, vorlagen, von, text, beschlüsse, wahlen, einwohner, vermerk }) => ({
      nr,
      titel,
      vorlage: vorlagen.join(', '),
      von,
      einwohner: einwohner.join('; '),
      vermerk,
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
  return {
    ...{ titel, vorschläge, spalten, zeilen, annahme },
    // Words at the left, figures at the right.
    ausrichtung: spalten.map((_, index) => (index === 0 ? 'links' : 'rechts')).join(' '),
    breiten: spalten.map((_, index) => (spalten.length > 4 ? 'auto' : index === 0 ? '62mm' : '26mm')).join(' '),
    abstimmung: voteLine(vote),
    namentlich: [],
    befangen: [],
  };
}

/** The halves of the sentence, or an empty value where there is none. */
function voteLine({ ergebnis, zählung }: Pick<BeschlussSicht, 'ergebnis' | 'zählung'>) {
  return ergebnis === '' && zählung === '' ? '' : { ergebnis, zählung };
}

/** The TOP an annex belongs to: as recorded, else the first whose text mentions it. */
function topOf(anlage: NummerierteAnlage, tops: readonly TopSicht[]): string {
  if (anlage.top !== undefined) return anlage.top;
  const mentioning = tops.find((top) =>
    printedTexts(top).some((text) => text.calls.some((call) => isAnnexCall(call) && call.argument === anlage.id)),
  );
  return mentioning?.nr ?? '';
}
