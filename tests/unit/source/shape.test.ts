// Lists, dictionaries, records: keys however spelled, all mistakes at once, every value with its place.
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { createOrigins } from '../../../src/source/origins.js';
import {
  count,
  date,
  dictionary,
  either,
  list,
  oneOf,
  oneOrMore,
  openOr,
  optional,
  record,
  refine,
  text,
  time,
  withDefault,
  yesNo,
} from '../../../src/source/shape.js';
import type { Shape, Shaped } from '../../../src/source/shape-type.js';
import { readShape, shown } from './reading.js';

const topShape = record({ nr: text(), titel: text(), art: optional(oneOf('Antrag', 'Wahl')) }, 'Tagesordnungspunkt');

const sitzungShape = record(
  {
    datum: date(),
    beginn: openOr(time()),
    schriftführung: optional(text()),
    öffentlich: withDefault(yesNo(), true),
    tops: withDefault(list(topShape), []),
    abstimmung: optional(either(oneOf('einstimmig'), dictionary(count()))),
  },
  'Sitzung',
);

/** What is found wrong in the text: place and message, remedy. */
function check<T>(input: string, shape: Shape<T>, expected: readonly (readonly [string, string])[]): void {
  const { findings } = readShape(input, shape);
  expect(findings.map((finding) => shown(finding).slice(0, 2))).toEqual(expected);
}

test('one declaration gives the type, optional fields absent and never undefined', () => {
  type Sitzung = Shaped<typeof sitzungShape>;
  expectTypeOf<Sitzung['beginn']>().toEqualTypeOf<string>();
  expectTypeOf<Sitzung['öffentlich']>().toEqualTypeOf<boolean>();
  expectTypeOf<Sitzung['tops'][number]>().toEqualTypeOf<{
    readonly nr: string;
    readonly titel: string;
    readonly art?: 'Antrag' | 'Wahl';
  }>();
  expectTypeOf<Sitzung['abstimmung']>().toEqualTypeOf<'einstimmig' | ReadonlyMap<string, number> | undefined>();
  const { value, findings } = readShape('datum: 12.03.2018\nbeginn: offen', sitzungShape);
  expect([value, findings]).toEqual([{ datum: '2018-03-12', beginn: 'offen', öffentlich: true, tops: [] }, []]);
  expect(Object.keys(value ?? {})).not.toContain('schriftführung');
});

test('an optional key left empty is left out', () => {
  const { value, findings } = readShape('datum: 2018-03-12\nbeginn: 17:00\nschriftführung:\ntops:\n', sitzungShape);
  expect([value, findings]).toEqual([{ datum: '2018-03-12', beginn: '17:00', öffentlich: true, tops: [] }, []]);
});

describe('keys', () => {
  test('umlauts written out, combining marks and capitals are the same key', () => {
    for (const key of ['schriftführung', 'schriftfuehrung', 'schriftfu\u0308hrung', 'Schriftführung']) {
      const { value } = readShape(`datum: 2018-03-12\nbeginn: 17:00\n${key}: Probe\nOeffentlich: nein`, sitzungShape);
      expect(value).toMatchObject({ schriftführung: 'Probe', öffentlich: false });
    }
  });

  test('the same key in two spellings is told', () => {
    check('nr: 1\ntitel: A\nTitel: B', topShape, [
      [
        '3:1+5 schluessel-gleich: „Titel“ meint denselben Schlüssel wie „titel“ in Zeile 2.',
        'Löschen Sie eine der beiden Angaben.',
      ],
    ]);
  });

  test('an unknown key is told with the nearest one, whose value it then is', () => {
    const { value, findings } = readShape('nr: 4\ntitl: Haushalt', topShape);
    expect(findings.map((finding) => shown(finding))).toEqual([
      [
        '2:1+4 schluessel-unbekannt: Den Schlüssel „titl“ gibt es hier nicht (Tagesordnungspunkt).',
        'Schreiben Sie „titel“.',
        'titl',
      ],
    ]);
    expect(value).toEqual({ nr: '4', titel: 'Haushalt' });
  });

  test('a key that only looks like a known one gives one finding, not a second for its value', () => {
    const { findings } = readShape('nr: 4\ntitel: Haushalt\nort: Siegburg', topShape);
    expect(findings.map(({ code, remedy }) => [code, remedy])).toEqual([
      ['schluessel-unbekannt', 'Schreiben Sie „art“.'],
    ]);
  });

  test('an unknown key that is near to none is told with those still free', () => {
    check('nr: 4\ntitel: Haushalt\nuhrzeit: 17:00', topShape, [
      [
        '3:1+7 schluessel-unbekannt: Den Schlüssel „uhrzeit“ gibt es hier nicht (Tagesordnungspunkt).',
        'Möglich ist hier noch „art“.',
      ],
    ]);
  });

  test('a missing key is told at the record with an example', () => {
    check('tops:\n  - nr: 4', record({ tops: list(topShape) }, 'Sitzung'), [
      [
        '2:5+5 schluessel-fehlt: Der Schlüssel „titel“ fehlt (Tagesordnungspunkt).',
        'Ergänzen Sie ihn, zum Beispiel so: titel: Text',
      ],
    ]);
    check('beginn: 17:00', sitzungShape, [
      [
        '1:1+13 schluessel-fehlt: Der Schlüssel „datum“ fehlt (Sitzung).',
        'Ergänzen Sie ihn, zum Beispiel so: datum: 2018-03-12',
      ],
    ]);
  });

  test('a needed key with nothing behind it is told at the key', () => {
    check('nr:\ntitel: Haushalt', topShape, [
      ['1:1+2 wert-fehlt: Bei „nr“ fehlt der Wert.', 'Tragen Sie ein, was hierhin gehört: ein Text.'],
    ]);
  });
});

