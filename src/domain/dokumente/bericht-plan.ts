// The document that is made of a report, and what its templates are given.
import type { Abbreviations } from '../../document/abbreviations.js';
import { abbreviationsIn } from '../../document/abbreviations.js';
import type { Block } from '../../document/nodes.js';
import { formatDateInWords } from '../../source/german-date.js';
import { compareAsWords } from '../../source/spelling.js';
import {
  type Baustein,
  type Beigefügt,
  type DokumentSicht,
  fassungFor,
  type GeplantesDokument,
  type NummerierteAnlage,
  sofortFertig,
  type Umfeld,
} from '../art.js';
import { bausteineIn, callKey } from '../planung/bausteine.js';
import { briefkopf, type Koerperschaft } from '../stammdaten/koerperschaft.js';
import { anlagenOfBericht } from './bericht-anlagen.js';
import { type Bericht, texteOf, type verzeichnisse } from './bericht-form.js';
import type { Kapitel } from './kapitel.js';
import { teileOf } from './teil.js';
import { reportUnused } from './woerter.js';

/** What one kind of report says of itself. */
export interface Berichtsart extends Pick<GeplantesDokument, 'art' | 'grundlage' | 'bezeichnung' | 'istEntwurf'> {
  /** What its template is given besides what all of them are. */
  readonly werte: object;
  /** What stands below the heading of a chapter, by its `schlüssel`. */
  readonly unterÜberschrift?: ReadonlyMap<string, Baustein>;
}

/** The document made of the report; nothing where a building block that a chapter asks for cannot be made. */
export function planBericht(umfeld: Umfeld, bericht: Bericht, art: Berichtsart): GeplantesDokument | undefined {
  const { id, datei, angaben, vorspann, kapitel, anhang, glossar, abkürzungen, impressum } = bericht;
  const fertig = sofortFertig(id, angaben);
  const gebaut = bausteineIn(texteOf(bericht), umfeld, fertig.kreis);
  if (gebaut === undefined) return undefined;
  const used = usedAbbreviations(bericht, [...gebaut.bausteine.values()]);
  if (abkürzungen !== undefined) reportUnused(umfeld.lesung, abkürzungen, new Set(used.keys()));
  const anlagen = anlagenOfBericht(umfeld, bericht);
  return {
    ...fertig,
    ...{ art: art.art, bezeichnung: art.bezeichnung, istEntwurf: art.istEntwurf },
    ...(art.grundlage !== undefined && { grundlage: art.grundlage }),
    fassung: fassungFor(fertig.kreis, art.istEntwurf),
    hatKapitelnummern: true,
    anlagen,
    teile: [...teileOf('Kapitel', kapitel), ...teileOf('Anhang', anhang)],
    quellen: [
      datei,
      ...[...vorspann, ...(impressum ? [impressum] : [])].flatMap(({ quelle, files }) => [quelle.file, ...files]),
      ...[...kapitel, ...anhang].flatMap((one) => [one.datei, ...one.dateien]),
      ...gebaut.dateien,
      ...(abkürzungen ? [abkürzungen.quelle.file] : []),
      ...(glossar ? glossar.dateien : []),
      ...(umfeld.gebiete && angaben.verzeichnisse.includes('orte') ? [umfeld.gebiete.quelle.file] : []),
      ...anlagen.flatMap(({ inhalt }) => (inhalt.art === 'datei' ? inhalt.datei : [])),
    ],
    verschwiegen: gebaut.verschwiegen,
    hinweise: gebaut.hinweise,
    sicht: sichtOf({
      ...{ körperschaft: umfeld.koerperschaft.angaben, bericht, art, anlagen },
      ...{ abkürzungen: used, bausteine: gebaut.bausteine },
    }),
  };
}

/** In the order of the alphabet. */
function usedAbbreviations(bericht: Bericht, bausteine: readonly Baustein[]): Abbreviations {
  const known = bericht.abkürzungen?.wörter ?? new Map<string, string>();
  const spoken = bausteine.flatMap(({ werte, texte }) => [...texte.values(), asBlocks(JSON.stringify(werte))]);
  const used = abbreviationsIn([...texteOf(bericht), ...spoken].flat(), known.keys());
  return new Map([...known].filter(([kurz]) => used.has(kurz)).toSorted(([a], [b]) => compareAsWords(a, b)));
}

