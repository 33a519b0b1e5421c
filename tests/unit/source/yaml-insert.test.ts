import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { appendItems, insertIntoItems } from '../../../src/source/yaml-insert.js';

/** The text after annex numbers have been written into it, or nothing where that is refused. */
function check(
  text: string | Uint8Array,
  expected: string | undefined,
  values: Readonly<Record<string, string | number>> = { plan: 1, bericht: 2 },
): void {
  const edited = insertIntoItems(typeof text === 'string' ? Buffer.from(text) : text, {
    ...{ list: 'anlagen', id: 'id', key: 'nummer' },
    values: new Map(Object.entries(values).map(([id, value]) => [id, String(value)])),
  });
  expect(edited && Buffer.from(edited).toString()).toBe(expected);
}

it('entries between braces and entries over several lines get the number behind their id; comments and layout stay', () => {
  check(
    `# Kopf – „Ärger“
datum:   2018-03-12
anlagen:   # zwei
  - { id: plan,   dokument: x }   # der Plan
  # der Bericht
  -   id: bericht   # Kürzel
      titel: >
        Ein Bericht,
        gefaltet
      dokument: y
ort: Haus
`,
    `# Kopf – „Ärger“
datum:   2018-03-12
anlagen:   # zwei
  - { id: plan, nummer: 1,   dokument: x }   # der Plan
  # der Bericht
  -   id: bericht   # Kürzel
      nummer: 2
      titel: >
        Ein Bericht,
        gefaltet
      dokument: y
ort: Haus
`,
  );
});

it('numbers that stand there already change nothing', () => {
  const text = 'anlagen:\n  - { id: plan, nummer: 1 }\n  - id: "bericht"\n    nummer: 2';
  check(text, text);
});

it('a number left empty is filled in', () => {
  check(
    'anlagen: [{ nummer:, id: plan }, { "id": bericht, nummer: }]\n',
    'anlagen: [{ nummer: 1, id: plan }, { "id": bericht, nummer: 2 }]\n',
  );
});

it('an entry that is the last line of the file needs no line end', () => {
  check('anlagen:\n- id: plan', 'anlagen:\n- id: plan\n  nummer: 1', { plan: 1 });
});

it('line ends of Windows stay, and so does the byte order mark', () => {
  check('\uFEFFanlagen:\r\n- id: plan\r\n  top: 3\r\n', '\uFEFFanlagen:\r\n- id: plan\r\n  nummer: 1\r\n  top: 3\r\n', {
    plan: 1,
  });
});

it('ids with umlauts are found however they are stored', () => {
  const values = { präsentation: 7 };
  check('anlagen: [{ id: präsentation }]', 'anlagen: [{ id: präsentation, nummer: 7 }]', values);
  const decomposed = 'präsentation'.normalize('NFD');
  check(`anlagen: [{ id: ${decomposed} }]`, `anlagen: [{ id: ${decomposed}, nummer: 7 }]`, values);
});

it('a file in Windows-1252 stays one', () => {
  const text = Buffer.from('titel: Fu\u00DF\nanlagen: [{ id: pr\u00E4sentation }]\n', 'latin1');
  const edited = insertIntoItems(text, {
    ...{ list: 'anlagen', id: 'id', key: 'nummer' },
    values: new Map([['präsentation', '7']]),
  });
  expect(edited && Buffer.from(edited).toString('latin1')).toBe(
    'titel: Fu\u00DF\nanlagen: [{ id: pr\u00E4sentation, nummer: 7 }]\n',
  );
});

it('what is not certain is left to a person: another number, no such entry, two of them, no list, UTF-16', () => {
  check('anlagen: [{ id: plan, nummer: 3 }]', undefined, { plan: 1 });
  check('anlagen: [{ id: plan }]', undefined);
  check('anlagen: [{ id: plan }, { id: plan }]', undefined, { plan: 1 });
  check('datum: 2018-03-12', undefined);
  check('anlagen: [{ id: plan }', undefined, { plan: 1 });
  check(Buffer.from('\uFEFFanlagen: [{ id: plan }]', 'utf16le'), undefined, { plan: 1 });
});

