// How a ::: block is read: its name, the values behind it, and whether its content fits. The blocks themselves are in block-table.ts.
import { enumerate, type Finding, nearest } from '../diagnostic.js';
import type { Block, ImageData } from '../document/nodes.js';
import { parseLength } from '../source/german-number.js';
import { quoted } from '../source/spelling.js';
import { type Argument, readArguments } from './arguments.js';
import type { BlockDefinition, Content, GivenBlock } from './block-definition.js';
import { blockDefinitions } from './block-table.js';
import { type Dialect, knownName } from './dialect.js';

/** A finding whose place is added by the one who knows it. */
type Unplaced = Omit<Finding, 'at'>;

/** A block as it was written, its content already converted. */
export interface WrittenBlock {
  /** What stands behind the colons of the first line. */
  readonly heading: string;
  readonly content: readonly Content[];
  /** The name of the block around it, if there is one. */
  readonly parent?: string;
  /** The picture at a path; what is wrong with it is reported. */
  readonly picture: (path: string) => ImageData | undefined;
}

/** The known name in the first line of a block, or the word as typed. */
export function blockName(heading: string): string {
  const typed = /^\s*(\p{L}[\p{L}\p{M}\p{N}_-]*)/u.exec(heading)?.[1]?.normalize('NFC') ?? '';
  return knownName(typed, blockDefinitions.keys()) ?? typed;
}

/**
 * The nodes of the block; its content alone where it cannot be used so.
 *
 * A finding without a place is about the block as a whole.
 * Errors: `block-unbekannt`, `block-nicht-erlaubt`, `block-am-falschen-ort`, `block-angabe`, `block-inhalt`.
 */
export function readBlock(
  written: WrittenBlock,
  dialect: Dialect,
  report: (finding: Finding) => void,
): readonly Content[] {
  const name = blockName(written.heading);
  const definition = blockDefinitions.get(name);
  const blocks = blocksOf(written.content);
  const allowed = [...blockDefinitions].filter(([, rules]) => rules.dialects.includes(dialect)).map(([known]) => known);
  if (definition === undefined || !definition.dialects.includes(dialect)) {
    report(definition === undefined ? unknownBlock(name, allowed) : forbiddenBlock(name, allowed));
    return blocks;
  }
  if (definition.parent !== undefined && definition.parent !== written.parent) {
    report({
      code: 'block-am-falschen-ort',
      severity: 'Fehler',
      message: `Der Block „${name}“ steht nicht in einem Block „${definition.parent}“.`,
      remedy: `Setzen Sie ihn zwischen „:::: ${definition.parent}“ und „::::“.`,
    });
    return blocks;
  }
  const { list, isOpen } = readArguments(written.heading.trim().replace(/^\S+/u, ''));
  if (isOpen) report(openQuotation(name, definition));
  const given = givenBlock(name, definition, list, { ...written, blocks }, report);
  const made = definition.make(given);
  if (made !== undefined) return made;
  report(wrongContent(name, definition, { isEmpty: blocks.length === 0, dialect }));
  return blocks;
}

function wrongContent(
  name: string,
  { expects, example }: BlockDefinition,
  { isEmpty, dialect }: { readonly isEmpty: boolean; readonly dialect: Dialect },
): Unplaced {
  const ifEmpty = isEmpty && dialect === 'vorlage' ? ' Darf er fehlen, setzen Sie {{#if …}} darum.' : '';
  return {
    code: 'block-inhalt',
    severity: 'Fehler',
    message: isEmpty ? `Der Block „${name}“ ist leer.` : `Was im Block „${name}“ steht, passt nicht hinein.`,
    remedy:
      expects === undefined
        ? `Schließen Sie den Block gleich mit „:::“, denn alles steht in seiner ersten Zeile: ::: ${example}`
        : `Schreiben Sie hinein: ${expects}.${ifEmpty}`,
  };
}

/** The content as blocks: a cell of columns gives what it holds. */
export function blocksOf(content: readonly Content[]): readonly Block[] {
  return content.flatMap((node) => (node.kind === 'column-cell' ? node.children : [node]));
}

function unknownBlock(name: string, allowed: readonly string[]): Unplaced {
  const near = nearest(name, allowed);
  return {
    code: 'block-unbekannt',
    severity: 'Fehler',
    message: `Den Block „${name}“ gibt es nicht.`,
    remedy: near === undefined ? `Verwenden Sie ${enumerate(allowed)}.` : `Meinten Sie „${near}“?`,
  };
}