function asBlocks(value: string): readonly Block[] {
  return [{ kind: 'paragraph', role: 'body', children: [{ kind: 'text', value }] }];
}

/** All that is printed of a report and of what lies around it. */
interface Gedrucktes {
  readonly körperschaft: Koerperschaft['angaben'];
  readonly bericht: Bericht;
  readonly art: Berichtsart;
  readonly anlagen: readonly NummerierteAnlage[];
  /** Those that are used. */
  readonly abkürzungen: Abbreviations;
  readonly bausteine: ReadonlyMap<string, Baustein>;
}

/** A function of its own, so that what later stages hold encloses no more than what is printed. */
function sichtOf(gedrucktes: Gedrucktes): GeplantesDokument['sicht'] {
  return (beigefügt) => view(gedrucktes, beigefügt);
}

function view(
  { körperschaft, bericht, art, anlagen, abkürzungen, bausteine }: Gedrucktes,
  beigefügt: ReadonlyMap<string, Beigefügt>,
): DokumentSicht {
  const { angaben, vorspann, anhang, glossar, impressum } = bericht;
  const { titel, kurztitel = titel, stand, version = '', verfasser, herausgeber = körperschaft.name } = angaben;
  const has = (verzeichnis: (typeof verzeichnisse)[number]) => angaben.verzeichnisse.includes(verzeichnis);
  const zusätze = art.unterÜberschrift ?? new Map<string, Baustein>();
  const kapitel = bericht.kapitel.map((one) => withZusatz(one, zusätze));
  return {
    meta: { title: titel, author: herausgeber, date: stand, language: 'de-DE', keywords: [art.bezeichnung] },
    frame: {
      headLeft: herausgeber,
      headRight: kurztitel,
      footLeft: version === '' ? '' : `Version ${version} · Stand ${formatDateInWords(stand)}`,
      headOnFirstPage: false,
    },
    werte: {
      körperschaft: briefkopf(körperschaft),
      titel,
      untertitel: angaben.untertitel ?? '',
      herausgeber,
      verfasser,
      stand,
      version,
      vorspann: vorspann.map(({ schlüssel }) => schlüssel),
      inhalt: has('inhalt'),
      tabellen: has('tabellen'),
      abbildungen: has('abbildungen'),
      orte: has('orte'),
      kapitel: kapitel.map(({ schlüssel }) => schlüssel),
      anhang: anhang.map(({ schlüssel }) => schlüssel),
      abkürzungen: has('abkürzungen') ? [...abkürzungen].map(([kurz, lang]) => ({ kurz, lang })) : [],
      glossar: has('glossar') && glossar !== undefined ? glossarSchlüssel : '',
      anlagen: anlagen.map(({ id, titel }) => ({
        id,
        titel,
        seiten: beigefügt.get(id)?.seiten ?? '',
        datei: beigefügt.get(id)?.datei ?? '',
      })),
      impressum: impressum?.schlüssel ?? '',
      ...art.werte,
    },
    texte: new Map([
      ...[...vorspann, ...kapitel, ...anhang, ...(impressum ? [impressum] : [])].map(
        ({ schlüssel, blocks }) => [schlüssel, blocks] as const,
      ),
      ...(glossar ? [[glossarSchlüssel, glossar.blocks] as const] : []),
    ]),
    bausteine: new Map([
      ...bausteine,
      ...[...zusätze].map(([schlüssel, zusatz]) => [callKey(callOf(schlüssel)), zusatz] as const),
    ]),
    abkürzungen,
  };
}

/** No path of a text ends like this. */
const glossarSchlüssel = 'glossar:';

function callOf(schlüssel: string) {
  return { name: 'kapitelstand', argument: schlüssel, options: new Map<string, string>() };
}

function withZusatz(kapitel: Kapitel, zusätze: ReadonlyMap<string, Baustein>): Kapitel {
  const { schlüssel, blocks } = kapitel;
  return zusätze.has(schlüssel)
    ? { ...kapitel, blocks: belowHeading(blocks, { kind: 'record-block', call: callOf(schlüssel) }) }
    : kapitel;
}

/** A chapter begins with its heading, which may lie on a landscape page. */
function belowHeading(blocks: readonly Block[], added: Block): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind === 'section') return [{ ...first, children: belowHeading(first.children, added) }, ...rest];
  return first === undefined ? [] : [first, added, ...rest];
}
