// House styles: templates/hausstil/<name>.yaml of the workspace or of the package, read into the value both writers use.
import { enumerate, nearest, type Position, placed } from '../../diagnostic.js';
import type { Hausstil } from '../../document/hausstil.js';
import type { Pt } from '../../document/nodes.js';
import { bodyFamilies } from '../../source/fonts.js';
import { colour, length, list, number, oneOf, record, refine, text, withDefault, yesNo } from '../../source/shape.js';
import type { Shape } from '../../source/shape-type.js';
import { listTemplates, templatePath } from '../../source/template-files.js';
import type { Dateiart } from '../dateiart.js';
import { type Gelesen, type Lesung, readYamlFile } from '../lesung.js';
import { checkKontrast } from './kontrast.js';

/** Sizes for headings of level 1, 2, and 3 and deeper. */
const threeLengths: Shape<readonly [Pt, Pt, Pt]> = refine(
  list(length('pt')),
  (sizes): readonly [Pt, Pt, Pt] | undefined => {
    const [first, second, third] = sizes;
    if (first === undefined || second === undefined || third === undefined || sizes.length > 3) return undefined;
    return [first, second, third];
  },
  'drei Schriftgrade wie [13 pt, 11.5 pt, 11 pt]',
);

/** What holds where a style says nothing of it. */
const üblich: Hausstil['gestalt'] = {
  wappen: 'rechts',
  briefkopflinie: 'kräftig',
  titel: 'schwarz',
  überschriften: 'akzent',
  tabellenkopf: 'fläche',
};

const gestaltShape = record(
  {
    wappen: withDefault(oneOf('rechts', 'links'), üblich.wappen),
    briefkopflinie: withDefault(oneOf('kräftig', 'fein'), üblich.briefkopflinie),
    titel: withDefault(oneOf('schwarz', 'akzent'), üblich.titel),
    überschriften: withDefault(oneOf('akzent', 'schwarz'), üblich.überschriften),
    tabellenkopf: withDefault(oneOf('fläche', 'linie'), üblich.tabellenkopf),
  },
  'Gestalt',
);

const hausstilShape = record(
  {
    name: text(),
    seite: record({ links: length('mm'), rechts: length('mm'), oben: length('mm'), unten: length('mm') }, 'Seite'),
    schrift: record(
      {
        pdf: oneOf(...bodyFamilies),
        word: text(),
        grad: length('pt'),
        zeilenabstand: number(),
        ausrichtung: withDefault(oneOf('links', 'blocksatz'), 'links'),
        silbentrennung: withDefault(yesNo(), true),
      },
      'Schrift',
    ),
    grade: record(
      {
        titel: length('pt'),
        untertitel: length('pt'),
        überschriften: threeLengths,
        klein: length('pt'),
        kopfzeile: length('pt'),
        briefkopf: length('pt'),
      },
      'Schriftgrade',
    ),
    farben: record({ akzent: colour(), gedämpft: colour(), linie: colour(), fläche: colour() }, 'Farben'),
    wappenhöhe: length('mm'),
    gestalt: withDefault(gestaltShape, üblich),
  },
  'Hausstil',
);

/** The house styles, one file each. */
export const hausstilDatei = {
  art: 'hausstil',
  muster: 'templates/hausstil/*.yaml',
  shape: hausstilShape,
} as const satisfies Dateiart;

/**
 * The house style of that name.
 *
 * Errors: reports `hausstil-unbekannt` at the place that asks for it, `kontrast-zu-gering` at the colours of the style.
 */
export function readHausstil(lesung: Lesung, name: string, at: Position | undefined): Gelesen<Hausstil> | undefined {
  const known = listTemplates(lesung.ordner, 'hausstil', '.yaml');
  if (!known.includes(name)) {
    const near = nearest(name, known);
    lesung.report(
      placed(
        {
          code: 'hausstil-unbekannt',
          severity: 'Fehler',
          message: `Den Hausstil „${name}“ gibt es nicht.`,
          remedy: near === undefined ? `Schreiben Sie ${enumerate(known)}.` : `Meinten Sie „${near}“?`,
        },
        at,
      ),
    );
    return undefined;
  }
  const gelesen = readYamlFile(lesung, templatePath(lesung.ordner, 'hausstil', `${name}.yaml`), hausstilShape);
  if (gelesen !== undefined) checkKontrast(lesung, gelesen.wert.farben);
  return gelesen;
}
