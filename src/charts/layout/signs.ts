// The signs of an Ampel before the names of rows, and what they mean in words above them: told by shape, never by colour alone.
import { ampelColours } from '../../document/mark-picture.js';
import type { Series, SeriesClass, SeriesRow } from '../../document/series.js';
import type { FreeObject } from '../../source/free-data.js';
import type { LayoutInput } from './chart-layout.js';
import { layLegend, legendSlots } from './legend.js';

/** From a sign to the name behind it. Units: pt. */
const signRoom = 12;
/** What the name of the Kreis takes between legend and rows. Units: pt. */
const aboveRows = 18;

/** As signs in texts have them. */
const forms = { 'ampel-grün': 'circle', 'ampel-gelb': 'triangle-up', 'ampel-rot': 'square' } as const;

function lookOf(sign: NonNullable<SeriesClass['sign']>): FreeObject {
  return { zeichenform: forms[sign], zeichenfarbe: ampelColours[sign] };
}

/** What signs take left of the names, and above the rows. */
export function signSpace({ classes = [] }: Series): { readonly left: number; readonly above: number } {
  const isSigned = classes.some(({ sign }) => sign !== undefined);
  return isSigned ? { left: signRoom, above: 2 * signRoom } : { left: 0, above: 0 };
}

/** What a row's sign is drawn as; nothing for a row without one. */
export function signOf({ values }: SeriesRow, { classes = [] }: Series): FreeObject {
  const sign = classes[values[0]?.class ?? -1]?.sign;
  return sign === undefined ? { hat_zeichen: false } : { hat_zeichen: true, ...lookOf(sign) };
}

/** The signs with their words, as rows of the first panel; from `left`, above the rows. */
export function signLegend(
  { series: { classes = [] }, width, widthOf }: LayoutInput,
  left: number,
): readonly FreeObject[] {
  const signed = classes.flatMap(({ name, sign }) => (sign === undefined ? [] : [{ name, look: lookOf(sign) }]));
  const { entries, height } = layLegend(
    signed.map(({ name }) => name),
    width,
    widthOf,
  );
  return entries.map(({ text, x, y }, index) => ({
    ...signed[index]?.look,
    art: 'legende',
    tafel: 0,
    fehlt: true,
    benannt: false,
    ist_kreis: false,
    text,
    stelle: y - height - aboveRows,
    zeichenlage: left + x + legendSlots.legendenfeld / 2,
    textlage: left + x + legendSlots.legendentext,
  }));
}
