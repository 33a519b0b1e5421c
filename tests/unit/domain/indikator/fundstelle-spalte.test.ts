// Columns as the catalogue names them, in tables with several head rows: whole, by their end, from the middle, by their letter.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSpalte } from '../../../../src/domain/indikator/fundstelle-spalte.js';
import type { FigureColumn } from '../../../../src/source/figures/figure-table.js';

function columnsOf(...names: readonly string[]): readonly FigureColumn[] {
  return names.map((name, index) => ({ name, heads: name.split(' | '), index }));
}

const columns = columnsOf(
  'Schlüssel | Land | Stand 2024',
  'Schlüssel | Kreis | Stand 2024',
  'Fläche km2 1) | 31.12.2022',
  'Bevölkerung2) | insgesamt | am 31.12.2022',
  'Bevölkerung2) | weib-\nlich | am 31.12.2022',
  'Insgesamt',
  'Zuzüge | Insgesamt',
  'Fortzüge | Insgesamt',
);

/** The index of the column, or those of all that could be meant, or the name that is near. */
function found(genannt: string) {
  const fund = findSpalte(columns, genannt);
  if ('spalte' in fund) return fund.spalte.index;
  return 'mehrere' in fund ? fund.mehrere.map(({ index }) => index) : fund.ähnlich;
}

test.each([
  ['Schlüssel | Land | Stand 2024', 0, 'its whole name'],
  ['schluessel|KREIS|stand 2024', 1, 'umlauts, capitals and blanks forgiven'],
  ['Land', 0, 'a head in the middle'],
  ['Fläche km²', 2, 'without the sign of a footnote'],
  ['Fläche km2 1)', 2, 'with it'],
  ['weiblich', 4, 'across a line break'],
  ['Insgesamt', 5, 'a whole name before the end of others'],
  ['Zuzüge | Insgesamt', 6, 'the end that is its own'],
  ['Spalte C', 2, 'its letter'],
  ['spalte a', 0, 'its letter, however typed'],
  ['Stand 2024', [0, 1], 'an end that two have'],
  ['Fortzuge', 'Fortzüge | Insgesamt', 'a slip: the nearest'],
  ['Einkommen', undefined, 'nothing like it'],
  [' ', undefined, 'no word'],
])('%j is %j: %s', (genannt, expected, _) => {
  expect(found(genannt)).toEqual(expected);
});

test('every column is found by its letter and, where no other has it, by its name', () => {
  const heads = fc.array(fc.stringMatching(/^[A-Za-zäöü0-9][A-Za-zäöü0-9 .-]{0,8}$/u), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(heads, { minLength: 1, maxLength: 60 }), (rows) => {
      const table = columnsOf(...rows.map((row) => row.join(' | ')));
      for (const { name, index } of table) {
        const letters = `${index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`;
        expect(findSpalte(table, `Spalte ${letters}`)).toMatchObject({ spalte: { index } });
        const fund = findSpalte(table, name);
        if ('spalte' in fund) expect(fund.spalte.index).toBe(index);
        else expect('mehrere' in fund && fund.mehrere.some((column) => column.index === index)).toBe(true);
      }
    }),
  );
});
