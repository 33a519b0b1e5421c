// From a map in YAML an object with known keys: keys matched however they are spelled, all mistakes of the map reported at once.
import { enumerate, nearest } from '../diagnostic.js';
import { wrongKind } from './read-scalar.js';
import type { Field, ReadContext } from './shape-type.js';
import { foldSpelling, quoted } from './spelling.js';
import type { YamlEntry, YamlNode } from './yaml.js';

/** What may stand behind each key of a record. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** A record as its findings speak of it. */
export interface RecordShape {
  readonly fields: Fields;
  /** What the record is called in findings: "Tagesordnungspunkt". */
  readonly name: string;
  readonly expects: string;
  readonly example: string;
}

/** The object, or nothing when a field is missing or wrong (all of them reported, and the object's origin remembered). */
export function readRecord(node: YamlNode, shape: RecordShape, context: ReadContext): object | undefined {
  if (node.kind !== 'map') return wrongKind(node, shape.expects, shape.example, context);
  const { entries, guessed } = matchKeys(node.entries, shape, context);
  const silent: ReadContext = { ...context, report: () => undefined };
  const read = Object.entries(shape.fields).map(([key, field]) => {
    const entry = entries.get(key);
    // A single value that does not fit speaks against the guess; it is no second mistake of the author's.
    const isDoubtful = entry !== undefined && guessed.has(entry) && entry.value.kind === 'text';
    return { key, outcome: readField(key, field, entry, node, shape, isDoubtful ? silent : context) };
  });
  if (read.some(({ outcome }) => outcome === 'wrong')) return undefined;
  const values = read.flatMap(({ key, outcome }) =>
    outcome === 'wrong' || outcome === 'absent' ? [] : [[key, outcome.value] as const],
  );
  const object = Object.fromEntries(values);
  const places = [...entries].map(([key, entry]) => [key, placeOf(entry)] as const);
  context.origins.remember(object, node.at, new Map(places));
  return object;
}

function placeOf({ value, keyAt }: YamlEntry): YamlEntry['keyAt'] {
  return value.kind === 'empty' ? keyAt : value.at;
}

type Outcome = { readonly value: unknown } | 'absent' | 'wrong';

function readField(
  key: string,
  field: Field<unknown>,
  entry: YamlEntry | undefined,
  node: YamlNode,
  shape: RecordShape,
  context: ReadContext,
): Outcome {
  const isLeftOut = entry === undefined || entry.value.kind === 'empty';
  if (isLeftOut && field.presence === 'default') return { value: field.value };
  if (isLeftOut && field.presence === 'optional') return 'absent';
  const inner = field.presence === undefined ? field : field.shape;
  if (entry === undefined) {
    context.report({
      code: 'schluessel-fehlt',
      severity: 'Fehler',
      message: `Der Schlüssel ${quoted(key)} fehlt (${shape.name}).`,
      remedy: `Ergänzen Sie ihn, zum Beispiel so: ${key}: ${inner.example}`,
      at: node.at,
    });
    return 'wrong';
  }
  const value = isLeftOut ? { ...entry.value, at: entry.keyAt } : entry.value;
  const result = inner.read(value, { ...context, field: key });
  return result === undefined ? 'wrong' : { value: result };
}

/**
 * The entries by the key they mean.
 *
 * An unknown key is reported; when a known one is near and not given otherwise, its value is read as that one's, so that
 * one slip gives one finding.
 */
function matchKeys(
  typed: readonly YamlEntry[],
  shape: RecordShape,
  context: ReadContext,
): { readonly entries: ReadonlyMap<string, YamlEntry>; readonly guessed: ReadonlySet<YamlEntry> } {
  const keys = Object.keys(shape.fields);
  const known = new Map(keys.map((key) => [foldSpelling(key), key]));
  const entries = new Map<string, YamlEntry>();
  const unknown: YamlEntry[] = [];
  for (const entry of typed) {
    const key = known.get(foldSpelling(entry.key.trim()));
    const first = key === undefined ? undefined : entries.get(key);
    if (key === undefined) unknown.push(entry);
    else if (first === undefined) entries.set(key, entry);
    else reportTwice(entry, first, context);
  }
  for (const entry of unknown) {
    const free = keys.filter((key) => !entries.has(key));
    const near = nearest(entry.key, free);
    reportUnknown(entry, near, free.length > 0 ? free : keys, shape, context);
    if (near !== undefined) entries.set(near, entry);
  }
  return { entries, guessed: new Set(unknown) };
}

function reportTwice(entry: YamlEntry, first: YamlEntry, { report }: ReadContext): void {
  report({
    code: 'schluessel-gleich',
    severity: 'Fehler',
    message: `${quoted(entry.key)} meint denselben Schlüssel wie ${quoted(first.key)} in Zeile ${first.keyAt.line}.`,
    remedy: 'Löschen Sie eine der beiden Angaben.',
    at: entry.keyAt,
  });
}

/** Longer than any record of ours: the user sees all keys there are. */
const mostKeys = 40;

function reportUnknown(
  entry: YamlEntry,
  near: string | undefined,
  keys: readonly string[],
  { name }: RecordShape,
  { report }: ReadContext,
): void {
  report({
    code: 'schluessel-unbekannt',
    severity: 'Fehler',
    message: `Den Schlüssel ${quoted(entry.key)} gibt es hier nicht (${name}).`,
    remedy:
      near === undefined
        ? `${keys.length === 1 ? 'Möglich ist hier noch' : 'Möglich sind hier'} ${enumerate(keys, mostKeys)}.`
        : `Schreiben Sie ${quoted(near)}.`,
    at: entry.keyAt,
  });
}
