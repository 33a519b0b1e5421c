// A package (.docx, .pptx, and the .xlsx inside them) → the same package with bytes that depend on its content alone.
// `docx` takes ids from counters of the whole process and from chance, and times from the clock; none of that is left.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

type Parts = Map<string, string | Uint8Array>;

/** What is made of the text of a part, by its path. */
export type Rewriting = ReadonlyMap<string, (text: string) => string>;

/** The package anew: ids counted from 1 in reading order in all parts, entries sorted, times fixed. */
export function normalisePackage(bytes: Uint8Array): Uint8Array {
  return normaliseParts(new Map(Object.entries(unzipSync(bytes))));
}

/** The package of these parts, some of them rewritten. */
export function normaliseParts(
  given: ReadonlyMap<string, string | Uint8Array>,
  rewriting: Rewriting = new Map(),
): Uint8Array {
  const parts: Parts = new Map();
  for (const [path, data] of given) {
    const part = typeof data === 'string' ? data : decoded(path, data);
    const rewrite = rewriting.get(path);
    parts.set(path, typeof part === 'string' && rewrite !== undefined ? rewrite(part) : part);
  }
  renameRelationships(parts);
  for (const rename of RENAMINGS) renameEverywhere(parts, rename);
  return zipped(parts);
}

function decoded(path: string, data: Uint8Array): string | Uint8Array {
  if (/\.(xml|rels)$/u.test(path)) return strFromU8(data);
  const isZip = data[0] === 0x50 && data[1] === 0x4b;
  return isZip ? normalisePackage(data) : data;
}

/** Relationship ids are known to one part only: each part with its .rels file is renamed by itself. */
function renameRelationships(parts: Parts): void {
  for (const [path, text] of parts) {
    const owner = /^(?:(.*)\/)?_rels\/(.*)\.rels$/u.exec(path);
    if (owner === null || typeof text !== 'string') continue;
    const ids = [...text.matchAll(/\sId="([^"]+)"/gu)].map((match) => match[1] ?? '');
    const renamed = new Map(ids.map((id, index) => [id, `rId${index + 1}`]));
    parts.set(
      path,
      text.replace(/(\sId=")([^"]+)"/gu, (_, head: string, id: string) => `${head}${renamed.get(id) ?? id}"`),
    );
    const ownerPath = [owner[1], owner[2]].filter((segment) => segment !== undefined && segment !== '').join('/');
    const ownerText = parts.get(ownerPath);
    if (typeof ownerText !== 'string') continue;
    parts.set(
      ownerPath,
      // Only attributes of the relationships namespace refer to them; the prefix is r in everything `docx` writes.
      ownerText.replace(/(\sr:\w+=")([^"]+)"/gu, (_, head: string, id: string) => `${head}${renamed.get(id) ?? id}"`),
    );
  }
}

interface Renaming {
  /** Finds an id, as the second group between the text before and after it. */
  readonly pattern: RegExp;
  readonly name: (count: number) => string;
}

const RENAMINGS: readonly Renaming[] = [
  { pattern: /(<w:bookmark(?:Start|End)\b[^>]*?\sw:id=")([^"]+)(")/gu, name: String },
  { pattern: /(<(?:wp:docPr|wps:cNvPr)\b[^>]*?\sid=")([^"]+)(")/gu, name: String },
];

/** One count for the whole package, the main document first: a bookmark in a header must not share its id with one in the text. */
function renameEverywhere(parts: Parts, { pattern, name }: Renaming): void {
  const renamed = new Map<string, string>();
  for (const path of inReadingOrder([...parts.keys()])) {
    const text = parts.get(path);
    if (typeof text !== 'string' || !path.endsWith('.xml')) continue;
    const changed = text.replace(pattern, (_, head: string, id: string, tail: string) => {
      const known = renamed.get(id) ?? name(renamed.size + 1);
      renamed.set(id, known);
      return head + known + tail;
    });
    parts.set(path, changed);
  }
}

function inReadingOrder(paths: readonly string[]): readonly string[] {
  const main = 'word/document.xml';
  return [...paths].sort((one, other) => Number(other === main) - Number(one === main) || byText(one, other));
}

/** The content types come first, as Word writes them; then by path, whatever order the parts were made in. */
function zipped(parts: Parts): Uint8Array {
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
  const paths = [...parts.keys()].sort((one, other) => rank(one) - rank(other) || byText(one, other));
  // The zip format has no time zone and begins with 1980: made of local fields, this is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const path of paths) {
    const content = parts.get(path);
    if (content === undefined) continue;
    entries[path] = [typeof content === 'string' ? strToU8(content) : content, { mtime, level: 6 }];
  }
  return zipSync(entries);
}

// By code units, which no locale changes.
function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
