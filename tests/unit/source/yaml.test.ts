// Reading YAML: what is typed stays as typed, every value knows its place, and no text whatever makes it throw.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/source/yaml.js';
import { plain, readYaml, shown, sourceOf } from './reading.js';

test('scalars stay as typed', () => {
  const text =
    'nr: 3.10\nags: 05382004\nNO: NO\nda: nein\nbeginn: 17:00\ntag: 2018-03-12\nnichts: ~\nnull: null\nhex: 0x1F';
  expect(plain(readYaml(text).value)).toEqual({
    nr: '3.10',
    ags: '05382004',
    NO: 'NO',
    da: 'nein',
    beginn: '17:00',
    tag: '2018-03-12',
    nichts: '~',
    null: 'null',
    hex: '0x1F',
  });
});

test('keys that mean something to JavaScript are ordinary keys', () => {
  const { value } = readYaml('__proto__: a\nconstructor: b\n<<: c');
  expect(value?.kind === 'map' && value.entries.map(({ key }) => key)).toEqual(['__proto__', 'constructor', '<<']);
});

test('an empty file, an empty value and an empty point are empty', () => {
  expect(readYaml('').value).toEqual({ kind: 'empty', at: { ...placeOf(1, 1), lineText: '' } });
  expect(plain(readYaml('ort:\ngäste:\n  -\n  - ""\n').value)).toEqual({ ort: null, gäste: [null, ''] });
});

function placeOf(line: number, column: number) {
  return { file: '/arbeitsbereich/angaben.yaml', line, column };
}

test('nested values know their places, quoted ones with their marks', () => {
  const { value } = readYaml('tops:\n  - nr: 4\n    titel: "Haushalt"\n  - { nr: 5, gegen: [B, C] }\n');
  const tops = value?.kind === 'map' ? value.entries[0] : undefined;
  const items = tops?.value.kind === 'list' ? tops.value.items : [];
  const places = items
    .flatMap((item) => (item.kind === 'map' ? item.entries : []))
    .map(({ key, keyAt, value: at }) => [
      key,
      `${keyAt.line}:${keyAt.column}+${keyAt.length}`,
      `${at.at.line}:${at.at.column}+${at.at.length}`,
    ]);
  expect(places).toEqual([
    ['nr', '2:5+2', '2:9+1'],
    ['titel', '3:5+5', '3:12+10'],
    ['nr', '4:7+2', '4:11+1'],
    ['gegen', '4:14+5', '4:21+6'],
  ]);
});

test('a text over several lines stands where its first line stands', () => {
  const { value } = readYaml('nr: 4\ntext: |\n\n  Erste Zeile\n  zweite\nort: Siegburg\n');
  const text = value?.kind === 'map' ? value.entries[1]?.value : undefined;
  expect(text).toMatchObject({ value: '\nErste Zeile\nzweite\n', at: { line: 4, column: 3, length: 11 } });
});

test('a part of a file gives the places of the file', () => {
  const node = parseYaml(sourceOf('nr: 4\nort: Siegburg', 7), () => undefined);
  expect(node?.kind === 'map' && node.entries[1]?.value.at.line).toBe(8);
});

test('behind a corrected line places are those of the file as typed', () => {
  const { value } = readYaml('titel: "Antrag" der SPD\n[B: 1]: x\ntext: "C:\\D"\nx: [*a, b]\nende: 18:00');
  const last = value?.kind === 'map' ? value.entries.at(-1) : undefined;
  expect(last).toMatchObject({ key: 'ende', keyAt: { line: 5, column: 1 }, value: { at: { line: 5, column: 7 } } });
});

test('a form that cannot be made out gives one finding and no value', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'a:\n  b: 1\n c: 2',
      '3:2 yaml-einrueckung: Die Zeile „c: 2“ ist anders eingerückt als die Zeilen, zu denen sie gehört.',
    ],
    [
      'd:\n  - e\n - f',
      '3:2 yaml-einrueckung: Die Zeile „- f“ ist anders eingerückt als die Zeilen, zu denen sie gehört.',
    ],
    [
      '- a\nb: c',
      '2:1 yaml-aufbau: Die Zeile „b: c“ passt nicht zu den Zeilen davor: Hier mischen sich Liste, Schlüssel und Text.',
    ],
    ['[a,,b]', '1:1 yaml-klammern: In „[a,,b]“ stimmen die Klammern oder Kommas nicht.'],
    ['['.repeat(70), '1:65 yaml-verschachtelung: Hier sind zu viele Klammern oder Listen ineinander geschachtelt.'],
    ['- '.repeat(70), '1:129 yaml-verschachtelung: Hier sind zu viele Klammern oder Listen ineinander geschachtelt.'],
  ];
  for (const [text, message] of cases) {
    const { value, findings } = readYaml(text);
    const [first] = findings.map((finding) => shown(finding)[0]?.replace(/\+\d+/u, ''));
    expect([text, first, findings.length, value]).toEqual([text, message, 1, undefined]);
  }
});

test('deep nesting ends in a finding, not in the end of the process', () => {
  for (const text of ['['.repeat(20_000), '- '.repeat(20_000), '{a: '.repeat(5_000)]) {
    expect(readYaml(text).findings.map(({ code }) => code)).toEqual(['yaml-verschachtelung']);
  }
});

test('no message speaks English or of nothing', () => {
  fc.assert(
    fc.property(naughtyText(), (text) => {
      for (const { message, remedy, at } of readYaml(text).findings) {
        const ours = `${message} ${remedy}`.replaceAll(/„[^“]*“|so: .*/gu, '');
        expect(ours).not.toMatch(/\b(?:undefined|null|string|expected|unexpected|must|token)\b/iu);
        expect(at?.line).toBeGreaterThan(0);
        expect(at?.column).toBeGreaterThan(0);
      }
    }),
  );
});

test('every place lies in the file, whatever was corrected before', () => {
  fc.assert(
    fc.property(naughtyText(), (text) => {
      const lines = text.split('\n');
      for (const { at } of readYaml(text).findings) {
        const line = lines[(at?.line ?? 0) - 1];
        expect(line).toBeDefined();
        expect(at?.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
      }
    }),
  );
});

test('a value in quotation marks comes back as typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((value) => !/[\p{Cc}\uFEFF\u2028\u2029]/u.test(value)),
      (value) => {
        const { value: node, findings } = readYaml(`titel: '${value.replaceAll("'", "''")}'`);
        expect(findings).toEqual([]);
        expect(plain(node)).toEqual({ titel: value });
      },
    ),
  );
});

/** Texts made of what YAML knows and of what people type, in any order. */
function naughtyText(): fc.Arbitrary<string> {
  const pieces = [
    'a',
    'titel',
    ': ',
    ':',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '- ',
    '\t',
    '#',
    ' #1',
    ' # x',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
  ];
  const signs = [
    ', ',
    ',',
    '*',
    '&',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '---',
    '...',
    '?',
    '? ',
    '„',
    '“',
    '\\',
    'ä',
    '\u00A0',
    '<<',
    '\u0002',
  ];
  const made = fc.array(fc.constantFrom(...pieces, ...signs), { maxLength: 25 }).map((parts) => parts.join(''));
  return fc.oneof({ weight: 4, arbitrary: made }, fc.string({ unit: 'binary', maxLength: 40 }));
}
