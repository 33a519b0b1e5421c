// The annexes of a document, each made ready for its place: documents of the workspace typeset anew, files of other kinds typeset
// or prepared, what cannot be part of a PDF behind a cover sheet that says why. Originals are read here and never changed.
import { extname } from 'node:path';
import { type AnnexOptions, annexBlocks, isTypesettable, type TypesetBlocks } from '../annexes/annex-blocks.js';
import { largestPdfBytes as largestBytes, preparePdf, usualLimitMs } from '../annexes/prepare/prepare-pdf.js';
import type { Verdict } from '../annexes/verdict.js';
import { type Finding, type Position, placed, type Report } from '../diagnostic.js';
import type { DocumentTree } from '../document/nodes.js';
import type { Anlageninhalt, NummerierteAnlage } from '../domain/art.js';
import { type FoundKind, fileKindOf } from '../source/file-kind.js';
import { readBytes } from '../source/read-bytes.js';
import {
  megabytes,
  misnamed,
  missingAnnex,
  notSettable,
  onlyAsFile,
  sameFile,
  tooLarge,
  unstampable,
} from './annex-findings.js';
import { type Anlagenumfeld, asAnnex, coverSheet, coverTree, type Original } from './cover-sheet.js';
import { type Belege, proofOf } from './proof.js';
import { asTitle, finish, type Gesetzt, typeset } from './typeset.js';

/** Pages that others made. */
export interface FremdeSeiten {
  readonly pdf: Uint8Array;
  /** What they have been proved to be. */
  readonly belege: Belege;
  readonly hatDeckblatt: boolean;
  /** The cover sheet that stands in their place where a format cannot hold them. */
  readonly anstelle: DocumentTree;
  /** The line in their margin; absent = none. */
  readonly stempel?: string;
}

/** An annex in its place. */
export interface GemachteAnlage extends NummerierteAnlage {
  readonly verdikt: Verdict;
  /** Its own pages, the cover sheet apart; absent where they cannot be counted. */
  readonly seiten?: number;
  /** What is typeset of it: the whole annex, or the cover sheet before – or instead of – what others made. */
  readonly gesetzt: Gesetzt;
  /** The cover sheet before a whole annex, where one is asked for. */
  readonly deckblatt?: Gesetzt;
  /** The pages that others made, where they can be part of a PDF. */
  readonly fremd?: FremdeSeiten;
  readonly original?: Original;
  readonly quellen: readonly string[];
}

/**
 * The annexes of the document that are attached, in their order.
 *
 * Errors: reports `anlage-nicht-erstellt`, and whatever is wrong with a file, at the place where the annex is named.
 */
export async function makeAnnexes(umfeld: Anlagenumfeld, report: Report): Promise<readonly GemachteAnlage[]> {
  const made: GemachteAnlage[] = [];
  for (const anlage of umfeld.host.anlagen) {
    const { inhalt } = anlage;
    const one =
      inhalt.art === 'dokument'
        ? await fromDocument(umfeld, anlage, inhalt.dokument, report)
        : inhalt.art === 'datei'
          ? await fromFile(umfeld, anlage, inhalt, report)
          : undefined;
    if (one === undefined) continue;
    const first = made.find((other) => isSameFile(other, one));
    if (first !== undefined && inhalt.art === 'datei') report(placed(sameFile(inhalt.datei, first), anlage.at));
    made.push({ ...one, titel: asTitle(one.titel, umfeld.host) });
  }
  return made;
}

function isSameFile({ original: one }: GemachteAnlage, { original: other }: GemachteAnlage): boolean {
  if (one === undefined || other === undefined || one.bytes.length === 0) return false;
  return Buffer.compare(one.bytes, other.bytes) === 0;
}

async function fromDocument(
  umfeld: Anlagenumfeld,
  anlage: NummerierteAnlage,
  dokument: string,
  report: Report,
): Promise<GemachteAnlage | undefined> {
  const source = umfeld.ready.get(dokument);
  if (source === undefined) {
    report(placed(missingAnnex(umfeld.host, anlage, dokument), anlage.at));
    return undefined;
  }
  return typesetOwn(umfeld, anlage, { tree: source.tree, quellen: source.quellen }, report);
}

