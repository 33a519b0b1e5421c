// The fixed calls {{name "argument" option="value"}} that texts may contain: the one registry, and how one is read.
// Authors' texts and templates know the same calls; a template prints them again with `writeCall`.
import { enumerate, type Finding, nearest } from '../diagnostic.js';
import type { Block, Inline, NodeOf } from '../document/nodes.js';
import { quoted } from '../source/spelling.js';
import { readArguments } from './arguments.js';
import type { BlockCall, CallRules, Fault, InlineCall, OptionValues } from './call-definition.js';
import { type Dialect, knownName } from './dialect.js';
import { indicatorCalls } from './indicator-calls.js';
import { recordCalls } from './record-calls.js';

/** What a reference may print. */
const references = new Map<string, NodeOf<'annex-reference' | 'cross-reference'>['show']>([
  ['nummer', 'nummer'],
  ['titel', 'titel'],
  ['seite', 'seite'],
]);

/** All calls by their name. */
export const callDefinitions: ReadonlyMap<string, InlineCall | BlockCall> = new Map<string, InlineCall | BlockCall>([
  [
    'anlage',
    {
      form: 'inline',
      dialects: ['autor', 'vorlage'],
      example: '{{anlage "zusammenfassung"}}',
      argument: 'needed',
      options: new Map<string, OptionValues>([
        ['seite', 'page number'],
        ['zeige', [...references.keys()]],
      ]),
      lacks: (options) => {
        if (options.get('zeige') !== 'seite' || options.has('seite')) return undefined;
        return {
          message: 'Bei zeige="seite" steht nicht, welche Seite der Anlage gemeint ist.',
          remedy: 'Ergänzen Sie sie, zum Beispiel seite="3" zeige="seite".',
        };
      },
      make: (annex, options) => {
        const page = pageOf(options.get('seite'));
        return { kind: 'annex-reference', annex, show: shownBy(options), ...(page && { page }), label: '' };
      },
    },
  ],
  [
    'verweis',
    {
      form: 'inline',
      dialects: ['autor', 'vorlage'],
      example: '{{verweis "tab-haushalte"}}',
      argument: 'needed',
      options: new Map([['zeige', [...references.keys()]]]),
      make: (target, options) => ({ kind: 'cross-reference', target, show: shownBy(options), label: '' }),
    },
  ],
  [
    'einfügen',
    {
      form: 'block',
      dialects: ['vorlage'],
      example: '{{einfügen schlüssel}}',
      argument: 'needed',
      options: new Map(),
      make: (key) => ({ kind: 'insertion', key }),
    },
  ],
  ...indicatorCalls,
  ...recordCalls,
]);

function shownBy(options: ReadonlyMap<string, string>): NodeOf<'annex-reference' | 'cross-reference'>['show'] {
  return references.get(options.get('zeige') ?? '') ?? 'nummer';
}

function pageOf(typed: string | undefined): number | undefined {
  return typed !== undefined && /^\s*[1-9]\d{0,4}\s*$/u.test(typed) ? Number(typed) : undefined;
}

/** `{{word …}}` as it stands in a text, not yet judged. */
export interface WrittenCall {
  readonly name: string;
  /** What stands between the name and the closing braces. */
  readonly inside: string;
  /** The whole as typed. */
  readonly raw: string;
  readonly isClosed: boolean;
}

