import { expect, it } from 'vitest';
import { clauseWords } from '../../../../src/cli/anlage/clause-words.js';
import { checkedStandards } from '../../../../src/source/check-report.js';

it('a test is told by its own words, else by those of its clause or of the one above', () => {
  expect(clauseWords('PDF/UA-1', '7.18.5', 1)).toBe('Ein Link ist nicht getaggt');
  expect(clauseWords('PDF/UA-1', '7.2', 3)).toContain('Tabelle');
  expect(clauseWords('PDF/A-3a', '6.2.4.3', 2)).toContain('Farbprofil');
});

it('a clause that nobody put into words has none, not even those of a longer number', () => {
  for (const norm of checkedStandards) expect(clauseWords(norm, '6.66', 1)).toBeUndefined();
  expect(clauseWords('PDF/UA-1', 'constructor', 1)).toBeUndefined();
});
