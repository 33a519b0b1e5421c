// `{{sparkline "…" kommune="…"}}`: the course of one place as high as a line.
import type { Inline } from '../../document/nodes.js';
import { inlinePictureHeight } from '../../markdown/pictures.js';
import { type Frage, refuse } from '../zahlen/gefragt.js';
import { reiheVon } from './diagramm.js';

const art = 'sparkline';

/** Nothing where something is not there (reported). Errors: those of a chart over time. */
export function sparkline(frage: Frage): readonly Inline[] | undefined {
  const angaben = frage.artOf(art, frage.at, frage.report);
  if (angaben === undefined) return undefined;
  // One place alone, without another line to compare it with.
  const options = new Map([...frage.call.options, ['mit', 'nichts']]);
  const reihe = reiheVon({ ...frage, call: { ...frage.call, options }, art: { ...angaben, alle_orte: false } });
  if (reihe === undefined) return undefined;
  const { series } = reihe;
  if (series.columns.length > 1) {
    return refuse(frage, {
      code: 'sparkline-ein-gebiet',
      severity: 'Fehler',
      message: `Eine Linie im Text zeigt ein Gebiet; genannt sind ${series.columns.map(({ name }) => name).join(', ')}.`,
      remedy: 'Nennen Sie eines, oder zeigen Sie mehrere mit {{diagramm … art="zeitreihe"}}.',
    });
  }
  return [
    {
      kind: 'inline-chart',
      art,
      series,
      svg: '',
      alt: '',
      heightPt: inlinePictureHeight,
      ...(frage.at && { at: frage.at }),
    },
  ];
}