const openingPattern = /\{\{[ \t\n]*([\p{L}][\p{L}\p{M}\p{N}_.-]*)(?=[\s}"'„“”»«‚›‹,])/uy;

/** The call written at `start`; nothing where braces mean nothing, as in `{{ 3 }}` and `{{{x}}}`. */
export function callAt(text: string, start: number): WrittenCall | undefined {
  if (text.charAt(start - 1) === '{') return undefined;
  openingPattern.lastIndex = start;
  const opening = openingPattern.exec(text);
  const name = opening?.[1];
  if (opening === null || name === undefined) return undefined;
  const insideStart = start + opening[0].length;
  // Braces inside quotation marks carry a backslash, so the first pair is the end even where a quotation mark is missing.
  const end = text.indexOf('}}', insideStart);
  if (end >= 0) {
    const raw = text.slice(start, end + 2);
    return { name: name.normalize('NFC'), inside: text.slice(insideStart, end), raw, isClosed: true };
  }
  const isMeant = knownName(name, callDefinitions.keys()) !== undefined;
  return isMeant ? { name: name.normalize('NFC'), inside: '', raw: opening[0], isClosed: false } : undefined;
}

/** A call that means something, or what is wrong with it; the place is added by whoever knows it. */
export type JudgedCall =
  | {
      readonly kind: 'inline';
      readonly name: string;
      readonly argument: string;
      readonly options: ReadonlyMap<string, string>;
      readonly node: Inline;
    }
  | {
      readonly kind: 'block';
      readonly name: string;
      readonly argument: string;
      readonly options: ReadonlyMap<string, string>;
      readonly node: Block;
    }
  | { readonly kind: 'fault'; readonly finding: Omit<Finding, 'at'> };

/**
 * What the written call means in this dialect.
 *
 * Errors: `aufruf-unbekannt` for a name that is no call here, `aufruf-argumente` for one that is written wrongly.
 */
export function judgeCall(written: WrittenCall, dialect: Dialect): JudgedCall {
  const allowed = [...callDefinitions].filter(([, rules]) => rules.dialects.includes(dialect)).map(([name]) => name);
  const name = knownName(written.name, allowed);
  const definition = name === undefined ? undefined : callDefinitions.get(name);
  if (name === undefined || definition === undefined) return { kind: 'fault', finding: unknownCall(written, allowed) };
  if (!written.isClosed) return wrong(definition, `Der Aufruf „{{${name}“ ist nicht mit „}}“ geschlossen.`);
  const { list, isOpen } = readArguments(written.inside);
  if (isOpen) return wrong(definition, `Im Aufruf ${quoted(written.raw)} fehlt ein Anführungszeichen.`);
  const words = list.filter((argument) => argument.key === undefined).map((argument) => argument.value.trim());
  const wanted = definition.argument === 'needed' ? 1 : 0;
  const [argument = ''] = words;
  if (argument === '' && wanted === 1) {
    return wrong(definition, `Im Aufruf ${quoted(written.raw)} fehlt die Angabe, was gemeint ist.`);
  }
  if (words.length > wanted) {
    return wrong(
      definition,
      `Im Aufruf ${quoted(written.raw)} stehen ${words.length === 1 ? 'eine Angabe' : `${words.length} Angaben`}; vorgesehen ist ${wanted === 1 ? 'eine' : 'keine'}.`,
    );
  }
  const options = new Map<string, string>();
  for (const { key, value } of list) {
    if (key === undefined) continue;
    const fault = optionFault(definition, key, value);
    if (fault !== undefined) return wrong(definition, fault.message, fault.remedy);
    options.set(knownName(key, definition.options.keys()) ?? key, value);
  }
  const lack = definition.lacks?.(options);
  if (lack !== undefined) return wrong(definition, lack.message, lack.remedy);
  return definition.form === 'inline'
    ? { kind: 'inline', name, argument, options, node: definition.make(argument, options) }
    : { kind: 'block', name, argument, options, node: definition.make(argument, options) };
}

function unknownCall(written: WrittenCall, allowed: readonly string[]): Omit<Finding, 'at'> {
  const near = nearest(written.name, allowed);
  return {
    code: 'aufruf-unbekannt',
    severity: 'Warnung',
    message: `Den Aufruf ${quoted(written.name)} gibt es nicht; ${quoted(written.raw)} wird gedruckt, wie es dasteht.`,
    remedy:
      near === undefined
        ? `Verwenden Sie ${enumerate(allowed)}, oder schreiben Sie \\{{…}}, wenn die Klammern so gemeint sind.`
        : `Meinten Sie „${near}“? Schreiben Sie zum Beispiel ${callDefinitions.get(near)?.example ?? near}.`,
  };
}

function optionFault(definition: CallRules, key: string, value: string): Fault | undefined {
  const known = [...definition.options.keys()];
  const option = knownName(key, known);
  if (option === undefined) {
    const near = nearest(key, known);
    const remedy =
      known.length === 0
        ? `Lassen Sie „${key}=…“ weg.`
        : `${near === undefined ? 'Verwenden Sie' : 'Meinten Sie'} ${enumerate(near === undefined ? known : [near])}${near === undefined ? '.' : '?'}`;
    return { message: `Die Angabe „${key}“ kennt dieser Aufruf nicht.`, remedy };
  }
  const values = definition.options.get(option) ?? [];
  if (values === 'any text') {
    if (value.trim() !== '') return undefined;
    return { message: `Bei „${option}“ steht nichts.`, remedy: `Schreiben Sie zum Beispiel ${definition.example}.` };
  }
  if (values === 'page number') {
    if (pageOf(value) !== undefined) return undefined;
    return {
      message: `Bei „${option}“ steht keine Seitenzahl, sondern ${quoted(value)}.`,
      remedy: `Nennen Sie eine Seite der Anlage, von vorn gezählt, zum Beispiel ${option}="3".`,
    };
  }
  if (values.includes(value)) return undefined;
  return {
    message: `Den Wert ${quoted(value)} gibt es bei „${option}“ nicht.`,
    remedy: `Schreiben Sie ${enumerate(values)}, zum Beispiel ${option}="${values.at(-1) ?? ''}".`,
  };
}

function wrong(
  definition: CallRules,
  message: string,
  remedy = `Schreiben Sie zum Beispiel ${definition.example}.`,
): JudgedCall {
  return { kind: 'fault', finding: { code: 'aufruf-argumente', severity: 'Fehler', message, remedy } };
}

/** A block call in the middle of a line: printed as typed, and said so. */
export function misplacedCall(written: WrittenCall): Omit<Finding, 'at'> {
  return {
    code: 'aufruf-argumente',
    severity: 'Fehler',
    message: `Der Aufruf ${quoted(written.raw)} steht mitten im Text.`,
    remedy: `Schreiben Sie ${quoted(written.raw)} allein in eine Zeile.`,
  };
}
