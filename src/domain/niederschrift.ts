// The Niederschrift of a sitting: what its template is given, made from the view its readers may see.
import { formatDateShort } from '../source/german-date.js';
import { isAnnexCall, numberedAnlagen, orderAnlagen } from './anlage.js';
import type { Art, DokumentSicht, GeplantesDokument, NummerierteAnlage, Umfeld } from './art.js';
import type { Autorentext } from './autorentext.js';
import type { Koerperschaft } from './koerperschaft.js';
import { publicView, type SitzungsSicht, type TeilSicht } from './sicht.js';
import type { BeschlussSicht, TopSicht } from './sicht-top.js';
import type { Sitzung } from './sitzung.js';
import { textsOf, topsOf } from './tagesordnung.js';

/** Made for every sitting, with its annexes. */
export const niederschrift: Art<Sitzung> = { art: 'niederschrift', plan: planNiederschrift };

function planNiederschrift(umfeld: Umfeld, sitzung: Sitzung): GeplantesDokument | undefined {
  if (sitzung.teile.some((teil) => teil.teil === 'nichtöffentlich')) return undefined;
  const tops = topsOf(sitzung);
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
      sitzung.quelle.file,
      sitzung.profilQuelle.file,
      ...sitzung.gremien.map(({ quelle }) => quelle.file),
      ...texte.flatMap((text) => [text.quelle.file, ...text.pictures]),
    ],
    sicht: viewOf(umfeld.koerperschaft.angaben, publicView(sitzung, anlagen)),
  };
}

/** A function of its own, so that what later stages hold encloses the public view and not the sitting it was made from. */
function viewOf(körperschaft: Koerperschaft['angaben'], sitzung: SitzungsSicht): GeplantesDokument['sicht'] {
  return (seiten) => view(körperschaft, sitzung, seiten);
}

function view(
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
    tops: tops.map(({ nr, titel, vorlagen, von, text, beschlüsse }) => ({
      nr,
      titel,
      vorlage: vorlagen.join(', '),
      von,
      text: text?.schlüssel ?? '',
      beschlüsse: beschlüsse.map(resolution),
    })),
  };
}

function resolution({ titel, text, ergebnis, zählung }: BeschlussSicht) {
  const abstimmung = ergebnis === '' && zählung === '' ? '' : { ergebnis, zählung };
  return { titel, text: text?.schlüssel ?? '', abstimmung };
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
