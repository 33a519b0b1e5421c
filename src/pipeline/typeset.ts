// A planned document's view, or blocks that were made of a file → a finished tree → a typeset PDF with its layout.
import { drawCharts } from '../charts/draw-charts.js';
import { type Position, placed, type Report } from '../diagnostic.js';
import { spellOut } from '../document/abbreviations.js';
import type { TypesetPart } from '../document/file-content.js';
import { finishTree } from '../document/finish.js';
import type { Hausstil } from '../document/hausstil.js';
import { insertFragments } from '../document/insert.js';
import type { PlaceName } from '../document/mark-places.js';
import type { Block, DocumentTree, Node } from '../document/nodes.js';
import { fillAnnexLabels } from '../document/number.js';
import { withoutSpeakerNotes } from '../document/speaker-notes.js';
import { setTitle } from '../document/typography/typography.js';
import { transform, transformTree } from '../document/walk.js';
import type { Baustein, DokumentSicht, GeplantesDokument } from '../domain/art.js';
import type { ArtOf } from '../domain/diagramme/diagrammarten-lesen.js';
import { callKey } from '../domain/planung/bausteine.js';
import type { Koerperschaft } from '../domain/stammdaten/koerperschaft.js';
import type { Zahlen } from '../domain/zahlen/zahlen.js';
import { parseMarkdown } from '../markdown/parse.js';
import type { FontChain } from '../source/fonts.js';
import { findInFiles } from '../source/read-text.js';
import {
  bausteinOrdner,
  readBausteinSources,
  readTemplateSources,
  type TemplateFolders,
  type TemplateSources,
  templateImageFolders,
} from '../source/template-files.js';
import { compileTemplate } from '../template/render.js';
import { writePdf } from '../writers/pdf/write-pdf.js';

/** What every document is made with. Of the workspace no more than this travels on: what is in it is for no reader whole. */
export interface Means {
  /** Where the workspace may have templates of its own. */
  readonly ordner: string;
  readonly koerperschaft: Koerperschaft;
  readonly hausstil: Hausstil;
  readonly fonts: FontChain;
  readonly zahlen: Zahlen;
  /** What texts call the places of the workspace. */
  readonly orte: readonly PlaceName[];
  readonly diagrammart: ArtOf;
  readonly quellen: readonly string[];
}

/** What a document is once typeset, for itself and for those that need it. */
export interface Gesetzt extends TypesetPart {
  readonly pdf: Uint8Array;
  readonly standards: readonly string[];
}

/** A finished tree and the files it was made from, those of its document apart. */
export interface Baum {
  readonly tree: DocumentTree;
  readonly quellen: readonly string[];
}

/** What of a document counts for every tree that is made of it or for it. */
export type Rahmen = Pick<GeplantesDokument, 'kreis' | 'formate' | 'hatKapitelnummern' | 'typografie' | 'quellen'>;

/** A view and where its templates lie. */
interface ToPrint extends TemplateFolders {
  readonly sicht: DokumentSicht;
  readonly status: readonly string[];
}

/** View → template → Markdown → tree with the authors' texts in their places; still to be finished. */
export function fillTemplate(means: Means, { sicht, status, ...folders }: ToPrint, report: Report): Baum | undefined {
  const { werte, texte, bausteine = new Map<string, Baustein>(), abkürzungen = new Map(), meta, frame } = sicht;
  const sources = readTemplateSources(means.ordner, folders, report);
  const written = sources && fillSources(means.ordner, { sources, ordner: folders.art, werte, texte }, report);
  if (written === undefined) return undefined;
  const built = [...bausteine].map(([key, baustein]) => {
    const { vorlage } = baustein;
    const own = readBausteinSources(means.ordner, vorlage, report);
    return [
      key,
      own && fillSources(means.ordner, { sources: own, ordner: bausteinOrdner, ...baustein }, report),
    ] as const;
  });
  // In a text that a building block prints, none can be asked for.
  const fragments = new Map(
    built.map(([key, filled]) => [key, withInsertions(filled?.blocks ?? [], new Map(), report)]),
  );
  const whole = insertFragments(withInsertions(written.blocks, fragments, report), fragments, report);
  const children = spellOut(whole, abkürzungen);
  return {
    tree: withCrest({ meta, frame, status, children }, means.koerperschaft),
    quellen: [...written.quellen, ...built.flatMap(([, filled]) => filled?.quellen ?? [])],
  };
}

interface Filled {
  readonly blocks: readonly Block[];
  readonly quellen: readonly string[];
}

interface ToFill extends Pick<DokumentSicht, 'werte' | 'texte'> {
  readonly sources: TemplateSources;
  /** The folder in templates/ where its pictures lie. */
  readonly ordner: string;
}

