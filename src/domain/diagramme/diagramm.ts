// `{{diagramm "…"}}`: a figure around a chart that is still to be drawn, what has to be told below it, and the table of its values.
import { enumerate, nearest } from '../../diagnostic.js';
import type { Block, Inline, NodeOf } from '../../document/nodes.js';
import type { Series } from '../../document/series.js';
import { parseLength } from '../../source/german-number.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import type { Gezeigt } from '../indikator/zahlform.js';
import { belege, mitLinks } from '../zahlen/belege.js';
import { type Frage, refuse } from '../zahlen/gefragt.js';
import { legendOf, verschwiegenes } from '../zahlen/zahlentabelle.js';
import { datentabelle, type Umstehendes } from './datentabelle.js';
import type { DiagrammAngaben } from './diagrammart.js';
import { gruppen } from './gruppenreihe.js';
import { kachelsatz, kartenformen, kartenquelle } from './kartenformen.js';
import { anteile, indikatoren, orte, stände } from './ortsreihen.js';
import type { Diagrammfrage, Reihe } from './reihe.js';
import { verlauf } from './verlaufsreihe.js';

/** A chart that a call asked for, and the table of its values. */
export interface Diagramm {
  readonly figur: NodeOf<'figure'>;
  readonly series: Series;
  /** Whether the table of its values is asked for right behind it. */
  readonly mitTabelle: boolean;
  /** What stands below that table wherever it is. */
  readonly zurTabelle: Pick<Umstehendes, 'anmerkungen' | 'quelle'>;
}

/** The chart, and the table behind it where it is asked for. */
export function diagrammblöcke({ figur, series, mitTabelle, zurTabelle }: Diagramm): readonly Block[] {
  if (!mitTabelle) return [figur];
  return [figur, datentabelle(series, { ...zurTabelle, titel: [{ kind: 'text', value: `Daten: ${series.title}` }] })];
}

const usualArt = 'vergleich';

/** Nothing where something is not there, or cannot be shown so (reported). */
export function diagramm(frage: Frage): Diagramm | undefined {
  const art = frage.artOf(frage.call.options.get('art') ?? usualArt, frage.at, frage.report);
  if (art === undefined) return undefined;
  const gefragt: Diagrammfrage = { ...frage, art };
  warnOfUseless(gefragt);
  const widthMm = askedWidth(frage);
  const reihe = reiheVon(gefragt);
  if (reihe === undefined || widthMm === undefined) return undefined;
  const { options } = frage.call;
  const series: Series = { ...reihe.series, title: options.get('titel') ?? reihe.series.title };
  const shapes = art.karte === undefined ? undefined : kartenformen(gefragt, series);
  if (art.karte !== undefined && shapes === undefined) return undefined;
  const place = frage.at && { at: frage.at };
  const chart: NodeOf<'chart'> = {
    kind: 'chart',
    art: options.get('art') ?? usualArt,
    series,
    ...(shapes !== undefined && { shapes }),
    svg: '',
    alt: options.get('alternativtext') ?? '',
    ...(widthMm !== 'unsaid' && { widthMm }),
    ...place,
  };
  const below = unten(gefragt, reihe);
  const id = options.get('id');
  const figur: NodeOf<'figure'> = {
    kind: 'figure',
    ...(id !== undefined && { id }),
    caption: [{ kind: 'text', value: series.title }],
    children: [chart],
    notes: below.sätze.map((sentence) => ({
      kind: 'paragraph',
      role: 'fine',
      children: [{ kind: 'text', value: sentence }],
    })),
    source: below.quelle,
    ...place,
  };
  return { figur, series, mitTabelle: options.get('tabelle') === 'ja', zurTabelle: below.zurTabelle };
}

/** The series that suits the type. Errors: those of each form; `diagramm-nur-getippt`, `diagramm-ohne-werte`. */
export function reiheVon(frage: Diagrammfrage): Reihe | undefined {
  const reihe = builders[frage.art.daten](frage);
  if (reihe === undefined || reihe.series.rows.some(({ values }) => values.some(({ value }) => value !== undefined))) {
    return reihe;
  }
  return refuse(frage, {
    code: 'diagramm-ohne-werte',
    severity: 'Fehler',
    message: `In diesem Diagramm wäre keine Zahl: Bei ${quoted(reihe.series.title)} steht überall nur ein Zeichen, weil Werte fehlen oder geheim bleiben.`,
    remedy: 'Löschen Sie den Aufruf, oder wählen Sie eine größere Ebene oder einen anderen Stichtag.',
  });
}

const builders: Readonly<Record<DiagrammAngaben['daten'], (frage: Diagrammfrage) => Reihe | undefined>> = {
  orte,
  verlauf,
  stände,
  indikatoren,
  anteile,
  gruppen,
  zeitplan: (frage) =>
    refuse(frage, {
      code: 'diagramm-nur-getippt',
      severity: 'Fehler',
      message: `Was „${frage.art.bezeichnung}“ zeigt, entsteht nicht aus Zahlen des Katalogs.`,
      remedy:
        'Tippen Sie die Maßnahmen als Block: ::: diagramm art="zeitplan", darunter je Zeile eine mit Beginn und Ende.',
    }),
};

