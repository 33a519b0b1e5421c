// What a template says, what it is told when it is wrong, and where.
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { parseMarkdown } from '../../../src/markdown/parse.js';
import { compileTemplate } from '../../../src/template/render.js';
import { printBlocks } from '../../../src/writers/tree.js';

type Partials = Readonly<Record<string, string>>;

/** The rendered text and the findings as lines: file, line, column, text, code, remedy. */
function render(template: string, view: object, partials: Partials = {}): readonly [string, readonly string[]] {
  const findings: string[] = [];
  const report = ({ at, severity, message, code, remedy }: Finding) => {
    findings.push(`${at?.file}:${at?.line}:${at?.column}: ${severity}: ${message} [${code}] ${remedy}`);
  };
  const sourceOf = (file: string, text: string) => ({ file, text, firstLine: 1 });
  const compiled = compileTemplate(
    {
      main: sourceOf('v.hbs', template),
      partials: new Map(Object.entries(partials).map(([name, text]) => [name, sourceOf(`${name}.hbs`, text)])),
    },
    report,
  );
  return [compiled?.render(view, report).text ?? '', findings];
}

function check(template: string, view: object, expected: string, partials: Partials = {}): void {
  expect(render(template, view, partials)).toEqual([expected, []]);
}

function checkFinding(template: string, expected: string, view: object = {}, partials: Partials = {}): void {
  expect(render(template, view, partials)[1]).toEqual([expected]);
}

test('values are escaped, text of the template is not', () => {
  check('**{{titel}}**\n', { titel: 'Antrag *12*' }, '**Antrag \\*12\\***\n');
});

test('a template is made anew when it or one of its parts has changed', () => {
  check('A {{> teil}}', {}, 'A eins', { teil: 'eins' });
  check('A {{> teil}}', {}, 'A zwei', { teil: 'zwei' });
  check('B {{> teil}}', {}, 'B zwei', { teil: 'zwei' });
});

test('what is wrong in a template is told every time', () => {
  const [, first] = render('{{#if a}}', {});
  expect(first).toHaveLength(1);
  expect(render('{{#if a}}', {})[1]).toEqual(first);
});

test('blanks at the ends of a value stay and mean nothing', () => {
  const [text] = render('A{{wert}}B\n', { wert: '  x\n' });
  expect(printBlocks(parseMarkdown({ file: 'v', text, firstLine: 1 }, 'vorlage', () => {}).blocks)).toBe(
    'paragraph "A x B"\n',
  );
});

test('blanks at the end of a value make no line break', () => {
  const [text] = render('{{wert}} \nzwei\n', { wert: 'eins ' });
  expect(printBlocks(parseMarkdown({ file: 'v', text, firstLine: 1 }, 'vorlage', () => {}).blocks)).toBe(
    'paragraph "eins  zwei"\n',
  );
});

test('helpers get raw values, and what they return is escaped', () => {
  check('{{verbinde namen ", "}}\n', { namen: ['a*', 'b'] }, 'a\\*\\, b\n');
});

test('dates and times', () => {
  check(
    '{{datum_lang datum}} · {{datum_kurz datum}} · {{uhrzeit beginn}}\n',
    { datum: '2018-03-12', beginn: '17:00' },
    'Montag\\, 12\\. März 2018 · 12\\.03\\.2018 · 17\\:00 Uhr\n',
  );
});

test('what is still open is printed so, whatever form the value would have', () => {
  check('{{datum_lang datum}} {{uhrzeit ende}}\n', { datum: 'offen', ende: 'offen' }, 'offen offen\n');
});

test('numbers are printed with a decimal comma', () => {
  check('{{anzahl}} {{anteil}}\n', { anzahl: 17, anteil: 2.5 }, '17 2\\,5\n');
});

test('conditions and lists', () => {
  check(
    '{{#each tops}}\n{{#if (gleich art "Antrag")}}\n- {{@index}} {{titel}} {{../ende}}\n{{else}}\n- kein Antrag\n{{/if}}\n{{/each}}\n',
    { ende: 'E', tops: [{ art: 'Antrag', titel: 'A' }, { art: 'Wahl' }] },
    '- 0 A E\n- kein Antrag\n',
  );
});

