// A typeset document and its annexes → the files that are handed out: the document alone, with its annexes, each annex by itself.
import type { AnnexPart, AssembleOptions } from '../annexes/annex-part.js';
import { assemble } from '../annexes/assemble.js';
import { linkAnnexFiles } from '../annexes/link-files.js';
import type { Report } from '../diagnostic.js';
import type { TypesetAnnex } from '../document/file-content.js';
import type { Hausstil } from '../document/hausstil.js';
import { noPages } from '../document/layout.js';
import type { DocumentTree } from '../document/nodes.js';
import { type GeplantesDokument, type NummerierteAnlage, originalformat } from '../domain/art.js';
import { annexName, bodyName, printName, togetherName } from '../domain/dokumente/dateiname.js';
import { checksum } from '../source/checksum.js';
import { type Format, outputFormats, pdfFormat } from '../writers/output-formats.js';
import type { GemachteAnlage } from './annexes.js';
import { type Claimed, reportLostClaims } from './lost-claims.js';
import { earnedBy } from './proof.js';
import type { Gesetzt } from './typeset.js';

/** In which form a file is: one we write, one of a chart for slides, or as it was handed in. */
export type Dateiformat = Format | 'svg' | 'png' | typeof originalformat;

/** One file as it is to be laid down. */
export interface ErstellteDatei {
  /** With `/` where it lies in a folder of its own beside the document: "Anlagen/Anlage-1-gutachten.pdf". */
  readonly name: string;
  /** What it is, for people: "Niederschrift", "mit 1 Anlage", "Anlage 1". */
  readonly bezeichnung: string;
  readonly format: Dateiformat;
  readonly bytes: Uint8Array;
  readonly seiten?: number;
  /** Standards it claims, e.g. "PDF/UA-1". */
  readonly standards: readonly string[];
}

/** What is told of an annex beside the files: which it is, and what became of it. */
export interface AngehängteAnlage {
  readonly id: string;
  readonly bezeichnung: string;
  readonly titel: string;
  /** One of the words of annexes/verdict.ts. */
  readonly verdikt: string;
  /** Its file, as handed out. */
  readonly datei: string;
  /** Of the file as it was handed in; absent for a document of the workspace. */
  readonly sha512?: string;
  /** Of its pages as they stand in the document with annexes; absent where a cover sheet takes their place. */
  readonly sha512_beigefügt?: string;
}

/** A document with its annexes, all typeset. */
export interface Gemacht {
  readonly body: Gesetzt;
  readonly anlagen: readonly GemachteAnlage[];
}

/** All files of a document in every format asked for, each annex by itself included. */
export async function writeFiles(
  hausstil: Hausstil,
  document: GeplantesDokument,
  made: Gemacht,
  formate: readonly Format[],
  report: Report,
): Promise<readonly ErstellteDatei[]> {
  const dateien: ErstellteDatei[] = [];
  if (formate.includes(pdfFormat)) dateien.push(...(await pdfFiles(document, made, report)));
  const files = filesOf(document, made);
  for (const format of outputFormats.filter((candidate) => formate.includes(candidate.name))) {
    for (const file of files.filter((candidate) =>
      candidate.annexes.length === 0 ? isOffered(candidate, format) : format.holdsAnnexes,
    )) {
      const content = {
        body: file.body,
        annexes: file.annexes.map(typesetAnnex),
        annexFiles: fileNames(document, made, format.name),
      };
      const bytes = await format.write(content, hausstil, report);
      dateien.push({ ...named(file, format.name), bytes, standards: [] });
    }
  }
  return inOrder([...dateien, ...originals(document, made)], made);
}

