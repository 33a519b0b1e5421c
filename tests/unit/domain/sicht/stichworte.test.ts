import { describe, expect, it } from 'vitest';
import { amountsAndFirms, runsOf } from '../../../../src/domain/sicht/stichworte.js';

/** What of the secret is recognised in the text. */
const found = (patterns: readonly string[], text: string) =>
  patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'iu').exec(text)?.[0];

describe('a part of a title is recognised', () => {
  const title = 'Vergabe der wissenschaftlichen Begleitung der Sozialplanung an die Beispiel-Hochschule';
  it.each([
    [
      'two words beside each other, in another case',
      'Die wissenschaftliche Begleitung läuft.',
      'wissenschaftliche Begleitung',
    ],
    [
      'as many as stand there',
      'Die wissenschaftliche Begleitung der Sozialplanung',
      'wissenschaftliche Begleitung der Sozialplanung',
    ],
    ['over a small word', 'die Sozialplanung an der Beispiel-Hochschule', 'Sozialplanung an der Beispiel-Hochschule'],
    ['over a line', 'wissenschaftlichen\nBegleitung', 'wissenschaftlichen\nBegleitung'],
    ['not one word alone', 'Die Begleitung war gut, die Hochschule fern.', undefined],
    ['not words apart from each other', 'Die Begleitung der Kinder; wissenschaftlich ist sie nicht.', undefined],
    ['not with the word that tells the kind of item', 'Die Vergabe wissenschaftlicher Preise', undefined],
  ])('%s', (_, text, expected) => {
    expect(found(runsOf(title), text)).toBe(expected);
  });

  it('a street with its number, and not with a longer one', () => {
    const patterns = runsOf('Verkauf des Grundstücks Industriestraße 12');
    expect(found(patterns, 'an der Industriestraße 12 gebaut')).toBe('Industriestraße 12');
    expect(found(patterns, 'an der Industriestraße 125 gebaut')).toBeUndefined();
  });

  it('but not a year beside a word, nor words that punctuation parts', () => {
    expect(found(runsOf('Haushalt 2018'), 'der Haushalt 2018')).toBeUndefined();
    expect(found(runsOf('Förderung: Beratung'), 'Förderung und Beratung')).toBeUndefined();
  });

  it('and a title of one word, or none, gives nothing to look for', () => {
    expect([runsOf('Personalangelegenheit'), runsOf('')]).toEqual([[], []]);
  });
});

describe('an amount and a firm are recognised', () => {
  const secret =
    'Die Muster Bau GmbH & Co. KG erhält 185 400,50 Euro, die Firma Probst 9.000 €, die Nordlicht AG nichts.';
  it.each([
    ['an amount, however its digits are grouped', 'rund 185.400 EUR', '185.400 EUR'],
    ['another amount', '9000 Euro', '9000 Euro'],
    ['but not as a part of a larger one', '1.185.400 Euro und 89.000 Euro', undefined],
    ['a firm without its legal form', 'mit Muster Bau besprochen', 'Muster Bau'],
    ['one of a single word with “Firma” before it', 'bei der Firma Nordlicht', 'Firma Nordlicht'],
    ['one of a single word with another form', 'die Probst GmbH', 'Probst GmbH'],
    ['but not the single word alone', 'ein Nordlicht, Herr Probst', undefined],
  ])('%s', (_, text, expected) => {
    expect(found(amountsAndFirms(secret), text)).toBe(expected);
  });

  it('a firm of a single word has one pattern, so that “Firma Nordlicht AG” is told once', () => {
    expect(amountsAndFirms('die Firma Probst')).toHaveLength(1);
    expect(found(amountsAndFirms('die Nordlicht AG'), 'Firma Nordlicht AG')).toBe('Firma Nordlicht');
  });

  it('small sums and numbers that are no amounts give nothing to look for', () => {
    expect(amountsAndFirms('50 Euro, 1 200 Haushalte, TOP 3')).toEqual([]);
  });
});
