// A template's files and a view → Markdown. Handlebars does the text, our functions the values; nothing reaches its globals.
import Handlebars from 'handlebars';
import { nearest, type Position, type Report } from '../diagnostic.js';
import type { PlacedText } from '../markdown/places.js';
import type { SourceText } from '../source/read-text.js';
import type { TemplateSources } from '../source/template-files.js';
import { escapeMarkdown } from './escape.js';
import { helpers } from './helpers.js';
import { readMarks } from './line-origins.js';
import { createPlaceBook, internal, type Place, type PlaceBook } from './places.js';
import { prepareProgram } from './prepare.js';
import { syntaxFinding } from './syntax-error.js';

/** A compiled template. */
export interface Template {
  /**
   * The Markdown of a view, in the dialect `vorlage`; the text knows for each line where in the template it came from.
   *
   * Errors: `vorlage-wert-fehlt`, `vorlage-wert-unpassend`, `vorlage-bedingung-vertippt` at the place in the template; never throws for a value.
   */
  readonly render: (view: object, report: Report) => PlacedText;
}

/** By its file, the template last compiled from it and the texts it was compiled from: most documents share theirs. */
const compiled = new Map<string, { readonly texts: string; readonly template: Template }>();

/**
 * The template, ready to render.
 *
 * Errors: reports `vorlage-syntax`, `vorlage-teil-kreis` and what `prepareProgram` finds, and makes no template then.
 */
export function compileTemplate(files: TemplateSources, report: Report): Template | undefined {
  const texts = JSON.stringify([files.main, ...files.partials]);
  const before = compiled.get(files.main.file);
  if (before?.texts === texts) return before.template;
  const template = compileAnew(files, report);
  if (template !== undefined) compiled.set(files.main.file, { texts, template });
  return template;
}

function compileAnew(files: TemplateSources, report: Report): Template | undefined {
  let isSound = true;
  const note: Report = (finding) => {
    isSound = false;
    report(finding);
  };
  const engine = Handlebars.create();
  for (const name of Object.keys(engine.helpers)) {
    if (name !== 'if' && name !== 'unless' && name !== 'each') engine.unregisterHelper(name);
  }
  const book = createPlaceBook();
  engine.registerHelper(ownFunctions(book));
  const usedBy = new Map<string, Set<string>>();
  const compile = (name: string, source: SourceText) => {
    const uses = new Set<string>();
    usedBy.set(name, uses);
    const program = parse(engine, source, note);
    if (program === undefined) return undefined;
    const partials = [...files.partials.keys()];
    const prepared = prepareProgram(program, { source, partials, book, report: note, uses: (used) => uses.add(used) });
    return engine.compile(prepared, compileOptions);
  };
  const main = compile('', files.main);
  for (const [name, source] of files.partials) {
    const partial = compile(name, source);
    if (partial !== undefined) engine.registerPartial(name, partial);
  }
  for (const [name, source] of files.partials) {
    if (reaches(name, name, usedBy)) reportCircle(name, source, note);
  }
  if (!isSound || main === undefined) return undefined;
  return {
    render: (view, reportValue) => {
      const rendered = main(view, { data: { report: reportValue }, ...noPrototypes });
      return readMarks(rendered, files.main, book);
    },
  };
}

/** Escaping is ours, and a name that is no function of ours is a field. */
const compileOptions: CompileOptions = { noEscape: true };
const noPrototypes = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

function parse(engine: typeof Handlebars, source: SourceText, report: Report): hbs.AST.Program | undefined {
  try {
    return engine.parse(source.text);
  } catch (error) {
    report(syntaxFinding(error, source));
    return undefined;
  }
}

function reaches(from: string, wanted: string, usedBy: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const next = [...(usedBy.get(from) ?? [])];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (name === wanted) return true;
    if (!seen.has(name)) next.push(...(usedBy.get(name) ?? []));
    seen.add(name);
  }
  return false;
}

function reportCircle(name: string, source: SourceText, report: Report): void {
  report({
    code: 'vorlage-teil-kreis',
    severity: 'Fehler',
    message: `Der Teil „${name}“ enthält sich selbst und käme nie zu einem Ende.`,
    remedy: 'Nehmen Sie ihn aus sich heraus; eine Liste geht {{#each …}} durch.',
    at: { file: source.file, line: source.firstLine, column: 1 },
  });
}

// ── Our functions in a compiled template ───────────────────────────────────────────────────────────────────────────

/** What a function is told of the rendering it is part of. */
interface Rendering {
  readonly data: { readonly report: Report };
  readonly hash: Readonly<Record<string, unknown>>;
}

