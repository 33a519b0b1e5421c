// What a file is, told by its bytes; the ending of its name decides only between texts, which may look alike. Unpacks nothing,
// judges nothing: what becomes of a file is for others to say.
import { decode } from './decode.js';
import { looksLikeCsv } from './detect-csv.js';
import { storedBytes, type ZipEntry, zipDirectory } from './zip-directory.js';

/** What the program makes a difference between. */
export type FileKind =
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'svg'
  | 'other-picture'
  | 'csv'
  | 'xlsx'
  | 'markdown'
  | 'text'
  | 'word'
  | 'powerpoint'
  | 'opendocument'
  | 'old-office'
  | 'archive'
  | 'html'
  | 'mail'
  | 'empty'
  | 'unknown';

/** A format of files, for people and for the program. */
export interface FileFormat {
  readonly kind: FileKind;
  /** With its article, as sentences name it: "eine Word-Datei". */
  readonly words: string;
  /** How names of such files end, in lower case, without the dot; the usual one first. */
  readonly endings: readonly string[];
}

/** What a file is, and what its name says where that is something else. */
export interface FoundKind extends FileFormat {
  /** The ending of the name and what it stands for, where the file is none such. */
  readonly misnamed?: { readonly ending: string; readonly words: string };
}

const format = (kind: FileKind, words: string, ...endings: readonly string[]): FileFormat => ({ kind, words, endings });

const pdf = format('pdf', 'ein PDF', 'pdf');
const svg = format('svg', 'ein Bild im Format SVG', 'svg');
const csv = format('csv', 'eine CSV-Tabelle', 'csv', 'tsv');
const markdown = format('markdown', 'ein Markdown-Text', 'md', 'markdown');
const text = format('text', 'eine Textdatei', 'txt', 'log', 'json', 'yaml', 'yml', 'ini', 'xml', 'tex', 'ics', 'vcf');
const html = format('html', 'eine Internetseite (HTML)', 'html', 'htm', 'xhtml');
const mail = format('mail', 'eine E-Mail', 'eml', 'msg', 'mht', 'mhtml');
const word = format('word', 'eine Word-Datei', 'docx', 'docm', 'dotx', 'dotm');
const xlsx = format('xlsx', 'eine Excel-Datei', 'xlsx', 'xlsm', 'xltx', 'xltm');
const powerpoint = format('powerpoint', 'eine PowerPoint-Datei', 'pptx', 'pptm', 'ppsx', 'potx');
const oldWord = format('old-office', 'eine Word-Datei im alten Format', 'doc', 'dot');
const oldExcel = format('old-office', 'eine Excel-Datei im alten Format', 'xls', 'xlt');
const oldPowerpoint = format('old-office', 'eine PowerPoint-Datei im alten Format', 'ppt', 'pps');
const rtf = format('old-office', 'ein Textdokument im Format RTF', 'rtf');
const excelBinary = format('old-office', 'eine Excel-Datei im Binärformat', 'xlsb');
const otherOle = format('unknown', 'eine Datei eines Windows-Programms', 'mpp', 'vsd', 'pub', 'msi');
const locked = format('old-office', 'eine mit Kennwort verschlüsselte Office-Datei', 'docx', 'xlsx', 'pptx');
const zip = format('archive', 'ein ZIP-Archiv', 'zip');
/** So are files of Office packed: what of them is whole cannot be told. */
const damagedZip = format('archive', 'eine beschädigte Datei');
const empty = format('empty', 'eine leere Datei');
const unknown = format('unknown', 'eine Datei unbekannter Art');

const png = format('png', 'ein Bild im Format PNG', 'png');
const jpeg = format('jpeg', 'ein Bild im Format JPEG', 'jpg', 'jpeg', 'jpe', 'jfif');
const tiff = format('tiff', 'ein Bild im Format TIFF', 'tif', 'tiff');
const gif = format('other-picture', 'ein GIF', 'gif');
const webp = format('other-picture', 'ein WebP', 'webp');
const heic = format('other-picture', 'ein Foto im Format HEIC', 'heic', 'heif');
const jpeg2000 = format('other-picture', 'ein JPEG 2000', 'jp2', 'j2k');
const jpegXl = format('other-picture', 'ein JPEG XL', 'jxl');
const metafile = format('other-picture', 'eine Windows-Grafik (WMF, EMF)', 'wmf', 'emf');
const postScript = format('other-picture', 'eine PostScript-Datei', 'ps', 'eps');
const sound = format('unknown', 'eine Tonaufnahme', 'mp3', 'wav', 'ogg', 'm4a');
const video = format('unknown', 'ein Video', 'mp4', 'mov', 'mkv', 'avi', 'webm');

