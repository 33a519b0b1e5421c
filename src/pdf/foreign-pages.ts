// The pages of a foreign file, its page tree put in order where it is not: every page once, with a box of its own.
import { numbersIn, setOrDelete } from './entries.js';
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef } from './library.js';
import { withInherited } from './page-copy.js';

/** The pages of a file and whether their tree had to be mended to get at them. */
export interface ForeignPages {
  readonly pages: readonly PDFRef[];
  readonly isMended: boolean;
}

/** The pages in their order. A tree that loops, lacks nodes or names a page twice is replaced by a flat one. */
export function foreignPages(catalog: PDFDict): ForeignPages {
  const { context } = catalog;
  const found = collectPages(catalog);
  const isMended = found.isBroken || found.pages.some((page) => !hasSize(context.lookup(page, PDFDict)));
  if (isMended) {
    const root = context.obj({ Type: 'Pages', Kids: [...found.pages], Count: found.pages.length });
    const rootRef = context.register(root);
    for (const page of found.pages) settle(context.lookup(page, PDFDict), rootRef);
    catalog.set(PDFName.of('Pages'), rootRef);
  }
  return { pages: found.pages, isMended };
}

/** The value a page has of its own or inherits. */
export function inheritedOf(page: PDFDict, key: PDFName): PDFObject | undefined {
  const visited = new Set<PDFDict>();
  for (
    let node: unknown = page;
    node instanceof PDFDict && !visited.has(node);
    node = node.lookup(PDFName.of('Parent'))
  ) {
    visited.add(node);
    const value = node.lookup(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

function hasSize(page: PDFDict): boolean {
  return numbersIn(inheritedOf(page, PDFName.of('MediaBox')))?.length === 4;
}

function collectPages(catalog: PDFDict): { readonly pages: readonly PDFRef[]; readonly isBroken: boolean } {
  const { context } = catalog;
  const pages: PDFRef[] = [];
  const visited = new Set<PDFDict>();
  let isBroken = false;
  const open = [catalog.get(PDFName.of('Pages'))];
  while (open.length > 0) {
    const item = open.pop();
    const node = context.lookup(item);
    if (!(node instanceof PDFDict)) {
      isBroken = true;
      continue;
    }
    const kids = node.lookup(PDFName.of('Kids'));
    const isLeaf = !(kids instanceof PDFArray);
    if (isLeaf && node.lookup(PDFName.of('Type')) === PDFName.of('Pages')) isBroken = true;
    else if (isLeaf) {
      isBroken ||= visited.has(node) || !(item instanceof PDFRef);
      // A page that stands in two places is two pages: tags and links are of one alone.
      if (visited.has(node)) pages.push(context.register(withoutTags(node)));
      else pages.push(item instanceof PDFRef ? item : context.register(node));
    } else if (visited.has(node)) isBroken = true;
    else for (const kid of kids.asArray().toReversed()) open.push(kid);
    visited.add(node);
  }
  if (pages.length > 0 || !isBroken) return { pages, isBroken };
  return { pages: strayPages(context), isBroken };
}

/** Where no tree leads to them: pages in the order of the file. */
function strayPages(context: PDFContext): readonly PDFRef[] {
  return context
    .enumerateIndirectObjects()
    .filter(([, object]) => object instanceof PDFDict && object.lookup(PDFName.of('Type')) === PDFName.of('Page'))
    .map(([ref]) => ref);
}

function withoutTags(page: PDFDict): PDFDict {
  const copy = page.clone();
  copy.delete(PDFName.of('StructParents'));
  copy.delete(PDFName.of('Annots'));
  return copy;
}

/** Gives the page what it inherited or lacked, and its new parent. */
function settle(page: PDFDict, parent: PDFRef): void {
  const whole = withInherited(page);
  for (const key of ['Type', 'Resources', 'MediaBox', 'CropBox', 'Rotate'])
    setOrDelete(page, key, whole.get(PDFName.of(key)));
  page.set(PDFName.of('Parent'), parent);
}
