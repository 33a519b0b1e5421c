// The whole flow, in one place: a workspace becomes files. It alone knows all stages; each is a function from data to data.
import { assemble } from './annexes/assemble.js';
import { linkAnnexFiles } from './annexes/link-files.js';
import { type Finding, hasErrors, placed, type Report } from './diagnostic.js';
import type { TypesetPart } from './document/file-content.js';
import { finishTree } from './document/finish.js';
import type { Hausstil } from './document/hausstil.js';
import { insertFragments } from './document/insert.js';
import type { DocumentTree, Node } from './document/nodes.js';
import { fillAnnexLabels } from './document/number.js';
import { setTitle } from './document/typography/typography.js';
import { transformTree } from './document/walk.js';
import { type Arbeitsbereich, readArbeitsbereich } from './domain/arbeitsbereich.js';
import type { Fassung, GeplantesDokument, Kreis, NummerierteAnlage } from './domain/art.js';
import { faultyFiles, idsOf, isSelected, notMade, spoiledQuotes, withNeeds } from './domain/dokumente/auswahl.js';
import { annexName, bodyName, togetherName } from './domain/dokumente/dateiname.js';
import { documentFiles, planDocuments } from './domain/dokumente/plan.js';
import {
  type FestgeschriebenesDokument,
  type FestschreibungsAngaben,
  issuedOf,
  readAusgegebene,
} from './domain/festschreibung/festschreibung.js';
import { checkFestgeschriebenes } from './domain/festschreibung/festschreibung-pruefen.js';
import { inhaltOf } from './domain/festschreibung/inhalt.js';
import type { Koerperschaft } from './domain/stammdaten/koerperschaft.js';
import { parseMarkdown } from './markdown/parse.js';
import { type FontChain, loadFonts } from './source/fonts.js';
import { findInFiles } from './source/read-text.js';
import { readTemplateSources, templateImageFolders } from './source/template-files.js';
import { compileTemplate } from './template/render.js';
import { type Format, isFormat, outputFormats, pdfFormat } from './writers/output-formats.js';
import { writePdf } from './writers/pdf/write-pdf.js';

