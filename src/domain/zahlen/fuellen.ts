// Calls for figures in a tree → words and tables in their places. It sees nothing but figures that may be told.
import type { Position, Report } from '../../diagnostic.js';
import type { Block, DataCall, Inline, Node } from '../../document/nodes.js';
import type { Series } from '../../document/series.js';
import { transform, walk } from '../../document/walk.js';
import { datentabellenName, withDatentabellen } from '../diagramme/datentabellen.js';
import { type Diagramm, diagramm, diagrammblöcke } from '../diagramme/diagramm.js';
import { sparkline } from '../diagramme/sparkline.js';
import type { Zahlenwerk } from '../indikator/zahlenwerk.js';
import { datenanhang } from './datenanhang.js';
import { datenbestand } from './datenbestand.js';
import { definitionen } from './definitionen.js';
import { type Frage, refuse } from './gefragt.js';
import { geheimgehaltenInWorten } from './geheimgehalten.js';
import { kennzahlen } from './kennzahlen.js';
import { indikatorentabelle, indikatortabelle } from './tabellen.js';
import { type Anhangfrage, verwendete } from './verwendete.js';
import { extremeInWorten, veränderungInWorten, wertInWorten } from './woerter.js';

/** Whether a figure is asked for anywhere. */
export function asksForFigures(blocks: readonly Block[]): boolean {
  let asks = false;
  walk(blocks, ({ kind }) => {
    asks ||= kind === 'indicator-words' || kind === 'indicator-block';
  });
  return asks;
}

/** What answers calls: the figures for these readers, where the workspace has some, and the chart types. */
export interface Zahlenumfeld extends Pick<Frage, 'artOf'> {
  readonly zahlenwerk: Zahlenwerk | undefined;
}

/**
 * The blocks with every call answered; what cannot be answered stands as it was typed, and is reported.
 *
 * Errors: `zahlen-ohne-katalog` where the workspace has no figures at all; those of the answers.
 */
export function fillFigures(
  blocks: readonly Block[],
  { zahlenwerk, artOf }: Zahlenumfeld,
  report: Report,
): readonly Block[] {
  const charts = new Map<Series, Diagramm>();
  const used = zahlenwerk === undefined ? [] : verwendete(blocks, zahlenwerk);
  const filled = transform(blocks, (node): readonly Node[] => {
    if (node.kind !== 'indicator-words' && node.kind !== 'indicator-block') return [node];
    const { call, at } = node;
    // Charts are known when all of them are made.
    if (call.name === datentabellenName) return [node];
    const frage = zahlenwerk && { call, at, zahlenwerk, artOf, report, verwendete: used };
    if (frage === undefined) reportNoFigures({ report, at });
    if (node.kind === 'indicator-words') {
      return (frage && inWorten(frage)) ?? [{ kind: 'text', value: asTyped(call), ...(at && { at }) }];
    }
    const made = frage && (call.name === 'diagramm' ? alsDiagramm(frage, charts) : alsTabellen(frage));
    return (
      made ?? [
        { kind: 'paragraph', role: 'body', children: [{ kind: 'text', value: asTyped(call) }], ...(at && { at }) },
      ]
    );
  });
  return withDatentabellen(filled, charts, report);
}

/** Errors: `zahlen-ohne-katalog`. */
export function reportNoFigures(place: { readonly report: Report; readonly at?: Position | undefined }): void {
  refuse(place, {
    code: 'zahlen-ohne-katalog',
    severity: 'Fehler',
    message: 'Hier wird eine Zahl verlangt, aber der Arbeitsbereich hat keine Zahlen.',
    remedy: 'Legen Sie gebiete.yaml und indikatoren/katalog.yaml an; wie, sagt das Handbuch im Kapitel „Zahlen“.',
  });
}

/** For every call that stands inside a line. */
function inWorten(frage: Anhangfrage): readonly Inline[] | undefined {
  switch (frage.call.name) {
    case 'wert':
      return wertInWorten(frage);
    case 'veränderung':
      return veränderungInWorten(frage);
    case 'sparkline':
      return sparkline(frage);
    case 'geheimgehalten':
      return geheimgehaltenInWorten(frage);
    default:
      return extremeInWorten(frage, frage.call.name === 'höchster' ? 'höchster' : 'niedrigster');
  }
}

/** For every call that stands alone on its line. */
function alsTabellen(frage: Anhangfrage): readonly Block[] | undefined {
  switch (frage.call.name) {
    case 'indikator':
      return alone(indikatortabelle(frage));
    case 'indikatoren':
      return alone(indikatorentabelle(frage));
    case 'kennzahlen':
      return alone(kennzahlen(frage));
    case 'definitionen':
      return alone(definitionen(frage));
    case 'datenanhang':
      return datenanhang(frage);
    default:
      return [
        datenbestand(frage.zahlenwerk, {
          id: frage.call.options.get('id'),
          titel: frage.call.options.get('titel'),
          istQuer: frage.call.options.get('querformat') !== 'nein',
        }),
      ];
  }
}

function alone(block: Block | undefined): readonly Block[] | undefined {
  return block && [block];
}

/** The chart is noted, for the tables of all charts that may be asked for elsewhere. */
function alsDiagramm(frage: Frage, charts: Map<Series, Diagramm>): readonly Block[] | undefined {
  const made = diagramm(frage);
  if (made !== undefined) charts.set(made.series, made);
  return made && diagrammblöcke(made);
}

function asTyped({ name, argument }: DataCall): string {
  return `{{${name} "${argument}"}}`;
}