test('und, oder and nicht ask the question that if asks', () => {
  const template =
    '{{#if (und a (nicht b))}}1{{/if}}{{#if (oder b leer)}}2{{/if}}{{#unless (oder b leer)}}3{{/unless}}\n';
  check(template, { a: 'x', b: '', leer: [] }, '13\n');
});

test('a condition on an empty text is false', () => {
  check('{{#if a}}ja{{else}}nein{{/if}}\n', { a: '' }, 'nein\n');
});

test('a field may have the name of a helper', () => {
  check('{{uhrzeit}} {{anlage}}\n', { uhrzeit: 'x', anlage: 'y' }, 'x y\n');
});

test('partials get their values', () => {
  check('{{> zeile eintrag ende="!"}}\n', { eintrag: { name: 'A' } }, 'A\\!\n', { zeile: '{{name}}{{ende}}\n' });
});

test('a call is written out again, its values escaped for the quotation marks', () => {
  check(
    '{{anlage id zeige="titel"}}\n{{einfügen schlüssel}}\n',
    { id: 'a"b}}', schlüssel: 'k' },
    '{{anlage "a\\"b\\}\\}" zeige="titel"}}\n{{einfügen "k"}}\n',
  );
});

test('a call keeps all its options, numbers too', () => {
  check(
    '{{anlage id zeige="titel" seite=seite}} {{anlage id seite=12}}\n',
    { id: 'a', seite: 3 },
    '{{anlage "a" seite="3" zeige="titel"}} {{anlage "a" seite="12"}}\n',
  );
});

test('nothing of the prototype can be reached', () => {
  checkFinding(
    '{{constructor.name}}\n',
    'v.hbs:1:3: Fehler: Den Wert „constructor.name“ gibt es hier nicht. [vorlage-wert-fehlt] Prüfen Sie den Namen, oder schreiben Sie {{#if constructor.name}} … {{/if}} darum, wenn er fehlen darf.',
  );
});

test('a missing value in a partial is reported at the partial, with the field that may be meant', () => {
  checkFinding(
    '{{> kopf}}\n',
    'kopf.hbs:2:9: Fehler: Den Wert „sitzung.datm“ gibt es hier nicht. [vorlage-wert-fehlt] Meinten Sie „sitzung.datum“?',
    { sitzung: { datum: 'x' } },
    { kopf: 'Kopf\nDatum {{sitzung.datm}}\n' },
  );
});

test('a missing value is reported where a helper, a call, a list or a partial needs it', () => {
  const [, findings] = render('{{uhrzeit a}}{{anlage b}}{{#each c}}{{/each}}{{> teil d}}', {}, { teil: '' });
  expect(findings.map((finding) => /:(\d+): .*„(.)“ .*\[(.*)\]/u.exec(finding)?.slice(1))).toEqual([
    ['11', 'a', 'vorlage-wert-fehlt'],
    ['23', 'b', 'vorlage-wert-fehlt'],
    ['34', 'c', 'vorlage-wert-fehlt'],
    ['55', 'd', 'vorlage-wert-fehlt'],
  ]);
});

test('a condition may ask for what is not there, but a name that is nearly one there is reported', () => {
  check('{{#if ende}}ja{{else}}nein{{/if}}\n', { beginn: 'x' }, 'nein\n');
  const [, findings] = render(
    '{{#if begin}}{{/if}}{{#unless ort.nme}}{{/unless}}{{#if (nicht begin)}}{{/if}}{{> teil wann=begin}}{{#if a.b}}{{/if}}\n',
    { beginn: 'x', ort: { name: '' } },
    { teil: '' },
  );
  const words = (column: number, typed: string, meant: string) =>
    `v.hbs:1:${column}: Warnung: Den Wert „${typed}“ gibt es hier nicht; er gilt als leer. [vorlage-bedingung-vertippt] Meinten Sie „${meant}“?`;
  expect(findings).toEqual([
    words(7, 'begin', 'beginn'),
    words(31, 'ort.nme', 'ort.name'),
    words(64, 'begin', 'beginn'),
    words(93, 'begin', 'beginn'),
  ]);
});

test('an object is no text', () => {
  checkFinding(
    '{{sitzung}}\n',
    'v.hbs:1:3: Fehler: „sitzung“ ist kein einzelner Wert. [vorlage-wert-unpassend] Nennen Sie ein Feld davon, zum Beispiel {{sitzung.datum}}.',
    { sitzung: { datum: 'x' } },
  );
});

