// How the files of a document are called, before their ending.
import { posix } from 'node:path';
import { shortenName } from '../../source/shorten-name.js';
import type { GeplantesDokument, Kreis, NummerierteAnlage, Teil } from '../art.js';
import { alsDateiname } from '../geruest/neue-datei.js';

/** File systems take 255 bytes; an ending, and that of a file still being written, must fit behind the name. */
const mostBytes = 230;

/** The document alone. */
export function bodyName(document: GeplantesDokument): string {
  return nameOf(document, `${document.bezeichnung}${readersMark(document)}`);
}

/** The document with its annexes in the same file. */
export function togetherName(document: GeplantesDokument): string {
  return nameOf(document, `${document.bezeichnung}${readersMark(document)}-mit-Anlagen`);
}

/** The same for a print on both sides of the paper. */
export function printName(document: GeplantesDokument): string {
  return nameOf(document, `${document.bezeichnung}${readersMark(document)}-mit-Anlagen-Druckfassung`);
}

/** One of its chapters alone. */
export function teilName(document: GeplantesDokument, { bezeichnung }: Teil): string {
  const named = (words: string) => nameOf(document, `${words}${readersMark(document)}`);
  return named(shortenName(bezeichnung.replaceAll(' ', '-'), mostBytes - Buffer.byteLength(named(''))));
}

/** One of its annexes, in the folder where they all lie. */
export function annexName(document: GeplantesDokument, { kennung, id }: NummerierteAnlage): string {
  const named = (words: string) => nameOf(document, `Anlage-${kennung}${words}${readersMark(document)}`);
  const words = shortenName(id, Math.max(0, mostBytes - Buffer.byteLength(named('-'))));
  // Its number alone tells it from the others.
  return `Anlagen/${named(words === '' ? '' : `-${words}`)}`;
}

/** One of its charts, in the folder where they all lie: its number tells it from the others. */
export function chartName(document: GeplantesDokument, number: string, title: string): string {
  const words = alsDateiname(title, 60);
  const part = `${number.replace(/\s/gu, '-')}${words === '' ? '' : `-${words}`}`;
  return `Diagramme/${nameOf(document, `${part}${readersMark(document)}`)}`;
}

/** The name of an annex's file without its folder, and without what it shares with the names of all files of the document. */
export function shortName(document: GeplantesDokument, file: string): string {
  const name = posix.basename(file);
  const body = bodyName(document);
  const shared = [...name].findIndex((character, index) => character !== body[index]);
  const cut = name.slice(0, Math.max(0, shared)).search(/[^\p{L}\p{N}][\p{L}\p{N}]*$/u) + 1;
  return cut === 0 ? name : `…${name.slice(cut)}`;
}

const readersMarks: Readonly<Record<Kreis, string>> = {
  öffentlich: '',
  nichtöffentlich: '-nichtoeffentlich',
  vollständig: '-vollstaendig',
};

/** What is not for everybody is to be known by its name, wherever it is sent. */
function readersMark({ kreis }: GeplantesDokument): string {
  return readersMarks[kreis];
}

/** So is a draft. */
function nameOf(document: GeplantesDokument, teil: string): string {
  const { dokument, dateiname = (part) => `${dokument}-${part}`, istEntwurf } = document;
  return `${dateiname(teil)}${istEntwurf ? '-Entwurf' : ''}`;
}
