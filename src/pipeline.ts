// The whole flow, in one place: a workspace becomes files. It alone knows all stages; each is a function from data to data.
import { type Finding, hasErrors, placed, type Report } from './diagnostic.js';
import type { DocumentTree } from './document/nodes.js';
import { readArbeitsbereich } from './domain/arbeitsbereich.js';
import {
  type Beigefügt,
  type Fassung,
  type GeplantesDokument,
  type Kreis,
  originalformat,
  type Teil,
} from './domain/art.js';
import {
  affectedBy,
  faultyFiles,
  idsOf,
  isSelected,
  notMade,
  spoiledQuotes,
  withNeeds,
} from './domain/dokumente/auswahl.js';
import { shortName } from './domain/dokumente/dateiname.js';
import { documentFiles } from './domain/dokumente/dokumentdateien.js';
import { planDocuments } from './domain/dokumente/plan.js';
import { findTeile } from './domain/dokumente/teil.js';
import {
  type FestgeschriebenesDokument,
  type FestschreibungsAngaben,
  issuedOf,
  readAusgegebene,
} from './domain/festschreibung/festschreibung.js';
import { checkFestgeschriebenes } from './domain/festschreibung/festschreibung-pruefen.js';
import { inhaltOf } from './domain/festschreibung/inhalt.js';
import { checkAnnexPages } from './pipeline/annex-pages.js';
import { type GemachteAnlage, makeAnnexes } from './pipeline/annexes.js';
import { chartFiles } from './pipeline/chart-files.js';
import type { Vorhandenes } from './pipeline/cover-sheet.js';
import { excerptFiles } from './pipeline/excerpt-files.js';
import {
  type AngehängteAnlage,
  annexFile,
  attachedTo,
  type Dateiformat,
  type ErstellteDatei,
  type Gemacht,
  writeFiles,
  writeSlides,
} from './pipeline/files.js';
import { meansFor, meansOf } from './pipeline/means.js';
import { reportOtherFormats } from './pipeline/other-formats.js';
import { type Gesetztes, reportTooLong } from './pipeline/too-long.js';
import { fillTemplate, finish, type Means, statusOf, typeset, withAnnexLabels } from './pipeline/typeset.js';
import { defaultFormats, excerptFormats, type Format, formatsFor, isFormat } from './writers/output-formats.js';

export type { AngehängteAnlage, Dateiformat, ErstellteDatei } from './pipeline/files.js';

/** What is to be made from what. */
export interface ErstelleOptions {
  /** Absolute path of the workspace. */
  readonly arbeitsbereich: string;
  /** Absolute paths: only documents with a source below one of them are written; empty = all. */
  readonly pfade: readonly string[];
  /** Absolute paths of what has changed since everything was made: only what that may concern is made anew. */
  readonly geändert?: readonly string[];
  /** Only documents for these readers; else all. */
  readonly kreise?: readonly Kreis[];
  /** Only documents of these kinds, by their names; else all. */
  readonly arten?: readonly string[];
  /** Absent = the usual ones; of a chapter alone Word. */
  readonly formate?: readonly Format[];
  /** Of reports only the chapter that is meant by this; else the whole. */
  readonly nur?: string;
  /** Whether each chart becomes files of its own, for slides; a document that was issued has none, a chapter alone neither. */
  readonly diagramme?: boolean;
  /** Told before each document is made. */
  readonly fortschritt?: (fortschritt: Fortschritt) => void;
}

/** How far a run is. */
export interface Fortschritt {
  readonly fertig: number;
  readonly gesamt: number;
  /** The document that is made now. */
  readonly dokument: string;
}

/** The files of one document for one circle of readers. */
export interface ErstelltesDokument {
  /** Its own among all documents of the workspace. */
  readonly id: string;
  /** The sitting or declared document it was made of: the folder of its results. */
  readonly dokument: string;
  readonly bezeichnung: string;
  /** Path of the chapter that alone was made, from the workspace on; absent = the whole. */
  readonly teil?: string;
  readonly kreis: Kreis;
  readonly fassung: Fassung;
  readonly istEntwurf: boolean;
  /** What it says, as a checksum (domain/festschreibung/inhalt.ts). */
  readonly inhalt: string;
  readonly dateien: readonly ErstellteDatei[];
  /** The annexes that are attached to it, in their order. */
  readonly anlagen: readonly AngehängteAnlage[];
  /** Everything it was made from, as it was read. */
  readonly quellen: readonly string[];
  /** Where it was not made but handed out as it was issued: at which status, from what and by which programs it was made then. */
  readonly festgeschrieben?: Pick<FestgeschriebenesDokument, 'quellen'> &
    Pick<FestschreibungsAngaben, 'status' | 'programm'>;
}