function ownFunctions(book: PlaceBook): Handlebars.HelperDeclareSpec {
  return {
    [internal.output](this: unknown, value: unknown, id: number, rendering: Rendering): string {
      const printed = textOf(value, book.get(id), this, rendering.data.report);
      return escapeMarkdown(printed);
    },
    [internal.call](this: unknown, name: string, id: number, ...rest: unknown[]): string {
      const { values, rendering } = splitRest(rest);
      // A value that is missing has been reported on its way here.
      if (values.some(isMissing)) return '';
      const print = (value: unknown) => `"${escapeMarkdown(textOf(value, book.get(id), this, rendering.data.report))}"`;
      const options = Object.entries(rendering.hash).map(([key, value]) => `${key}=${print(value)}`);
      return `{{${[name, ...values.map(print), ...options].join(' ')}}}`;
    },
    [internal.value](this: unknown, value: unknown, id: number, rendering: Rendering): unknown {
      if (isMissing(value)) reportMissing(book.get(id), this, rendering.data.report);
      return value;
    },
    [internal.condition](this: unknown, value: unknown, id: number, rendering: Rendering): unknown {
      if (value === undefined) reportMistyped(book.get(id), this, rendering.data.report);
      return value;
    },
    [internal.list](this: unknown, value: unknown, id: number, rendering: Rendering): unknown {
      if (Array.isArray(value)) return value;
      const { report } = rendering.data;
      if (isMissing(value)) reportMissing(book.get(id), this, report);
      else reportUnsuitable(book.get(id).at, `„${book.get(id).written}“ ist keine Liste.`, listRemedy, report);
      return [];
    },
    [internal.helper](this: unknown, name: string, id: number, ...rest: unknown[]): unknown {
      const { values, rendering } = splitRest(rest);
      const helper = helpers.get(name);
      if (helper === undefined) throw new Error(`no helper ${name}`);
      // A value that is missing has been reported on its way here.
      if (helper.needsValues && values.some(isMissing)) return '';
      const result = helper.run(values);
      if (typeof result !== 'object') return result;
      reportUnsuitable(book.get(id).at, result.message, result.remedy, rendering.data.report);
      return '';
    },
  };
}

const listRemedy = 'Nennen Sie eine Liste, oder schreiben Sie {{#if …}} für einen einzelnen Wert.';

/** The library hands over its own object behind the values. */
function splitRest(rest: readonly unknown[]): { readonly values: readonly unknown[]; readonly rendering: Rendering } {
  return { values: rest.slice(0, -1), rendering: rest.at(-1) as Rendering };
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function textOf(value: unknown, place: Place, context: unknown, report: Report): string {
  if (typeof value === 'string') return value;
  // A number in a view is a count; its decimals, if it has any, stand behind a comma.
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (isMissing(value)) reportMissing(place, context, report);
  else if (typeof value === 'boolean')
    reportUnsuitable(place.at, `„${place.written}“ ist ja oder nein und kein Text.`, booleanRemedy(place), report);
  else reportUnsuitable(place.at, `„${place.written}“ ist kein einzelner Wert.`, objectRemedy(place, value), report);
  return '';
}

function booleanRemedy({ written }: Place): string {
  return `Schreiben Sie {{#if ${written}}} … {{/if}}.`;
}

function objectRemedy({ written }: Place, value: unknown): string {
  if (Array.isArray(value)) return `Schreiben Sie {{#each ${written}}} … {{/each}} oder {{verbinde ${written} ", "}}.`;
  const [field] = Object.keys(value as object);
  return field === undefined
    ? 'Nennen Sie einen einzelnen Wert.'
    : `Nennen Sie ein Feld davon, zum Beispiel {{${written}.${field}}}.`;
}

function reportUnsuitable(at: Position, message: string, remedy: string, report: Report): void {
  report({ code: 'vorlage-wert-unpassend', severity: 'Fehler', message, remedy, at });
}

function reportMissing(place: Place, context: unknown, report: Report): void {
  const meant = nearField(place.parts, context);
  report({
    code: 'vorlage-wert-fehlt',
    severity: 'Fehler',
    message: `Den Wert „${place.written}“ gibt es hier nicht.`,
    remedy:
      meant === undefined
        ? `Prüfen Sie den Namen, oder schreiben Sie {{#if ${place.written}}} … {{/if}} darum, wenn er fehlen darf.`
        : `Meinten Sie „${meant}“?`,
    at: place.at,
  });
}

/** A condition may ask for what is not there; a name that differs by a letter or two would drop its passage in silence. */
function reportMistyped(place: Place, context: unknown, report: Report): void {
  const meant = nearField(place.parts, context);
  if (meant === undefined) return;
  report({
    code: 'vorlage-bedingung-vertippt',
    severity: 'Warnung',
    message: `Den Wert „${place.written}“ gibt es hier nicht; er gilt als leer.`,
    remedy: `Meinten Sie „${meant}“?`,
    at: place.at,
  });
}

/** The path with its first wrong part replaced by the field that may have been meant. */
function nearField(parts: readonly string[] | undefined, context: unknown): string | undefined {
  let current = context;
  for (const [index, part] of (parts ?? []).entries()) {
    if (typeof current !== 'object' || current === null) return undefined;
    const next = Object.getOwnPropertyDescriptor(current, part)?.value as unknown;
    if (isMissing(next)) {
      const field = nearest(
        part,
        Object.keys(current).filter((key) => key !== part),
      );
      return field === undefined ? undefined : [...(parts ?? []).slice(0, index), field].join('.');
    }
    current = next;
  }
  return undefined;
}