/** The files of a document that has no pages and no annexes, each made of its tree. */
export async function writeSlides(
  hausstil: Hausstil,
  document: GeplantesDokument,
  tree: DocumentTree,
  formate: readonly Format[],
  report: Report,
): Promise<readonly ErstellteDatei[]> {
  const content = { body: { tree, layout: noPages }, annexes: [], annexFiles: new Map<string, string>() };
  const dateien: ErstellteDatei[] = [];
  for (const format of outputFormats.filter((candidate) => formate.includes(candidate.name))) {
    const name = `${bodyName(document)}.${format.name}`;
    const bytes = await format.write(content, hausstil, report);
    dateien.push({ name, bezeichnung: document.bezeichnung, format: format.name, bytes, standards: [] });
  }
  return dateien;
}

/** The document, the document with its annexes, then each annex with all its files. */
function inOrder(dateien: readonly ErstellteDatei[], { anlagen }: Gemacht): readonly ErstellteDatei[] {
  const places = new Map(anlagen.map(({ bezeichnung }, index) => [bezeichnung, index]));
  const placeOf = ({ bezeichnung }: ErstellteDatei) => places.get(bezeichnung) ?? -1;
  return dateien.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** What is told of the annexes that are attached to a document. */
export function attachedTo(
  document: GeplantesDokument,
  { anlagen }: Pick<Gemacht, 'anlagen'>,
): readonly AngehängteAnlage[] {
  return anlagen.map((anlage) => {
    const { id, bezeichnung, titel, verdikt, original, fremd, gesetzt } = anlage;
    const pages = fremd?.pdf ?? (verdikt === 'eigenes Dokument' ? gesetzt.pdf : undefined);
    return {
      ...{ id, bezeichnung, titel, verdikt, datei: annexFile(document, anlage) },
      ...(original && { sha512: checksum(original.bytes) }),
      ...(pages && { sha512_beigefügt: checksum(pages) }),
    };
  });
}

/** The file an annex is handed out in: as it was handed in, else as a PDF. */
export function annexFile(
  document: GeplantesDokument,
  anlage: NummerierteAnlage & Pick<GemachteAnlage, 'original'>,
): string {
  return `${annexName(document, anlage)}${anlage.original?.endung ?? `.${pdfFormat}`}`;
}

/** A reading copy of a file that was handed in would pass for the file itself. */
function isOffered({ istOriginal }: Datei, { holdsAnnexes }: (typeof outputFormats)[number]): boolean {
  return holdsAnnexes || !istOriginal;
}

/** One file of a document before it has a format. */
interface Datei {
  readonly name: string;
  readonly bezeichnung: string;
  readonly body: Gesetzt;
  /** Annexes that follow in the same file. */
  readonly annexes: readonly GemachteAnlage[];
  /** Whether it is made of a file that is handed out itself, too. */
  readonly istOriginal: boolean;
}

/** The document alone, the document with its annexes, and each annex that we typeset. */
function filesOf(document: GeplantesDokument, { body, anlagen }: Gemacht): readonly Datei[] {
  const readers = document.kreis === 'öffentlich' ? '' : ` (${document.kreis})`;
  const alone = {
    name: bodyName(document),
    bezeichnung: `${document.bezeichnung}${readers}`,
    body,
    annexes: [],
    istOriginal: false,
  };
  if (anlagen.length === 0) return [alone];
  const together = anlagen.length === 1 ? 'mit 1 Anlage' : `mit ${anlagen.length} Anlagen`;
  const own = anlagen.filter(({ verdikt }) => verdikt === 'eigenes Dokument');
  return [
    alone,
    { name: togetherName(document), bezeichnung: together, body, annexes: anlagen, istOriginal: false },
    ...own.map((anlage) => ({
      name: annexName(document, anlage),
      bezeichnung: anlage.bezeichnung,
      body: anlage.gesetzt,
      annexes: [],
      istOriginal: anlage.original !== undefined,
    })),
  ];
}

/** Where the references of a document that stands alone lead. */
function fileNames(document: GeplantesDokument, { anlagen }: Gemacht, format: Format): ReadonlyMap<string, string> {
  return new Map(
    anlagen.map((anlage) => {
      const isOwn = anlage.verdikt === 'eigenes Dokument';
      return [anlage.id, isOwn ? `${annexName(document, anlage)}.${format}` : annexFile(document, anlage)];
    }),
  );
}

async function pdfFiles(
  document: GeplantesDokument,
  made: Gemacht,
  report: Report,
): Promise<readonly ErstellteDatei[]> {
  const links = fileNames(document, made, pdfFormat);
  const dateien: ErstellteDatei[] = [];
  for (const file of filesOf(document, made)) {
    if (file.annexes.length === 0) {
      const bytes = linkAnnexFiles(file.body.pdf, links);
      const { standards, layout } = file.body;
      dateien.push({ ...named(file, pdfFormat), bytes, seiten: layout.pageCount, standards });
      continue;
    }
    dateien.push({ ...named(file, pdfFormat), ...(await together(file, 'on the next page', report)) });
    if (!document.hatDruckfassung) continue;
    const print = { ...file, name: printName(document), bezeichnung: 'Druckfassung' };
    // What is wrong with its annexes has been said.
    const printed = await together(print, 'on a right-hand page', () => undefined);
    dateien.push({ ...named(print, pdfFormat), ...printed });
  }
  return dateien;
}

function named({ name, bezeichnung }: Datei, format: Format) {
  return { name: `${name}.${format}`, bezeichnung, format };
}

async function together(
  { body, annexes }: Datei,
  annexesBegin: NonNullable<AssembleOptions['annexesBegin']>,
  report: Report,
): Promise<Pick<ErstellteDatei, 'bytes' | 'seiten' | 'standards'>> {
  const { bytes, pageCount, claims, printColours } = await assemble(body.pdf, annexes.map(partOf), {
    annexesBegin,
  });
  const lost = claimed.filter(({ key, standard }) => !claims[key] && body.standards.includes(standard));
  reportLostClaims(annexes, { lost, printColours }, report);
  const standards = body.standards.filter((standard) => lost.every((one) => one.standard !== standard));
  return { bytes, seiten: pageCount, standards };
}

/** What a file may say of itself, and how the writer of the body calls it. */
const claimed: readonly Claimed[] = [
  { key: 'ua', standard: 'PDF/UA-1' },
  { key: 'a', standard: 'PDF/A-3a' },
];

/** The annex in a format that holds no pages of others. */
function typesetAnnex({ id, bezeichnung, gesetzt, deckblatt, fremd }: GemachteAnlage): TypesetAnnex {
  const { tree, layout } = gesetzt;
  return { id, label: bezeichnung, tree: fremd?.anstelle ?? tree, layout, ...(deckblatt && { cover: deckblatt }) };
}

function partOf({ id, bezeichnung, titel, kennung, gesetzt, deckblatt, fremd }: GemachteAnlage): AnnexPart {
  const part = { id, label: bezeichnung, title: titel, pageLabelPrefix: `A${kennung}-` };
  if (fremd === undefined) return { ...part, bytes: gesetzt.pdf, ...(deckblatt && { cover: deckblatt.pdf }) };
  const { pdf, belege, hatDeckblatt, stempel } = fremd;
  return {
    ...{ ...part, bytes: pdf, earns: earnedBy(belege) },
    ...(hatDeckblatt && { cover: gesetzt.pdf }),
    ...(stempel !== undefined && { stamp: { text: stempel } }),
  };
}

function originals(document: GeplantesDokument, { anlagen }: Gemacht): readonly ErstellteDatei[] {
  return anlagen.flatMap((anlage) => {
    const { original, bezeichnung, seiten } = anlage;
    if (original === undefined) return [];
    return [
      {
        ...{ name: annexFile(document, anlage), bezeichnung, format: originalformat, bytes: original.bytes },
        ...(seiten !== undefined && { seiten }),
        standards: [],
      },
    ];
  });
}
