// RoleMap and ClassMap of two tag trees made one; a name that means different things gets a second name.
import { dictAt, nameAt } from './entries.js';
import { PDFArray, type PDFDict, PDFName, type PDFObject } from './library.js';
import type { ObjectCopier } from './object-copy.js';

/** New names for those of the other file that are taken here. */
export type Renames = ReadonlyMap<PDFName, PDFName>;

/** The types that mean something by themselves (ISO 32000-1, 14.8.4). */
const STANDARD: ReadonlySet<PDFName> = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
    .split(' ')
    .map((type) => PDFName.of(type)),
);

/**
 * Unites the RoleMap of `sourceRoot` with that of `targetRoot` and says which roles the other file's elements change.
 *
 * Shape: roles are compared by the type they end at, however many steps they take there; a standard type that the other file
 *        maps to something else means itself here. Roles that lead to one another in a circle mean nothing and are not mapped.
 */
export function mergeRoles(targetRoot: PDFDict, sourceRoot: PDFDict, renameSuffix: string): Renames {
  const source = dictAt(sourceRoot, 'RoleMap');
  const renames = new Map<PDFName, PDFName>();
  if (source === undefined) return renames;
  const target = mapOf(targetRoot, 'RoleMap');
  for (const role of source.keys()) {
    const meaning = meaningOf(source, role);
    if (meaning === undefined || meaning === role) continue;
    if (!target.has(role) && !STANDARD.has(role)) target.set(role, meaning);
    else if (meaningOf(target, role) !== meaning) {
      const renamed = freeName(role, renameSuffix, [target, source]);
      target.set(renamed, meaning);
      renames.set(role, renamed);
    }
  }
  return renames;
}

/** Unites the ClassMap of `sourceRoot` with that of `targetRoot` and says which classes the other file's elements change. */
export function mergeClasses(
  targetRoot: PDFDict,
  sourceRoot: PDFDict,
  { copier, renameSuffix }: { readonly copier: ObjectCopier; readonly renameSuffix: string },
): Renames {
  const source = dictAt(sourceRoot, 'ClassMap');
  const renames = new Map<PDFName, PDFName>();
  if (source === undefined) return renames;
  const target = mapOf(targetRoot, 'ClassMap');
  for (const [name, attributes] of source.entries()) {
    const copy = copier.copy(source.context.lookup(attributes) ?? attributes);
    if (!target.has(name)) target.set(name, copy);
    else if (!isSame(target.lookup(name), copy)) {
      const renamed = freeName(name, renameSuffix, [target, source]);
      target.set(renamed, copy);
      renames.set(name, renamed);
    }
  }
  return renames;
}

/** Gives an element the new names of its role and classes. */
export function renameTags(
  element: PDFDict,
  { roles, classes }: { readonly roles: Renames; readonly classes: Renames },
): void {
  // A role of a namespace is mapped there (ISO 32000-2, 14.8.6.2).
  const role = element.has(PDFName.of('NS')) ? undefined : nameAt(element, 'S');
  const renamed = role === undefined ? undefined : roles.get(role);
  if (renamed !== undefined) element.set(PDFName.of('S'), renamed);
  const used = element.lookup(PDFName.of('C'));
  if (classes.size === 0 || used === undefined) return;
  const rename = (item: PDFObject) => (item instanceof PDFName ? (classes.get(item) ?? item) : item);
  element.set(
    PDFName.of('C'),
    used instanceof PDFArray ? element.context.obj(used.asArray().map(rename)) : rename(used),
  );
}

function mapOf(root: PDFDict, key: 'RoleMap' | 'ClassMap'): PDFDict {
  const present = dictAt(root, key);
  if (present !== undefined) return present;
  const created = root.context.obj({});
  root.set(PDFName.of(key), created);
  return created;
}

/** The type at the end of the way; nothing when the way leads round in a circle. */
function meaningOf(roles: PDFDict, role: PDFName): PDFName | undefined {
  const passed = new Set<PDFName>();
  let type = role;
  for (let next = roles.lookup(type); next instanceof PDFName; next = roles.lookup(type)) {
    // LibreOffice maps every standard type to itself.
    if (next === type) break;
    passed.add(type);
    if (passed.has(next)) return undefined;
    type = next;
  }
  return type;
}

/** `name` with the suffix, as often as it takes until none of the maps has it. */
export function freeName(name: PDFName, suffix: string, taken: readonly PDFDict[]): PDFName {
  let candidate = PDFName.of(name.decodeText() + suffix);
  while (taken.some((map) => map.has(candidate))) candidate = PDFName.of(candidate.decodeText() + suffix);
  return candidate;
}

/** Whether two values are written the same; values that refer to other objects never count as the same. */
export function isSame(left: PDFObject | undefined, right: PDFObject): boolean {
  const written = right.toString();
  return left?.toString() === written && !/\d+ \d+ R/.test(written);
}
