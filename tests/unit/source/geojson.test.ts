// What is read of a file with outlines, and what is told of one that cannot be used.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { readOutlines } from '../../../src/source/geojson.js';

const ring = [
  [7, 50],
  [7.1, 50],
  [7.1, 50.1],
  [7, 50],
];

function feature(properties: object, type: string, coordinates: unknown) {
  return { type: 'Feature', properties, geometry: { type, coordinates } };
}

function read(data: unknown, property = 'AGS') {
  const findings: Finding[] = [];
  const text = typeof data === 'string' ? data : JSON.stringify({ type: 'FeatureCollection', features: data });
  const outlines = readOutlines({ file: '/k.geojson', text, firstLine: 1 }, property, (one) => findings.push(one));
  return { outlines, codes: findings.map(({ code }) => code), findings };
}

describe('outlines', () => {
  it('are areas of one part or of several; points and lines are none', () => {
    const { outlines, codes } = read([
      feature({ AGS: '05382004' }, 'Polygon', [ring]),
      feature({ AGS: 5_382_008 }, 'MultiPolygon', [[ring], [ring, ring]]),
      feature({}, 'Point', [7, 50]),
    ]);
    expect(codes).toEqual([]);
    expect(outlines).toEqual([
      { key: '05382004', polygons: [[ring]] },
      { key: '5382008', polygons: [[ring], [ring, ring]] },
    ]);
  });

  it.each([
    ['{', 'karte-kein-geojson'],
    ['[]', 'karte-ohne-umrisse'],
    [[], 'karte-ohne-umrisse'],
    [[null, 3, feature({}, 'Polygon', null)], 'karte-schluessel-fehlt'],
    [[feature({ AGS_0: '1', name: 'x' }, 'Polygon', [ring])], 'karte-schluessel-fehlt'],
    [[feature({ AGS: '1' }, 'Polygon', [[[358_000, 5_620_000], ...ring]])], 'karte-koordinaten'],
    [[feature({ AGS: '1' }, 'Polygon', [ring.slice(0, 3)])], 'karte-koordinaten'],
    [[feature({ AGS: '1' }, 'Polygon', [[['a', 'b'], ...ring]])], 'karte-koordinaten'],
    [[feature({ AGS: '1' }, 'MultiPolygon', [ring])], 'karte-koordinaten'],
    [' '.repeat(5_000_001), 'karte-zu-gross'],
  ])('of %o are not read, and that is told', (data, code) => {
    const { outlines, codes } = read(data);
    expect([outlines, codes]).toEqual([undefined, [code]]);
  });

  it('name the line on which the file cannot be read, and the key that was meant', () => {
    expect(read('{\n"a": 1,\nb }').findings[0]?.at?.line).toBe(3);
    expect(read([feature({ AGS_0: '1' }, 'Polygon', [ring])]).findings[0]?.remedy).toContain('AGS_0');
  });
});