/** An entry as somebody may have typed it: its id first or last, in braces or over lines, with a comment. */
const entry = fc.record({
  id: fc.stringMatching(/^[a-zäöüß][a-z0-9äöüß-]{0,8}$/u),
  titel: fc.constantFrom('Plan', '"Plan: Süd, Nord # 2"', "'it''s'", '„Bericht“', '5.1'),
  isFlow: fc.boolean(),
  isIdLast: fc.boolean(),
  comment: fc.constantFrom('', '   # Ü: {x}, [y]', ' # nummer: 9'),
});

it('whatever the layout, reading the file again gives the same entries and their numbers', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '  ', '      '),
      (entries, newline, indent) => {
        const lines = entries.flatMap(({ id, titel, isFlow, isIdLast, comment }) => {
          const typed = [`id: ${id}`, `titel: ${titel}`];
          const [first, second] = isIdLast ? typed.toReversed() : typed;
          return isFlow
            ? [`${indent}- { ${first} , ${second} }${comment}`]
            : [`${indent}- ${first}${comment}`, `${indent}  ${second}${comment}`];
        });
        const text = ['datum: 2018-03-12', 'anlagen:', ...lines, 'ort: Haus'].join(newline);
        const values = new Map(entries.map(({ id }, index) => [id, String(index + 1)]));
        const edited = insertIntoItems(Buffer.from(text), { list: 'anlagen', id: 'id', key: 'nummer', values });
        const read = (yaml: string) => parse(yaml, { schema: 'failsafe' });
        const before = read(text);
        const numbered = before.anlagen.map((item: { readonly id: string }) => ({
          ...item,
          nummer: String(values.get(item.id)),
        }));
        expect(read(Buffer.from(edited ?? []).toString())).toEqual({ ...before, anlagen: numbered });
      },
    ),
  );
});

function checkAppended(text: string, expected: string | undefined, items = ['{ id: neu }']): void {
  const edited = appendItems(Buffer.from(text), 'anlagen', items);
  expect(edited && Buffer.from(edited).toString()).toBe(expected);
}

it('entries more stand behind the last one, written as the list is', () => {
  checkAppended('anlagen: []\nort: Haus\n', 'anlagen: [{ id: neu }]\nort: Haus\n');
  checkAppended('anlagen: [{ id: a }, ]', 'anlagen: [{ id: a },{ id: neu } ]');
  checkAppended('anlagen: [ { id: a } ] # zwei\n', 'anlagen: [ { id: a }, { id: neu } ] # zwei\n');
  checkAppended(
    'anlagen:\n  - { id: a }   # erste\n  -   id: b\n      titel: B   # zweite\n\nort: Haus\n',
    'anlagen:\n  - { id: a }   # erste\n  -   id: b\n      titel: B   # zweite\n  - { id: neu }\n\nort: Haus\n',
  );
  checkAppended('anlagen:\r\n- id: a\r\nort: Haus', 'anlagen:\r\n- id: a\r\n- { id: neu }\r\nort: Haus');
});

it('a list that is empty or not there yet is begun', () => {
  checkAppended('anlagen:   # keine\nort: Haus\n', 'anlagen:   # keine\n  - { id: neu }\nort: Haus\n');
  checkAppended('ort: Haus', 'ort: Haus\nanlagen:\n  - { id: neu }\n  - { id: ä }\n', ['{ id: neu }', '{ id: ä }']);
});

it('what is no list, or a file of several documents, is left to a person', () => {
  checkAppended('anlagen: keine\n', undefined);
  checkAppended('anlagen: { id: a }\n', undefined);
  checkAppended('---\nort: Haus\n...\n', undefined);
  checkAppended('anlagen: [\n', undefined);
});

it('signs that an encoding does not have are left to a person, others are written in it', () => {
  const text = Buffer.from('titel: Fu\u00DF\nanlagen: []\n', 'latin1');
  const edited = appendItems(text, 'anlagen', ['{ id: pl\u00E4ne }']);
  expect(edited && Buffer.from(edited).toString('latin1')).toBe('titel: Fu\u00DF\nanlagen: [{ id: pl\u00E4ne }]\n');
  expect(appendItems(text, 'anlagen', ['{ id: a, datei: "a \u2013 b.pdf" }'])).toBeUndefined();
});