test('all mistakes of a file are told at once', () => {
  const input = [
    'datum: 32.03.2018',
    'beginn: fünf',
    'öffentlich: jein',
    'tops:',
    '  - { nr: 1 }',
    '  - { nr: 2, titel: Wahl, art: Whal }',
    'abstimmung: { ja: elf, nein: 2 }',
    'ort: Siegburg',
  ].join('\n');
  const { value, findings } = readShape(input, sitzungShape);
  expect(value).toBeUndefined();
  expect(findings.map(({ at, code }) => `${at?.line}:${at?.column} ${code}`).sort()).toEqual([
    '1:8 datum-ungueltig',
    '2:9 uhrzeit-unlesbar',
    '3:13 ja-nein-ungueltig',
    '5:5 schluessel-fehlt',
    '6:32 wert-unbekannt',
    '7:19 anzahl-ungueltig',
    '8:1 schluessel-unbekannt',
  ]);
});

describe('values of the wrong kind', () => {
  test('brackets or a colon that make no text of a text are told as such', () => {
    check('titel: [Entwurf]', record({ titel: text() }, 'Top'), [
      [
        '1:8+9 wert-kein-text: Die eckigen Klammern machen aus „[Entwurf]“ eine Liste statt eines Textes.',
        'Setzen Sie den Text in Anführungszeichen, so: "[Entwurf]"',
      ],
    ]);
    check('- Haushalt: Entwurf', list(text()), [
      [
        '1:3+17 wert-kein-text: Doppelpunkt oder Klammern machen aus „Haushalt: Entwurf“ einen Block mit Schlüsseln statt eines Textes.',
        'Setzen Sie den Text in Anführungszeichen, so: "Haushalt: Entwurf"',
      ],
    ]);
  });

  test('a single value where a list or a block is due', () => {
    check('tops: Haushalt', record({ tops: list(text()) }, 'Sitzung'), [
      [
        '1:7+8 wert-art: Bei „tops“ steht „Haushalt“, ein einzelner Wert; erwartet wird eine Liste.',
        'Schreiben Sie zum Beispiel: tops: [Text]',
      ],
    ]);
    check('- Haushalt', list(topShape), [
      [
        '1:3+8 wert-art: Hier steht „Haushalt“, ein einzelner Wert; erwartet wird ein Block mit Schlüsseln (Tagesordnungspunkt).',
        'Schreiben Sie zum Beispiel: { nr: Text, titel: Text }',
      ],
    ]);
  });

  test('a list or a block where a single value is due', () => {
    check('datum:\n  - 2018-03-12\n  - 2018-03-13', record({ datum: date() }, 'Sitzung'), [
      [
        '2:3+12 wert-art: Bei „datum“ steht eine Liste; erwartet wird ein Datum wie 2018-03-12.',
        'Schreiben Sie zum Beispiel: datum: 2018-03-12',
      ],
    ]);
    check('stimmen: [1, 2]', record({ stimmen: either(count(), dictionary(count())) }, 'Abstimmung'), [
      [
        '1:10+6 wert-art: Bei „stimmen“ steht „[1, 2]“, eine Liste; erwartet wird eine Anzahl wie 12 oder ein Block mit Schlüsseln und Werten.',
        'Schreiben Sie zum Beispiel: stimmen: 12',
      ],
    ]);
  });

  test('an empty file and an empty point of a list', () => {
    check('', topShape, [
      [
        '1:1+1 wert-fehlt: Hier steht nichts.',
        'Tragen Sie ein, was hierhin gehört: ein Block mit Schlüsseln (Tagesordnungspunkt).',
      ],
    ]);
    check('- A\n-', list(text()), [
      ['2:2+1 wert-fehlt: Hier steht nichts.', 'Tragen Sie ein, was hierhin gehört: ein Text.'],
    ]);
  });

  test('a value of the right kind that a further condition refuses', () => {
    const pair = refine(
      list(count()),
      ([first, second]) => (first === undefined || second === undefined ? undefined : ([first, second] as const)),
      'zwei Zahlen wie [1, 2]',
    );
    expectTypeOf<Shaped<typeof pair>>().toEqualTypeOf<readonly [number, number]>();
    expect(readShape('[1, 2]', pair).value).toEqual([1, 2]);
    check('maße: [1]', record({ maße: pair }, 'Bild'), [
      ['1:7+3 wert-unpassend: „[1]“ passt bei „maße“ nicht.', 'Hierhin gehört: zwei Zahlen wie [1, 2].'],
    ]);
  });
});

