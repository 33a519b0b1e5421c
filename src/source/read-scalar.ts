// From one node of a YAML text one plain value: what a scalar shape does, with the findings for nodes of the wrong kind.
import type { Finding, Position } from '../diagnostic.js';
import { expected } from './json-schema.js';
import type { Parsed } from './parsed.js';
import type { JsonSchema, ReadContext, Shape } from './shape-type.js';
import { quoted } from './spelling.js';
import type { YamlNode } from './yaml.js';
import { inQuotes } from './yaml-repair.js';

/** What a scalar shape is made of; `parse` gets the text as typed. */
export interface ScalarShape<T> {
  readonly expects: string;
  readonly example: string;
  readonly schema: JsonSchema;
  readonly parse: (text: string, context: ReadContext) => Parsed<T>;
}

/** The shape of one value; a list or a block in its place is reported. */
export function scalar<T>({ expects, example, schema, parse }: ScalarShape<T>): Shape<T> {
  return {
    expects,
    example,
    kinds: ['text'],
    jsonSchema: () => ({
      description: expected(expects),
      ...schema,
      ...('pattern' in schema && { patternErrorMessage: expected(expects) }),
    }),
    read: (node, context) => {
      if (node.kind !== 'text') return wrongKind(node, expects, example, context);
      const parsed = parse(node.value, context);
      if (parsed.refusal !== undefined) context.report({ severity: 'Fehler', ...parsed.refusal, at: node.at });
      return 'value' in parsed ? parsed.value : undefined;
    },
  };
}

const kindNames: Readonly<Record<YamlNode['kind'], string>> = {
  text: 'ein einzelner Wert',
  list: 'eine Liste',
  map: 'ein Block mit Schlüsseln',
  empty: 'nichts',
};

/** Reports that something else stands here than expected, and gives nothing. */
export function wrongKind(node: YamlNode, expects: string, example: string, context: ReadContext): undefined {
  context.report({ severity: 'Fehler', ...explain(node, expects, example, context), at: node.at });
}

function explain(
  node: YamlNode,
  expects: string,
  example: string,
  { field }: ReadContext,
): Pick<Finding, 'code' | 'message' | 'remedy'> {
  const where = field === undefined ? 'Hier' : `Bei ${quoted(field)}`;
  if (node.kind === 'empty') {
    const message = field === undefined ? 'Hier steht nichts.' : `Bei ${quoted(field)} fehlt der Wert.`;
    return { code: 'wert-fehlt', message, remedy: `Tragen Sie ein, was hierhin gehört: ${expects}.` };
  }
  const typed = typedText(node);
  const isMeantAsText = node.kind !== 'text' && typed !== undefined && expects === textExpects;
  if (isMeantAsText) {
    const reason = node.kind === 'list' ? 'Die eckigen Klammern machen' : 'Doppelpunkt oder Klammern machen';
    return {
      code: 'wert-kein-text',
      message: `${reason} aus ${quoted(typed)} ${node.kind === 'list' ? 'eine Liste' : 'einen Block mit Schlüsseln'} statt eines Textes.`,
      remedy: `Setzen Sie den Text in Anführungszeichen, so: ${inQuotes(typed)}`,
    };
  }
  const what = typed === undefined ? kindNames[node.kind] : `${quoted(typed)}, ${kindNames[node.kind]}`;
  return {
    code: 'wert-art',
    message: `${where} steht ${what}; erwartet wird ${expects}.`,
    remedy: `Schreiben Sie zum Beispiel: ${field === undefined ? '' : `${field}: `}${example}`,
  };
}

/** Reports that the value has the right kind and yet is not what is expected. */
export function reportUnfit(node: YamlNode, expects: string, { report, field }: ReadContext): void {
  const typed = typedText(node);
  const where = field === undefined ? 'hier' : `bei ${quoted(field)}`;
  report({
    code: 'wert-unpassend',
    severity: 'Fehler',
    message: `${typed === undefined ? 'Diese Angabe' : quoted(typed)} passt ${where} nicht.`,
    remedy: `Hierhin gehört: ${expects}.`,
    at: node.at,
  });
}

/** How `text()` calls what it reads. */
export const textExpects = 'ein Text';

/** What stands on the node's line, where the node is no longer than its line. */
function typedText(node: YamlNode): string | undefined {
  if (node.kind === 'text') return node.value;
  const { lineText, column, length }: Position = node.at;
  if (lineText === undefined || length === undefined) return undefined;
  const typed = lineText.slice(column - 1, column - 1 + length).trim();
  const isWhole = node.kind === 'map' ? node.entries.length === 1 || typed.startsWith('{') : typed.startsWith('[');
  return isWhole && typed !== '' && !typed.endsWith(':') ? typed : undefined;
}