/** A template filled with values, parsed, the authors' texts in their places. */
function fillSources(workspace: string, { sources, ordner, werte, texte }: ToFill, report: Report): Filled | undefined {
  const template = compileTemplate(sources, report);
  if (template === undefined) return undefined;
  const rendered = template.render(werte, report);
  const imageFolders = templateImageFolders(workspace, ordner);
  const { blocks, files } = parseMarkdown({ ...rendered, imageFolders }, 'vorlage', report);
  return {
    blocks: insertFragments(blocks, texte, report),
    quellen: [...[sources.main, ...sources.partials.values()].map(({ file }) => file), ...files],
  };
}

/**
 * The blocks with calls for building blocks as insertions of these fragments.
 *
 * Errors: reports `baustein-hier-nicht` for a call in a text that no report is made of.
 */
function withInsertions(
  blocks: readonly Block[],
  fragments: ReadonlyMap<string, readonly Block[]>,
  report: Report,
): readonly Block[] {
  return transform(blocks, (node): readonly Node[] => {
    if (node.kind !== 'record-block') return [node];
    const { call, at } = node;
    const key = callKey(call);
    if (fragments.has(key)) return [{ kind: 'insertion', key, ...(at && { at }) }];
    report(
      placed(
        {
          code: 'baustein-hier-nicht',
          severity: 'Fehler',
          message: `{{${call.name}}} gibt es nur in den Kapiteln eines Berichts.`,
          remedy: 'Nehmen Sie den Aufruf hier heraus, oder legen Sie dafür mit „neu bericht“ einen Bericht an.',
        },
        at,
      ),
    );
    return [];
  });
}

/** The tree with the words for its annexes; a reference to one that is not attached leads nowhere, or to where it can be read. */
export function withAnnexLabels(tree: DocumentTree, { anlagen }: GeplantesDokument): DocumentTree {
  const labelled = fillAnnexLabels(
    tree,
    new Map(anlagen.map((anlage) => [anlage.id, { label: anlage.bezeichnung, title: anlage.titel }])),
  );
  const told = new Map(anlagen.map(({ id, inhalt }) => [id, inhalt]));
  return transformTree(labelled, (node) => {
    if (node.kind !== 'annex-reference') return [node];
    const inhalt = told.get(node.annex);
    const words = { kind: 'text', value: node.label } as const;
    if (inhalt?.art === 'vorgelegen') return [words];
    if (inhalt?.art !== 'abrufbar') return [node];
    return inhalt.adresse === '' ? [words] : [{ kind: 'link', url: inhalt.adresse, children: [words] }];
  });
}

/** The tree with its figures and charts, numbered, simplified, set by the rules of typography, and checked. */
export async function finish(
  { fonts, hausstil, quellen, zahlen, orte, diagrammart }: Means,
  tree: DocumentTree,
  rahmen: Rahmen,
  report: Report,
): Promise<DocumentTree> {
  const istVortrag = rahmen.formate !== undefined;
  const shown = istVortrag ? tree.children : withoutSpeakerNotes(tree.children, report);
  const filled = await zahlen.fill(shown, { kreis: rahmen.kreis, artOf: diagrammart, istVortrag }, report);
  const charts = { artOf: (name: string, at: Position | undefined) => diagrammart(name, at, report), hausstil };
  const children = await drawCharts(filled, charts, report);
  const options = {
    numbers: { headings: rahmen.hatKapitelnummern },
    typography: rahmen.typografie,
    places: orte,
    covers: fonts.covers,
    locate: (character: string) => findInFiles([...rahmen.quellen, ...quellen], character),
  };
  return finishTree({ ...tree, children }, options, report);
}

/** The words on every page: that it may still change, and that not everybody may read it. */
export function statusOf(istEntwurf: boolean, istÖffentlich: boolean): readonly string[] {
  return [...(istEntwurf ? ['Entwurf'] : []), ...(istÖffentlich ? [] : ['Nichtöffentlich'])];
}

/** Letterheads get the crest here: pictures never travel through Markdown. */
function withCrest(tree: DocumentTree, { wappen: crest, angaben }: Koerperschaft): DocumentTree {
  if (crest === undefined) return tree;
  const add = (node: Node): readonly Node[] =>
    node.kind === 'letterhead' ? [{ ...node, crest, crestAlt: `Wappen: ${angaben.name}` }] : [node];
  return transformTree(tree, add);
}

/** A title where no tree holds it: in the properties of a file, and among bookmarks. */
export function asTitle(title: string, { typografie }: Rahmen): string {
  return typografie === undefined ? title : setTitle(title, typografie);
}

/** The tree as pages, or nothing where that failed, which is reported. */
export async function typeset(
  tree: DocumentTree,
  { hausstil, fonts }: Means,
  report: Report,
): Promise<Gesetzt | undefined> {
  const written = await writePdf(tree, hausstil, fonts, report);
  return written === undefined
    ? undefined
    : { tree, layout: written.layout, pdf: written.bytes, standards: written.standards };
}
