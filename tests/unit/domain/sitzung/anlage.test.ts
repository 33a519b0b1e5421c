import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { type Anlage, orderAnlagen } from '../../../../src/domain/sitzung/anlage.js';
import type { Call } from '../../../../src/markdown/parse.js';
import { createOrigins } from '../../../../src/source/origins.js';

const anlagen: readonly Anlage[] = [
  { id: 'a', dokument: 'x' },
  { id: 'b', dokument: 'x', top: '3.10' },
  { id: 'c', dokument: 'x' },
  { id: 'd', dokument: 'x', top: '2' },
];

function order(mentions: readonly string[]): { ids: readonly string[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const lesung = { ordner: '/w', report: (finding: Finding) => findings.push(finding), origins: createOrigins() };
  const calls: readonly Call[] = mentions.map((argument, index) => ({
    name: 'anlage',
    argument,
    options: new Map(),
    at: { file: '/w/top.md', line: index + 1, column: 5 },
  }));
  return { ids: orderAnlagen(lesung, anlagen, calls, ['2', '3.10', '3.9']).map((anlage) => anlage.id), findings };
}

describe('annexes are numbered once per sitting', () => {
  it('by first mention, then by the TOP they are tied to in agenda order, then as listed', () => {
    expect(order(['c', 'b', 'c']).ids).toEqual(['c', 'b', 'd', 'a']);
    expect(order([]).ids).toEqual(['d', 'b', 'a', 'c']);
  });

  it('a mention of one that is not listed is a finding at the call, with the nearest or all known', () => {
    const { ids, findings } = order(['gutachten']);
    expect(ids).toEqual(['d', 'b', 'a', 'c']);
    expect(findings).toEqual([
      {
        code: 'anlage-unbekannt',
        severity: 'Fehler',
        message: 'Die Anlage „gutachten“ steht nicht unter „anlagen:“ in der sitzung.yaml.',
        remedy: 'Bekannt sind „a“, „b“, „c“ oder „d“. Tragen Sie die Anlage sonst unter „anlagen:“ ein.',
        at: { file: '/w/top.md', line: 1, column: 5 },
      },
    ]);
  });
});
