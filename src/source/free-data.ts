// A part of a YAML file whose keys are not ours: handed on as plain data, numbers, true and false as JSON has them.
import { wrongKind } from './read-scalar.js';
import type { Shape } from './shape-type.js';
import type { YamlNode } from './yaml.js';

/** As JSON has it. */
export type FreeData = string | number | boolean | null | readonly FreeData[] | FreeObject;
export interface FreeObject {
  readonly [key: string]: FreeData;
}

const expects = 'ein Block mit Schlüsseln';

/** Keys and values of another program's making; what they mean is for that program to judge. */
export function freeObject(example: string): Shape<FreeObject> {
  return {
    expects,
    example,
    kinds: ['map'],
    jsonSchema: () => ({ type: 'object', description: expects }),
    read: (node, context) => {
      const read = node.kind === 'map' ? dataOf(node) : undefined;
      return isObject(read) ? read : wrongKind(node, expects, example, context);
    },
  };
}

/** What the second says in place of the first; objects are put together key by key, lists are not. */
export function mergeFree(first: FreeObject, second: FreeObject): FreeObject {
  const both = Object.entries(second).map(([key, value]): readonly [string, FreeData] => {
    const own = first[key];
    return [key, isObject(own) && isObject(value) ? mergeFree(own, value) : value];
  });
  return { ...first, ...Object.fromEntries(both) };
}

function isObject(data: FreeData | undefined): data is FreeObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function dataOf(node: YamlNode): FreeData {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, dataOf(value)]));
    case 'list':
      return node.items.map(dataOf);
    case 'text':
      return node.isQuoted ? node.value : plain(node.value);
    default:
      return null;
  }
}

/** What is not in quotation marks may be a number or one of JSON's three words; whatever else it is is text. */
function plain(typed: string): FreeData {
  if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(typed)) return Number(typed);
  if (typed === 'true' || typed === 'false') return typed === 'true';
  return typed === 'null' ? null : typed;
}
