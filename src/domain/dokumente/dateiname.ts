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

/** One of its annexes. */
export function annexName(document: GeplantesDokument, { nummer, id }: NummerierteAnlage): string {
  return nameOf(document, `Anlage-${nummer}-${id}${readersMark(document)}`);
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