test('one value is a list of one', () => {
  const shape = oneOrMore(text());
  expect(readShape('A', shape).value).toEqual(['A']);
  expect(readShape('[A, B]', shape).value).toEqual(['A', 'B']);
});

test('a dictionary keeps the order of the file and every key', () => {
  const { value } = readShape('b: 1\n__proto__: 2\na: 3\n2: 4', dictionary(count()));
  expect([...(value ?? [])]).toEqual([
    ['b', 1],
    ['__proto__', 2],
    ['a', 3],
    ['2', 4],
  ]);
});

describe('origins', () => {
  const input =
    'datum: 2018-03-12\nbeginn: 17:00\nabstimmung: { ja: 11 }\ntops:\n  - { nr: 4, titel: Haushalt }\n  - { nr: 5, titl: Wahl }';
  const { value, origins } = readShape(input, sitzungShape);
  const shownAt = (object: object, field?: string | number) => {
    const at = origins.at(object, field);
    return at === undefined ? undefined : `${at.line}:${at.column}`;
  };

  test('objects, lists and dictionaries know where they and their values stand', () => {
    if (value === undefined || typeof value.abstimmung !== 'object') throw new Error('the example must be readable');
    expect(shownAt(value)).toBe('1:1');
    expect(shownAt(value, 'beginn')).toBe('2:9');
    expect(shownAt(value.abstimmung, 'ja')).toBe('3:15');
    expect(shownAt(value.tops, 1)).toBe('6:5');
    expect(value.tops.map((top) => shownAt(top, 'titel'))).toEqual(['5:21', '6:20']);
  });

  test('a field left out stands where its object stands', () => {
    if (value === undefined) throw new Error('the example must be readable');
    expect(shownAt(value, 'öffentlich')).toBe('1:1');
    expect(value.tops.map((top) => shownAt(top, 'art'))).toEqual(['5:5', '6:5']);
  });

  test('an object that was never read stands nowhere', () => {
    expect(createOrigins().at({}, 'titel')).toBeUndefined();
  });
});

test('no text whatever makes reading throw, and no value comes without a finding or a value', () => {
  const keys = fc.constantFrom('datum', 'beginn', 'tops', 'abstimmung', 'ort', 'Datum', '- nr', '  nr', '__proto__');
  const values = fc.oneof(
    fc.constantFrom('2018-03-12', 'offen', '[a, b]', '{ nr: 1, titel: x }', '', '\n  - nr: 1', '*x', '"a" b', 'a: b'),
    fc.string({ unit: 'binary', maxLength: 10 }),
  );
  const files = fc.array(fc.tuple(keys, values), { maxLength: 6 });
  fc.assert(
    fc.property(files, (lines) => {
      const { value, findings } = readShape(lines.map(([key, typed]) => `${key}: ${typed}`).join('\n'), sitzungShape);
      expect(value !== undefined || findings.length > 0).toBe(true);
    }),
  );
});
