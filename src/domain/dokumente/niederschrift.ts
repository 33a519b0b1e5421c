// The Niederschrift of a sitting, planned: for whom it is made, from which files, with which annexes.
import { basename } from 'node:path';
import {
  type Art,
  documentId,
  fassungFor,
  type GeplantesDokument,
  type Kreis,
  type NummerierteAnlage,
  type Umfeld,
  type Zitat,
} from '../art.js';
import type { Autorentext } from '../autorentext.js';
import { fill } from '../profil/satzmuster.js';
import { type SitzungsSicht, sichtFor } from '../sicht/sicht.js';
import { printedTexts } from '../sicht/sicht-top.js';
import { vorlagenanlagen } from '../sicht/vorlagenanlagen.js';
import type { Anlage } from '../sitzung/anlage.js';
import { isAnnexCall, numberedAnlagen, orderAnlagen } from '../sitzung/anlage-nummern.js';
import { publicAnlagen, textsWithUnknownAnnex } from '../sitzung/anlage-sichtbarkeit.js';
import { alleTexte } from '../sitzung/oeffentliche-texte.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Tagesordnungspunkt, textsOf, topsOf, type Öffentlichkeit } from '../sitzung/tagesordnung.js';
import { namensgebung } from '../stammdaten/dateinamen-muster.js';
import { filesOf } from '../stammdaten/vorlage.js';
import { typografieOf } from '../typografie.js';
import { type Niederschriftsinhalt, niederschriftSicht } from './niederschrift-werte.js';

/** Made of every sitting: over its public part, over its non-public part, and over everything where that is asked for. */
export const niederschrift: Art<Sitzung> = {
  art: 'niederschrift',
  beschreibung: 'die Niederschrift der Sitzung, öffentlich und nichtöffentlich, mit ihren Anlagen',
  plan: planNiederschriften,
};

function planNiederschriften(umfeld: Umfeld, sitzung: Sitzung): readonly GeplantesDokument[] {
  const anlagen = anlagenOf(umfeld, sitzung);
  const { festschreibungen, angaben } = sitzung;
  // One object for all of the sitting: by it they are known to belong together.
  const issued = festschreibungen.length === 0 ? {} : { festgeschrieben: { status: angaben.status, festschreibungen } };
  return kreiseOf(sitzung).map((kreis) => ({
    ...planNiederschrift(umfeld, sitzung, sichtFor(kreis, sitzung, anlagen)),
    ...issued,
  }));
}

/** A sitting of which nothing is recorded yet will be public. */
function kreiseOf({ teile, angaben }: Sitzung): readonly Kreis[] {
  const hasNonPublic = teile.some(({ teil }) => teil === 'nichtöffentlich');
  const isAllNonPublic = hasNonPublic && teile.every(({ teil }) => teil === 'nichtöffentlich');
  return [
    ...(isAllNonPublic ? [] : (['öffentlich'] as const)),
    ...(hasNonPublic ? (['nichtöffentlich'] as const) : []),
    ...(angaben.interne_fassung ? (['vollständig'] as const) : []),
  ];
}

/** Numbered once on the complete sitting: an annex has its number in every version, and a version may have gaps. */
function anlagenOf(umfeld: Umfeld, sitzung: Sitzung): readonly NummerierteAnlage[] {
  const tops = topsOf(sitzung);
  const ordered = orderAnlagen(umfeld.lesung, sitzung.anlagen, {
    calls: alleTexte(sitzung).flatMap((text) => text.calls),
    tops: tops.map((top) => top.angaben.nr),
    datei: basename(sitzung.quelle.file),
  });
  const open = publicAnlagen(umfeld, sitzung);
  const isPublic = (anlage: (typeof ordered)[number]) => open.has(anlage);
  const inOrder =
    sitzung.profil.anlagen_reihenfolge === 'öffentliche zuerst'
      ? [...ordered.filter(isPublic), ...ordered.filter((anlage) => !isPublic(anlage))]
      : ordered;
  const top = (anlage: Anlage) =>
    topOf(anlage, isPublic(anlage) ? sitzung.teile.filter(({ teil }) => teil === 'öffentlich') : sitzung.teile);
  return numberedAnlagen(umfeld, inOrder, {
    istÖffentlich: isPublic,
    bezeichnung: (anlage, nummer) => fill(sitzung.profil.anlage, { nummer, top: top(anlage) }),
    ...(sitzung.profil.anlagen_nummerierung === 'je TOP' && { reihe: top }),
  });
}

/** The TOP of these parts an annex was recorded for, else the first that mentions it; empty where none does. */
function topOf({ id, angaben: { top } }: Anlage, teile: Sitzung['teile']): string {
  const mentions = ({ calls }: Autorentext) => calls.some((call) => isAnnexCall(call) && call.argument === id);
  const tops = topsOf({ teile });
  const own = tops.find(({ angaben }) => angaben.nr === top);
  return (own ?? tops.find((candidate) => textsOf(candidate).some(mentions)))?.angaben.nr ?? '';
}