function forbiddenBlock(name: string, allowed: readonly string[]): Unplaced {
  return {
    code: 'block-nicht-erlaubt',
    severity: 'Fehler',
    message: `Der Block „${name}“ ist Vorlagen vorbehalten.`,
    remedy: `Verwenden Sie in Texten ${enumerate(allowed)}.`,
  };
}

function openQuotation(name: string, definition: BlockDefinition): Unplaced {
  return {
    code: 'block-angabe',
    severity: 'Fehler',
    message: `In der ersten Zeile des Blocks „${name}“ fehlt ein Anführungszeichen.`,
    remedy: `Schreiben Sie zum Beispiel ::: ${definition.example}`,
  };
}

type Fault = (message: string, remedy: string) => void;

function givenBlock(
  name: string,
  definition: BlockDefinition,
  list: readonly Argument[],
  { content, blocks, picture }: Pick<WrittenBlock, 'content' | 'picture'> & Pick<GivenBlock, 'blocks'>,
  report: (finding: Finding) => void,
): GivenBlock {
  const fault: Fault = (message, remedy) => report({ code: 'block-angabe', severity: 'Fehler', message, remedy });
  const values = knownValues(name, definition, list, fault);
  const words = list.filter((argument) => argument.key === undefined).map((argument) => argument.value);
  const title = words.join(' ').trim();
  if (title !== '' && !definition.hasTitle) {
    fault(
      `Im Block „${name}“ hat ${quoted(title)} keine Bedeutung.`,
      `Schreiben Sie zum Beispiel ::: ${definition.example}`,
    );
  }
  const text = (key: string) => values.get(key) ?? '';
  const refuse = (key: string, remedy: string) => {
    const isMissing = text(key) === '';
    const message = isMissing ? `fehlt die Angabe „${key}“.` : `passt ${quoted(text(key))} nicht zu „${key}“.`;
    fault(`Im Block „${name}“ ${message}`, remedy);
  };
  return {
    content,
    blocks,
    picture: (key) => (text(key) === '' ? undefined : picture(text(key))),
    title,
    text,
    report,
    refuse,
    whole: wholeReader(text, refuse),
    length: lengthReader(text, refuse),
    choice: choiceReader(text, refuse),
  };
}

function knownValues(
  name: string,
  definition: BlockDefinition,
  list: readonly Argument[],
  fault: Fault,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { key, value } of list) {
    if (key === undefined) continue;
    const known = knownName(key, definition.keys);
    if (known === undefined) fault(`Der Block „${name}“ kennt die Angabe „${key}“ nicht.`, keyRemedy(key, definition));
    else values.set(known, value.trim());
  }
  return values;
}

function wholeReader(text: GivenBlock['text'], refuse: GivenBlock['refuse']): GivenBlock['whole'] {
  return (key, fallback, [least, most]) => {
    const typed = text(key);
    if (typed === '') return fallback;
    const value = /^[0-9]{1,6}$/u.test(typed) ? Number(typed) : Number.NaN;
    if (value >= least && value <= most) return value;
    const example = Math.min(most, Math.max(least, fallback));
    refuse(key, `Schreiben Sie eine ganze Zahl von ${least} bis ${most}, zum Beispiel ${key}=${example}.`);
    return fallback;
  };
}

/** Less is no picture, more is wider than an A4 page across. Units: mm. */
const lengths = { least: 5, most: 297 };

function lengthReader(text: GivenBlock['text'], refuse: GivenBlock['refuse']): GivenBlock['length'] {
  return (key) => {
    const typed = text(key);
    if (typed === '') return undefined;
    const read = parseLength(typed, 'mm');
    if ('value' in read && read.value >= lengths.least && read.value <= lengths.most) return read.value;
    refuse(key, `Schreiben Sie eine Länge von ${lengths.least} bis ${lengths.most} mm, zum Beispiel ${key}=80mm.`);
    return undefined;
  };
}

function choiceReader(text: GivenBlock['text'], refuse: GivenBlock['refuse']): GivenBlock['choice'] {
  return (key, choices, fallback) => {
    const typed = text(key);
    if (typed === '') return fallback;
    const words = [...choices.keys()];
    const known = knownName(typed, words);
    const value = known === undefined ? undefined : choices.get(known);
    if (value !== undefined) return value;
    refuse(key, `Schreiben Sie ${enumerate(words)}, zum Beispiel ${key}=${words[0] ?? ''}.`);
    return fallback;
  };
}

function keyRemedy(key: string, definition: BlockDefinition): string {
  const near = nearest(key, definition.keys);
  if (near !== undefined) return `Meinten Sie „${near}“?`;
  if (definition.keys.length === 0) return `Lassen Sie „${key}=…“ weg.`;
  return `Verwenden Sie ${enumerate(definition.keys)}.`;
}
