// All keys of all kinds of files, with what they are for and what is expected behind them: the schemas, for people to read.
import { jsonSchemaOf } from '../source/json-schema.js';
import type { Dateiart } from './dateiart.js';
import { bedeutungen } from './schluessel.js';

/** What may stand in one kind of block: "Sitzung", "Eintrag der Anwesenheit". */
export interface Schluesselgruppe {
  readonly titel: string;
  readonly schlüssel: readonly { readonly name: string; readonly angabe: string }[];
}

/** The block that one kind of file is, where its files lie, and the blocks inside it. */
export interface Schluesseltafel extends Schluesselgruppe {
  readonly dateien: string;
  readonly gruppen: readonly Schluesselgruppe[];
}

/** The keys of these kinds of files; blocks whose keys are left unexplained, or that a file before has too, are left out. */
export function schlüsseltafeln(arten: readonly Dateiart[]): readonly Schluesseltafel[] {
  const told = new Set<string>();
  const isNew = (titel: string) => bedeutungen[titel] !== undefined && !told.has(titel) && told.add(titel);
  return arten.flatMap(({ shape, muster }) => {
    const schema = jsonSchemaOf(shape, (record, key) => bedeutungen[record]?.[key]) as unknown as FileSchema;
    const records = inOrder(schema).filter(({ title }) => isNew(title));
    const [outermost, ...gruppen] = records.map(gruppeOf);
    return outermost === undefined ? [] : { ...outermost, dateien: muster, gruppen };
  });
}

/** Of a schema as json-schema.ts makes it, what is looked at here. */
interface FileSchema {
  readonly definitions: Readonly<Record<string, RecordSchema>>;
}

interface RecordSchema {
  readonly title: string;
  readonly properties: Readonly<Record<string, { readonly description: string }>>;
  /** Which keys must be there. */
  readonly allOf?: readonly { readonly then: { readonly required: readonly string[] } }[];
}

/** The records in the order in which somebody reading from the top comes upon them. */
function inOrder({ definitions, ...root }: FileSchema): readonly RecordSchema[] {
  const found = new Map<string, RecordSchema>();
  const visit = (part: unknown) => {
    for (const [, id = ''] of JSON.stringify(part).matchAll(/"#\/definitions\/([^"]+)"/gu)) {
      const definition = definitions[id];
      if (definition === undefined || found.has(id)) continue;
      found.set(id, definition);
      visit(definition.properties);
    }
  };
  visit(root);
  return [...found.values()];
}

function gruppeOf({ title, properties, allOf = [] }: RecordSchema): Schluesselgruppe {
  const needed = new Set(allOf.flatMap(({ then }) => then.required));
  const schlüssel = Object.entries(properties).map(([name, { description }]) => {
    // That a text is expected goes without saying.
    const told = description.replace(/ ?Erwartet wird ein Text\./u, '');
    return { name, angabe: needed.has(name) ? `${told} Darf nicht fehlen.` : told };
  });
  return { titel: title, schlüssel };
}
