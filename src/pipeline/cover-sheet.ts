// What makes a tree an annex: its number on every page, and the cover sheet before it – or instead of what cannot be printed.
import { basename } from 'node:path';
import type { Report } from '../diagnostic.js';
import type { DocumentTree } from '../document/nodes.js';
import { transformTree } from '../document/walk.js';
import type { DokumentSicht, GeplantesDokument, NummerierteAnlage } from '../domain/art.js';
import { annexFile } from './files.js';
import { asTitle, type Baum, fillTemplate, finish, type Gesetzt, type Means, statusOf, typeset } from './typeset.js';

/** A file as it was handed in. */
export interface Original {
  /** With its dot, as its content has it: ".pdf". */
  readonly endung: string;
  readonly bytes: Uint8Array;
}

/** A document that was made before, as far as its annexes need it. */
export interface Vorhandenes {
  readonly tree: DocumentTree;
  readonly quellen: readonly string[];
}

/** What annexes are made with and for. */
export interface Anlagenumfeld {
  readonly means: Means;
  readonly host: GeplantesDokument;
  /** What the document is called and dated by; its annexes bear the same date. */
  readonly kopf: Pick<DokumentSicht, 'meta' | 'frame'>;
  /** The documents made so far by their ids. */
  readonly ready: ReadonlyMap<string, Vorhandenes>;
}

/** The same tree as the annex of a document: its number runs along every page. */
export function asAnnex(tree: DocumentTree, host: GeplantesDokument, anlage: NummerierteAnlage): DocumentTree {
  // Its own annexes are not attached here, and the host may have others under the same ids: their names stay, the links go.
  const plain = transformTree(tree, (node) =>
    node.kind === 'annex-reference' ? [{ kind: 'text', value: node.label }] : [node],
  );
  return {
    ...plain,
    meta: { ...tree.meta, title: asTitle(`${anlage.bezeichnung}: ${anlage.titel}`, host) },
    frame: { ...tree.frame, headLeft: toHost(host, anlage), footLeft: anlage.bezeichnung },
    // A public annex stays what it is among papers that are not.
    status: statusOf(host.istEntwurf, anlage.istÖffentlich),
  };
}

/** "Anlage 1 zur Niederschrift" */
function toHost({ bezeichnung: host }: GeplantesDokument, { bezeichnung }: NummerierteAnlage): string {
  return `${bezeichnung} ${/protokoll$/iu.test(host) ? 'zum' : 'zur'} ${host}`;
}

/** What a cover sheet tells beside what is told of every annex. */
export interface Deckblattangaben {
  readonly seiten?: number;
  readonly original?: Original;
  /** A sentence for everybody who looks into the annex. */
  readonly hinweis: string;
  /** Why the annex itself does not follow; empty where it does. */
  readonly fehlt: string;
}

/** The cover sheet as a PDF of its own, and what it was made from. */
export async function coverSheet(
  umfeld: Anlagenumfeld,
  anlage: NummerierteAnlage,
  angaben: Deckblattangaben,
  report: Report,
): Promise<{ readonly gesetzt: Gesetzt; readonly quellen: readonly string[] } | undefined> {
  const cover = await coverTree(umfeld, anlage, angaben, report);
  const gesetzt = cover && (await typeset(cover.tree, umfeld.means, report));
  return cover && gesetzt && { gesetzt, quellen: cover.quellen };
}

/** The template `deckblatt`, filled in and finished. */
export async function coverTree(
  { means, host, kopf }: Anlagenumfeld,
  anlage: NummerierteAnlage,
  { seiten, original, hinweis, fehlt }: Deckblattangaben,
  report: Report,
): Promise<Baum | undefined> {
  const sicht: DokumentSicht = {
    meta: kopf.meta,
    frame: { ...kopf.frame, headOnFirstPage: false },
    werte: {
      anlage: anlage.bezeichnung,
      titel: anlage.titel,
      zu: kopf.meta.title,
      von: anlage.aufmachung.von ?? '',
      seiten: seiten === undefined ? '' : seiten === 1 ? '1 Seite' : `${seiten} Seiten`,
      hinweis,
      fehlt,
      datei: basename(annexFile(host, { ...anlage, ...(original && { original }) })),
    },
    texte: new Map(),
  };
  const filled = fillTemplate(means, { art: 'deckblatt', sicht, status: [] }, report);
  if (filled === undefined) return undefined;
  const rahmen = { ...host, hatKapitelnummern: false, quellen: filled.quellen };
  const tree = await finish(means, filled.tree, rahmen, report);
  return { tree: asAnnex(tree, host, anlage), quellen: filled.quellen };
}
