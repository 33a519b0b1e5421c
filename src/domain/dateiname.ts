// How the files of a document are called, before their ending.
import type { GeplantesDokument, NummerierteAnlage } from './art.js';

/** The document alone. */
export function bodyName(document: GeplantesDokument): string {
  return nameOf(document, document.bezeichnung);
}

/** The document with its annexes in the same file. */
export function togetherName(document: GeplantesDokument): string {
  return nameOf(document, `${document.bezeichnung}-mit-Anlagen`);
}

/** One of its annexes. */
export function annexName(document: GeplantesDokument, { nummer, id }: NummerierteAnlage): string {
  return nameOf(document, `Anlage-${nummer}-${id}`);
}

/** A draft is to be known by its name, wherever it is sent. */
function nameOf({ id, dateiname = (teil) => `${id}-${teil}`, istEntwurf }: GeplantesDokument, teil: string): string {
  return `${dateiname(teil)}${istEntwurf ? '-Entwurf' : ''}`;
}
