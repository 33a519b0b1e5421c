import { expect, it } from 'vitest';
import { chartColours, textOn } from '../../../src/document/chart-colours.js';
import { contrast } from '../../../src/document/colour.js';

const kreis = { akzent: '#1f4e79', gedämpft: '#5b6770', linie: '#b8c0c7', fläche: '#e9eff7' };
const gemeinde = { akzent: '#2a5c46', gedämpft: '#5c625d', linie: '#bcc2bb', fläche: '#eef2ec' };

it.each([kreis, gemeinde])('neighbouring groups and classes can be told apart without colour', (farben) => {
  const { groups, classes } = chartColours({ farben });
  for (const [index, colour] of groups.slice(1).entries()) {
    expect(contrast(colour, groups[index] ?? '')).toBeGreaterThan(1.5);
  }
  for (const count of [2, 3, 4, 5]) {
    const all = classes(count);
    expect(all).toHaveLength(count);
    for (const [index, colour] of all.slice(1).entries())
      expect(contrast(colour, all[index] ?? '')).toBeGreaterThan(1.25);
  }
});

it.each([kreis, gemeinde])('words on any of the colours can be read', (farben) => {
  const { groups, classes } = chartColours({ farben });
  for (const ground of [...groups, ...classes(5)]) expect(contrast(textOn(ground), ground)).toBeGreaterThanOrEqual(4.5);
});
