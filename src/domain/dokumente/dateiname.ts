// How the files of a document are called, before their ending.
import type { GeplantesDokument, Kreis, NummerierteAnlage } from '../art.js';

/** The document alone. */
export function bodyName(document: GeplantesDokument): string {
  return nameOf(document, `${document.bezeichnung}${readersMark(document)}`);
}

/** The document with its annexes in the same file. */
export function togetherName(document: GeplantesDokument): string {
  return nameOf(document, `${document.bezeichnung}${readersMark(document)}-mit-Anlagen`);
}

/** The same for a print on both sides of the paper. */
export function printName(document: GeplantesDokument): string {
  return nameOf(document, `${document.bezeichnung}${readersMark(document)}-mit-Anlagen-Druckfassung`);
}

/** One of its annexes, in the folder where they all lie. */
export function annexName(document: GeplantesDokument, { kennung, id }: NummerierteAnlage): string {
  return `Anlagen/${nameOf(document, `Anlage-${kennung}-${id}${readersMark(document)}`)}`;
}

const readersMarks: Readonly<Record<Kreis, string>> = {
  öffentlich: '',
  nichtöffentlich: '-nichtoeffentlich',
  vollständig: '-vollstaendig',
};

/** What is not for everybody is to be known by its name, wherever it is sent. */
function readersMark({ kreis }: GeplantesDokument): string {
  return readersMarks[kreis];
}

/** So is a draft. */
function nameOf(document: GeplantesDokument, teil: string): string {
  const { dokument, dateiname = (part) => `${dokument}-${part}`, istEntwurf } = document;
  return `${dateiname(teil)}${istEntwurf ? '-Entwurf' : ''}`;
}
