import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { contrast } from '../../../../src/document/colour.js';
import type { Hausstil } from '../../../../src/document/hausstil.js';
import { checkKontrast } from '../../../../src/domain/stammdaten/kontrast.js';
import { createOrigins } from '../../../../src/source/origins.js';
import { distancesOf } from '../../../../src/writers/word/distances.js';
import { paragraphStyles } from '../../../../src/writers/word/paragraph-styles.js';
import { sampleHausstil } from '../../../support/sample-tree.js';

type Farben = Hausstil['farben'];

function findingsFor(farben: Farben): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  checkKontrast({ ordner: '', report, origins: createOrigins() }, farben);
  return findings;
}

/** The colours after every remedy was followed. */
function mended(farben: Farben): Farben {
  const remedies = findingsFor(farben).flatMap(({ remedy }) => {
    const [, key = '', colour = ''] = /(\p{Letter}+): "(#[0-9a-f]{6})"/u.exec(remedy) ?? [];
    return [[key, colour] as const];
  });
  return { ...farben, ...Object.fromEntries(remedies) };
}

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const colours = fc.record({ akzent: colour, gedämpft: colour, linie: colour, fläche: colour });

describe('the contrast of two colours', () => {
  // The values of the W3C's own examples, and those of #767676 and #777777, between which 4.5 : 1 lies.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#ff0000', '#ffffff', 4],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
  ])('of %s and %s is that of WCAG: %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

describe('the colours of a house style', () => {
  const { farben } = sampleHausstil;

  it('have enough contrast as they come', () => {
    expect(findingsFor(farben)).toEqual([]);
  });

  it('are told with the nearest that would do, its ratio never rounded up to enough', () => {
    const [finding, ...others] = findingsFor({ ...farben, gedämpft: '#777777', fläche: '#ffffff' });
    expect(finding?.message).toContain('hat auf Weiß nur den Kontrast 4,4 : 1');
    expect(finding?.remedy).toBe('Schreiben Sie gedämpft: "#767676" oder eine dunklere Farbe.');
    expect(others).toEqual([]);
  });

  it('give way where the tint is light already', () => {
    const findings = findingsFor({ ...farben, gedämpft: '#767676' });
    expect(findings.map(({ message }) => message)).toEqual([
      'Schrift in der Farbe „#767676“ (gedämpft) hat auf der Fläche „#e9eff7“ nur den Kontrast 3,9 : 1; lesbar ist sie ab 4,5 : 1.',
    ]);
  });

  it('stay where the tint is too dark for them', () => {
    const findings = findingsFor({ ...farben, fläche: '#1f4e79' });
    expect(findings[0]?.message).toBe(
      'Auf der Fläche „#1f4e79“ hat Schrift in der Farbe „#1f4e79“ (akzent) nur den Kontrast 1,0 : 1; lesbar ist sie ab 4,5 : 1.',
    );
    expect(findings).toHaveLength(1);
  });

  it('can all be read once the remedies are followed, whatever they were', () => {
    fc.assert(
      fc.property(colours, (farben) => {
        const after = mended(farben);
        expect(findingsFor(after)).toEqual([]);
        for (const text of ['#000000', after.akzent, after.gedämpft]) {
          expect(contrast(text, '#ffffff')).toBeGreaterThanOrEqual(4.5);
          expect(contrast(text, after.fläche)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('are all that a page has: text in other colours, or on other grounds, would go unjudged', () => {
    const look = { rooms: [], captionRoom: 0, termRoom: 0, hasLevels: false };
    for (const überschriften of ['akzent', 'schwarz'] as const) {
      const hausstil = { ...sampleHausstil, gestalt: { ...sampleHausstil.gestalt, überschriften } };
      const styles = Object.values(paragraphStyles(hausstil, distancesOf(hausstil), look));
      expect(new Set(styles.map((style) => style.colour))).toEqual(
        new Set([undefined, farben.akzent, farben.gedämpft]),
      );
      expect(new Set(styles.map((style) => style.shading))).toEqual(new Set([undefined, farben.fläche]));
    }
  });
});
