// The program as a library, what `import … from 'sitzungswerk'` gives: a workspace on disk → the bytes of its documents.
// Reads files, writes none and prints nothing; where results are to lie is for the caller to say.
import { resolve } from 'node:path';
import { type Finding, sortFindings } from './diagnostic.js';
import type { Fassung, Kreis } from './domain/art.js';
import { isTeilUnknown } from './domain/dokumente/teil.js';
import { type ErstellteDatei, type ErstelltesDokument, erstelleDokumente } from './pipeline.js';
import { type Format, isFormat, noSuchFormat } from './writers/output-formats.js';

export type { Finding, Position, Severity } from './diagnostic.js';
export type { Fassung, Kreis } from './domain/art.js';
export type { ErstellteDatei } from './pipeline.js';
export type { Format } from './writers/output-formats.js';

/** What is to be made of a workspace; everything may be left out. */
export interface ErstelleOptions {
  /** Folders or files, absolute or from the workspace on: only documents with a source below one of them. Else all. */
  readonly pfade?: readonly string[];
  /** Only documents for these readers; else all. */
  readonly kreise?: readonly Kreis[];
  /** Only documents of these kinds, as `sitzungswerk arten` names them; else all. */
  readonly arten?: readonly string[];
  /** Else docx, pdf, md and, of slides, pptx; of a chapter alone docx. */
  readonly formate?: readonly Format[];
  /** Only the chapter of a report that is meant by this, with the numbers it has in the whole: "kapitel/04". */
  readonly nur?: string;
  /** Whether each chart becomes files of its own besides, an SVG and a PNG for slides; a document that was issued has none, a chapter alone neither. */
  readonly diagramme?: boolean;
}

/** A finished file that lies nowhere yet. */
export interface FertigeDatei extends ErstellteDatei {
  /** Where the program would lay it below `output`, with `/` on every system: `<dokument>/<fassung>/<name>`. */
  readonly path: string;
  /** What it is made of: the name of its folder below `sitzungen`, or of its file below `dokumente`. */
  readonly dokument: string;
  /** Path of the chapter that alone was made; absent = the whole. */
  readonly teil?: string;
  /** Who may read it once it is no draft. */
  readonly kreis: Kreis;
  /** The folder for its readers; `intern` for drafts, whoever is to read them. */
  readonly fassung: Fassung;
  readonly istEntwurf: boolean;
}

/** What came of a run. */
export interface Fertig {
  readonly files: readonly FertigeDatei[];
  /**
   * All that is to be said about the content, what is not public included, in the order of its places; with a „Fehler“ among them some
   * document is missing.
   */
  readonly findings: readonly Finding[];
  /** What was asked for and could not be made; why, the findings say. `<dokument>/<kreis>` where only that version is missing. */
  readonly nichtErstellt: readonly string[];
}

/**
 * The documents of a workspace as bytes, each in every format asked for; nothing is written to disk.
 *
 * Shape:  the files of a document follow each other; same content, same bytes, whatever was made before in the process.
 * Errors: mistakes in content are findings, those of German sentences the program prints; `auswahl-leer` when `pfade` select no
 *         document. Throws for a format that does not exist, else only for a mistake of the program's own.
 *
 * @param workspace The folder with koerperschaft.yaml; a relative path counts from the working directory on.
 */
export async function erstelle(workspace: string, options: ErstelleOptions = {}): Promise<Fertig> {
  const { pfade = [], formate, nur, kreise, arten, diagramme = false } = options;
  const unknown = formate?.find((format) => !isFormat(format));
  if (unknown !== undefined) throw new RangeError(noSuchFormat(unknown));
  const arbeitsbereich = resolve(workspace);
  const { dokumente, nichtErstellt, findings } = await erstelleDokumente({
    arbeitsbereich,
    pfade: pfade.map((pfad) => resolve(arbeitsbereich, pfad)),
    diagramme,
    ...(formate && { formate }),
    ...(nur !== undefined && { nur }),
    ...(kreise && { kreise }),
    ...(arten && { arten }),
  });
  const isEmpty = dokumente.length + nichtErstellt.length === 0 && !isTeilUnknown(findings);
  const missing = pfade.length > 0 && isEmpty ? [nothingSelected(pfade)] : [];
  return { files: dokumente.flatMap(filesOf), findings: sortFindings([...findings, ...missing]), nichtErstellt };
}

function filesOf({ dokument, teil, kreis, fassung, istEntwurf, dateien }: ErstelltesDokument): readonly FertigeDatei[] {
  return dateien.map((datei) => ({
    ...datei,
    path: [dokument, fassung, datei.name].join('/'),
    dokument,
    ...(teil !== undefined && { teil }),
    kreis,
    fassung,
    istEntwurf,
  }));
}

function nothingSelected(pfade: readonly string[]): Finding {
  return {
    code: 'auswahl-leer',
    severity: 'Fehler',
    message: `Aus ${pfade.map((pfad) => `„${pfad}“`).join(', ')} entsteht kein Dokument des Arbeitsbereichs.`,
    remedy: 'Nennen Sie einen Ordner oder eine Datei darin, zum Beispiel „sitzungen/2018-03-12-sozialausschuss“.',
  };
}