/** What came of a run. */
export interface Ergebnis {
  readonly dokumente: readonly ErstelltesDokument[];
  /** What was asked for and could not be made: a sitting of which nothing was, else the id of the one document. */
  readonly nichtErstellt: readonly string[];
  /** What each version of the sittings and documents asked for says now, made or not: its checksum by its id. */
  readonly inhalte: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/**
 * The files of all documents of a workspace, or of those asked for.
 *
 * Errors: mistakes in content are findings; a document with one of severity "Fehler", or that needs such a one, is left out.
 */
export async function erstelleDokumente(options: ErstelleOptions): Promise<Ergebnis> {
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const { arbeitsbereich, pfade, nur } = options;
  const formate = options.formate ?? (nur === undefined ? defaultFormats : excerptFormats);
  const bereich = readArbeitsbereich(arbeitsbereich, report);
  const shared = bereich?.quellen ?? [];
  const asked = documentFiles(arbeitsbereich).filter(({ dateien }) => isSelected([...shared, ...dateien], pfade));
  if (bereich === undefined) return { dokumente: [], nichtErstellt: idsOf(asked), inhalte: new Map(), findings };

  const plan = planDocuments(bereich);
  const selected = plan.filter(({ quellen }) => isSelected([...shared, ...quellen], pfade));
  const ofKind = selected.filter((document) => isAsked(document, options));
  const teile = nur === undefined ? undefined : findTeile(ofKind, nur, report);
  const teilOf = (document: GeplantesDokument) => teile?.find((meant) => meant.document === document)?.teil;
  const meant = teile?.map(({ document }) => document) ?? ofKind;
  const fitting = meant.filter((document) => formatsFor(document, formate).length > 0);
  reportOtherFormats(
    meant.filter((document) => !fitting.includes(document)),
    formate,
    report,
  );
  const affected = options.geändert && affectedBy(options.geändert, plan, shared);
  const wanted = fitting.filter(({ id }) => affected?.has(id) ?? true);
  const isForOthers = (id: string) =>
    selected.some(({ dokument }) => dokument === id) && wanted.every(({ dokument }) => dokument !== id);
  checkFestgeschriebenes(wanted, { alle: plan, ordner: arbeitsbereich }, report);
  const unissued = wanted.filter((document) => issuedOf(document) === undefined);
  const needed = withNeeds(unissued, plan);
  const found = [...findings];
  const faulty = faultyFiles(found);
  const isSound = ({ quellen }: GeplantesDokument) => ![...shared, ...quellen].some((file) => faulty.has(file));
  const means = meansOf(bereich);
  const ready = new Map<string, Vorhandenes>();
  const dokumente: ErstelltesDokument[] = [];
  const steps = plan.filter((document) => wanted.includes(document) || needed.has(document.id));
  for (const [fertig, document] of steps.entries()) {
    options.fortschritt?.({ fertig, gesamt: steps.length, dokument: document.dokument });
    if (wanted.includes(document)) dokumente.push(...handOut(document, formatsFor(document, formate), report));
    if (!needed.has(document.id) || !isSound(document)) continue;
    const spoiled = spoiledQuotes(document, found);
    for (const finding of spoiled) report(finding);
    if (spoiled.length > 0) continue;
    const own = meansFor(document, means);
    const reportOwn = reportAs(document, report);
    const whole = await putTogether(own, document, ready, reportOwn);
    if (whole === undefined) continue;
    ready.set(document.id, whole);
    // As an annex it is typeset anew for its host; what is only needed is not typeset for itself.
    if (!unissued.includes(document)) continue;
    const teil = teilOf(document);
    const dateien = await filesOf({ document, teil }, whole, { means: own, formate }, reportOwn);
    if (dateien === undefined) continue;
    for (const hinweis of document.hinweise) report(hinweis);
    const hasCharts = options.diagramme === true && teil === undefined;
    const charts = hasCharts ? await chartFiles(document, whole.tree.children, own) : [];
    const made = { dateien: [...dateien, ...charts], made: whole, teil, inhalt: inhaltOf(document, plan) };
    dokumente.push(asMade(document, made));
  }
  const unmade = notMade(
    asked.filter(({ id }) => !isForOthers(id)),
    wanted,
    dokumente,
  );
  const besides = plan.filter(({ dokument }) => wanted.some((document) => document.dokument === dokument));
  const inhalte = new Map(besides.map((document) => [document.id, inhaltOf(document, plan)]));
  return { dokumente, nichtErstellt: unmade, inhalte, findings };
}

function isDateiformat(format: string): format is Dateiformat {
  return format === originalformat || isFormat(format);
}

interface Made extends Pick<ErstelltesDokument, 'dateien' | 'inhalt'> {
  readonly made: Zusammengestelltes;
  /** The chapter that alone was made; nothing is attached to it. */
  readonly teil: Teil | undefined;
}

function asMade(document: GeplantesDokument, { dateien, made, teil, inhalt }: Made): ErstelltesDokument {
  const { id, dokument, kreis, fassung, istEntwurf } = document;
  const { bezeichnung } = teil ?? document;
  const anlagen = teil === undefined ? attachedTo(document, made) : [];
  const { quellen } = made;
  const named = { id, dokument, bezeichnung, ...(teil && { teil: teil.pfad }) };
  return { ...named, kreis, fassung, istEntwurf, inhalt, dateien, anlagen, quellen };
}

/** A document that was issued, as it was issued; of one that was not, or that is not what it was, nothing. */
function handOut(
  document: GeplantesDokument,
  formate: readonly Format[],
  report: Report,
): readonly ErstelltesDokument[] {
  const issued = issuedOf(document);
  const files = issued && readAusgegebene(issued, formate, report);
  if (issued === undefined || files === undefined) return [];
  const { id, dokument, bezeichnung, kreis } = document;
  const { fassung, quellen, inhalt } = issued.dokument;
  const dateien = files.flatMap(({ sha512: _, format, ...file }) =>
    isDateiformat(format) ? [{ ...file, format }] : [],
  );
  const { status } = issued.festschreibung.angaben;
  const { programm } = issued.dokument.nachgetragen ?? issued.festschreibung.angaben;
  return [
    {
      id,
      dokument,
      bezeichnung,
      kreis,
      fassung,
      istEntwurf: false,
      inhalt,
      dateien,
      anlagen: issued.dokument.anlagen,
      quellen: [],
      festgeschrieben: { status, programm, quellen },
    },
  ];
}

/** A document with its annexes, and all it was made from, still to be typeset. */
interface Zusammengestelltes extends Vorhandenes, Pick<Gemacht, 'anlagen'>, Pick<Gesetztes, 'einseitige'> {}

/** What a document is made with, and in which formats of those it has. */
interface Asked {
  readonly means: Means;
  readonly formate: readonly Format[];
}

/**
 * All files of the document, or of one chapter of it, once it is typeset; slides have no pages and are made of their tree. Nothing
 * where typesetting failed.
 */
async function filesOf(
  { document, teil }: { readonly document: GeplantesDokument; readonly teil: Teil | undefined },
  whole: Zusammengestelltes,
  { means, formate }: Asked,
  report: Report,
): Promise<readonly ErstellteDatei[] | undefined> {
  const own = formatsFor(document, formate);
  if (document.formate !== undefined) return writeSlides(means.hausstil, document, whole.tree, own, report);
  const body = await typesetCleanly(whole.tree, means, report);
  if (body !== undefined) reportTooLong(document, { ...whole, body }, report);
  if (body !== undefined && teil !== undefined) {
    return excerptFiles({ document, teil }, body, { means, formate: own }, report);
  }
  return body && writeFiles(means.hausstil, document, { ...whole, body }, own, report);
}

/** Whether somebody asked for documents of this kind for these readers. */
function isAsked({ kreis, art }: GeplantesDokument, { kreise, arten }: ErstelleOptions): boolean {
  return (kreise?.includes(kreis) ?? true) && (arten?.includes(art) ?? true);
}

/** The typeset body; none where typesetting found an error, even if it gave pages. */
async function typesetCleanly(tree: DocumentTree, means: Means, report: Report): ReturnType<typeof typeset> {
  const own: Finding[] = [];
  const body = await typeset(tree, means, (finding) => {
    own.push(finding);
    report(finding);
  });
  return hasErrors(own) ? undefined : body;
}

/** For what is said of a document: a value of a YAML file has no place in the tree; the file it is from can be told. */
function reportAs({ quellen: [file] }: GeplantesDokument, report: Report): Report {
  const own = file === undefined ? undefined : { file, line: 1, column: 1 };
  return (finding) => report(placed(finding, finding.at ?? own));
}

/** Annexes first, then the document itself: its directory tells their pages. */
async function putTogether(
  means: Means,
  document: GeplantesDokument,
  ready: ReadonlyMap<string, Vorhandenes>,
  report: Report,
): Promise<Zusammengestelltes | undefined> {
  const own: Finding[] = [];
  const reportOwn: Report = (finding) => {
    own.push(finding);
    report(finding);
  };
  const anlagen = await makeAnnexes({ means, host: document, kopf: document.sicht(new Map()), ready }, reportOwn);
  const sicht = document.sicht(toldOf(document, anlagen));
  const status = statusOf(document.istEntwurf, document.kreis === 'öffentlich');
  const { art, grundlage } = document;
  const filled = fillTemplate(means, { art, grundlage, sicht, status }, reportOwn);
  if (filled === undefined) return undefined;
  const tree = await finish(means, withAnnexLabels(filled.tree, document), document, reportOwn);
  checkAnnexPages(tree, anlagen, reportOwn);
  if (hasErrors(own)) return undefined;
  const told = document.quellen.filter((file) => !document.verschwiegen?.includes(file));
  const quellen = [...means.quellen, ...told, ...(document.zitiert ?? []).map(({ datei }) => datei), ...filled.quellen];
  const einseitige = [...(sicht.bausteine?.values() ?? [])].flatMap((baustein) => baustein.einseitige ?? []);
  const all = new Set([...quellen, ...anlagen.flatMap((anlage) => anlage.quellen)]);
  return { tree, anlagen, einseitige, quellen: [...all] };
}

/** What the document tells of the annexes that are attached to it. */
function toldOf(document: GeplantesDokument, anlagen: readonly GemachteAnlage[]): ReadonlyMap<string, Beigefügt> {
  return new Map(
    anlagen.map((anlage) => {
      const { id, seiten } = anlage;
      return [id, { datei: shortName(document, annexFile(document, anlage)), ...(seiten !== undefined && { seiten }) }];
    }),
  );
}