/** How the bytes of a format begin, each byte a character of Latin-1; a question mark stands for any. */
const starts: readonly (readonly [start: string, format: FileFormat])[] = [
  ['%PDF-', pdf],
  ['\x89PNG\r\n\x1a\n', png],
  ['\xff\xd8\xff', jpeg],
  ['II*\0', tiff],
  ['MM\0*', tiff],
  ['II+\0', tiff],
  ['MM\0+', tiff],
  ['GIF87a', gif],
  ['GIF89a', gif],
  ['RIFF????WEBP', webp],
  ['????ftyphei', heic],
  ['????ftyphev', heic],
  ['????ftypmif', heic],
  ['????ftypmsf', heic],
  ['????ftypavi', format('other-picture', 'ein AVIF', 'avif')],
  ['BM????\0\0\0\0', format('other-picture', 'ein BMP', 'bmp')],
  ['\0\0\x01\0?\0', format('other-picture', 'ein Windows-Symbol (ICO)', 'ico')],
  ['\0\0\0\x0cjP  ', jpeg2000],
  ['\xff\x4f\xff\x51', jpeg2000],
  ['\xff\x0a', jpegXl],
  ['\0\0\0\x0cJXL ', jpegXl],
  ['8BPS', format('other-picture', 'eine Photoshop-Datei', 'psd')],
  ['\xd7\xcd\xc6\x9a', metafile],
  [`\x01\0\0\0${'?'.repeat(36)} EMF`, metafile],
  ['%!PS', postScript],
  ['\xc5\xd0\xd3\xc6', postScript],
  ['{\\rtf', rtf],
  ['Rar!\x1a\x07', format('archive', 'ein RAR-Archiv', 'rar')],
  ['7z\xbc\xaf\x27\x1c', format('archive', 'ein 7z-Archiv', '7z')],
  ['\x1f\x8b', format('archive', 'ein gz-Archiv', 'gz', 'tgz')],
  ['AC10', format('unknown', 'eine AutoCAD-Zeichnung', 'dwg')],
  ['ID3', sound],
  ['\xff\xfb', sound],
  ['OggS', sound],
  ['RIFF????WAVE', sound],
  ['RIFF????AVI ', video],
  ['????ftyp', video],
  ['\x1a\x45\xdf\xa3', video],
  [`MZ${'?'.repeat(58)}`, format('unknown', 'ein Programm', 'exe', 'dll')],
];

function beginsLike(bytes: string, start: string): boolean {
  return bytes.length >= start.length && [...start].every((sign, index) => sign === '?' || sign === bytes[index]);
}

/** What is packed as ZIP has its own parts, told by the name of one of them. */
const parts: readonly (readonly [name: string, format: FileFormat])[] = [
  ['word/document.xml', word],
  ['xl/workbook.xml', xlsx],
  ['xl/workbook.bin', excelBinary],
  ['ppt/presentation.xml', powerpoint],
  ['Index/Document.iwa', format('unknown', 'eine Datei aus Pages, Numbers oder Keynote', 'pages', 'numbers', 'key')],
  ['doc.kml', format('unknown', 'eine Karte aus Google Earth', 'kmz')],
];

const drawing = format('opendocument', 'eine OpenDocument-Zeichnung', 'odg');
/** OpenDocument 1.3, part 2, 3.3: the first entry is `mimetype`, stored as it is. */
const mimetypes: readonly (readonly [type: string, format: FileFormat])[] = [
  ['application/vnd.oasis.opendocument.text', format('opendocument', 'ein OpenDocument-Text', 'odt', 'ott')],
  ['application/vnd.oasis.opendocument.spreadsheet', format('opendocument', 'eine OpenDocument-Tabelle', 'ods', 'ots')],
  [
    'application/vnd.oasis.opendocument.presentation',
    format('opendocument', 'eine OpenDocument-Präsentation', 'odp', 'otp'),
  ],
  ['application/vnd.oasis.opendocument', drawing],
  ['application/epub+zip', format('unknown', 'ein E-Book (EPUB)', 'epub')],
];

/** Streams in a file that Office wrote before 2007, or that is a container for other reasons ([MS-CFB] 2.6.1: names are UTF-16). */
const streams: readonly (readonly [name: string, format: FileFormat])[] = [
  ['EncryptedPackage', locked],
  ['WordDocument', oldWord],
  ['PowerPoint Document', oldPowerpoint],
  ['Workbook', oldExcel],
  ['Book', oldExcel],
  ['__substg1.0_', format('mail', 'eine E-Mail aus Outlook', 'msg')],
];