async function fromFile(
  umfeld: Anlagenumfeld,
  anlage: NummerierteAnlage,
  { datei }: Extract<Anlageninhalt, { art: 'datei' }>,
  report: Report,
): Promise<GemachteAnlage | undefined> {
  const at = anlage.at ?? { file: datei, line: 1, column: 1 };
  const reportHere: Report = (finding) => report(placed(finding, finding.at ?? at));
  const bytes = readBytes(datei, report, at);
  if (bytes === undefined) return undefined;
  const kind = fileKindOf(bytes, datei);
  const file: Einzelstück = { datei, original: { endung: endingOf(datei, kind), bytes } };
  if (kind.misnamed !== undefined && kind.kind !== 'empty') reportHere(misnamed(datei, kind));
  if (kind.kind === 'pdf') return fromPdf(umfeld, anlage, { ...file, at }, reportHere);
  if (!isTypesettable(kind.kind)) {
    const isEmpty = kind.kind === 'empty';
    reportHere(onlyAsFile(datei, kind));
    const reason = isEmpty ? 'Die Datei ist leer.' : `Diese Anlage ist ${kind.words} und liegt als Datei bei.`;
    const verdikt = isEmpty ? 'abgelehnt' : 'als Datei beigelegt';
    return asFile(umfeld, anlage, { ...file, reason, verdikt }, reportHere);
  }
  if (bytes.length > largestBytes) {
    reportHere(tooLarge(datei, largestBytes));
    const reason = `Diese Anlage ist größer als ${megabytes(largestBytes)} MB und liegt als Datei bei.`;
    return asFile(umfeld, anlage, { ...file, reason, verdikt: 'als Datei beigelegt' }, reportHere);
  }
  const content = await annexBlocks({ path: datei, bytes, kind: kind.kind }, optionsFor(umfeld, anlage));
  if ('refusal' in content) {
    reportHere({ severity: 'Warnung', ...content.refusal });
    const reason = `${content.refusal.message} Die Datei liegt bei.`;
    return asFile(umfeld, anlage, { ...file, reason, verdikt: 'als Datei beigelegt' }, reportHere);
  }
  for (const note of content.notes) reportHere(note);
  const made = await fromBlocks(umfeld, anlage, { ...file, content }, reportHere);
  if (made !== undefined) return made;
  reportHere(notSettable(datei));
  const reason = 'Die Anlage ließ sich nicht drucken und liegt als Datei bei.';
  return asFile(umfeld, anlage, { ...file, reason, verdikt: 'als Datei beigelegt' }, reportHere);
}

function optionsFor({ means, host }: Anlagenumfeld, { titel, aufmachung }: NummerierteAnlage): AnnexOptions {
  const { beschreibung, blätter } = aufmachung;
  return {
    title: asTitle(titel, host),
    hausstil: means.hausstil,
    ...(beschreibung && { description: beschreibung }),
    ...(blätter && { sheets: blätter.map((blatt) => (/^\d+$/u.test(blatt) ? Number(blatt) : blatt)) }),
  };
}

/** As its content has it: what bears a wrong ending does not open. */
function endingOf(datei: string, { misnamed: wrong, endings }: FoundKind): string {
  const [usual] = endings;
  return wrong !== undefined && usual !== undefined ? `.${usual}` : extname(datei).toLowerCase();
}

/** A file that is an annex, read. */
interface Einzelstück {
  readonly datei: string;
  readonly original: Original;
}

const elsewhere = 'Die Seiten dieser Anlage folgen nur in der PDF-Datei mit Anlagen; sie selbst liegt als Datei bei.';

