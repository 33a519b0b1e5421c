// How the files of a document are called, before their ending.
import type { GeplantesDokument, NummerierteAnlage } from './art.js';

/** The document alone. */
export function bodyName(document: GeplantesDokument): string {
  return `${document.id}-${document.bezeichnung}${draftMark(document)}`;
}

/** The document with its annexes in the same file. */
export function togetherName(document: GeplantesDokument): string {
  return `${document.id}-${document.bezeichnung}-mit-Anlagen${draftMark(document)}`;
}

/** One of its annexes. */
export function annexName(document: GeplantesDokument, { nummer, id }: NummerierteAnlage): string {
  return `${document.id}-Anlage-${nummer}-${id}${draftMark(document)}`;
}

/** A draft is to be known by its name, wherever it is sent. */
function draftMark({ istEntwurf }: GeplantesDokument): string {
  return istEntwurf ? '-Entwurf' : '';
}
