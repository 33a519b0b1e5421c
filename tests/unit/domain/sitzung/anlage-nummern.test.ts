import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import type { Umfeld } from '../../../../src/domain/art.js';
import type { Anlage } from '../../../../src/domain/sitzung/anlage.js';
import type { AnlageAngaben } from '../../../../src/domain/sitzung/anlage-angaben.js';
import { numberedAnlagen, orderAnlagen } from '../../../../src/domain/sitzung/anlage-nummern.js';
import type { Call } from '../../../../src/markdown/parse.js';
import { createOrigins } from '../../../../src/source/origins.js';

function anlage(id: string, angaben: AnlageAngaben = {}): Anlage {
  return { id, inhalt: { art: 'datei', datei: `/w/sitzungen/s/anlagen/${id}.pdf` }, angaben };
}

const anlagen = [anlage('a'), anlage('b', { top: '3.10' }), anlage('c'), anlage('d', { top: '2' })];

function order(mentions: readonly string[]): { ids: readonly string[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const lesung = { ordner: '/w', report: (finding: Finding) => findings.push(finding), origins: createOrigins() };
  const calls: readonly Call[] = mentions.map((argument, index) => ({
    name: 'anlage',
    argument,
    options: new Map(),
    at: { file: '/w/top.md', line: index + 1, column: 5 },
  }));
  return {
    ids: orderAnlagen(lesung, anlagen, { calls, tops: ['2', '3.10', '3.9'], datei: 'sitzung.yaml' }).map(
      ({ id }) => id,
    ),
    findings,
  };
}

/** "id nummer kennung" of each, in the order of the numbers. */
function numbers(
  given: readonly Anlage[],
  reihe?: (anlage: Anlage) => string,
): { told: readonly string[]; codes: readonly string[] } {
  const findings: Finding[] = [];
  const lesung = { ordner: '/w', report: (finding: Finding) => findings.push(finding), origins: createOrigins() };
  const umfeld: Pick<Umfeld, 'lesung' | 'dokumente'> = { lesung, dokumente: [] };
  const numbered = numberedAnlagen(umfeld, given, {
    istÖffentlich: () => true,
    bezeichnung: (_, nummer) => `Anlage ${nummer}`,
    ...(reihe && { reihe }),
  });
  return {
    told: numbered.map(({ id, nummer, kennung }) => `${id} ${nummer} ${kennung}`),
    codes: findings.map(({ code }) => code),
  };
}

describe('annexes are ordered once per sitting', () => {
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
        message:
          'Die Anlage „gutachten“ steht nicht unter „anlagen:“ in der sitzung.yaml und liegt nicht im Ordner „anlagen“.',
        remedy: 'Bekannt sind „a“, „b“, „c“ oder „d“. Tragen Sie die Anlage sonst unter „anlagen:“ ein.',
        at: { file: '/w/top.md', line: 1, column: 5 },
      },
    ]);
  });
});

describe('annexes are numbered', () => {
  it('in their order', () => {
    expect(numbers([anlage('x'), anlage('y')]).told).toEqual(['x 1 1', 'y 2 2']);
  });

  it('behind the highest number that was issued, which never moves; one handed in late follows', () => {
    const given = [anlage('late'), anlage('b', { nummer: '2' }), anlage('a', { nummer: '1' }), anlage('later')];
    expect(numbers(given).told).toEqual(['a 1 1', 'b 2 2', 'late 3 3', 'later 4 4']);
  });

  it('with a letter behind the number of the annex they belong to, which leaves the others their numbers', () => {
    const given = [anlage('karte', { zu: 'plan' }), anlage('plan'), anlage('foto', { zu: 'plan' }), anlage('rest')];
    expect(numbers(given).told).toEqual(['plan 1 1', 'karte 1a 1a', 'foto 1b 1b', 'rest 2 2']);
  });

  it('with letters behind those that were issued', () => {
    const given = [
      anlage('plan', { nummer: '4' }),
      anlage('neu', { zu: 'plan' }),
      anlage('alt', { zu: 'plan', nummer: '4b' }),
    ];
    expect(numbers(given).told).toEqual(['plan 4 4', 'alt 4b 4b', 'neu 4c 4c']);
  });

  it('2 before 2a before 10', () => {
    const given = [anlage('z', { nummer: '10' }), anlage('y', { nummer: '2a', zu: 'x' }), anlage('x', { nummer: '2' })];
    expect(numbers(given).told).toEqual(['x 2 2', 'y 2a 2a', 'z 10 10']);
  });

  it('within each TOP where the house does so; file names stay their own', () => {
    const given = [anlage('a', { top: '4' }), anlage('b', { top: '5' }), anlage('c', { top: '4' }), anlage('d')];
    expect(numbers(given, ({ angaben }) => angaben.top ?? '').told).toEqual([
      'a 1 TOP-4-1',
      'c 2 TOP-4-2',
      'b 1 TOP-5-1',
      'd 1 1',
    ]);
  });

  it('and one that belongs to an annex that is not there, to itself or to a part is a finding', () => {
    const given = [anlage('a', { zu: 'b' }), anlage('c', { zu: 'c' }), anlage('d', { zu: 'c' }), anlage('e')];
    const { told, codes } = numbers(given);
    expect(told).toEqual(['a 1 1', 'c 2 2', 'd 3 3', 'e 4 4']);
    expect(codes).toEqual(['anlage-zu-unbekannt', 'anlage-zu-unbekannt', 'anlage-zu-unbekannt']);
  });
});
