// What the template of a Niederschrift is given: made from the view its readers may see, and from nothing else of the sitting.
import { formatDateShort } from '../../source/german-date.js';
import type { WahlSicht } from '../abstimmung/wahl.js';
import type { Beigefügt, DokumentSicht, NummerierteAnlage } from '../art.js';
import type { SitzungsSicht, TeilSicht } from '../sicht/sicht.js';
import type { BeschlussSicht } from '../sicht/sicht-beschluss.js';
import type { RahmenSicht } from '../sicht/sicht-eckdaten.js';
import { type EingeleiteterText, printedTexts, type TopSicht, type ZusageSicht } from '../sicht/sicht-top.js';
import { mitAnlagen } from '../sicht/vorlagenanlagen.js';
import { isAnnexCall } from '../sitzung/anlage-nummern.js';
import { briefkopf, type Koerperschaft } from '../stammdaten/koerperschaft.js';

/** What is printed of a sitting for some readers. */
export interface Niederschriftsinhalt {
  readonly körperschaft: Koerperschaft['angaben'];
  readonly sitzung: SitzungsSicht;
  /** The titles of the annexes of its papers, by their numbers. */
  readonly vorlagenanlagen: ReadonlyMap<string, readonly string[]>;
}

/** What the template prints, and how the document calls itself, once the annexes are made (`beigefügt`: by the annex's id). */
export function niederschriftSicht(
  { körperschaft, sitzung, vorlagenanlagen }: Niederschriftsinhalt,
  beigefügt: ReadonlyMap<string, Beigefügt>,
): DokumentSicht {
  const { gremium, anlagen, rahmen } = sitzung;
  const datum = formatDateShort(sitzung.datum);
  const tops = sitzung.teile.flatMap((teil) => teil.tops);
  return {
    meta: {
      title: documentTitle(rahmen, datum),
      author: körperschaft.name,
      date: sitzung.stand,
      language: 'de-DE',
      keywords: [rahmen.dokument, gremium.name],
    },
    frame: {
      headLeft: `${körperschaft.name} · ${rahmen.gremium}`,
      headRight: `${rahmen.dokument} · ${rahmen.sitzung} · ${datum}`,
      footLeft: '',
      headOnFirstPage: false,
    },
    werte: {
      körperschaft: briefkopf(körperschaft),
      titel: rahmen.titel,
      untertitel: rahmen.untertitel,
      wort: rahmen.beschriftungen,
      aufbau: rahmen.aufbau,
      vorlagenspalte: paperColumn(rahmen, tops),
      eckdaten: rahmen.eckdaten.map(({ begriff, werte: [erster = '', ...weitere] }) => ({ begriff, erster, weitere })),
      gremium,
      sitzung: { anwesend_stimmberechtigt: sitzung.anwesend_stimmberechtigt },
      anwesenheit: sitzung.anwesenheit,
      eröffnung: { sätze: rahmen.eröffnung.sätze, texte: rahmen.eröffnung.texte.map(({ schlüssel }) => schlüssel) },
      tagesordnung: sitzung.teile.map((teil) => agendaPart(teil, rahmen, vorlagenanlagen)),
      anlagen: anlagen.map((anlage) => ({
        id: anlage.id,
        titel: anlage.titel,
        top: topOf(anlage, tops),
        von: anlage.aufmachung.von ?? '',
        verbleib: verbleibOf(anlage),
        seiten: beigefügt.get(anlage.id)?.seiten ?? '',
        datei: beigefügt.get(anlage.id)?.datei ?? '',
      })),
      unterschriften: rahmen.unterschriften,
      abschrift: rahmen.istAbschrift,
      verteiler: sitzung.verteiler,
    },
    texte: new Map(
      [...rahmen.eröffnung.texte, ...tops.flatMap(printedTexts)].map(({ schlüssel, blocks }) => [schlüssel, blocks]),
    ),
  };
}

