// The SVG of the library without what is for browsers; words are never touched.
import { expect, it } from 'vitest';
import { cleanSvg } from '../../../src/charts/clean-svg.js';

const open = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="20.004" viewBox="0 0 99 20.004">';

it.each([
  [
    '<g class="mark" role="x" aria-label="y"></g><text font-size="8px" opacity="1">31.12.2022</text>',
    '<text font-size="8">31.12.2022</text>',
  ],
  ['<path d="M0.123456,-1.5e-7L3,4"/>', '<path d="M0.12,0L3,4"/>'],
  ['<g transform="translate(0,0)"><text>a</text></g>', '<text>a</text>'],
  [
    '<clipPath id="clip17"><path d="M1,1"/></clipPath><g clip-path="url(#clip17)"><text>a</text></g>',
    '<clipPath id="a1"><path d="M1,1"/></clipPath><g clip-path="url(#a1)"><text>a</text></g>',
  ],
])('%s', (given, expected) => {
  expect(cleanSvg(`${open}${given}</svg>`, 100)).toBe(
    `<svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="20pt" viewBox="0 0 100 20">${expected}</svg>`,
  );
});