async function fromPdf(
  umfeld: Anlagenumfeld,
  anlage: NummerierteAnlage,
  file: Einzelstück & { readonly at: Position },
  report: Report,
): Promise<GemachteAnlage | undefined> {
  const { titel, aufmachung } = anlage;
  // What is to be seen in a page that is not tagged can be told only by those who see it.
  const title = [titel, aufmachung.beschreibung].filter(Boolean).join(': ');
  const prepared = await preparePdf(file.original.bytes, { title, language: 'de-DE', limitMs: usualLimitMs });
  for (const shortcoming of prepared.shortcomings) report(shortcoming);
  if (prepared.kind === 'file') {
    return asFile(umfeld, anlage, { ...file, reason: prepared.reason, verdikt: prepared.verdict }, report);
  }
  const { bytes: pdf, pageCount: seiten, isSigned } = prepared;
  const hatStempel = aufmachung.stempel === true && !isSigned;
  if (aufmachung.stempel === true && isSigned) report(unstampable(anlage));
  const hatDeckblatt = aufmachung.deckblatt ?? !hatStempel;
  const hinweis = isSigned
    ? 'Das Dokument ist digital signiert; prüfen lässt sich die Signatur nur an der Originaldatei.'
    : '';
  const angaben = { seiten, original: file.original, hinweis };
  const deckblatt = await coverSheet(umfeld, anlage, { ...angaben, fehlt: '' }, report);
  // What is wrong with the template has been said.
  const anstelle = (await coverTree(umfeld, anlage, { ...angaben, fehlt: elsewhere }, () => undefined))?.tree;
  if (deckblatt === undefined || anstelle === undefined) return undefined;
  const { gesetzt, quellen } = deckblatt;
  const stempel = `${anlage.bezeichnung} · ${umfeld.kopf.frame.headRight}`;
  const { datei, original, at } = file;
  const nachweis = proofOf({ datei, bytes: original.bytes, pages: pdf, hatStempel }, at, report);
  const { belege } = nachweis;
  // What is fit for the archive alone may still be unreadable to those who listen to it.
  const verdikt = belege.ua === 'belegt' ? 'geprüft' : prepared.verdict;
  const fremd = { pdf, belege, hatDeckblatt, anstelle, ...(hatStempel && { stempel }) };
  return { ...anlage, verdikt, seiten, gesetzt, fremd, original, quellen: [datei, ...nachweis.quellen, ...quellen] };
}

/** What we can typeset ourselves; nothing where the engine refuses it. */
async function fromBlocks(
  umfeld: Anlagenumfeld,
  anlage: NummerierteAnlage,
  { datei, original, content }: Einzelstück & { readonly content: TypesetBlocks },
  report: Report,
): Promise<GemachteAnlage | undefined> {
  const { means, host, kopf } = umfeld;
  const tree: DocumentTree = {
    meta: { ...kopf.meta, keywords: [anlage.bezeichnung] },
    frame: { ...kopf.frame, headRight: anlage.titel, headOnFirstPage: true },
    status: [],
    children: content.blocks,
  };
  const finished = await finish(means, tree, { ...host, hatKapitelnummern: false, quellen: [datei] }, report);
  const told: Finding[] = [];
  const parts = { tree: finished, original, quellen: [datei] };
  const made = await typesetOwn(umfeld, anlage, parts, (finding) => told.push(finding));
  // An annex that cannot be set must not cost the document: it is laid beside. Where in the file it failed is told, if it has such places.
  for (const finding of told) {
    if (made !== undefined) report(finding);
    else if (finding.at !== undefined) report({ ...finding, severity: 'Warnung' });
  }
  return made && { ...made, original };
}

/** What we typeset, in its place; with a cover sheet before it where one is asked for. */
async function typesetOwn(
  umfeld: Anlagenumfeld,
  anlage: NummerierteAnlage,
  {
    tree,
    original,
    quellen,
  }: { readonly tree: DocumentTree; readonly original?: Original; readonly quellen: readonly string[] },
  report: Report,
): Promise<GemachteAnlage | undefined> {
  const gesetzt = await typeset(asAnnex(tree, umfeld.host, anlage), umfeld.means, report);
  if (gesetzt === undefined) return undefined;
  const seiten = gesetzt.layout.pageCount;
  const made = { ...anlage, verdikt: 'eigenes Dokument', seiten, gesetzt, quellen } as const;
  if (anlage.aufmachung.deckblatt !== true) return made;
  const angaben = { seiten, hinweis: '', fehlt: '', ...(original && { original }) };
  const cover = await coverSheet(umfeld, anlage, angaben, report);
  return cover && { ...made, deckblatt: cover.gesetzt, quellen: [...quellen, ...cover.quellen] };
}

/** What cannot be part of a PDF: it lies beside, and a cover sheet says why. */
async function asFile(
  umfeld: Anlagenumfeld,
  anlage: NummerierteAnlage,
  { datei, original, reason, verdikt }: Einzelstück & { readonly reason: string; readonly verdikt: Verdict },
  report: Report,
): Promise<GemachteAnlage | undefined> {
  const deckblatt = await coverSheet(umfeld, anlage, { original, hinweis: '', fehlt: reason }, report);
  if (deckblatt === undefined) return undefined;
  const { gesetzt, quellen } = deckblatt;
  return { ...anlage, verdikt, gesetzt, original, quellen: [datei, ...quellen] };
}
