import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fixed, narrow, type Typography } from '../../../../src/document/typography/rule.js';
import { typographyRules } from '../../../../src/document/typography/rules.js';
import { setText } from '../../../../src/document/typography/set-line.js';
import { typedText } from '../../../support/random-typed.js';

const asTyped: Typography = { zahlen: 'wie getippt' };

/** As people see it: a fixed space is `°`, a narrow one `·`. */
function visible(text: string): string {
  return text.replaceAll(fixed, '°').replaceAll(narrow, '·');
}

function check(typed: string, expected: string, zahlen: Typography['zahlen'] = 'wie getippt'): void {
  const set = setText(typed, { zahlen });
  expect(visible(set)).toBe(expected);
  expect(visible(setText(set, { zahlen }))).toBe(expected);
}

test.each(typographyRules.map((rule) => [rule.name, rule] as const))('%s: as its example says', (_, rule) => {
  const { before, after } = rule.example;
  expect(visible(setText(before, asTyped))).toBe(visible(after));
  expect(setText(after, asTyped)).toBe(after);
});

describe('quotation marks', () => {
  it.each([
    ['"Ja", sagte er', '„Ja“, sagte er'],
    ['("Tafel")', '(„Tafel“)'],
    ["('https://a.de/x', 'plan.pdf')", '(‚https://a.de/x‘, ‚plan.pdf‘)'],
    ['Das ["Forum"] / "Haus"', 'Das [„Forum“] / „Haus“'],
    ['Er sagte: "Das ist "gut" so."', 'Er sagte: „Das ist ‚gut‘ so.“'],
    ['Er sagte: "Das ist \'gut\'."', 'Er sagte: „Das ist ‚gut‘.“'],
    ['\'Die "Tafel" öffnet\'', '‚Die „Tafel“ öffnet‘'],
    ['Die "Agenda 2030"-Ziele', 'Die „Agenda 2030“-Ziele'],
    ['“Ja” und “Nein”', '„Ja“ und „Nein“'],
    ['„Ja" und „Nein”', '„Ja“ und „Nein“'],
    ['„Das “Ja” der Mitte“', '„Das ‚Ja‘ der Mitte“'],
    ['Der "19"-Zoll-Schrank', 'Der „19“-Zoll-Schrank'],
  ])('%s', check);

  it.each([
    'Ein 19"-Monitor',
    'Rohr von 2" und 4" Weite',
    'Der Mast ist 12\' 6" hoch',
    '48° 12\' 30" Nord',
    'ein " allein',
    'titel="Haushalte',
    '„Richtig“ und »auch« ‚so‘',
    '"Offen bis zum nächsten Absatz',
    "1'000",
  ])('%s stays as typed', (typed) => check(typed, visible(typed)));
});

describe('the apostrophe', () => {
  it.each([
    ["Wie geht's?", 'Wie geht’s?'],
    ["'s ist so, 'ne Menge, die '68er", '’s ist so, ’ne Menge, die ’68er'],
    ["Hans' Antrag", 'Hans’ Antrag'],
    ['Geht´s?', 'Geht’s?'],
    ["O'Neill", 'O’Neill'],
  ])('%s', check);
});

describe('dashes', () => {
  it.each([
    ['Jugendhilfe - Sachstand', 'Jugendhilfe – Sachstand'],
    ['Das ist -- kurz -- alles', 'Das ist – kurz – alles'],
    ['2014-2020', '2014–2020'],
    ['in den Jahren 2014 - 2020', 'in den Jahren 2014–2020'],
    ['Seite 3-5', 'Seite°3–5'],
    ['S. 12 - 15', 'S.°12–15'],
    ['§§ 3-5', '§§°3–5'],
    ['17:00-18:45 Uhr', '17:00–18:45°Uhr'],
    ['17 - 18 Uhr', '17–18°Uhr'],
    ['12.-14. März 2018', '12.–14.°März 2018'],
    ['12.03.-14.03.2018', '12.03.–14.03.2018'],
    ['12.03.2018 - 14.03.2018', '12.03.2018–14.03.2018'],
    ['5-10 %', '5–10°%'],
    ['1.000-2.500 €', '1.000–2.500°€'],
    ['50,-- €', '50,–°€'],
    ['50,-€', '50,–€'],
  ])('%s', check);

  it.each([
    '1-2 Kinder',
    '2020-2014',
    '2018-12-03',
    '2014-20',
    'Tel. 2014-2020',
    'Telefon: 02241 13-2014-2020',
    'Vorlage 2014-2020',
    'Drucksache Nr. 3-5',
    'Az. 50.1-2014-2020/3',
    '0228-2014-2020',
    'Kinder- und Jugendhilfe',
    'Sozial-Ausschuss',
    '-5 Grad',
    'sitzungswerk --help',
    'Punkte 5-3',
    'a--b',
  ])('%s stays as typed but for its spaces', (typed) => {
    expect(setText(typed, asTyped).replace(/[\u00a0\u202f]/gu, ' ')).toBe(typed);
  });
});

