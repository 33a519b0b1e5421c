// The Niederschrift of a sitting: what its template is given, made from the view its readers may see.
import { formatDateShort } from '../source/german-date.js';
import { abstimmungssatz, beschlussTitel } from './abstimmung.js';
import { isAnnexCall, numberedAnlagen, orderAnlagen } from './anlage.js';
import { anwesenheitsListe } from './anwesenheit.js';
import type { Art, DokumentSicht, GeplantesDokument, NummerierteAnlage, Umfeld } from './art.js';
import type { Autorentext } from './autorentext.js';
import { fraktionName, type Gremium, leitungsAmt } from './gremium.js';
import type { Koerperschaft } from './koerperschaft.js';
import { byGender, fullName } from './person.js';
import { publicView, type SitzungsSicht } from './sicht.js';
import type { Sitzung, SitzungsTeil, Tagesordnungspunkt } from './sitzung.js';

/** Made for every sitting, with its annexes. */
export const niederschrift: Art<Sitzung> = { art: 'niederschrift', plan: planNiederschrift };

function planNiederschrift(umfeld: Umfeld, sitzung: Sitzung): GeplantesDokument | undefined {
  if (sitzung.teile.some((teil) => teil.teil === 'nichtöffentlich')) return undefined;
  const tops = sitzung.teile.flatMap((teil) => teil.tops);
  const texte = tops.flatMap(textsOf);
  const ordered = orderAnlagen(
    umfeld.lesung,
    sitzung.anlagen,
    texte.flatMap((text) => text.calls),
    tops.map((top) => top.angaben.nr),
  );
  const anlagen = numberedAnlagen(umfeld, ordered);
  const istEntwurf =
    sitzung.offen.length > 0 || sitzung.angaben.status === 'entwurf' || sitzung.angaben.status === 'durchsicht';
  return {
    id: sitzung.id,
    art: niederschrift.art,
    bezeichnung: 'Niederschrift',
    fassung: istEntwurf ? 'intern' : 'oeffentlich',
    istEntwurf,
    hinweise: sitzung.offen,
    hatKapitelnummern: false,
    anlagen,
    needs: [...new Set(anlagen.map((anlage) => anlage.dokument))],
    quellen: [
      ...[sitzung, sitzung.gremium, ...texte].map(({ quelle }) => quelle.file),
      ...texte.flatMap((text) => text.pictures),
    ],
    sicht: viewOf(umfeld.koerperschaft.angaben, publicView(sitzung, ordered), anlagen),
  };
}

function textsOf(top: Tagesordnungspunkt): readonly Autorentext[] {
  return [top.text, top.beschluss].filter((text) => text !== undefined);
}

/** A function of its own, so that what later stages hold encloses the public view and not the sitting it was made from. */
function viewOf(
  körperschaft: Koerperschaft['angaben'],
  sitzung: SitzungsSicht,
  anlagen: readonly NummerierteAnlage[],
): GeplantesDokument['sicht'] {
  return (seiten) => view(körperschaft, sitzung, anlagen, seiten);
}

