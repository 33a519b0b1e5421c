// One parsed template file → the same with every value sent through our own functions, after a check of all it names.
// Values are escaped at output alone: helpers and conditions get them raw.
import { enumerate, type Finding, nearest, type Report } from '../diagnostic.js';
import { callDefinitions } from '../markdown/calls.js';
import { positionIn, type SourceText } from '../source/read-text.js';
import { helpers } from './helpers.js';
import { markLines } from './line-origins.js';
import { internal, type Place, type PlaceBook } from './places.js';

type Program = hbs.AST.Program;
type Statement = hbs.AST.Statement;
type Expression = hbs.AST.Expression;
type Path = hbs.AST.PathExpression;
type Hash = hbs.AST.Hash;

/** What the preparation of a file needs to know and writes down. */
export interface Preparation {
  readonly source: SourceText;
  readonly partials: readonly string[];
  readonly book: PlaceBook;
  readonly report: Report;
  /** Takes note of a partial that is used. */
  readonly uses: (partial: string) => void;
}

/**
 * The program ready to be compiled.
 *
 * Errors: `vorlage-ungeschuetzt`, `vorlage-helfer-unbekannt`, `vorlage-helfer-angaben`, `vorlage-teil-fehlt`,
 *         `vorlage-nicht-vorgesehen`; what is wrong is left out.
 */
export function prepareProgram(program: Program, preparation: Preparation): Program {
  return { ...program, body: program.body.flatMap((statement) => prepareStatement(statement, preparation)) };
}

function prepareStatement(statement: Statement, preparation: Preparation): readonly Statement[] {
  switch (statement.type) {
    case 'ContentStatement':
      return [markLines(statement as hbs.AST.ContentStatement, preparation.source, preparation.book)];
    case 'CommentStatement':
      return [statement];
    case 'MustacheStatement':
      return prepareOutput(statement as hbs.AST.MustacheStatement, preparation);
    case 'BlockStatement':
      return prepareBlock(statement as hbs.AST.BlockStatement, preparation);
    case 'PartialStatement':
      return preparePartial(statement as hbs.AST.PartialStatement, preparation);
    default:
      report(preparation, statement, {
        code: 'vorlage-nicht-vorgesehen',
        message: 'Diese Form von Handlebars ist in Vorlagen nicht vorgesehen.',
        remedy: 'Verwenden Sie {{wert}}, {{#if …}}, {{#each …}}, {{#unless …}} oder {{> teil}}.',
      });
      return [];
  }
}

function prepareOutput(statement: hbs.AST.MustacheStatement, preparation: Preparation): readonly Statement[] {
  if (!statement.escaped) {
    report(preparation, statement, {
      code: 'vorlage-ungeschuetzt',
      message: 'Hier würde ein Wert ungeschützt gedruckt: Ein * oder | darin würde zu Markdown.',
      remedy: 'Schreiben Sie zwei geschweifte Klammern statt drei, und kein &.',
    });
  }
  const name = nameOf(statement.path);
  if (statement.params.length === 0 && statement.hash === undefined) {
    return [output(statement, [statement.path, placeId(statement.path, preparation)])];
  }
  if (name !== undefined && callDefinitions.has(name)) return prepareCall(name, statement, preparation);
  const value = helperCall(statement.path, statement.params, statement.hash, preparation);
  return value === undefined ? [] : [output(statement, [value, placeId(statement, preparation)])];
}

/** A call of the registry is written out again as a call, its values escaped for the quotation marks. */
function prepareCall(
  name: string,
  statement: hbs.AST.MustacheStatement,
  preparation: Preparation,
): readonly Statement[] {
  const values = statement.params.map((value) => required(value, preparation));
  const options = statement.hash?.pairs.map((pair) => ({ ...pair, value: required(pair.value, preparation) }));
  const call = output(statement, [text(name, statement), placeId(statement, preparation), ...values], internal.call);
  return [options === undefined ? call : { ...call, hash: { ...statement.hash, pairs: options } }];
}

function prepareBlock(block: hbs.AST.BlockStatement, preparation: Preparation): readonly Statement[] {
  const name = nameOf(block.path);
  const [value] = block.params;
  if (name !== 'if' && name !== 'unless' && name !== 'each') {
    report(preparation, block, {
      code: 'vorlage-helfer-unbekannt',
      message: `Den Block „{{#${block.path.original}}}“ gibt es nicht.`,
      remedy: `${near(name ?? '', ['if', 'unless', 'each'])} Zum Beispiel {{#if datum}} … {{/if}}.`,
    });
    return [];
  }
  if (value === undefined || block.params.length > 1) {
    report(preparation, block, {
      code: 'vorlage-helfer-angaben',
      message: `Der Block „{{#${name}}}“ braucht genau einen Wert.`,
      remedy: `Schreiben Sie zum Beispiel {{#${name} ${name === 'each' ? 'tops' : 'datum'}}}.`,
    });
    return [];
  }
  const wanted =
    name === 'each'
      ? call(internal.list, [expression(value, preparation), placeId(value, preparation)], value)
      : condition(value, preparation);
  const programs = {
    ...(block.program === undefined ? {} : { program: prepareProgram(block.program, preparation) }),
    ...(block.inverse === undefined ? {} : { inverse: prepareProgram(block.inverse, preparation) }),
  };
  return [{ ...block, params: [wanted], ...programs } as Statement];
}

