// A GeoJSON file → the outlines in it by a property that tells them apart. Geometry alone: it knows no place.
// Source: RFC 7946 (longitude before latitude, degrees in WGS 84, rings closed).
import { enumerate, type Finding, nearest, type Report } from '../diagnostic.js';
import type { SourceText } from './read-text.js';
import { quoted } from './spelling.js';

type Corner = readonly [longitude: number, latitude: number];
/** Its outer ring, then its holes. */
type Polygon = readonly (readonly Corner[])[];

/** An outline and what its file calls it. */
export interface Outline {
  readonly key: string;
  readonly polygons: readonly Polygon[];
}

/** A vector drawing of more takes longer to open than to read. Units: characters. */
const mostCharacters = 5_000_000;

/**
 * The outlines, or nothing where the file cannot be used.
 *
 * Errors: `karte-zu-gross`, `karte-kein-geojson`, `karte-ohne-umrisse`, `karte-schluessel-fehlt`, `karte-koordinaten`; one for a file.
 */
export function readOutlines(
  { file, text }: SourceText,
  property: string,
  report: Report,
): readonly Outline[] | undefined {
  const refuse = (finding: Pick<Finding, 'code' | 'message' | 'remedy'>, line = 1): undefined => {
    report({ ...finding, severity: 'Fehler', at: { file, line, column: 1 } });
  };
  if (text.length > mostCharacters) {
    return refuse({
      code: 'karte-zu-gross',
      message: `Die Datei mit den Umrissen hat ${Math.round(text.length / 1_000_000)} Millionen Zeichen; so genau lassen sie sich nicht drucken.`,
      remedy:
        'Lassen Sie die Grenzen vereinfachen, bis die Datei unter 5 Millionen Zeichen hat; ein Kreis kommt mit 100 000 aus.',
    });
  }
  const parsed = parse(text);
  if ('line' in parsed) {
    return refuse(
      {
        code: 'karte-kein-geojson',
        message: 'Diese Datei ist kein lesbares GeoJSON.',
        remedy: 'Laden Sie die Umrisse noch einmal herunter, im Format GeoJSON (WGS 84).',
      },
      parsed.line,
    );
  }
  const features = featuresIn(parsed.data);
  if (features.length === 0) {
    return refuse({
      code: 'karte-ohne-umrisse',
      message: 'In dieser Datei steht kein Umriss.',
      remedy: 'Nehmen Sie eine Datei mit Flächen („FeatureCollection“ mit „Polygon“ oder „MultiPolygon“).',
    });
  }
  const unkeyed = features.find(({ properties }) => properties[property] === undefined);
  if (unkeyed !== undefined) {
    const known = Object.keys(unkeyed.properties);
    const near = nearest(property, known);
    return refuse({
      code: 'karte-schluessel-fehlt',
      message: `Nicht bei jedem Umriss steht die Angabe ${quoted(property)}, die sagt, wessen er ist.`,
      remedy: `${near === undefined ? `Es gibt ${enumerate(known)}` : `Meinten Sie „${near}“`}${near === undefined ? '.' : '?'} Schreiben Sie in gebiete.yaml zum Beispiel schlüssel: ${near ?? 'AGS'}`,
    });
  }
  const odd = features.find(({ polygons }) => !polygons.every((rings) => rings.every(isRing)));
  if (odd !== undefined) {
    const corner = odd.polygons.flat(2).find((one) => !isCorner(one));
    return refuse({
      code: 'karte-koordinaten',
      message: `Beim Umriss ${quoted(odd.properties[property] ?? '')} stehen keine Grad nach Länge und Breite${
        Array.isArray(corner)
          ? `, sondern ${corner
              .slice(0, 2)
              .map((one) => String(one).replace('.', ','))
              .join(' und ')}`
          : ''
      }.`,
      remedy: 'Laden Sie die Umrisse in WGS 84 herunter (EPSG 4326, „lat/lon“), nicht in UTM oder Gauß-Krüger.',
    });
  }
  return features.map(({ properties, polygons }) => ({
    key: properties[property] ?? '',
    polygons: polygons as readonly Polygon[],
  }));
}

function parse(text: string): { readonly data: unknown } | { readonly line: number } {
  try {
    return { data: JSON.parse(text) as unknown };
  } catch (error) {
    const offset = Number(/position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? 0);
    return { line: text.slice(0, offset).split('\n').length };
  }
}

interface Feature {
  readonly properties: Readonly<Record<string, string>>;
  /** Not judged yet. */
  readonly polygons: readonly (readonly unknown[][])[];
}

/** The areas; points and lines are none. */
function featuresIn(data: unknown): readonly Feature[] {
  return listIn(data, 'features').flatMap((feature) => {
    const { geometry, properties } = objectIn(feature);
    const { type, coordinates } = objectIn(geometry);
    const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? asList(coordinates) : [];
    if (polygons.length === 0) return [];
    const listed = polygons.map((rings) => asList(rings).map((ring) => [...asList(ring)]));
    return [{ properties: wordsIn(objectIn(properties)), polygons: listed }];
  });
}

function wordsIn(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const words = Object.entries(properties).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  );
  return Object.fromEntries(words.map(([key, value]) => [key, String(value)]));
}

function isRing(ring: readonly unknown[]): boolean {
  return ring.length >= 4 && ring.every(isCorner);
}

function isCorner(corner: unknown): boolean {
  const [longitude, latitude] = asList(corner);
  return (
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  );
}

function listIn(data: unknown, key: string): readonly unknown[] {
  return asList(objectIn(data)[key]);
}

function asList(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? (data as readonly unknown[]) : [];
}

/** Its keys, none of what is no object. */
function objectIn(data: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isObject ? (data as Readonly<Record<string, unknown>>) : {};
}
