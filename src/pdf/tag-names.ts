// RoleMap and ClassMap of two tag trees made one; a name that means different things gets a second name.
import { PDFDict, PDFName, type PDFObject } from './library.js';
import type { ObjectCopier } from './object-copy.js';

/** New names for those of the other file that are taken here. */
export type Renames = ReadonlyMap<PDFName, PDFName>;

/**
 * Unites the RoleMap of `sourceRoot` with that of `targetRoot` and says which roles the other file's elements change.
 *
 * Shape: roles are compared by the standard type they end at, however many steps they take there.
 */
export function mergeRoles(targetRoot: PDFDict, sourceRoot: PDFDict, renameSuffix: string): Renames {
  const source = sourceRoot.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const renames = new Map<PDFName, PDFName>();
  if (source === undefined) return renames;
  const target = mapOf(targetRoot, 'RoleMap');
  for (const role of source.keys()) {
    const meaning = standardType(source, role);
    if (!target.has(role)) target.set(role, meaning);
    else if (standardType(target, role) !== meaning) {
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
  const source = sourceRoot.lookupMaybe(PDFName.of('ClassMap'), PDFDict);
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

function mapOf(root: PDFDict, key: 'RoleMap' | 'ClassMap'): PDFDict {
  const present = root.lookupMaybe(PDFName.of(key), PDFDict);
  if (present !== undefined) return present;
  const created = root.context.obj({});
  root.set(PDFName.of(key), created);
  return created;
}

function standardType(roles: PDFDict, role: PDFName): PDFName {
  const passed = new Set<PDFName>();
  let type = role;
  for (let next = roles.lookup(type); next instanceof PDFName && !passed.has(type); next = roles.lookup(type)) {
    passed.add(type);
    type = next;
  }
  return type;
}

function freeName(name: PDFName, suffix: string, taken: readonly PDFDict[]): PDFName {
  let candidate = PDFName.of(name.decodeText() + suffix);
  while (taken.some((map) => map.has(candidate))) candidate = PDFName.of(candidate.decodeText() + suffix);
  return candidate;
}

/** Whether two values are written the same; values that refer to other objects never count as the same. */
function isSame(left: PDFObject | undefined, right: PDFObject): boolean {
  const written = right.toString();
  return left?.toString() === written && !/\d+ \d+ R/.test(written);
}