function preparePartial(partial: hbs.AST.PartialStatement, preparation: Preparation): readonly Statement[] {
  const name = partial.name.type === 'PathExpression' ? (partial.name as Path).original : undefined;
  if (name === undefined || !preparation.partials.includes(name)) {
    report(preparation, partial, {
      code: 'vorlage-teil-fehlt',
      message: name === undefined ? 'Welcher Teil gemeint ist, steht nicht fest.' : `Den Teil „${name}“ gibt es nicht.`,
      remedy: `${near(name ?? '', preparation.partials)} Teile liegen im Ordner „partials“ neben der Vorlage.`,
    });
    return [];
  }
  preparation.uses(name);
  const params = partial.params.map((value) => required(value, preparation));
  const pairs = partial.hash?.pairs.map((pair) => ({ ...pair, value: condition(pair.value, preparation) }));
  const prepared = { ...partial, params, ...(pairs === undefined ? {} : { hash: { ...partial.hash, pairs } }) };
  return [prepared as Statement];
}

// ── Expressions ────────────────────────────────────────────────────────────────────────────────────────────────────

/** The expression with the helpers in it sent through our own function; a value may be missing. */
function expression(value: Expression, preparation: Preparation): Expression {
  if (value.type !== 'SubExpression') return value;
  const { path, params, hash } = value as hbs.AST.SubExpression;
  return helperCall(path, params, hash, preparation) ?? text('', value);
}

/** The same, and a value that is missing is reported when the template is rendered, should its name be mistyped. */
function condition(value: Expression, preparation: Preparation): Expression {
  if (value.type !== 'PathExpression') return expression(value, preparation);
  return call(internal.condition, [value, placeId(value, preparation)], value);
}

/** The same, and a value that is missing is reported when the template is rendered. */
function required(value: Expression, preparation: Preparation): Expression {
  if (value.type !== 'PathExpression') return expression(value, preparation);
  return call(internal.value, [value, placeId(value, preparation)], value);
}

function helperCall(
  path: Expression,
  params: readonly Expression[],
  hash: Hash | undefined,
  preparation: Preparation,
): Expression | undefined {
  const name = nameOf(path) ?? '';
  const helper = helpers.get(name);
  if (helper === undefined) {
    report(preparation, path, {
      code: 'vorlage-helfer-unbekannt',
      message: `Den Helfer „${originalOf(path)}“ gibt es nicht.`,
      remedy: near(name, [...helpers.keys(), ...callDefinitions.keys()]),
    });
    return undefined;
  }
  if (params.length < helper.least || params.length > helper.most || hash !== undefined) {
    report(preparation, path, {
      code: 'vorlage-helfer-angaben',
      message: `Der Helfer „${name}“ ist mit ${params.length === 1 ? 'einem Wert' : `${params.length} Werten`} so nicht vorgesehen.`,
      remedy: `Schreiben Sie zum Beispiel ${helper.example}.`,
    });
    return undefined;
  }
  const values = params.map((value) => (helper.needsValues ? required : condition)(value, preparation));
  return call(internal.helper, [text(name, path), placeId(path, preparation), ...values], path);
}

function nameOf(path: Expression): string | undefined {
  if (path.type !== 'PathExpression') return undefined;
  const { parts, depth, data } = path as Path;
  return parts.length === 1 && depth === 0 && !data ? parts[0] : undefined;
}

function originalOf(path: Expression): string {
  return 'original' in path ? String(path.original) : '';
}

function near(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  if (meant !== undefined) return `Meinten Sie „${meant}“?`;
  return known.length === 0 ? 'Löschen Sie die Stelle.' : `Verwenden Sie ${enumerate(known)}.`;
}

// ── New pieces of the program ──────────────────────────────────────────────────────────────────────────────────────

function placeId(node: Expression | Statement, { book, source }: Preparation): Expression {
  const { start, end } = node.loc;
  const length = start.line === end.line ? end.column - start.column : undefined;
  const isPath = node.type === 'PathExpression' && !(node as Path).data && (node as Path).depth === 0;
  const place: Place = {
    at: positionIn(source, start.line, start.column + 1, length),
    written: originalOf(node) || sourceOf(node, source),
    parts: isPath ? (node as Path).parts : undefined,
  };
  const value = book.add(place);
  return { type: 'NumberLiteral', value, original: value, loc: node.loc } as Expression;
}

/** The statement as it stands in the file, without its braces. */
function sourceOf(node: Expression | Statement, source: SourceText): string {
  const line = source.text.split('\n')[node.loc.start.line - 1] ?? '';
  const end = node.loc.end.line === node.loc.start.line ? node.loc.end.column : line.length;
  return line.slice(node.loc.start.column, end).replace(/^\{+~?\s*|\s*~?\}+$/gu, '');
}

function text(value: string, { loc }: Expression): Expression {
  return { type: 'StringLiteral', value, original: value, loc } as Expression;
}

function pathTo(name: string, { loc }: Expression): Path {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}

function call(name: string, params: readonly Expression[], at: Expression): Expression {
  return { type: 'SubExpression', path: pathTo(name, at), params: [...params], loc: at.loc } as Expression;
}

function output(
  statement: hbs.AST.MustacheStatement,
  params: readonly Expression[],
  name: string = internal.output,
): hbs.AST.MustacheStatement {
  const { hash: _, ...bare } = statement;
  return { ...bare, escaped: true, path: pathTo(name, statement), params: [...params] } as hbs.AST.MustacheStatement;
}

function report(
  { report: send, source }: Preparation,
  node: Expression | Statement,
  words: Omit<Finding, 'at' | 'severity'>,
): void {
  const { start, end } = node.loc;
  const length = start.line === end.line ? end.column - start.column : undefined;
  send({ ...words, severity: 'Fehler', at: positionIn(source, start.line, start.column + 1, length) });
}
