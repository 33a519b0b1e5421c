// Charts can be read in grey: neighbouring colours differ in lightness, words stand out from what they stand on.
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chartColours, textOn } from '../../../src/document/chart-colours.js';
import { contrast } from '../../../src/document/colour.js';
import { readHausstil } from '../../../src/domain/stammdaten/hausstil.js';
import { createOrigins } from '../../../src/source/origins.js';
import { packagePath } from '../../../src/source/package-files.js';

const styles = readdirSync(packagePath('templates', 'hausstil'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

it.each(styles)('in the house style %s', (name) => {
  const report = (finding: object) => {
    throw new Error(JSON.stringify(finding));
  };
  const hausstil = readHausstil({ ordner: packagePath('content'), origins: createOrigins(), report }, name, undefined);
  if (hausstil === undefined) throw new Error(name);
  const { accent, reference, text, muted, ground, groups, classes } = chartColours(hausstil.wert);
  // WCAG 2.1: 1.4.3 for words, 1.4.11 for what must be seen of a chart.
  for (const words of [text, muted]) expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
  for (const drawn of [accent, reference]) expect(contrast(drawn, ground)).toBeGreaterThanOrEqual(3);
  for (const [index, colour] of groups.entries()) {
    expect(contrast(textOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
    const before = groups[index - 1];
    if (before !== undefined) expect(contrast(colour, before)).toBeGreaterThanOrEqual(1.4);
  }
  for (const count of [2, 3, 4, 5]) {
    const shades = classes(count);
    for (const [index, colour] of shades.entries()) {
      expect(contrast(textOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
      const before = shades[index - 1];
      if (before !== undefined) expect(contrast(colour, before)).toBeGreaterThanOrEqual(1.25);
    }
  }
});