function planNiederschrift(umfeld: Umfeld, sitzung: Sitzung, sicht: SitzungsSicht): GeplantesDokument {
  const { id, angaben } = sitzung;
  const { kreis, anlagen } = sicht;
  const istEntwurf = sitzung.offen.length > 0 || angaben.status === 'entwurf' || angaben.status === 'durchsicht';
  return {
    id: documentId(id, kreis),
    dokument: id,
    art: niederschrift.art,
    bezeichnung: sicht.rahmen.dokument,
    dateiname: namensgebung(umfeld.lesung, umfeld.koerperschaft.angaben, sitzung),
    kreis,
    fassung: fassungFor(kreis, istEntwurf),
    istEntwurf,
    hinweise: sitzung.offen,
    hatKapitelnummern: false,
    typografie: typografieOf(angaben.typografie, umfeld.koerperschaft.angaben.typografie),
    anlagen,
    hatDruckfassung: sitzung.profil.druckfassung,
    needs: [],
    quellen: quellenOf(sitzung, sicht),
    verschwiegen: kreis === 'öffentlich' ? verschwiegenOf(sitzung) : [],
    zitiert: quotedTops(sitzung, kreis).flatMap((top) => quoteAt(umfeld, top, sitzung)),
    sicht: viewOf({
      körperschaft: umfeld.koerperschaft.angaben,
      sitzung: sicht,
      vorlagenanlagen: vorlagenanlagen(
        umfeld,
        quotedTops(sitzung, kreis).flatMap(({ vorlagen }) => vorlagen),
        kreis,
      ),
    }),
  };
}

/** The files it is made from; papers its readers are not told of are not among them, but for what of them is printed. */
function quellenOf(sitzung: Sitzung, { kreis, teile, rahmen, anlagen }: SitzungsSicht): readonly string[] {
  const printed = [...rahmen.eröffnung.texte, ...teile.flatMap(({ tops }) => tops).flatMap(printedTexts)];
  const papers = quotedTops(sitzung, kreis)
    .flatMap(({ vorlagen }) => vorlagen)
    .filter(({ angaben }) => kreis !== 'öffentlich' || angaben.öffentlich);
  return [
    sitzung.quelle.file,
    sitzung.profilQuelle.file,
    ...sitzung.gremien.map(({ quelle }) => quelle.file),
    ...papers.flatMap(filesOf),
    ...[...printed, ...textsWithUnknownAnnex(sitzung)].flatMap(filesOfText),
    ...anlagen.flatMap(({ inhalt }) => (inhalt.art === 'datei' ? inhalt.datei : [])),
  ];
}

/** Files whose names are not for everybody: of papers that are not public, and of texts of the non-public part, published or not. */
function verschwiegenOf(sitzung: Sitzung): readonly string[] {
  const open = quotedTops(sitzung, 'öffentlich');
  const closed = quotedTops(sitzung, 'nichtöffentlich');
  const papers = topsOf(sitzung).flatMap(({ vorlagen }) => vorlagen);
  const secret = papers.filter(({ angaben }) => !angaben.öffentlich).flatMap(filesOf);
  const known = [
    sitzung.quelle.file,
    ...papers.filter(({ angaben }) => angaben.öffentlich).flatMap(filesOf),
    ...[...openingOf(sitzung, 'öffentlich'), ...open.flatMap(textsOf)].flatMap(filesOfText),
  ].filter((file) => !secret.includes(file));
  return [
    ...secret,
    ...[...openingOf(sitzung, 'nichtöffentlich'), ...closed.flatMap(textsOf)]
      .flatMap(filesOfText)
      .filter((file) => !known.includes(file)),
  ];
}

/** What was told before the agenda to the readers of this part. */
function openingOf({ eröffnung }: Sitzung, part: Öffentlichkeit): readonly Autorentext[] {
  return eröffnung.filter(({ teil }) => teil === part).map(({ text }) => text);
}

function filesOfText({ quelle, files }: Autorentext): readonly string[] {
  return [quelle.file, ...files];
}

/** The TOPs whose papers and earlier minutes these readers are told of. */
function quotedTops({ teile }: Sitzung, kreis: Kreis): readonly Tagesordnungspunkt[] {
  return topsOf({ teile: teile.filter(({ teil }) => kreis === 'vollständig' || teil === kreis) });
}

/** The earlier sitting named at a TOP. */
function quoteAt({ lesung }: Umfeld, { angaben }: Tagesordnungspunkt, { niederschriften }: Sitzung): readonly Zitat[] {
  const genannt = niederschriften.get(angaben.niederschrift ?? '');
  if (genannt === undefined) return [];
  const { datei, zeilen } = genannt;
  const at = lesung.origins.at(angaben, 'niederschrift');
  return [{ datei, zeilen, ...(at && { at }) }];
}

/** A function of its own, so that what later stages hold encloses what the readers may see and not the sitting it was made from. */
function viewOf(inhalt: Niederschriftsinhalt): GeplantesDokument['sicht'] {
  return (beigefügt) => niederschriftSicht(inhalt, beigefügt);
}