function view(
  { name, unterzeile }: Koerperschaft['angaben'],
  sitzung: SitzungsSicht,
  anlagen: readonly NummerierteAnlage[],
  seiten: ReadonlyMap<string, number>,
): DokumentSicht {
  const { gremium } = sitzung;
  const nummer = typeof sitzung.nummer === 'number' ? `${sitzung.nummer}. ` : '';
  const datum = formatDateShort(sitzung.datum);
  const tops = sitzung.teile.flatMap((teil) => teil.tops);
  return {
    meta: {
      title: `Niederschrift über die ${nummer}Sitzung ${ofCommittee(gremium)} am ${datum}`,
      author: name,
      date: sitzung.stand,
      language: 'de-DE',
      keywords: ['Niederschrift', gremium.angaben.name],
    },
    frame: {
      headLeft: `${name} · ${gremium.angaben.name}`,
      headRight: `Niederschrift · ${nummer}Sitzung · ${datum}`,
      footLeft: '',
      headOnFirstPage: false,
    },
    werte: {
      körperschaft: { name, unterzeile: unterzeile ?? '' },
      gremium: {
        name: gremium.angaben.name,
        genitiv: ofCommittee(gremium),
        wahlperiode: gremium.angaben.wahlperiode ?? '',
        mitgliederzahl: gremium.angaben.mitgliederzahl ?? '',
      },
      sitzung: facts(sitzung),
      anwesenheit: anwesenheitsListe(sitzung),
      tagesordnung: sitzung.teile.map((teil) => agendaPart(teil, gremium)),
      anlagen: anlagen.map((anlage) => ({
        id: anlage.id,
        titel: anlage.titel,
        top: topOf(sitzung, anlage, tops),
        seiten: seiten.get(anlage.id) ?? '',
      })),
      unterschriften: signatories(sitzung),
    },
    texte: new Map(tops.flatMap(textsOf).map((text) => [text.schlüssel, text.blocks])),
  };
}

/** The facts below the title; empty where nothing is recorded. */
function facts(sitzung: SitzungsSicht) {
  return {
    nummer: typeof sitzung.nummer === 'number' ? sitzung.nummer : '',
    einladung: sitzung.einladung ?? '',
    datum: sitzung.datum,
    ort: sitzung.ort,
    beginn: sitzung.beginn,
    ende: sitzung.ende,
    leitung: presiding(sitzung),
    schriftführung: sitzung.schriftführung === undefined ? 'offen' : fullName(sitzung.schriftführung),
    anwesend_stimmberechtigt: sitzung.anwesend_stimmberechtigt,
  };
}

function ofCommittee(gremium: Gremium): string {
  return gremium.angaben.genitiv ?? `– ${gremium.angaben.name}`;
}

function presiding({ leitung, gremium }: SitzungsSicht): string {
  return leitung === undefined ? 'offen' : `${fullName(leitung)}, ${leitungsAmt(gremium, leitung)}`;
}

function agendaPart(teil: SitzungsTeil, gremium: Gremium) {
  return {
    titel: teil.teil === 'öffentlich' ? 'Öffentlicher Teil' : 'Nichtöffentlicher Teil',
    tops: teil.tops.map(({ angaben, text, beschluss }) => {
      const abstimmung = abstimmungssatz(angaben, (fraktion) => fraktionName(gremium, fraktion));
      return {
        nr: angaben.nr,
        titel: angaben.titel,
        vorlage: angaben.vorlage ?? '',
        von: angaben.von === undefined ? '' : `${angaben.art === 'Anfrage' ? 'Anfrage' : 'Antrag'}: ${angaben.von}`,
        text: text?.schlüssel ?? '',
        beschluss: beschluss === undefined ? '' : { titel: beschlussTitel(angaben), text: beschluss.schlüssel },
        abstimmung: abstimmung ?? '',
      };
    }),
  };
}

/** The TOP an annex belongs to: as recorded, else the first whose text mentions it. */
function topOf(sitzung: SitzungsSicht, anlage: NummerierteAnlage, tops: readonly Tagesordnungspunkt[]): string {
  const recorded = sitzung.anlagen.find((candidate) => candidate.id === anlage.id)?.top;
  if (recorded !== undefined) return recorded;
  const mentioning = tops.find((top) =>
    textsOf(top).some((text) => text.calls.some((call) => isAnnexCall(call) && call.argument === anlage.id)),
  );
  return mentioning?.angaben.nr ?? '';
}

function signatories({ leitung, schriftführung, gremium }: SitzungsSicht) {
  return [
    ...(leitung === undefined ? [] : [{ name: fullName(leitung), funktion: leitungsAmt(gremium, leitung) }]),
    ...(schriftführung === undefined
      ? []
      : [
          {
            name: fullName(schriftführung),
            funktion: byGender(schriftführung, 'Schriftführerin', 'Schriftführer', 'Schriftführung'),
          },
        ]),
  ];
}