const texts = [csv, markdown, text, html, mail, svg];
const known: readonly FileFormat[] = [starts, parts, mimetypes, streams]
  .flatMap((table) => table.map(([, found]) => found))
  .concat(texts, otherOle, zip);

/** What the file is. Never throws. */
export function fileKindOf(bytes: Uint8Array, name: string): FoundKind {
  const ending = /\.([\p{L}\p{N}]+)$/u.exec(name.normalize('NFC'))?.[1]?.toLowerCase() ?? '';
  const found = formatOf(bytes, ending);
  const promised = known.filter(({ endings }) => endings.includes(ending));
  const isMisnamed =
    promised.length > 0 && !promised.some(({ words, kind }) => words === found.words || isText(kind, found.kind));
  const [first] = promised;
  return { ...found, ...(isMisnamed && first && { misnamed: { ending, words: first.words } }) };
}

/** Nobody is wrong to call a text a text. */
function isText(promised: FileKind, found: FileKind): boolean {
  return promised === 'text' && texts.some(({ kind }) => kind === found);
}

function formatOf(bytes: Uint8Array, ending: string): FileFormat {
  if (bytes.length === 0) return empty;
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const byStart = starts.find(([pattern]) => beginsLike(start, pattern))?.[1];
  if (byStart !== undefined) return byStart;
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return zipFormat(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleFormat(bytes);
  const byText = textFormat(bytes, ending);
  // ISO 32000-1, annex H.3.4.1: readers accept the header anywhere in the first 1024 bytes.
  return byText ?? (start.slice(0, 1024).includes('%PDF-') ? pdf : unknown);
}

function zipFormat(bytes: Uint8Array): FileFormat {
  const entries = zipDirectory(bytes);
  if (entries === undefined) return damagedZip;
  const names = new Set(entries.map(({ name }) => name));
  const byPart = parts.find(([name]) => names.has(name))?.[1];
  return byPart ?? mimetypeFormat(bytes, entries) ?? zip;
}

function mimetypeFormat(bytes: Uint8Array, entries: readonly ZipEntry[]): FileFormat | undefined {
  const entry = entries.find(({ name }) => name === 'mimetype');
  if (entry === undefined) return undefined;
  const type = Buffer.from(storedBytes(bytes, entry).subarray(0, 200)).toString('latin1');
  return mimetypes.find(([start]) => type.startsWith(start))?.[1];
}

function oleFormat(bytes: Uint8Array): FileFormat {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return streams.find(([name]) => buffer.includes(Buffer.from(name, 'utf16le')))?.[1] ?? otherOle;
}

/** Enough to tell texts apart; a file of 100 MB is not decoded for it. */
const looked = 65_536;

function textFormat(bytes: Uint8Array, ending: string): FileFormat | undefined {
  const head = headOf(bytes);
  if (head === undefined) return undefined;
  const start = head.trimStart();
  if (/^</u.test(start)) {
    if (/<(?:[a-z]+:)?svg[\s>]/u.test(start)) return svg;
    if (/<(?:!doctype\s+html|html|head|body)\b/iu.test(start)) return html;
  }
  if (isMail(start)) return mail;
  if (csv.endings.includes(ending)) return csv;
  if (markdown.endings.includes(ending)) return markdown;
  if (text.endings.includes(ending) && ending !== 'txt') return text;
  return looksLikeCsv(head) ? csv : text;
}

/** The beginning as text, cut behind a whole line; nothing for bytes that are none. */
function headOf(bytes: Uint8Array): string | undefined {
  const cut = bytes.length > looked ? bytes.subarray(0, bytes.lastIndexOf(0x0a, looked) + 1 || looked) : bytes;
  const decoded = decode(cut)?.text;
  return decoded === undefined || [...decoded].some(isControl) ? undefined : decoded;
}

/** What no text has, but tab, line feed, form feed and escape: what tells bytes from texts. */
function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  return (code < 0x20 && ![0x09, 0x0a, 0x0c, 0x1b].includes(code)) || (code >= 0x7f && code < 0xa0);
}

/** RFC 5322: a head of fields, one of which only mails have. */
function isMail(start: string): boolean {
  const head = /^(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}/u.exec(start)?.[0] ?? '';
  return /^(?:received|return-path|mime-version|message-id):/imu.test(head);
}
