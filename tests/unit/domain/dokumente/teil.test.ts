import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import type { GeplantesDokument } from '../../../../src/domain/art.js';
import { findTeile, teileOf } from '../../../../src/domain/dokumente/teil.js';

function bericht(dokument: string, ...namen: readonly string[]): GeplantesDokument {
  const teile = namen.map((pfad) => ({ pfad, datei: `/${pfad}`, bezeichnung: pfad }));
  return { id: dokument, dokument, ...(namen.length > 0 && { teile }) } as unknown as GeplantesDokument;
}

const plan = bericht(
  'masterplan',
  'masterplan/kapitel/04-familien.md',
  'masterplan/kapitel/05-wohnen.md',
  'masterplan/kapitel/40-ausblick.md',
  'masterplan/anhang/01-wohngeld.md',
);

function check(
  typed: string,
  expected: { readonly paths: readonly string[]; readonly told: readonly string[] },
  documents: readonly GeplantesDokument[] = [plan],
): void {
  const findings: Finding[] = [];
  const found = findTeile(documents, typed, (finding) => findings.push(finding));
  const told = findings.map(({ code, message, remedy }) => `${code}: ${message} ${remedy}`);
  expect({ paths: found.map(({ teil }) => teil.pfad), told }).toEqual(expected);
}

describe('the chapter that is meant', () => {
  it.each([
    'kapitel/04',
    'masterplan/kapitel/04',
    './kapitel/04',
    'kapitel\\04',
    'KAPITEL/04',
    'kapitel/4',
    '04',
    '4',
    '04-familien.md',
    'familien',
    'fam',
  ])('%s', (typed) => {
    check(typed, { paths: ['masterplan/kapitel/04-familien.md'], told: [] });
  });

  it('is the one so called before those that begin so', () => {
    check('wohnen', { paths: ['b/wohnen.md'], told: [] }, [bericht('b', 'b/wohnen.md', 'b/wohnen-im-alter.md')]);
  });

  it('is found in every report that has one', () => {
    check('05', { paths: ['masterplan/kapitel/05-wohnen.md', 'z/05.md'], told: [] }, [plan, bericht('z', 'z/05.md')]);
  });

  it('may lie in a report among documents without any', () => {
    check('05', { paths: ['masterplan/kapitel/05-wohnen.md'], told: [] }, [bericht('sitzung'), plan]);
  });
});

describe('a chapter that is none', () => {
  it('is named with the nearest there is', () => {
    check('kapitel/familein', {
      paths: [],
      told: [
        'teil-unbekannt: Ein Kapitel „kapitel/familein“ gibt es in „masterplan“ nicht. Meinten Sie „kapitel/04-familien“?',
      ],
    });
  });

  it('or with all there are', () => {
    check('77', {
      paths: [],
      told: [
        'teil-unbekannt: Ein Kapitel „77“ gibt es in „masterplan“ nicht. Es gibt „kapitel/04-familien“, „kapitel/05-wohnen“, „kapitel/40-ausblick“ oder „anhang/01-wohngeld“.',
      ],
    });
  });

  it('may be several', () => {
    check('woh', {
      paths: [],
      told: [
        'teil-mehrdeutig: Mit „woh“ können in „masterplan“ mehrere Kapitel gemeint sein: „kapitel/05-wohnen“ oder „anhang/01-wohngeld“. Schreiben Sie mehr davon, zum Beispiel --nur kapitel/05-wohnen.',
      ],
    });
  });

  it('and what is no report has none', () => {
    check(
      '04',
      {
        paths: [],
        told: [
          'teil-gibt-es-nicht: „sitzung“ besteht nicht aus Kapiteln; --nur erstellt ein Kapitel eines Berichts. Lassen Sie --nur weg, oder nennen Sie einen Bericht, zum Beispiel: sitzungswerk erstellen masterplan --nur kapitel/04.',
        ],
      },
      [bericht('sitzung')],
    );
  });

  it('where no document was found nothing more is to be said', () => {
    check('04', { paths: [], told: [] }, []);
  });
});

describe('the parts of a report', () => {
  it('are called after their files, by the whole path where two are called alike', () => {
    const named = (...paths: readonly string[]) =>
      teileOf(
        'Kapitel',
        paths.map((schlüssel) => ({ schlüssel, datei: `/${schlüssel}` })),
      ).map(({ bezeichnung }) => bezeichnung);
    expect(named('kapitel/01-Lage.md', 'kapitel/02.md')).toEqual(['Kapitel 01-Lage', 'Kapitel 02']);
    expect(named('kapitel/01.md', 'anhang/01.md', 'kapitel/02.md')).toEqual([
      'Kapitel kapitel-01',
      'Kapitel anhang-01',
      'Kapitel 02',
    ]);
  });
});
