// Many short samples → few documents, each sample under a heading of its own with its number, and the text of each read back.
// A document that cannot be written is taken apart, so that the sample to blame is named.
import type { Finding } from '../../src/diagnostic.js';
import { insertFragments } from '../../src/document/insert.js';
import type { Block, DocumentTree } from '../../src/document/nodes.js';
import { heading } from '../support/build-nodes.js';
import { comparableText } from '../support/document-text.js';
import { pairings, writeBoth } from '../support/write-both.js';

/** Blocks that go into a document under their number. */
export interface Sample {
  readonly number: number;
  readonly blocks: readonly Block[];
}

/** What both files have of a sample, as texts are compared. */
export interface WrittenSample {
  readonly tree: string;
  readonly pdf: string;
  readonly docx: string;
  /** As it stands in the Word file, white space and all. */
  readonly docxAsIs: string;
}

/** Why there is no document: what was reported to the author, or our own mistake. */
export type Refusal = { readonly codes: readonly string[] } | { readonly mistake: string };

/** What came of samples; a sample that no document could be made with is among the refused. */
export interface WrittenSamples {
  readonly written: ReadonlyMap<number, WrittenSample>;
  readonly refused: ReadonlyMap<number, Refusal>;
  readonly findings: readonly Finding[];
}

const samplesPerDocument = 110;

/** Writes all samples into documents of both formats, and reads them back. */
export async function writeSamples(samples: readonly Sample[]): Promise<WrittenSamples> {
  const parts: WrittenSamples[] = [];
  for (let at = 0; at < samples.length; at += samplesPerDocument) {
    parts.push(await writePack(samples.slice(at, at + samplesPerDocument)));
  }
  return joined(parts);
}

function joined(parts: readonly WrittenSamples[]): WrittenSamples {
  return {
    written: new Map(parts.flatMap(({ written }) => [...written])),
    refused: new Map(parts.flatMap(({ refused }) => [...refused])),
    findings: parts.flatMap(({ findings }) => findings),
  };
}

async function writePack(samples: readonly Sample[]): Promise<WrittenSamples> {
  const outcome = await tryWriting(samples);
  if ('written' in outcome) return outcome;
  const [only, ...others] = samples;
  if (only === undefined) throw new Error('a document without samples');
  if (others.length === 0) return { written: new Map(), refused: new Map([[only.number, outcome]]), findings: [] };
  const half = Math.ceil(samples.length / 2);
  return joined([await writePack(samples.slice(0, half)), await writePack(samples.slice(half))]);
}

/** The samples in one document, or why there is none. */
async function tryWriting(samples: readonly Sample[]): Promise<WrittenSamples | Refusal> {
  try {
    const [hausstil] = pairings;
    if (hausstil === undefined) throw new Error('no house style');
    const { texts, findings } = await writeBoth(treeOf(samples), hausstil);
    if (texts === undefined) {
      const codes = findings.filter(({ severity }) => severity === 'Fehler').map(({ code }) => code);
      const reported = codes.filter((code) => code !== 'satz-unerwartet');
      if (reported.length > 0) return { codes: [...new Set(reported)] };
      return { mistake: findings.map(({ message }) => message).join(' ') };
    }
    const [tree, pdf, docx] = [texts.tree, texts.pdf, texts.docx].map(({ text }) => splitSamples(comparableText(text)));
    const asIs = splitSamples(texts.docx.text);
    const written = samples.map(({ number }): [number, WrittenSample] => [
      number,
      {
        tree: tree?.get(number) ?? absent,
        pdf: pdf?.get(number) ?? absent,
        docx: docx?.get(number) ?? absent,
        docxAsIs: asIs.get(number) ?? absent,
      },
    ]);
    return { written: new Map(written), refused: new Map(), findings };
  } catch (error) {
    return { mistake: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** No sample has this text, so that one that is missing is not taken for an empty one. */
const absent = '(not in the file)';

/** Each sample is put in as the text of an author is, below the heading of its item. */
function treeOf(samples: readonly Sample[]): DocumentTree {
  const fragments = new Map(samples.map(({ number, blocks }) => [String(number), blocks]));
  const places = samples.flatMap(({ number }): readonly Block[] => [
    heading(1, '', 'Folgt', { number: `Probe ${number}` }),
    { kind: 'insertion', key: String(number) },
  ]);
  return {
    meta: { title: 'Proben', author: '', date: '2018-03-12', language: 'de-DE', keywords: [] },
    frame: { headLeft: '', headRight: '', footLeft: '', headOnFirstPage: false },
    status: [],
    children: insertFragments([...places, heading(1, '', 'Folgt', { number: 'Probe 0' })], fragments, () => {}),
  };
}

/** The text between the headings, by the number in the one before. */
function splitSamples(text: string): ReadonlyMap<number, string> {
  const [, ...parts] = text.split(/Probe\s*(\d+)\s*Folgt/u);
  return new Map(
    parts.flatMap((part, index): [number, string][] =>
      index % 2 === 0 ? [[Number(part), parts[index + 1] ?? '']] : [],
    ),
  );
}
