// Layers of the annexes → layers of the Gesamtfassung: shown and hidden as before, listed under their annex (ISO 32000-1, 8.11.4).
import { dictAt, itemsAt, nameAt } from '../pdf/entries.js';
import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef } from '../pdf/library.js';
import type { ObjectCopier } from '../pdf/object-copy.js';

/** Lists of the configuration that only grow. */
const LISTS = ['RBGroups', 'Locked', 'AS'];

/**
 * Adds the layers of `source` to those of `target`, under `heading` where a viewer lists them.
 *
 * Shape: the result is one configuration, with all layers shown but those it lists as OFF; other configurations, from which a
 *        reader may choose, are dropped: there is no choice that would make sense for all parts.
 */
export function appendLayers(
  target: PDFDict,
  source: PDFDict,
  { copier, heading }: { readonly copier: ObjectCopier; readonly heading: string },
): void {
  const properties = dictAt(source, 'OCProperties');
  const groups = new Set(itemsAt(properties, 'OCGs').filter((group) => isDict(source, group)));
  if (groups.size === 0) return;
  const own = dictAt(properties, 'D');
  const isShown = (group: PDFObject) => {
    if (nameAt(own, 'BaseState') === PDFName.of('OFF')) return itemsAt(own, 'ON').includes(group);
    return !itemsAt(own, 'OFF').includes(group);
  };
  const whole = openLayers(target);
  const copy = (items: Iterable<PDFObject>) => [...items].map((item) => copier.copy(item));
  append(whole.properties, 'OCGs', copy(groups));
  append(whole.configuration, 'OFF', copy([...groups].filter((group) => !isShown(group))));
  for (const list of LISTS) append(whole.configuration, list, copy(itemsAt(own, list)));
  const order = itemsAt(own, 'Order');
  const listed = groupsIn(source, order);
  // PDF/A-3, 6.9, wants all that there are in the list.
  const others = [...groups].filter((group) => !listed.has(group));
  const entry = target.context.obj([PDFHexString.fromText(heading), ...copy([...order, ...others])]);
  append(whole.configuration, 'Order', [entry]);
}

interface Layers {
  readonly properties: PDFDict;
  readonly configuration: PDFDict;
}

function openLayers(catalog: PDFDict): Layers {
  const { context } = catalog;
  const properties = dictAt(catalog, 'OCProperties');
  const configuration = dictAt(properties, 'D');
  if (properties !== undefined && configuration !== undefined) return { properties, configuration };
  const created = { properties: context.obj({}), configuration: context.obj({}) };
  // PDF/A-3, 6.9, and PDF/UA-1, 7.10: a configuration has a name.
  created.configuration.set(PDFName.of('Name'), PDFHexString.fromText('Ebenen'));
  created.properties.set(PDFName.of('D'), created.configuration);
  created.properties.set(PDFName.of('OCGs'), context.obj([]));
  catalog.set(PDFName.of('OCProperties'), context.register(created.properties));
  return created;
}

function append(dict: PDFDict, key: string, items: readonly PDFObject[]): void {
  if (items.length > 0) dict.set(PDFName.of(key), dict.context.obj([...itemsAt(dict, key), ...items]));
}

/** The layers in a list of lists. */
function groupsIn({ context }: PDFDict, order: readonly PDFObject[]): ReadonlySet<PDFObject> {
  const found = new Set<PDFObject>();
  const visited = new Set<PDFObject>();
  const open = [...order];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const value = context.lookup(item);
    if (value instanceof PDFArray && !visited.has(value)) {
      visited.add(value);
      for (const below of value.asArray()) open.push(below);
    } else if (item instanceof PDFRef) found.add(item);
  }
  return found;
}

function isDict({ context }: PDFDict, object: PDFObject): boolean {
  return object instanceof PDFRef && context.lookup(object) instanceof PDFDict;
}