test('a list is no text', () => {
  checkFinding(
    '{{tops}}\n',
    'v.hbs:1:3: Fehler: „tops“ ist kein einzelner Wert. [vorlage-wert-unpassend] Schreiben Sie {{#each tops}} … {{/each}} oder {{verbinde tops ", "}}.',
    { tops: [] },
  );
});

test('yes and no are no text', () => {
  checkFinding(
    '{{offen}}\n',
    'v.hbs:1:3: Fehler: „offen“ ist ja oder nein und kein Text. [vorlage-wert-unpassend] Schreiben Sie {{#if offen}} … {{/if}}.',
    { offen: true },
  );
});

test('a text is no list', () => {
  checkFinding(
    '{{#each titel}}{{/each}}\n',
    'v.hbs:1:9: Fehler: „titel“ ist keine Liste. [vorlage-wert-unpassend] Nennen Sie eine Liste, oder schreiben Sie {{#if …}} für einen einzelnen Wert.',
    { titel: 'abc' },
  );
});

test('a date that does not exist', () => {
  checkFinding(
    '{{datum_lang datum}}\n',
    'v.hbs:1:3: Fehler: „2018-02-30“ ist kein Datum. [vorlage-wert-unpassend] Geben Sie einen Wert wie 2018-03-12 an.',
    { datum: '2018-02-30' },
  );
});

test('a time that is none', () => {
  checkFinding(
    '{{uhrzeit beginn}}\n',
    'v.hbs:1:3: Fehler: „abends“ ist keine Uhrzeit. [vorlage-wert-unpassend] Geben Sie einen Wert wie 17:00 an.',
    { beginn: 'abends' },
  );
});

test('three braces print nothing unprotected', () => {
  checkFinding(
    '{{{titel}}}\n',
    'v.hbs:1:1: Fehler: Hier würde ein Wert ungeschützt gedruckt: Ein * oder | darin würde zu Markdown. [vorlage-ungeschuetzt] Schreiben Sie zwei geschweifte Klammern statt drei, und kein &.',
    { titel: 'x' },
  );
});

test('an unknown helper', () => {
  checkFinding(
    'Am {{datum_lan datum}}\n',
    'v.hbs:1:6: Fehler: Den Helfer „datum_lan“ gibt es nicht. [vorlage-helfer-unbekannt] Meinten Sie „datum_lang“?',
  );
});

test('an unknown block', () => {
  checkFinding(
    '\n{{#eache tops}}{{/eache}}\n',
    'v.hbs:2:1: Fehler: Den Block „{{#eache}}“ gibt es nicht. [vorlage-helfer-unbekannt] Meinten Sie „each“? Zum Beispiel {{#if datum}} … {{/if}}.',
  );
});

test('a block without a value, a helper with too many', () => {
  const [, findings] = render('{{#if}}{{/if}}{{uhrzeit a b}}\n', {});
  expect(findings).toEqual([
    'v.hbs:1:1: Fehler: Der Block „{{#if}}“ braucht genau einen Wert. [vorlage-helfer-angaben] Schreiben Sie zum Beispiel {{#if datum}}.',
    'v.hbs:1:17: Fehler: Der Helfer „uhrzeit“ ist mit 2 Werten so nicht vorgesehen. [vorlage-helfer-angaben] Schreiben Sie zum Beispiel {{uhrzeit beginn}}.',
  ]);
});

test('an unknown partial', () => {
  checkFinding(
    '{{> kpf}}\n',
    'v.hbs:1:1: Fehler: Den Teil „kpf“ gibt es nicht. [vorlage-teil-fehlt] Meinten Sie „kopf“? Teile liegen im Ordner „partials“ neben der Vorlage.',
    {},
    { kopf: '' },
  );
});

test('a partial that contains itself', () => {
  const [, findings] = render('{{> a}}\n', {}, { a: '{{> b}}', b: '{{#if x}}{{> a}}{{/if}}' });
  expect(findings).toEqual([
    'a.hbs:1:1: Fehler: Der Teil „a“ enthält sich selbst und käme nie zu einem Ende. [vorlage-teil-kreis] Nehmen Sie ihn aus sich heraus; eine Liste geht {{#each …}} durch.',
    'b.hbs:1:1: Fehler: Der Teil „b“ enthält sich selbst und käme nie zu einem Ende. [vorlage-teil-kreis] Nehmen Sie ihn aus sich heraus; eine Liste geht {{#each …}} durch.',
  ]);
});