/** The options that mean something for some data alone. */
const meaningful: Readonly<Record<DiagrammAngaben['daten'], readonly string[]>> = {
  orte: ['ebene', 'gebiet', 'kommune', 'mit', 'stichtag', 'sortiert', 'ampel'],
  verlauf: ['ebene', 'gebiet', 'kommune', 'mit', 'stichtag', 'seit', 'sortiert'],
  stände: ['ebene', 'gebiet', 'kommune', 'mit', 'stichtag', 'seit', 'sortiert'],
  indikatoren: ['ebene', 'gebiet', 'kommune', 'mit', 'stichtag', 'sortiert'],
  anteile: ['ebene', 'gebiet', 'kommune', 'mit', 'stichtag', 'sortiert'],
  gruppen: ['gebiet', 'kommune', 'stichtag'],
  zeitplan: [],
};
const always: readonly string[] = ['art', 'id', 'titel', 'tabelle', 'breite', 'alternativtext'];

/** Errors: `diagramm-angabe-wirkungslos`. */
function warnOfUseless(frage: Diagrammfrage): void {
  const { art, call } = frage;
  const useless = [art.karte !== undefined ? 'ampel' : '', art.sortiert === 'wert' ? 'sortiert' : ''];
  const known = meaningful[art.daten].filter((option) => !useless.includes(option));
  for (const option of call.options.keys()) {
    if (always.includes(option) || known.includes(option)) continue;
    const near = nearest(option, known);
    refuse(frage, {
      code: 'diagramm-angabe-wirkungslos',
      severity: 'Warnung',
      message: `Die Angabe „${option}“ bewirkt bei „${art.bezeichnung}“ nichts.`,
      remedy:
        near === undefined
          ? `Löschen Sie sie. Möglich sind ${enumerate([...known, ...always], 14)}.`
          : `Meinten Sie „${near}“?`,
    });
  }
}

/** Less cannot be read, more is no room for on A4. Units: mm. */
const widths = { least: 40, most: 170 };

/** Errors: `diagramm-breite`. */
function askedWidth(frage: Frage): number | 'unsaid' | undefined {
  const typed = frage.call.options.get('breite');
  if (typed === undefined) return 'unsaid';
  const read = parseLength(typed, 'mm');
  if ('value' in read && read.value >= widths.least && read.value <= widths.most) return read.value;
  return refuse(frage, {
    code: 'diagramm-breite',
    severity: 'Fehler',
    message: `${quoted(typed)} ist keine Breite für ein Diagramm.`,
    remedy: `Schreiben Sie eine Länge von ${widths.least} bis ${widths.most} mm, zum Beispiel breite="120 mm".`,
  });
}

interface Unten {
  readonly sätze: readonly string[];
  readonly quelle: readonly Inline[];
  readonly zurTabelle: Diagramm['zurTabelle'];
}

function unten(frage: Diagrammfrage, { series, gezeigt, belegt, sätze }: Reihe): Unten {
  const { alle } = frage.zahlenwerk.gebiete;
  const places = [...series.rows, ...(series.reference === undefined ? [] : [series.reference])];
  const gebiete = places.flatMap(({ place }) => alle.get(place ?? '') ?? []);
  const below = belege(frage, gebiete, belegt);
  const signs = [...verschwiegenes(gezeigt), ...legendOf(gezeigt)];
  const karte = kartenquelle(frage);
  return {
    sätze: [
      ...mitEinheit(series, below.anmerkungen),
      ...sätze,
      ...(frage.art.karte === 'kacheln' ? [kachelsatz] : []),
      ...signs,
    ],
    quelle: [
      ...below.quelle,
      ...(karte === undefined ? [] : [{ kind: 'text', value: ' ' } as const, ...mitLinks(karte)]),
    ],
    zurTabelle: {
      anmerkungen: [...verschwiegenes(gezeigt), ...legendOf([...gezeigt, ...klassenzeichen(series)])],
      quelle: below.quelle,
    },
  };
}

/** What stands in the column of classes beside a Kreis. */
function klassenzeichen({ classes, reference }: Series): readonly Gezeigt[] {
  if (classes === undefined || reference === undefined) return [];
  return [{ ergebnis: { art: 'zeichen', zeichen: 'gesperrt', marken: [] }, dezimalen: 0 }];
}

/** "Angaben in %. Haushalte je 100 Haushalte." – of two units none: then each stands beside its axis. */
function mitEinheit({ unit }: Series, [first, ...others]: readonly string[]): readonly string[] {
  if (unit === '' || first === undefined) return [first ?? '', ...others].filter((sentence) => sentence !== '');
  const isPer = foldSpelling(unit).startsWith('je ');
  return [`${isPer ? `Angaben ${unit}.` : unit === '%' ? 'Angaben in %.' : `Einheit: ${unit}.`} ${first}`, ...others];
}