describe('ellipses', () => {
  it.each([
    ['Er wolle ...', 'Er wolle°…'],
    ['Verd... [...]', 'Verd… […]'],
    ['Punkte .... bleiben', 'Punkte .... bleiben'],
  ])('%s', check);
});

describe('spaces', () => {
  it.each([
    ['§ 52 Abs. 2 Satz 1 Nr. 3 KrO NRW', '§°52 Abs.°2 Satz°1 Nr.°3 KrO NRW'],
    ['§52 Abs.2', '§°52 Abs.°2'],
    ['zu TOP 3 und Anlage 1', 'zu TOP°3 und Anlage°1'],
    ['Vorlage 45/2018', 'Vorlage°45/2018'],
    ['Gruppe B, Buchst. b, SGB XII', 'Gruppe°B, Buchst.°b, SGB°XII'],
    ['z.B. und d. h. und Z. B.', 'z.·B. und d.·h. und Z.·B.'],
    ['in der Regel (i.d.R.), i. V. m. § 3', 'in der Regel (i.·d.·R.), i.·V.·m. §°3'],
    ['Verein e. V., z.Zt., u.a.', 'Verein e.·V., z.·Zt., u.·a.'],
    ['Dr. N., Frau Muster, Herrn Dr. Beispiel', 'Dr.°N., Frau°Muster, Herrn°Dr.°Beispiel'],
    ['Prof. Dr. N. N.', 'Prof.°Dr.°N.·N.'],
    ['19 Kommunen', '19°Kommunen'],
    ['5 % und 5% und 20°C', '5°% und 5°% und 20°°C'],
    ['17 Uhr und 17:00 Uhr', '17°Uhr und 17:00°Uhr'],
    ['3 km, 40 m², 1,5 Mio. Euro, 5 €', '3°km, 40°m², 1,5°Mio.°Euro, 5°€'],
    ['am 12. März 2018, 1.Mai', 'am 12.°März 2018, 1.°Mai'],
    ['12. 3. 2018', '12.°3.°2018'],
    ['12. Sitzung, 2. Änderung', '12.°Sitzung, 2.°Änderung'],
    ['23 692 Einwohner, 1 250 000 Euro', '23°692°Einwohner, 1°250°000°Euro'],
  ])('%s', check);

  it.each([
    'im Jahr 2018 Kommunen',
    '53721 Siegburg',
    'eine 5%ige und die 5%-Hürde',
    'https://example.org/a%20b?x=5%&y="z"',
    'a@z.B.de',
    "https://example.org/a_(2014-2020)/it's?x=5%",
    'bericht-2014-2020.pdf',
    'www.example.org/2014-2020/.../x',
    'C:\\Akten\\2014-2020',
    'IBAN DE02 1203 0000 0000 2020 51',
    'z.\u00a0B. wie getippt',
    'er sagte es so. umso besser',
  ])('%s stays as typed', (typed) => check(typed, visible(typed)));
});

describe('thousands', () => {
  it.each([
    ['250 000 Einwohner', '250.000°Einwohner', 'punkt'],
    ['1\u00a0250\u202f000', '1.250.000', 'punkt'],
    ['1.250.000,50 €', '1·250·000,50°€', 'leerzeichen'],
    ['250 000 Einwohner', '250·000°Einwohner', 'leerzeichen'],
    ['250.000 Einwohner.', '250.000°Einwohner.', 'wie getippt'],
    ['Kosten: 12.500.', 'Kosten: 12·500.', 'leerzeichen'],
  ] as const)('%s → %s', check);

  it.each([
    ['Nr. 12.345 und Az. 50.100', 'leerzeichen'],
    ['Vorlage 12.345/2018', 'leerzeichen'],
    ['am 12.03.2018 und 1.100.2', 'leerzeichen'],
    ['53721 und 250000', 'punkt'],
    ['Tel. 02241 13 200', 'punkt'],
    ['(02241) 13 200', 'punkt'],
    ['TOP 3 250 Stimmen', 'punkt'],
  ] as const)('%s stays as typed but for its spaces', (typed, zahlen) => {
    expect(setText(typed, { zahlen }).replace(/[\u00a0\u202f]/gu, ' ')).toBe(typed);
  });
});

const setting = fc.constantFrom('wie getippt', 'punkt', 'leerzeichen').map((zahlen): Typography => ({ zahlen }));

test('what is set once is right: setting it again changes nothing', () => {
  fc.assert(
    fc.property(typedText, setting, (text, typography) => {
      const set = setText(text, typography);
      expect(visible(setText(set, typography))).toBe(visible(set));
    }),
    { numRuns: 3000 },
  );
});

/** Letters and digits, and every other sign but those that rules are about. */
function words(text: string): string {
  return text.replace(/\.\.\.|…|[\s"“”„'‚‘’´`–-]/gu, '');
}

test('no letter, digit or other sign is ever lost, and none comes to it', () => {
  fc.assert(
    fc.property(typedText, (text) => {
      expect(words(setText(text, asTyped))).toBe(words(text));
    }),
    { numRuns: 3000 },
  );
});
