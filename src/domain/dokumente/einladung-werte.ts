// What the template of an invitation is given: words on the sitting, and of its agenda what its readers may see of it before it is held.
import { formatDateLong, formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import type { DokumentSicht, Kreis, Umfeld } from '../art.js';
import { chairOffice, clock } from '../sicht/ablauf.js';
import { sichtFor, type TeilSicht } from '../sicht/sicht.js';
import { sitzungImSatz } from '../sicht/sicht-eckdaten.js';
import { mitAnlagen, vorlagenanlagen } from '../sicht/vorlagenanlagen.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { topsOf } from '../sitzung/tagesordnung.js';
import { briefkopf, type Koerperschaft } from '../stammdaten/koerperschaft.js';
import { fullName } from '../stammdaten/person.js';

/** The sitting in words, as its readers are invited to it. */
export type Einladungsinhalt = ReturnType<typeof einladungInhalt>;

/** Everything the invitation tells these readers of the sitting. */
export function einladungInhalt(umfeld: Pick<Umfeld, 'dokumente'>, sitzung: Sitzung, kreis: Kreis) {
  const { angaben, gremien } = sitzung;
  const { teile, rahmen } = sichtFor(kreis, sitzung, []);
  const later = new Set(topsOf(sitzung).flatMap(({ angaben: top }) => (top.ergänzt === undefined ? [] : [top.nr])));
  const papers = topsOf(sitzung).flatMap(({ vorlagen }) => vorlagen);
  const anlagen = vorlagenanlagen(umfeld, papers, kreis);
  const { beschriftungen: wort } = rahmen;
  const items = ({ tops }: TeilSicht) =>
    tops
      .filter(({ nr }) => !later.has(nr))
      .toSorted((a, b) => (inOrder(a.nr) < inOrder(b.nr) ? -1 : 1))
      .map(({ nr, titel, gremium, von, vorlagen }) => ({
        ...{ nr, titel, zusatz: [gremium, von].filter(Boolean).join(' · ') },
        vorlage: vorlagen.join(', '),
        vorlagenanlagen: mitAnlagen(vorlagen, anlagen, wort.vorlage),
      }));
  const [chair] = gremien[0].vorsitz;
  return {
    ...sitzungImSatz(sitzung),
    kurz: `${rahmen.sitzung} · ${rahmen.gremium}`,
    aktenzeichen: angaben.aktenzeichen ?? gremien[0].angaben.aktenzeichen ?? '',
    wann: `${formatDateLong(angaben.datum)}, ${clock(angaben.beginn)}`,
    ort: angaben.ort,
    wort: { top: wort.top, gegenstand: wort.gegenstand, tagesordnung: wort.tagesordnung, vorlage: wort.spalte_vorlage },
    tagesordnung: teile
      .map((teil) => ({
        titel: teil.teil === 'öffentlich' ? wort.öffentlicher_teil : wort.nichtöffentlicher_teil,
        tops: items(teil),
      }))
      .filter(({ tops }) => tops.length > 0),
    unterschriften: chair === undefined ? [] : [{ name: fullName(chair), funktion: chairOffice(gremien, chair) }],
  };
}

/** As numbered and not as held: 8.1 before 9, 9 before 10, wherever in the sitting they were dealt with. */
function inOrder(nr: string): string {
  return nr.replace(/\d+/gu, (digits) => digits.padStart(6, '0'));
}

/** Whether a title or a paper is not known yet: then it cannot be sent. */
export function hatOffenes({ tagesordnung }: Einladungsinhalt): boolean {
  return tagesordnung.some(({ tops }) => tops.some(({ titel, vorlage }) => [titel, vorlage].includes(offen)));
}

/** The view of the invitation. */
export function einladungSicht(
  körperschaft: Koerperschaft['angaben'],
  { titel, tag, hinweise }: { readonly titel: string; readonly tag: string; readonly hinweise: readonly string[] },
  inhalt: Einladungsinhalt,
): DokumentSicht {
  return {
    meta: {
      title: `${titel} zur ${inhalt.sitzung}`,
      author: körperschaft.name,
      date: tag,
      language: 'de-DE',
      keywords: ['Einladung'],
    },
    frame: {
      headLeft: körperschaft.name,
      headRight: `${titel} · ${inhalt.kurz} · ${formatDateShort(tag)}`,
      footLeft: '',
      headOnFirstPage: false,
    },
    werte: { körperschaft: briefkopf(körperschaft), titel, datum: tag, hinweise, ...inhalt },
    texte: new Map(),
  };
}
