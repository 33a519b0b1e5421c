// {{zeitplan}}: from when to when each measure runs, as a chart; one whose beginning is not set is a deadline.
import { firstDayOf, formatDateShort, lastDayOf } from '../../source/german-date.js';
import { ownDiagrammarten } from '../diagramme/diagrammart.js';
import type { Antwort } from './bausteine.js';
import type { Handlungsfeld, Maßnahme } from './handlungsfeld.js';
import { gefragteMaßnahmen } from './massnahmenwahl.js';

/** More than these are no longer taken in at a glance, nor do they fit on a page: then each field has a chart. */
const mostRows = 24;

/** Errors: those of `gefragteMaßnahmen`. */
export const zeitplan: Antwort = (frage) => {
  const wahl = gefragteMaßnahmen(frage);
  if (wahl === undefined) return undefined;
  const { felder, dateien } = wahl;
  const planned = felder
    .map((feld) => ({ ...feld, maßnahmen: feld.maßnahmen.filter((maßnahme) => !istZurückgestellt(maßnahme)) }))
    .filter(({ maßnahmen }) => maßnahmen.length > 0);
  const all = planned.flatMap(({ maßnahmen }) => maßnahmen);
  const title = frage.call.options.get('titel') ?? 'Zeitplan der Maßnahmen';
  const id = frage.call.options.get('id') ?? '';
  const single = all.length <= mostRows || planned.length === 1;
  return {
    vorlage: 'zeitplan',
    werte: {
      diagramme: (single ? [all] : planned.map(({ maßnahmen }) => maßnahmen)).map((zeilen, index) => ({
        titel: single ? title : `${title}: ${planned[index]?.wert.titel ?? ''}`,
        id: index === 0 || id === '' ? id : `${id}-${index + 1}`,
        maßnahmen: zeilen.map(zeile),
        hatTermine: zeilen.some(({ angaben }) => angaben.beginn === undefined),
      })),
      zurückgestellt: felder
        .flatMap(({ maßnahmen }) => maßnahmen.filter(istZurückgestellt))
        .map(({ kürzel, angaben }) => `${kürzel} ${angaben.titel}`),
    },
    texte: new Map(),
    dateien: [...dateien, ...ownDiagrammarten(frage.umfeld.lesung.ordner)],
  };
};

function istZurückgestellt({ angaben }: Handlungsfeld['maßnahmen'][number]): boolean {
  return angaben.status === 'zurückgestellt';
}

/** A month is meant from its first day to its last. */
function zeile({ kürzel, angaben: { titel, beginn, frist } }: Maßnahme) {
  const bis = formatDateShort(lastDayOf(frist));
  return {
    name: `${kürzel} ${titel}`,
    zeit: beginn === undefined ? bis : `${formatDateShort(firstDayOf(beginn))} – ${bis}`,
  };
}