/** What is to be made from what. */
export interface ErstelleOptions {
  /** Absolute path of the workspace. */
  readonly arbeitsbereich: string;
  /** Absolute paths: only documents with a source below one of them are written; empty = all. */
  readonly pfade: readonly string[];
  /** Only documents for these readers; else all. */
  readonly kreise?: readonly Kreis[];
  readonly formate: readonly Format[];
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

/** One file as it is to be laid down. */
export interface ErstellteDatei {
  readonly name: string;
  /** What it is, for people: "Niederschrift", "mit 1 Anlage", "Anlage 1". */
  readonly bezeichnung: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly seiten?: number;
  /** Standards it claims, e.g. "PDF/UA-1". */
  readonly standards: readonly string[];
}

/** The files of one document for one circle of readers. */
export interface ErstelltesDokument {
  /** Its own among all documents of the workspace. */
  readonly id: string;
  /** The sitting or declared document it was made of: the folder of its results. */
  readonly dokument: string;
  readonly bezeichnung: string;
  readonly kreis: Kreis;
  readonly fassung: Fassung;
  readonly istEntwurf: boolean;
  /** What it says, as a checksum (domain/festschreibung/inhalt.ts). */
  readonly inhalt: string;
  readonly dateien: readonly ErstellteDatei[];
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

/** What a document is once typeset, for itself and for those that need it. */
interface Gesetzt extends TypesetPart {
  readonly pdf: Uint8Array;
  readonly standards: readonly string[];
  readonly quellen: readonly string[];
}

/** A typeset document in its place as an annex. */
interface GesetzteAnlage extends Gesetzt, NummerierteAnlage {
  readonly label: string;
}

/**
 * The files of all documents of a workspace, or of those asked for.
 *
 * Errors: mistakes in content are findings; a document with one of severity "Fehler", or that needs such a one, is left out.
 */
export async function erstelleDokumente(options: ErstelleOptions): Promise<Ergebnis> {
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const { arbeitsbereich, pfade, kreise } = options;
  const bereich = readArbeitsbereich(arbeitsbereich, report);
  const shared = bereich?.quellen ?? [];
  const asked = documentFiles(arbeitsbereich).filter(({ dateien }) => isSelected([...shared, ...dateien], pfade));
  if (bereich === undefined) return { dokumente: [], nichtErstellt: idsOf(asked), inhalte: new Map(), findings };

  const plan = planDocuments(bereich);
  const selected = plan.filter(({ quellen }) => isSelected([...shared, ...quellen], pfade));
  const wanted = selected.filter(({ kreis }) => kreise?.includes(kreis) ?? true);
  const isForOthers = (id: string) =>
    selected.some(({ dokument }) => dokument === id) && wanted.every(({ dokument }) => dokument !== id);
  checkFestgeschriebenes(wanted, { alle: plan, ordner: arbeitsbereich }, report);
  const unissued = wanted.filter((document) => issuedOf(document) === undefined);
  const needed = withNeeds(unissued, plan);
  const found = [...findings];
  const faulty = faultyFiles(found);
  const isSound = ({ quellen }: GeplantesDokument) => ![...shared, ...quellen].some((file) => faulty.has(file));
  const means = meansOf(bereich);
  const ready = new Map<string, Gesetzt>();
  const dokumente: ErstelltesDokument[] = [];
  const steps = plan.filter((document) => wanted.includes(document) || needed.has(document.id));
  for (const [fertig, document] of steps.entries()) {
    options.fortschritt?.({ fertig, gesamt: steps.length, dokument: document.dokument });
    if (wanted.includes(document)) dokumente.push(...handOut(document, options.formate, report));
    if (!needed.has(document.id) || !isSound(document)) continue;
    const spoiled = spoiledQuotes(document, found);
    for (const finding of spoiled) report(finding);
    if (spoiled.length > 0) continue;
    const own = meansFor(document, means);
    const made = await make(own, document, ready, report);
    if (made === undefined) continue;
    ready.set(document.id, made.body);
    if (!unissued.includes(document)) continue;
    for (const hinweis of document.hinweise) report(hinweis);
    const written = await write(own.hausstil, document, made, options.formate, report);
    dokumente.push({ ...written, inhalt: inhaltOf(document, plan) });
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
  const dateien = files.flatMap(({ sha512: _, format, ...file }) => (isFormat(format) ? [{ ...file, format }] : []));
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
      quellen: [],
      festgeschrieben: { status, programm, quellen },
    },
  ];
}

/** What every document is made with. Of the workspace no more than this travels on: what is in it is for no reader whole. */
interface Means {
  /** Where the workspace may have templates of its own. */
  readonly ordner: string;
  readonly koerperschaft: Koerperschaft;
  readonly hausstil: Hausstil;
  readonly fonts: FontChain;
  readonly quellen: readonly string[];
}

function meansOf({ lesung, koerperschaft, hausstil, quellen }: Arbeitsbereich): Means {
  return { ordner: lesung.ordner, koerperschaft, hausstil, fonts: loadFonts(hausstil.schrift.pdf), quellen };
}

/** A document may have a house style of its own; its annexes are typeset in it, too. */
function meansFor({ hausstil }: GeplantesDokument, means: Means): Means {
  return hausstil === undefined ? means : { ...means, hausstil, fonts: loadFonts(hausstil.schrift.pdf) };
}

/** A document and its annexes, typeset. */
interface Gemacht {
  readonly body: Gesetzt;
  readonly anlagen: readonly GesetzteAnlage[];
}

/** Annexes first, then the document itself: its directory tells their pages. */
async function make(
  means: Means,
  document: GeplantesDokument,
  ready: ReadonlyMap<string, Gesetzt>,
  report: Report,
): Promise<Gemacht | undefined> {
  const own: Finding[] = [];
  const reportOwn: Report = (finding) => {
    // A value of a YAML file has no place in the tree; the file it is from can be told.
    const [file] = document.quellen;
    const at = finding.at ?? (file === undefined ? undefined : { file, line: 1, column: 1 });
    own.push(finding);
    report(placed(finding, at));
  };
  const anlagen: GesetzteAnlage[] = [];
  for (const anlage of document.anlagen) {
    const source = ready.get(anlage.dokument);
    if (source === undefined) {
      reportOwn(missingAnnex(document, anlage));
      continue;
    }
    const typeset = await typesetTree(asAnnex(source.tree, document, anlage), means, reportOwn);
    if (typeset !== undefined) {
      const titel = asTitle(anlage.titel, document);
      anlagen.push({ ...anlage, ...typeset, titel, quellen: source.quellen, label: anlage.bezeichnung });
    }
  }
  const tree = buildTree(means, document, anlagen, reportOwn);
  if (tree === undefined || hasErrors(own)) return undefined;
  const body = await typesetTree(tree.tree, means, reportOwn);
  if (body === undefined || hasErrors(own)) return undefined;
  const told = document.quellen.filter((file) => !document.verschwiegen?.includes(file));
  const quellen = [...means.quellen, ...told, ...(document.zitiert ?? []).map(({ datei }) => datei), ...tree.quellen];
  return { body: { ...body, quellen: [...quellen, ...anlagen.flatMap((anlage) => anlage.quellen)] }, anlagen };
}

function missingAnnex(document: GeplantesDokument, anlage: NummerierteAnlage): Finding {
  return placed(
    {
      code: 'anlage-nicht-erstellt',
      severity: 'Fehler',
      message: `„${anlage.dokument}“ konnte nicht erstellt werden und fehlt als ${anlage.bezeichnung}; darum entsteht „${document.dokument}“ nicht.`,
      remedy: `Beheben Sie zuerst, was zu „${anlage.dokument}“ gemeldet wird.`,
    },
    anlage.at,
  );
}

/** View → template → Markdown → tree, numbered, simplified and checked. */
function buildTree(
  { ordner, koerperschaft, fonts, quellen }: Means,
  document: GeplantesDokument,
  anlagen: readonly GesetzteAnlage[],
  report: Report,
): { readonly tree: DocumentTree; readonly quellen: readonly string[] } | undefined {
  const sources = readTemplateSources(ordner, document.art, report);
  const template = sources === undefined ? undefined : compileTemplate(sources, report);
  if (sources === undefined || template === undefined) return undefined;

  const sicht = document.sicht(new Map(anlagen.map((anlage) => [anlage.id, anlage.layout.pageCount])));
  const rendered = template.render(sicht.werte, report);
  const imageFolders = templateImageFolders(ordner, document.art);
  const { blocks, pictures } = parseMarkdown({ ...rendered, imageFolders }, 'vorlage', report);
  const status = statusOf(document.istEntwurf, document.kreis === 'öffentlich');
  const written: DocumentTree = { ...sicht, status, children: insertFragments(blocks, sicht.texte, report) };
  const labelled = fillAnnexLabels(
    withCrest(written, koerperschaft),
    new Map(document.anlagen.map((anlage) => [anlage.id, { label: anlage.bezeichnung, title: anlage.titel }])),
  );
  const options = {
    numbers: { headings: document.hatKapitelnummern },
    typography: document.typografie,
    covers: fonts.covers,
    locate: (character: string) => findInFiles([...document.quellen, ...quellen], character),
  };
  const tree = finishTree(labelled, options, report);
  return { tree, quellen: [...[sources.main, ...sources.partials.values()].map(({ file }) => file), ...pictures] };
}

/** The words on every page: that it may still change, and that not everybody may read it. */
function statusOf(istEntwurf: boolean, istÖffentlich: boolean): readonly string[] {
  return [...(istEntwurf ? ['Entwurf'] : []), ...(istÖffentlich ? [] : ['Nichtöffentlich'])];
}

/** Letterheads get the crest here: pictures never travel through Markdown. */
function withCrest(tree: DocumentTree, { wappen: crest, angaben }: Koerperschaft): DocumentTree {
  if (crest === undefined) return tree;
  const add = (node: Node): readonly Node[] =>
    node.kind === 'letterhead' ? [{ ...node, crest, crestAlt: `Wappen: ${angaben.name}` }] : [node];
  return transformTree(tree, add);
}

/** The same tree as the annex of a document: its number runs along every page. */
function asAnnex(tree: DocumentTree, host: GeplantesDokument, anlage: NummerierteAnlage): DocumentTree {
  // Its own annexes are not attached here, and the host may have others under the same ids: their names stay, the links go.
  const plain = transformTree(tree, (node) =>
    node.kind === 'annex-reference' ? [{ kind: 'text', value: node.label }] : [node],
  );
  return {
    ...plain,
    meta: { ...tree.meta, title: asTitle(`${anlage.bezeichnung}: ${anlage.titel}`, host) },
    frame: {
      ...tree.frame,
      headLeft: `${anlage.bezeichnung} ${/protokoll$/iu.test(host.bezeichnung) ? 'zum' : 'zur'} ${host.bezeichnung}`,
      footLeft: anlage.bezeichnung,
    },
    // A public annex stays what it is among papers that are not.
    status: statusOf(host.istEntwurf, anlage.istÖffentlich),
  };
}

/** A title where no tree holds it: in the properties of a file, and among bookmarks. */
function asTitle(title: string, { typografie }: GeplantesDokument): string {
  return typografie === undefined ? title : setTitle(title, typografie);
}

async function typesetTree(
  tree: DocumentTree,
  { hausstil, fonts }: Means,
  report: Report,
): Promise<Omit<Gesetzt, 'quellen'> | undefined> {
  const written = await writePdf(tree, hausstil, fonts, report);
  return written === undefined
    ? undefined
    : { tree, layout: written.layout, pdf: written.bytes, standards: written.standards };
}

/** One file of a document before it has a format. */
interface Datei {
  readonly name: string;
  readonly bezeichnung: string;
  readonly body: Gesetzt;
  /** Annexes that follow in the same file. */
  readonly annexes: readonly GesetzteAnlage[];
}

/** All files of a document in every format asked for. */
async function write(
  hausstil: Hausstil,
  document: GeplantesDokument,
  { body, anlagen }: Gemacht,
  formate: readonly Format[],
  report: Report,
): Promise<Omit<ErstelltesDokument, 'inhalt'>> {
  const files = filesOf(document, body, anlagen);
  const fileNames = (format: string) =>
    new Map(anlagen.map((anlage) => [anlage.id, `${annexName(document, anlage)}.${format}`]));
  const dateien: ErstellteDatei[] = [];
  for (const file of formate.includes(pdfFormat) ? files : []) {
    const bytes =
      file.annexes.length > 0 ? await withAnnexes(file) : linkAnnexFiles(file.body.pdf, fileNames(pdfFormat));
    const seiten = [file.body, ...file.annexes].reduce((sum, part) => sum + part.layout.pageCount, 0);
    dateien.push({ ...named(file, pdfFormat), bytes, seiten, standards: file.body.standards });
  }
  for (const format of outputFormats.filter((candidate) => formate.includes(candidate.name))) {
    for (const file of files.filter((candidate) => candidate.annexes.length === 0 || format.holdsAnnexes)) {
      const content = { body: file.body, annexes: file.annexes, annexFiles: fileNames(format.name) };
      const bytes = await format.write(content, hausstil, report);
      dateien.push({ ...named(file, format.name), bytes, standards: [] });
    }
  }
  const { id, dokument, bezeichnung, kreis, fassung, istEntwurf } = document;
  return { id, dokument, bezeichnung, kreis, fassung, istEntwurf, dateien, quellen: [...new Set(body.quellen)] };
}

/** The document alone, the document with its annexes, and each annex. */
function filesOf(document: GeplantesDokument, body: Gesetzt, anlagen: readonly GesetzteAnlage[]): readonly Datei[] {
  const readers = document.kreis === 'öffentlich' ? '' : ` (${document.kreis})`;
  const alone = { name: bodyName(document), bezeichnung: `${document.bezeichnung}${readers}`, body, annexes: [] };
  if (anlagen.length === 0) return [alone];
  const together = anlagen.length === 1 ? 'mit 1 Anlage' : `mit ${anlagen.length} Anlagen`;
  return [
    alone,
    { name: togetherName(document), bezeichnung: together, body, annexes: anlagen },
    ...anlagen.map((anlage) => ({
      name: annexName(document, anlage),
      bezeichnung: anlage.bezeichnung,
      body: anlage,
      annexes: [],
    })),
  ];
}

function named({ name, bezeichnung }: Datei, format: Format) {
  return { name: `${name}.${format}`, bezeichnung, format };
}

function withAnnexes({ body, annexes }: Datei): Promise<Uint8Array> {
  const parts = annexes.map((anlage) => ({
    id: anlage.id,
    label: anlage.bezeichnung,
    title: anlage.titel,
    bytes: anlage.pdf,
    pageLabelPrefix: `A${anlage.nummer}-`,
  }));
  return assemble(body.pdf, parts);
}
