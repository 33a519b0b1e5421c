import { describe, expect, it } from 'vitest';
import { fill, satzmuster } from '../../../../src/domain/profil/satzmuster.js';
import { createOrigins } from '../../../../src/source/origins.js';

const werte = { ja: '11', nein: '', ausgang: 'mehrheitlich beschlossen' };

describe('a pattern is filled', () => {
  it.each([
    ['{ja} Ja', '11 Ja'],
    ['{Ausgang}.', 'Mehrheitlich beschlossen.'],
    ['bei {nein}', 'bei '],
    ['{ja} Ja[, {nein} Nein]', '11 Ja'],
    ['[{nein} Nein|{ja} Ja|nichts]', '11 Ja'],
    ['[{nein} Nein|nichts]', 'nichts'],
    ['[{nein}]', ''],
    ['[{ausgang}[ bei {nein}][ mit {ja}]]', 'mehrheitlich beschlossen mit 11'],
    ['', ''],
  ])('%j gives %j', (pattern, expected) => {
    expect(fill(pattern, werte)).toBe(expected);
  });
});

describe('a pattern is refused', () => {
  it.each(['{nien}', '[{ja}', '{ja}]', '{ja', 'ja}', '{ja}|{nein}', '{}', '[a|[b]'])('%j', (pattern) => {
    const remedies: string[] = [];
    const node = {
      kind: 'text',
      value: pattern,
      isQuoted: true,
      at: { file: 'profil.yaml', line: 1, column: 1 },
    } as const;
    const context = {
      report: ({ remedy }: { readonly remedy: string }) => remedies.push(remedy),
      origins: createOrigins(),
    };
    expect(satzmuster('ja', 'nein').read(node, context)).toBeUndefined();
    expect(remedies).toEqual(['Hierhin gehört: ein Satzmuster mit „{ja}“ oder „{nein}“.']);
  });
});
