// From the path of a picture its bytes, its format told by the bytes and not by the name. Decodes and draws nothing.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, normalize, relative } from 'node:path';
import { type Finding, type Position, placed, type Report } from '../diagnostic.js';
import { cleanPicture } from './clean-picture.js';
import { type Refusal, refused } from './parsed.js';
import { type ReadFile, readFile } from './read-bytes.js';
import { quoted } from './spelling.js';

/** A folder from which paths are told, and the folder that they must not leave. */
export interface ImageFolder {
  readonly folder: string;
  readonly root: string;
}

/** A picture as it was found. */
export interface ReadImage {
  readonly format: 'png' | 'jpeg' | 'svg';
  /** Without what the camera or a program wrote into it (clean-picture.ts). */
  readonly bytes: Uint8Array;
  /** The path under which it was found. */
  readonly file: string;
  /** Unique by content, plain ASCII, without an ending: `plan-1f3a9c20`. */
  readonly name: string;
}

/** What is asked for. */
export interface ImageRequest {
  /** The path as typed; `\\` counts as `/`. */
  readonly path: string;
  /** Where it is looked for, one after the other. */
  readonly folders: readonly ImageFolder[];
  /** Where it is named. */
  readonly at: Position | undefined;
}

/**
 * The picture.
 *
 * Errors: `bild-adresse`, `bild-ausserhalb`, `bild-format`, `bild-verweist`, and those of `readBytes`, all where it is named.
 */
export function readImage({ path, folders, at }: ImageRequest, report: Report): ReadImage | undefined {
  const typed = path.replaceAll('\\', '/');
  const refuse = (finding: Omit<Finding, 'at'>) => {
    report(placed(finding, at));
    return undefined;
  };
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/iu.test(typed)) return refuse(remoteAddress(path));
  const within = folders.filter(({ folder, root }) => isInside(join(folder, typed), root));
  if (within.length === 0 || isAbsolute(typed) || /^[a-z]:/iu.test(typed)) return refuse(outside(path));
  const paths = within.map(({ folder }) => normalize(join(folder, typed)));
  const read = readFile(likeliest(paths) ?? typed, report, at);
  if (read === undefined) return undefined;
  const image = imageIn(read);
  return 'refusal' in image ? refuse({ severity: 'Fehler', ...image.refusal }) : image;
}

/** The picture in the bytes of a file that was read already, or why it is none for print. */
export function imageIn({ file, bytes }: ReadFile): ReadImage | { readonly refusal: Refusal } {
  const format = formatOf(bytes);
  if (typeof format === 'object') return refused(otherFormat(file, format.known));
  const loaded = format === 'svg' ? loadedBySvg(bytes) : undefined;
  if (loaded !== undefined) return refused(incomplete(file, loaded));
  const cleaned = cleanPicture(format, bytes);
  return { format, bytes: cleaned, file, name: imageName(file, cleaned) };
}

/** The first that is there; else the first whose folder is there, so that the finding can name what lies in it. */
function likeliest(paths: readonly string[]): string | undefined {
  return paths.find((path) => existsSync(path)) ?? paths.find((path) => existsSync(dirname(path))) ?? paths[0];
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

/** Unique by content, plain ASCII, without an ending. */
export function imageName(file: string, bytes: Uint8Array): string {
  const stem = basename(file)
    .replace(/\.[^.]*$/u, '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 40);
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return `${stem === '' ? 'bild' : stem}-${mark}`;
}

// ── What the bytes are ─────────────────────────────────────────────────────────────────────────────────────────────

/** The first bytes of files that people take for pictures, with the words for what they are. */
const otherFormats: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^GIF8/u, 'ein GIF'],
  [/^RIFF[\s\S]{4}WEBP/u, 'ein WebP'],
  [/^(?:II\*\0|MM\0\*)/u, 'ein TIFF'],
  [/^[\s\S]{4}ftyp(?:hei|mif|msf)/u, 'ein Foto im Format HEIC'],
  [/^[\s\S]{4}ftypavif/u, 'ein AVIF'],
  [/^BM/u, 'ein BMP'],
  [/^(?:\xd7\xcd\xc6\x9a|[\s\S]{40} EMF)/u, 'eine Windows-Grafik (WMF, EMF)'],
  [/^%PDF/u, 'ein PDF'],
  [/^PK/u, 'ein Dokument'],
];

function formatOf(bytes: Uint8Array): ReadImage['format'] | { readonly known: string | undefined } {
  // Latin-1 keeps every byte a character of its own.
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (/^(?:\xef\xbb\xbf)?\s*</u.test(start) && /<(?:[a-z]+:)?svg[\s>]/u.test(start)) return 'svg';
  return { known: otherFormats.find(([pattern]) => pattern.test(start))?.[1] };
}

/** What an SVG would take from elsewhere: a picture or a part of one, a font, a style sheet. */
function loadedBySvg(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes).replace(/<!--[\s\S]*?-->/gu, '');
  const [, address] =
    /<(?:image|use|feImage)\b[^>]*\shref\s*=\s*["'](?!#|data:)([^"']+)/u.exec(text.replaceAll('xlink:href', ' href')) ??
    /(?:@import\s*(?:url\()?|url\()\s*["']?(?!#|data:)([^"')\s]+)/u.exec(text) ??
    [];
  return address;
}

// ── What is wrong ──────────────────────────────────────────────────────────────────────────────────────────────────

function remoteAddress(path: string): Omit<Finding, 'at'> {
  return {
    code: 'bild-adresse',
    severity: 'Fehler',
    message: `Das Bild ${quoted(path)} liegt im Netz; von dort wird nichts geladen.`,
    remedy: 'Speichern Sie es neben dem Text, zum Beispiel als „bilder/plan.png“, und nennen Sie diese Datei.',
  };
}

function outside(path: string): Omit<Finding, 'at'> {
  return {
    code: 'bild-ausserhalb',
    severity: 'Fehler',
    message: `Das Bild ${quoted(path)} liegt außerhalb des Arbeitsbereichs.`,
    remedy: 'Kopieren Sie es hinein, und nennen Sie es vom Text aus, zum Beispiel „bilder/plan.png“.',
  };
}

function otherFormat(file: string, known: string | undefined): Refusal {
  const name = quoted(basename(file));
  return {
    code: 'bild-format',
    message:
      known === undefined
        ? `${name} ist weder SVG noch PNG noch JPEG.`
        : `${name} ist ${known}; gedruckt werden PNG, JPEG und SVG.`,
    remedy: 'Öffnen Sie es in einem Bildprogramm und speichern Sie es als PNG, JPEG (RGB) oder SVG.',
  };
}

function incomplete(file: string, loaded: string): Refusal {
  return {
    code: 'bild-verweist',
    message: `Zum Bild ${quoted(basename(file))} gehört noch ${quoted(loaded)}; gedruckt würde es ohne.`,
    remedy: 'Speichern Sie das Bild so, dass alles darin eingebettet ist.',
  };
}