/** Title and subtitle in one, with the day where neither names it. */
function documentTitle({ titel, untertitel }: RahmenSicht, datum: string): string {
  const title = `${titel} ${untertitel}`.replaceAll('\u00a0', ' ').trim();
  return /\d{4}$/u.test(title) ? title : `${title} am ${datum}`;
}

/** The width of the column of papers in the agenda; empty where no item has one. */
function paperColumn({ beschriftungen }: RahmenSicht, tops: readonly TopSicht[]): string {
  if (tops.every(({ vorlagen }) => vorlagen.length === 0)) return '';
  return beschriftungen.spalte_vorlage.length > 12 ? '33mm' : '26mm';
}

function agendaPart(
  { teil, beginn, tops }: TeilSicht,
  { beschriftungen, beratung }: RahmenSicht,
  anlagen: Niederschriftsinhalt['vorlagenanlagen'],
) {
  return {
    titel: teil === 'öffentlich' ? beschriftungen.öffentlicher_teil : beschriftungen.nichtöffentlicher_teil,
    beginn,
    tops: tops.map((top) => ({
      ...agendaItem(top, beschriftungen, beratung),
      vorlagenanlagen: mitAnlagen(top.vorlagen, anlagen, beschriftungen.vorlage),
    })),
  };
}

function agendaItem(top: TopSicht, wort: RahmenSicht['beschriftungen'], beratung: RahmenSicht['beratung']) {
  const { nr, titel, gremium, vorlagen, von, änderung, davor, zeit, hinweise, befangen, eröffnung } = top;
  const { einwohner, vermerk } = top;
  return {
    ...{ nr, titel, von, änderung, davor, hinweise, befangen, eröffnung, vermerk, wort },
    einwohner: einwohner.join('; '),
    vorlage: vorlagen.join(', '),
    rechts: [gremium, von, vorlagen.length === 0 ? '' : `${wort.vorlage} ${vorlagen.join(', ')}`, zeit]
      .filter(Boolean)
      .join(' · '),
    in_abschnitten: beratung === 'Abschnitte',
    text: top.text?.schlüssel ?? '',
    niederschrift: top.niederschrift.map(introduced),
    beschlüsse: top.beschlüsse.map(resolution),
    wahlen: top.wahlen.map(election),
    erklärungen: top.erklärungen.map(introduced),
    zusagen: top.zusagen.map(promise),
    hat_angaben: top.zusagen.length > 0 || einwohner.length > 0,
  };
}

function introduced({ einleitung, text }: EingeleiteterText) {
  return { einleitung, text: text?.schlüssel ?? '' };
}

function promise({ wer, was, frist, erledigt }: ZusageSicht): string {
  const done = erledigt === '' ? '' : erledigt === 'ja' ? 'erledigt' : `erledigt: ${erledigt}`;
  const rest = [frist, done].filter((part) => part !== '').join('; ');
  return `${wer}: ${was}${rest === '' ? '' : ` (${rest})`}`;
}

function resolution({ titel, text, satz, namentlich, befangen, ...vote }: BeschlussSicht) {
  return { titel, satz, text: text?.schlüssel ?? '', abstimmung: voteLine(vote), namentlich, befangen };
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

/** What became of an annex that is not attached. */
function verbleibOf({ inhalt }: NummerierteAnlage): string {
  if (inhalt.art === 'vorgelegen') return 'hat in der Sitzung vorgelegen, nicht beigefügt';
  if (inhalt.art === 'abrufbar') return 'im Ratsinformationssystem abrufbar, nicht beigefügt';
  return '';
}

/** The TOP an annex belongs to: as recorded, else the first whose text mentions it. */
function topOf(anlage: NummerierteAnlage, tops: readonly TopSicht[]): string {
  if (anlage.top !== undefined) return anlage.top;
  const mentioning = tops.find((top) =>
    printedTexts(top).some((text) => text.calls.some((call) => isAnnexCall(call) && call.argument === anlage.id)),
  );
  return mentioning?.nr ?? '';
}