test('forms of Handlebars that templates do without', () => {
  checkFinding(
    '{{#*inline "a"}}x{{/inline}}\n',
    'v.hbs:1:1: Fehler: Diese Form von Handlebars ist in Vorlagen nicht vorgesehen. [vorlage-nicht-vorgesehen] Verwenden Sie {{wert}}, {{#if …}}, {{#each …}}, {{#unless …}} oder {{> teil}}.',
  );
});

const syntaxWords =
  'Was hier zwischen geschweiften Klammern steht, lässt sich nicht lesen. [vorlage-syntax] Schreiben Sie zum Beispiel {{titel}}, {{#if datum}} … {{/if}} oder {{datum_lang datum}}.';

test.each([
  [
    '{{#if a}}\nx{{/each}}',
    '1:4',
    'Der Block „{{#if}}“ wird mit „{{/each}}“ geschlossen. [vorlage-syntax] Schreiben Sie „{{/if}}“ an sein Ende.',
  ],
  [
    '\n {{#each tops}}\n{{#if a}}{{/if}}',
    '2:2',
    'Der Block „{{#each}}“ ist nicht geschlossen. [vorlage-syntax] Schreiben Sie „{{/each}}“ an sein Ende.',
  ],
  [
    'a\n  {{/if}}',
    '2:3',
    'Hier wird ein Block geschlossen, der nicht offen ist. [vorlage-syntax] Löschen Sie die Zeile, oder schreiben Sie den Anfang des Blocks davor, zum Beispiel {{#if datum}}.',
  ],
  [
    '{{else}}',
    '1:1',
    'Hier steht {{else}} außerhalb eines Blocks. [vorlage-syntax] Schreiben Sie {{else}} zwischen {{#if …}} und {{/if}}.',
  ],
  ['Ein längerer Text davor, und dann\nder Wert {{wert a=}} und mehr', '2:19', syntaxWords],
  ['{{wert', '1:3', syntaxWords],
  [
    '{{a/../b}}',
    '1:3',
    'Der Name „a/..“ ist so nicht möglich. [vorlage-syntax] Schreiben Sie zum Beispiel {{sitzung.datum}} oder {{../titel}}.',
  ],
])('a template that cannot be read: %j', (template, place, words) => {
  checkFinding(template, `v.hbs:${place}: Fehler: ${words}`);
});

test('every rendered line knows where it came from', () => {
  const sources = {
    main: { file: 'v.hbs', text: '# A\n{{#each tops}}\n{{> zeile}}\n{{/each}}\nEnde {{x}}\n', firstLine: 1 },
    partials: new Map([['zeile', { file: 'zeile.hbs', text: '{{#if t}}\n- {{t}}\n{{/if}}\n', firstLine: 1 }]]),
  };
  const fail = (finding: Finding) => expect.unreachable(finding.message);
  const rendered = compileTemplate(sources, fail)?.render({ tops: [{ t: 'a' }, { t: 'b' }], x: 'x' }, fail);
  expect(rendered?.text).toBe('# A\n- a\n- b\nEnde x\n');
  expect(rendered?.origins?.slice(0, 4).map((origin) => `${origin?.file}:${origin?.line}`)).toEqual([
    'v.hbs:1',
    'zeile.hbs:2',
    'zeile.hbs:2',
    'v.hbs:5',
  ]);
});

test('a mistake in the Markdown of a template is reported at the template', () => {
  const main = { file: 'v.hbs', text: '{{#if a}}\nText\n{{/if}}\n\n::: eckdatn\nA\n:::\n', firstLine: 1 };
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const rendered = compileTemplate({ main, partials: new Map() }, report)?.render({ a: '' }, report);
  if (rendered !== undefined) parseMarkdown(rendered, 'vorlage', report);
  expect(findings.map(({ at, code }) => [at?.file, at?.line, at?.lineText, code])).toEqual([
    ['v.hbs', 5, '::: eckdatn', 'block-unbekannt'],
  ]);
});
