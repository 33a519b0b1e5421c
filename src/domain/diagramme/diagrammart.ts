// A chart type: templates/diagramme/<name>.yaml of the workspace or of the package. It says which figures it shows, and how in Vega-Lite.
import { join } from 'node:path';
import { enumerate, type Finding, nearest, type Position, placed } from '../../diagnostic.js';
import { freeObject, mergeFree } from '../../source/free-data.js';
import { oneOf, optional, record, text, withDefault, yesNo } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { foldSpelling } from '../../source/spelling.js';
import { listTemplates, templatePaths } from '../../source/template-files.js';
import { listFiles } from '../../source/workspace.js';
import type { Dateiart } from '../dateiart.js';
import { type Gelesen, type Lesung, readYamlFile } from '../lesung.js';

/**
 * Which figures a chart shows, and so how its series is built.
 *
 * `orte`: one indicator at one date, a row for each place · `verlauf`: one indicator, a row for each date, a column for each place ·
 * `stände`: one indicator, a row for each place, a column for each of two dates · `indikatoren`: a row for each place, a column for each
 * of two indicators · `anteile`: the same with several that are parts of one whole · `gruppen`: for one place, a row for each age group,
 * a column for each group of people · `zeitplan`: a row for each measure, columns for its first and last day.
 */
export const datenformen = ['orte', 'verlauf', 'stände', 'indikatoren', 'anteile', 'gruppen', 'zeitplan'] as const;

const diagrammartShape = record(
  {
    // As alternative texts and messages call it: "Balkendiagramm".
    bezeichnung: text(),
    daten: oneOf(...datenformen),
    // Whether one value is shown for each place of a level where nobody asks for certain ones.
    alle_orte: withDefault(yesNo(), true),
    sortiert: withDefault(oneOf('name', 'amtlich', 'wert'), 'name'),
    karte: optional(oneOf('umrisse', 'kacheln')),
    // How Word and slides draw it themselves; as a picture where they cannot.
    word: withDefault(oneOf('balken', 'säulen', 'gestapelt', 'linien', 'punkte', 'bild'), 'bild'),
    vega: freeObject('vega: { mark: bar }'),
  },
  'Diagrammart',
);

/** The chart types, one file each. */
export const diagrammartDatei = {
  art: 'diagramm',
  muster: 'templates/diagramme/*.yaml',
  shape: diagrammartShape,
} as const satisfies Dateiart;

/** A chart type as its file declares it. */
export type DiagrammAngaben = Shaped<typeof diagrammartShape>;

const folder = 'diagramme';

/** Absolute paths of the chart types that the workspace in this folder has itself. */
export function ownDiagrammarten(ordner: string): readonly string[] {
  return listFiles(ordner, diagrammartDatei.muster).map((file) => join(ordner, file));
}

/** The names of all chart types, in the order of the alphabet. */
export function diagrammarten(workspace: string): readonly string[] {
  return listTemplates(workspace, folder, '.yaml');
}

/**
 * The chart type of that name, with umlauts or without; one that is made like another has what it does not say itself from that.
 *
 * Errors: reports `diagrammart-unbekannt` at the place that asks for it, `diagrammart-wie-sie-selbst` at the one that goes in a circle.
 */
export function readDiagrammart(
  lesung: Lesung,
  name: string,
  at: Position | undefined,
): Gelesen<DiagrammAngaben> | undefined {
  return readUnlike(lesung, { name, at, read: [] });
}

interface Gesucht {
  readonly name: string;
  readonly at: Position | undefined;
  /** The files that are made like it. */
  readonly read: readonly string[];
}

/** Under its own name a workspace's file means the one that came with the program. */
function readUnlike(lesung: Lesung, { name, at, read }: Gesucht): Gelesen<DiagrammAngaben> | undefined {
  const known = diagrammarten(lesung.ordner);
  const found = known.find((each) => foldSpelling(each) === foldSpelling(name));
  if (found === undefined) {
    const near = nearest(name, known);
    return refuse(lesung, at, {
      code: 'diagrammart-unbekannt',
      message: `Die Diagrammart „${name}“ gibt es nicht.`,
      remedy: near === undefined ? `Schreiben Sie ${enumerate(known)}.` : `Meinten Sie „${near}“?`,
    });
  }
  const path = templatePaths(lesung.ordner, folder, `${found}.yaml`).find((each) => !read.includes(each));
  if (path === undefined) {
    return refuse(lesung, at, {
      code: 'diagrammart-wie-sie-selbst',
      message: `Die Diagrammart „${found}“ soll am Ende aussehen wie sie selbst.`,
      remedy: 'Nennen Sie unter „wie“ eine andere, zum Beispiel wie: vergleich.',
    });
  }
  const gelesen = readYamlFile(lesung, path, diagrammartShape);
  const { wie, ...own } = gelesen?.wert.vega ?? {};
  if (gelesen === undefined || typeof wie !== 'string') return gelesen;
  const base = readUnlike(lesung, { name: wie, at: lesung.origins.at(gelesen.wert, 'vega'), read: [...read, path] });
  return base && { ...gelesen, wert: { ...gelesen.wert, vega: mergeFree(base.wert.vega, own) } };
}

function refuse(
  { report }: Lesung,
  at: Position | undefined,
  finding: Pick<Finding, 'code' | 'message' | 'remedy'>,
): undefined {
  report(placed({ ...finding, severity: 'Fehler' }, at));
}
